import { useEffect, useRef } from 'preact/hooks';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

/** A field for a number as it is typed; it follows the address, but never while it is typed into. */
export function NumberField({ label, value = '', hint, onChange }: NumberFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = value;
  }, [value]);
  return <label class="field"><span>{label}</span><input ref={field} type="text" inputMode="decimal" autocomplete="off" defaultValue={value} placeholder={hint} onInput={(event) => onChange(event.currentTarget.value)} /></label>;
}
