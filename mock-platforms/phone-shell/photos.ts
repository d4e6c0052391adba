import type { Picture } from '../ui/picture-file.ts';

/** All that the shell remembers: what each person saved, oldest first. A photo's id is its number, counted from 1. */
export interface ShellState {
  photos: Record<string, Picture[]>;
}

/** A person's photos with their numbers, newest first. */
export function listPhotos(state: ShellState, person: string): { id: string; photo: Picture }[] {
  return photosOf(state, person)
    .map((photo, index) => ({ id: String(index + 1), photo }))
    .reverse();
}

/** One of a person's photos by its number. */
export function findPhoto(state: ShellState, person: string, id: string): Picture | undefined {
  return listPhotos(state, person).find((listed) => listed.id === id)?.photo;
}

/** Keeps a photo. @returns its id */
export function addPhoto(state: ShellState, person: string, photo: Picture): string {
  const photos = photosOf(state, person);
  photos.push(photo);
  state.photos[person] = photos;
  return String(photos.length);
}

/** People's ids come from addresses: one that is called like a part of every object has no photos either. */
function photosOf({ photos }: ShellState, person: string): Picture[] {
  return Object.hasOwn(photos, person) ? (photos[person] ?? []) : [];
}
