import { request } from 'node:http';
import type { Photo } from '../phone/pane.ts';
import type { World } from '../world/start-world.ts';

/** Hands a picture to the phone shell, which keeps and draws a person's photos. @returns its id there. */
export function savePhoto(world: World, person: string, { bytes, type }: Photo): Promise<string> {
  const address = `${world.origins['phone-shell']}/photos/${encodeURIComponent(person)}`;
  return new Promise((resolve, reject) => {
    const post = request(
      { host: '127.0.0.1', port: world.port, method: 'POST', path: address, headers: { 'content-type': type, 'content-length': bytes.length } },
      (answer) => {
        let words = '';
        answer.setEncoding('utf8').on('data', (part: string) => void (words += part));
        answer.on('end', () => {
          if (answer.statusCode === 201) resolve(words.trim());
          else reject(new Error(`Failed to save a picture: the phone shell answered ${answer.statusCode}.`));
        });
      },
    );
    post.on('error', reject);
    post.end(bytes);
  });
}
