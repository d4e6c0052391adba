import type { DOMWindow } from 'jsdom';
import type { Photo } from '../pane.ts';

/** Where a link or form leads. */
export interface PageRequest {
  readonly method: 'GET' | 'POST';
  /** Absolute. */
  readonly address: string;
  readonly contentType?: string;
  readonly body?: Uint8Array;
  /** Where the visitor says that they come from; nothing where the page's policy is silence, as it is on all hosts but for single links. */
  readonly referrer?: string;
}

/** What a form of the page at `address` sends when `submitter` is pressed, with the files that were given to its fields. */
export async function readForm(window: DOMWindow, address: string, form: HTMLFormElement, submitter: HTMLElement | null, files: ReadonlyMap<Element, Photo>): Promise<PageRequest> {
  const entries = listEntries(window, form, submitter, files);
  const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  const target = new URL(action === '' ? address : action, address);
  if (form.method.toLowerCase() !== 'post') {
    target.search = new URLSearchParams(entries.map(([name, value]) => [name, typeof value === 'string' ? value : ''])).toString();
    return { method: 'GET', address: target.href };
  }
  if (form.enctype !== 'multipart/form-data') {
    const words = new URLSearchParams(entries.map(([name, value]) => [name, typeof value === 'string' ? value : '']));
    return { method: 'POST', address: target.href, contentType: 'application/x-www-form-urlencoded', body: Buffer.from(words.toString()) };
  }
  const data = new FormData();
  for (const [name, value] of entries) {
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, new Blob([Buffer.from(value.bytes)], { type: value.type }), `photo.${value.type === 'image/png' ? 'png' : 'jpg'}`);
  }
  const encoded = new Response(data);
  return { method: 'POST', address: target.href, contentType: encoded.headers.get('content-type') ?? '', body: new Uint8Array(await encoded.arrayBuffer()) };
}

/** The fields of a form in its order; a file field without a file sends an empty one, as browsers do. */
function listEntries(window: DOMWindow, form: HTMLFormElement, submitter: HTMLElement | null, files: ReadonlyMap<Element, Photo>): [string, string | Photo][] {
  const given = new Map<string, Photo>();
  for (const [element, photo] of files) given.set((element as HTMLInputElement).name, photo);
  const empty: Photo = { bytes: new Uint8Array(), type: 'image/png' };
  return [...new window.FormData(form, submitter)].map(([name, value]) => [name, typeof value === 'string' ? value : (given.get(name) ?? empty)]);
}
