import type { Photo } from '../phone/pane.ts';
import type { AssembledWorld } from '../world/assemble-world.ts';

/** Hands a picture to the phone shell, which keeps and draws a person's photos. @returns its id there. */
export async function savePhoto(world: Pick<AssembledWorld, 'send' | 'origins'>, person: string, { bytes, type }: Photo): Promise<string> {
  const { status, body } = await world.send({
    method: 'POST',
    address: `${world.origins['phone-shell']}/photos/${encodeURIComponent(person)}`,
    headers: { 'content-type': type },
    body: bytes,
  });
  if (status !== 201) throw new Error(`Failed to save a picture: the phone shell answered ${status}.`);
  return body.toString('utf8').trim();
}
