import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearPictures, readBlob, readPicture, savePicture } from '../../../src/results/pictures.ts';
import type { PictureStep, TakenPicture } from '../../../src/results/pictures.ts';

// The picture store keeps each screen once, by content, and no cell, step or layer name can lead out of its folder.

const CELL = 'share-item-direct@open@phone';
const layer = (content: string) => ({ bytes: Buffer.from(content), extension: 'jpg' as const, x: 0, y: 0, width: 390, height: 788, dim: false });
const picture = (...contents: string[]): TakenPicture => ({ width: 390, height: 844, finger: { x: 10, y: 20 }, layers: contents.map(layer) });

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'linktoll-pictures-'));
});
afterEach(() => rm(dir, { recursive: true }));

test('a picture comes back with its layers and their bytes', async () => {
  await savePicture(dir, CELL, 0, picture('page', 'bar'));
  const back = await readPicture(dir, CELL, 0);
  expect(back).toMatchObject({ width: 390, height: 844, finger: { x: 10, y: 20 }, layers: [{ x: 0, width: 390, dim: false }, {}] });
  expect(Buffer.from(await readBlob(dir, back?.layers[0]?.file ?? '')).toString()).toBe('page');
});

test('equal layers are stored once', async () => {
  await Promise.all([savePicture(dir, CELL, 0, picture('page', 'bar')), savePicture(dir, CELL, 1, picture('other', 'bar')), savePicture(dir, CELL, 'end', picture('page', 'bar'))]);
  expect(await readdir(join(dir, 'pictures', 'blobs'))).toHaveLength(3);
  expect((await readdir(join(dir, 'pictures', CELL))).sort()).toEqual(['0.json', '1.json', 'end.json']);
});

test('where no picture was taken there is none', async () => {
  expect(await readPicture(dir, CELL, 7)).toBeUndefined();
});

test('pictures of an earlier run are cleared cell by cell', async () => {
  await savePicture(dir, CELL, 0, picture('page'));
  await savePicture(dir, 'a@b@c', 0, picture('page'));
  await clearPictures(dir, CELL);
  expect(await readPicture(dir, CELL, 0)).toBeUndefined();
  expect(await readPicture(dir, 'a@b@c', 0)).toBeDefined();
});

test.each(['../../etc@x@y', 'a@b', 'a@b@c/../..', 'a@b@c\n', 'A@b@c', ''])('the cell key %j is refused', async (key) => {
  await expect(savePicture(dir, key, 0, picture('page'))).rejects.toThrow(/^Failed to name a picture: /);
  await expect(readPicture(dir, key, 0)).rejects.toThrow(/^Failed to name a picture: /);
});

test.each([-1, 1.5, NaN, '../end'])('the step %j is refused', async (step) => {
  await expect(savePicture(dir, CELL, step as PictureStep, picture('page'))).rejects.toThrow(/is no step/);
});

test('a layer that names another file, and a blob that is not what it says, are refused', async () => {
  await savePicture(dir, CELL, 0, picture('page'));
  const file = (await readPicture(dir, CELL, 0))?.layers[0]?.file ?? '';
  await writeFile(join(dir, 'pictures', 'blobs', file), 'something else');
  await expect(readBlob(dir, file)).rejects.toThrow(/its content is not what its name says/);
  const lie = { ...picture(), layers: [{ file: '../../../secret', x: 0, y: 0, width: 1, height: 1, dim: false }] };
  await writeFile(join(dir, 'pictures', CELL, '0.json'), JSON.stringify(lie));
  await expect(readPicture(dir, CELL, 0)).rejects.toThrow(/is no blob/);
});
