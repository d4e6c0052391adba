import type { PhoneRequest, Report } from './protocol.ts';

const waiting = new Map<number, (value: unknown) => void>();
let asked = 0;

/** Requests to the phone that are under way. */
export function countPending(): number {
  return waiting.size;
}

export function answerRequest(id: number, value: unknown): void {
  const resolve = waiting.get(id);
  waiting.delete(id);
  resolve?.(value);
}

/** Supplies what the Web platform would answer on a phone: this phone's clipboard and share sheet. */
export function supplyPhone(report: (words: Report) => void): void {
  const request = (words: PhoneRequest): Promise<unknown> =>
    new Promise((resolve) => {
      const id = (asked += 1);
      waiting.set(id, resolve);
      report({ type: 'request', id, request: words });
    });
  const refuse = (): never => {
    throw new DOMException('The person did not allow it.', 'NotAllowedError');
  };
  const clipboard = {
    writeText: async (text: string) => void (await request({ type: 'clipboard-write', text: String(text) })),
    readText: async () => {
      const text = await request({ type: 'clipboard-read' });
      return typeof text === 'string' ? text : refuse();
    },
  };
  define(Navigator.prototype, 'clipboard', { get: () => clipboard });
  define(Navigator.prototype, 'canShare', { value: () => true, writable: true });
  define(Navigator.prototype, 'share', {
    writable: true,
    value: async (data: ShareData = {}) => {
      const address = data.url === undefined ? '' : new URL(data.url, location.href).href;
      const done = await request({ type: 'share', title: String(data.title ?? ''), text: String(data.text ?? ''), address });
      if (done !== true) throw new DOMException('Share canceled', 'AbortError');
    },
  });
}

function define(target: object, name: string, descriptor: PropertyDescriptor): void {
  Object.defineProperty(target, name, { configurable: true, enumerable: true, ...descriptor });
}
