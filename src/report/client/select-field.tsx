import { showText } from '../../compare/show-text.ts';

export interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  /** Value and what is read of it. */
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

/** A choice of one, under its label. A value that is none of the options stands among them, so that it can be seen. */
export function SelectField({ label, value, options, onChange }: SelectFieldProps) {
  const all = options.some(([option]) => option === value) ? options : [...options, [value, value] as const];
  return (
    <label class="field"><span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {all.map(([option, text]) => <option key={option} value={option} selected={option === value}>{showText(text)}</option>)}
      </select>
    </label>
  );
}
