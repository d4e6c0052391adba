import type { Device } from './devices.ts';
import type { Pane } from './pane.ts';
import { BARS } from './shell-address.ts';

/** One layer of a phone's picture, CSS pixels of the phone. */
export interface Layer {
  readonly bytes: Uint8Array;
  readonly extension: 'webp';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly dim: boolean;
}

export interface PhonePicture {
  readonly width: number;
  readonly height: number;
  readonly layers: readonly Layer[];
}

const SHEETS = '[role=dialog],[role=alertdialog],[role=menu]';

/** Pictures of the system's bars and home screen, which hang on device, address and the hour alone. */
const frames = new Map<string, Promise<Uint8Array>>();

function captureFrame(shell: Pane, device: Device, hour: string): Promise<Uint8Array> {
  const key = `${device.id} ${shell.address} ${hour}`;
  const frame = frames.get(key) ?? shell.capture();
  frames.set(key, frame);
  return frame;
}

/** What is in front, and what is drawn round it. */
export interface Front {
  readonly shell: Pane;
  /** None on the home screen. */
  readonly page: Pane | undefined;
  /** Height of the bar above the page, CSS pixels. */
  readonly top: number;
  /** Whether a sheet of the system covers it. */
  readonly covered: boolean;
  /** What the system's own screen says of the hour. */
  readonly hour: string;
}

/** The phone as it looks: bars and page together and, over a dimmed page, whatever sheet of the system covers it. */
export async function capturePhone(device: Device, { shell, page, top, covered, hour }: Front): Promise<PhonePicture> {
  const { width, height } = device;
  const whole = { x: 0, y: 0, width, height };
  const frame = { ...whole, extension: 'webp', dim: false } as const;
  // What covers the screen may hang on the regime, so it is never taken from another cell.
  const takeShell = (): Promise<Uint8Array> => (covered ? shell.capture() : captureFrame(shell, device, hour));
  if (!page) return { width, height, layers: [{ ...frame, bytes: await takeShell() }] };
  const [bars, content] = await Promise.all([takeShell(), page.capture()]);
  const hole = { x: 0, y: top, width, height: height - top - BARS.bottom };
  const layers: Layer[] = [
    { ...frame, bytes: bars },
    { ...hole, bytes: content, extension: 'webp', dim: covered },
  ];
  const id = covered ? await shell.find(SHEETS) : undefined;
  const sheet = id === undefined ? undefined : await shell.measure(id);
  if (sheet) layers.push({ ...sheet, bytes: await shell.capture(sheet), extension: 'webp', dim: false });
  return { width, height, layers };
}
