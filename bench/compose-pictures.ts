import { createHash } from 'node:crypto';
import type { Browser } from '@playwright/test';
import { measureCell } from '../src/harness/measure-cell.ts';
import type { StepPicture } from '../src/harness/measure-leg.ts';
import { runInChromium } from '../src/harness/run-in-chromium.ts';
import { TabPool } from '../src/phone/chromium/tab-pool.ts';
import type { Device } from '../src/phone/devices.ts';
import type { PictureBook } from '../src/report/report-data.ts';
import { formatCellKey, type Picture } from '../src/results/schema.ts';
import { CAST } from '../src/scenarios/cast.ts';
import { nameLayer } from './cover-screens.ts';
import type { WalkedCell } from './walk-cells.ts';

type Layer = Picture['layers'][number];
type Finger = NonNullable<Picture['finger']>;

/** Photographs the chosen cells in Chromium and gives every step of all cells the pictures of the same screens. */
export async function composePictures(browser: Browser, device: Device, cells: readonly WalkedCell[], chosen: readonly WalkedCell[]): Promise<{ readonly book: PictureBook; readonly unseen: number }> {
  const blobs = new Map<string, Uint8Array>();
  const layers = new Map<string, Layer>();
  const fingers = new Map<string, Finger>();
  const learn = (walked: StepPicture, taken: StepPicture): void => {
    taken.layers.forEach(({ bytes, extension, ...place }, index) => {
      const name = walked.layers[index] && nameLayer(walked.layers[index].bytes);
      if (name === undefined || layers.has(name)) return;
      const file = `${createHash('sha256').update(bytes).digest('hex')}.${extension}`;
      blobs.set(file, bytes);
      layers.set(name, { file, ...place });
    });
    if (taken.finger) fingers.set(nameFinger(walked), taken.finger);
  };
  const queue = [...chosen];
  let done = 0;
  const photograph = async (): Promise<void> => {
    const tabs = new TabPool(browser);
    for (let cell = queue.shift(); cell; cell = queue.shift()) {
      const { scenario, regime, attachment: { measurement: walked } } = cell;
      const { measurement, pictures, end } = await measureCell({ scenario, regime, device, seed: CAST, pictures: true, createEngine: runInChromium(browser, tabs) });
      const taken = [...pictures, ...(end ? [end] : [])];
      if (measurement.clicks !== walked.clicks || taken.length !== cell.pictures.length) {
        // Nothing is measured here but bytes: the cell is left out, loudly, and told so that somebody can look.
        const end = measurement.steps.slice(-3).map(({ app, screen, gesture, target }) => `${app} ${screen} ${gesture} ${target.name}`);
        console.log(`  ${formatCellKey(walked)} went another way: ${measurement.clicks} clicks in Chromium, ${walked.clicks} without it. ${[measurement.reason, ...end].filter(Boolean).join(' · ')}`);
        continue;
      }
      done += 1;
      if (done % 50 === 0) console.log(`  ${done} of ${chosen.length} cells photographed`);
      taken.forEach((picture, index) => learn(cell.pictures[index]!, picture));
    }
    await tabs.close();
  };
  await Promise.all([photograph(), photograph()]);

  let unseen = 0;
  const compose = (walked: StepPicture): Picture => {
    const found = walked.layers.map(({ bytes }) => layers.get(nameLayer(bytes)));
    if (found.includes(undefined)) unseen += 1;
    // Where a finger on that place was never photographed, any place takes as much room.
    const finger = walked.finger && (fingers.get(nameFinger(walked)) ?? { x: walked.finger.x % device.width, y: (walked.finger.x * 37) % device.height });
    return { width: device.width, height: device.height, layers: found.flatMap((layer) => layer ?? []), ...(finger && { finger }) };
  };
  const pictures = Object.fromEntries(cells.map(({ attachment: { measurement }, pictures: walked }) => [
    formatCellKey(measurement),
    Object.fromEntries(walked.map((picture, index) => [index === measurement.steps.length ? 'end' : String(index), compose(picture)])),
  ]));
  return { book: { pictures, blobs }, unseen };
}

/** A finger on the same thing of the same screen. */
function nameFinger({ layers, finger }: StepPicture): string {
  return `${layers.map(({ bytes }) => nameLayer(bytes)).join(' ')} ${finger?.x} ${finger?.y}`;
}
