import type { CDPSession, Page } from '@playwright/test';
import type { Box, Spot } from '../in-page/protocol.ts';
import type { PaneSight } from '../sight.ts';
import type { PageAgent } from './page-agent.ts';

/** A frame that can be seen: where its agent runs, and its place on the page. */
interface SeenFrame {
  readonly id: string;
  readonly context: number;
  readonly box: Box;
}

/** Things of the nth frame (from 1) have ids of their own range; those of the page itself begin at 0. */
const RANGE = 1_000_000;

/**
 * The frames within a page that is not ours, whoever's they are: every one has an agent and a witness of its own, put in
 * before its first script. People see them as parts of the page, and so does whoever looks at it here.
 */
export class PageFrames {
  readonly #cdp: CDPSession;
  readonly #page: Page;
  readonly #contexts = new Map<string, number>();
  #seen: readonly SeenFrame[] = [];

  /** Call before the agent is placed: whatever runs by then is told of only once. */
  constructor(cdp: CDPSession, page: Page) {
    this.#cdp = cdp;
    this.#page = page;
    cdp.on('Runtime.executionContextCreated', ({ context: { id, auxData } }) => {
      const { isDefault, frameId } = (auxData ?? {}) as { isDefault?: boolean; frameId?: string };
      if (isDefault && frameId !== undefined) this.#contexts.set(frameId, id);
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      for (const [frame, id] of this.#contexts) if (id === executionContextId) this.#contexts.delete(frame);
    });
    cdp.on('Runtime.executionContextsCleared', () => this.#contexts.clear());
  }

  /** Adds what stands in the frames to what was seen of the page itself. */
  async addTo(sight: PaneSight, agent: PageAgent): Promise<PaneSight> {
    const { seen, unread } = await this.#list();
    this.#seen = seen;
    let whole = sight;
    for (const [index, { context }] of seen.entries()) {
      // A frame that is left while it is looked at has nothing to show any more.
      const part = await agent.call<PaneSight>('look()', context).catch(() => undefined);
      if (part) whole = join(whole, part, (index + 1) * RANGE);
    }
    return unread.length > 0 ? { ...whole, unread } : whole;
  }

  /** Whether an id is that of a thing in a frame. */
  owns(id: number): boolean {
    return id >= RANGE;
  }

  async locate(id: number, agent: PageAgent): Promise<Spot> {
    const frame = this.#find(id);
    const gone: Spot = { x: 0, y: 0, swipes: 0, trouble: 'it is no longer there' };
    if (!frame) return gone;
    const spot = await agent.call<Spot>(`locate(${id % RANGE})`, frame.context).catch(() => gone);
    // Looking for the spot may have scrolled the page around the frame.
    const box = spot.trouble === undefined ? await this.#measure(frame.id) : undefined;
    if (!box) return spot.trouble === undefined ? gone : spot;
    const at = { ...spot, x: Math.round(box.x + spot.x), y: Math.round(box.y + spot.y) };
    return (await agent.call<boolean>(`showsFrameAt(${at.x},${at.y})`)) ? at : { ...at, trouble: 'something else covers it' };
  }

  async measure(id: number, agent: PageAgent): Promise<Box | undefined> {
    const frame = this.#find(id);
    const box = frame && (await agent.call<Box | undefined>(`measure(${id % RANGE})`, frame.context).catch(() => undefined));
    return frame && box && { ...box, x: frame.box.x + box.x, y: frame.box.y + box.y };
  }

  /** Id of the first visible element in any frame that a CSS selector names. */
  async find(selector: string, agent: PageAgent): Promise<number | undefined> {
    for (const [index, { context }] of this.#seen.entries()) {
      const id = await agent.call<number | undefined>(`find(${JSON.stringify(selector)})`, context).catch(() => undefined);
      if (id !== undefined) return (index + 1) * RANGE + id;
    }
    return undefined;
  }

  /** Asks the agents of all frames, the page's own aside; those that do not answer are passed over. */
  async askAll(expression: string, agent: PageAgent): Promise<void> {
    const { frameTree } = await this.#cdp.send('Page.getFrameTree');
    const own = this.#contexts.get(frameTree.frame.id);
    await Promise.all([...this.#contexts.values()].filter((id) => id !== own).map((id) => agent.call(expression, id).catch(() => undefined)));
  }

  /** Ids of the page's frame and of all that were seen in it. */
  async listIds(): Promise<string[]> {
    const { frameTree } = await this.#cdp.send('Page.getFrameTree');
    return [frameTree.frame.id, ...this.#seen.map(({ id }) => id)];
  }

  #find(id: number): SeenFrame | undefined {
    return this.#seen[Math.floor(id / RANGE) - 1];
  }

  /** The frames that can be seen, and the addresses of those that the browser runs apart, out of our reach. */
  async #list(): Promise<{ seen: SeenFrame[]; unread: string[] }> {
    const { frameTree } = await this.#cdp.send('Page.getFrameTree');
    const within = listWithin(frameTree);
    const seen: SeenFrame[] = [];
    for (const { id } of within) {
      const context = this.#contexts.get(id);
      const box = context === undefined ? undefined : await this.#measure(id);
      if (context !== undefined && box) seen.push({ id, context, box });
    }
    const known = new Set(within.map(({ url }) => url.split('#')[0]));
    const apart = this.#page.frames().filter((frame) => frame.parentFrame() && /^https?:/.test(frame.url()) && !known.has(frame.url().split('#')[0]));
    return { seen, unread: apart.map((frame) => frame.url()) };
  }

  /** The frame's content on the page, CSS pixels; undefined where nothing of it can be seen. */
  async #measure(id: string): Promise<Box | undefined> {
    try {
      const { backendNodeId } = await this.#cdp.send('DOM.getFrameOwner', { frameId: id });
      const { model } = await this.#cdp.send('DOM.getBoxModel', { backendNodeId });
      const [x = 0, y = 0, right = 0, , , bottom = 0] = model.content;
      return right - x > 1 && bottom - y > 1 ? { x, y, width: right - x, height: bottom - y } : undefined;
    } catch {
      return undefined;
    }
  }
}

interface Tree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly Tree[];
}

function listWithin({ childFrames = [] }: Tree): { id: string; url: string }[] {
  return childFrames.flatMap((child) => [{ id: child.frame.id, url: child.frame.url }, ...listWithin(child)]);
}

function join(whole: PaneSight, part: PaneSight, from: number): PaneSight {
  const shift = <T extends { readonly id: number }>(things: readonly T[]): T[] => things.map((thing) => ({ ...thing, id: thing.id + from }));
  return {
    ...whole,
    headings: [...whole.headings, ...part.headings],
    controls: [...whole.controls, ...shift(part.controls)],
    texts: [...whole.texts, ...shift(part.texts)],
    pictures: [...whole.pictures, ...shift(part.pictures)],
    modals: [...whole.modals, ...part.modals],
  };
}
