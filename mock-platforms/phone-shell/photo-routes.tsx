import express from 'express';
import type { Express } from 'express';
import type { PlatformOptions } from '../platform.ts';
import { readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { PICTURE_BYTES, PICTURE_TYPES, recognisePicture } from '../ui/picture-file.ts';
import { readLocale } from '../ui/locale.ts';
import { FramePage, readFrame } from './pages/frame.tsx';
import { PhotoPicker } from './pages/photo-picker.tsx';
import { addPhoto, findPhoto, listPhotos } from './photos.ts';
import type { ShellState } from './photos.ts';
import { ROUTES } from './routes.ts';

/** A person's photos: the phone puts in what was saved, and the picker shows them. */
export function addPhotoRoutes(app: Express, options: PlatformOptions, state: ShellState): void {
  const isPerson = (id: string): boolean => options.seed.people.some((person) => person.id === id);

  app.post(ROUTES.photos, express.raw({ type: [...PICTURE_TYPES], limit: PICTURE_BYTES }), (request, response, next) => {
    const person = readField(request.params, 'person');
    if (!isPerson(person)) return next();
    const body: unknown = request.body;
    const type = Buffer.isBuffer(body) ? recognisePicture(body) : undefined;
    if (!Buffer.isBuffer(body) || !type) return next(Object.assign(new Error('Failed to save a photo: it is neither PNG nor JPEG.'), { status: 415 }));
    response.status(201).type('text/plain').send(addPhoto(state, person, { type, base64: body.toString('base64') }));
  });
  app.get(ROUTES.photo, (request, response, next) => {
    const photo = findPhoto(state, readField(request.params, 'person'), readField(request.params, 'id'));
    if (!photo) return next();
    response.type(photo.type).send(Buffer.from(photo.base64, 'base64'));
  });
  app.get(ROUTES.picker, (request, response, next) => {
    const person = readField(request.query, 'person');
    if (!isPerson(person)) return next();
    const scene = { locale: readLocale(request), apps: options.apps };
    const picker = <PhotoPicker locale={scene.locale} person={person} ids={listPhotos(state, person).map(({ id }) => id)} />;
    sendPage(response, <FramePage scene={scene} frame={readFrame(request.query)} modal={picker} />);
  });
}
