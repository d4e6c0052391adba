import { createServer, request as sendRequest } from 'node:http';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JSDOM } from 'jsdom';
import { listApps, PLATFORMS } from '../../mock-platforms/index.ts';
import { HOSTS } from '../../mock-platforms/platform.ts';
import type { HostRole, Rules, RunningPlatform, Seed } from '../../mock-platforms/platform.ts';
import type { Act, Treatment } from '../../src/regimes/vocabulary.ts';
import { TREATMENTS } from '../../src/regimes/vocabulary.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { createFetchInWorld } from '../../src/world/fetch-in-world.ts';
import { Clock, type Span } from '../../src/world/clock.ts';

/** Answers of a regime for one test: by gate, or by gate and surface; everything else is as under `open`. */
export type Answers = Readonly<Record<string, Treatment | Treatment['kind']>>;

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
  readonly document: Document;
}

export interface Asking {
  /** Id of the seed person whose device asks; nobody where absent. */
  readonly as?: string;
  readonly language?: string;
  readonly userAgent?: string;
  readonly form?: Readonly<Record<string, string>>;
  /** A body of any other kind, instead of a form. */
  readonly body?: Body;
}

export interface Body {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The platforms behind one loopback server, with a table instead of a regime. */
export interface TestWorld {
  readonly origins: Readonly<Record<HostRole, string>>;
  readonly platforms: ReadonlyMap<string, RunningPlatform>;
  /** What the platforms asked and told, in order: acts, and names of surfaces that were drawn. */
  readonly asked: (Act | { drawn: string })[];
  /** What went wrong where a platform read another one's page. */
  readonly fetchTroubles: readonly string[];
  /** Replaces the table of answers. */
  answer(answers: Answers): void;
  get(role: HostRole, path: string, asking?: Asking): Promise<Answered>;
  post(role: HostRole, path: string, asking: Asking): Promise<Answered>;
  /** Moves the clock on. */
  advance(span: Span): void;
  close(): Promise<void>;
}

/** ms since the epoch: 2021-10-20, 10:24 in China. */
export const NOW = Date.parse('2021-10-20T10:24:00+08:00');

/** Starts every platform on 127.0.0.1; hosts are told apart by the Host header as in a world. */
export async function startTestWorld({ answers = {}, seed = CAST }: { answers?: Answers; seed?: Seed } = {}): Promise<TestWorld> {
  let table = answers;
  let isReading = false;
  const clock = new Clock(NOW);
  const asked: TestWorld['asked'] = [];
  const rules: Rules = {
    decide(act) {
      // A server that reads a page is no person who asked.
      if (!isReading) asked.push(act);
      const answer = table[`${act.gate} ${act.surface ?? act.app}`] ?? table[act.gate] ?? TREATMENTS[act.gate][0];
      return typeof answer === 'string' ? { kind: answer } : answer;
    },
    placeDrawn: (surface) => void asked.push({ drawn: surface }),
    knows: (gate, kind) => Object.entries(table).some(([key, answer]) => key.split(' ')[0] === gate && (typeof answer === 'string' ? answer : answer.kind) === kind),
  };
  const fetched: string[] = [];
  const origins = Object.fromEntries(Object.entries(HOSTS).map(([role, host]) => [role, `http://${host}`])) as Record<HostRole, string>;
  const platforms = new Map<string, RunningPlatform>();
  const read = createFetchInWorld({ origins, platforms, surprises: fetched });
  const fetchInWorld: typeof read = async (address, userAgent, language) => {
    isReading = true;
    return read(address, userAgent, language).finally(() => (isReading = false));
  };
  for (const platform of PLATFORMS) platforms.set(platform.id, platform.createApp({ rules, fetchInWorld, origins, clock: () => clock.now, seed, apps: listApps(origins, seed) }));
  const apps = new Map<string, RequestListener>();
  for (const { hosts } of platforms.values()) {
    for (const [role, app] of Object.entries(hosts)) apps.set(HOSTS[role as HostRole], app as unknown as RequestListener);
  }
  const server = createServer({ maxHeaderSize: 128 * 1024 }, (request, response) => apps.get(request.headers.host ?? '')?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const ask = (method: string, role: HostRole, path: string, { as, language = 'en', userAgent = 'Phone', form, body }: Asking = {}): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const session = seed.people.find(({ id }) => id === as)?.session;
      const headers = { host: HOSTS[role], 'accept-language': language, 'user-agent': userAgent, ...(session && { cookie: `other=1; session=${session}` }), ...(form && { 'content-type': 'application/x-www-form-urlencoded' }), ...(body && { 'content-type': body.type, 'content-length': body.bytes.length }) };
      const sent = sendRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(describeAnswer(response.statusCode ?? 0, response.headers, Buffer.concat(chunks))));
      });
      sent.on('error', reject);
      sent.end(body?.bytes ?? (form && new URLSearchParams(form).toString()));
    });

  return {
    origins,
    advance: (span) => clock.advance(span),
    platforms,
    asked,
    fetchTroubles: fetched,
    answer: (next) => void (table = next),
    get: (role, path, asking) => ask('GET', role, path, asking),
    post: (role, path, asking) => ask('POST', role, path, asking),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An answer whose page is parsed only if someone looks at it. */
function describeAnswer(status: number, headers: IncomingHttpHeaders, bytes: Buffer): Answered {
  const text = bytes.toString('utf8');
  let parsed: Document | undefined;
  return {
    status,
    headers,
    text,
    bytes,
    get document() {
      return (parsed ??= new JSDOM(text).window.document);
    },
  };
}

/** What a browser sends for a form with fields and one chosen file; a form whose file was not chosen has an empty one. */
export function encodeMultipart(fields: Readonly<Record<string, string>>, file: { name?: string; type?: string; bytes: Buffer } = { bytes: Buffer.alloc(0) }): Body {
  const boundary = 'boundary-of-a-test';
  const head = Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const frame = `--${boundary}\r\nContent-Disposition: form-data; name="picture"; filename="${file.name ?? ''}"\r\nContent-Type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`;
  return { type: `multipart/form-data; boundary=${boundary}`, bytes: Buffer.concat([Buffer.from(head.join('') + frame), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]) };
}

/** A running platform by its id. */
export function platformOf(world: TestWorld, id: string): RunningPlatform {
  const platform = world.platforms.get(id);
  if (!platform) throw new Error(`Failed to find platform "${id}". Use one of: ${[...world.platforms.keys()].join(', ')}.`);
  return platform;
}

/** What a control is called: its label where it has one, else its words. */
export function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Every control that can be pressed, by name: links and buttons outside of inert parts. */
export function controlsOf(document: Document): Map<string, Element> {
  const pressable = [...document.querySelectorAll('a[href], button')].filter((element) => !element.closest('[inert], [hidden]'));
  return new Map(pressable.map((element) => [nameOf(element), element]));
}

/** Where the link of that name leads, outside of inert parts. */
export function linkOf(document: Document, name: string): string {
  const href = controlsOf(document).get(name)?.getAttribute('href');
  if (href === null || href === undefined) throw new Error(`Failed to find link "${name}". On screen: ${[...controlsOf(document).keys()].join(' | ')}.`);
  return href;
}

/** The modal that covers the screen, with role and name; everything that it covers must be inert. */
export function modalOf(document: Document): { role: string; name: string; element: Element } | undefined {
  const element = [...document.querySelectorAll('[aria-modal="true"]')].find((candidate) => !candidate.closest('[hidden]'));
  return element && { role: element.getAttribute('role') ?? '', name: nameOf(element), element };
}
