import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import type { Container, Control, PaneSight, Picture, TextBlock } from '../sight.ts';
import { findAround, isBox, isControl, isDisabled, isHeading, isItem, listElements, listRoots } from './kinds.ts';
import { findBlock, isThere, readWords } from './visibility.ts';

/** What the last look found; a thing's id is its place here. */
let found: Element[] = [];

export function getFound(id: number): Element | undefined {
  return found[id];
}

/** Adds the first visible element of a selector to what was found. */
export function find(selector: string): number | undefined {
  const element = listRoots().flatMap((root) => [...root.querySelectorAll(selector)]).find(isThere);
  return element && found.push(element) - 1;
}

/** Reads the page as a person would: what is visible, reachable and has a name. */
export function look(): PaneSight {
  found = [];
  const shown = listElements(document).filter((element) => (isControl(element) || isHeading(element) || isBox(element) || element.localName === 'img') && isThere(element));
  const controls = shown.filter(isControl).map(readControl);
  const headings = shown.filter(isHeading).map(readWords);
  const pictures = shown.filter((element): element is HTMLImageElement => element.localName === 'img' && (element as HTMLImageElement).alt !== '').map((element): Picture => ({ ...keep(element), role: 'img', name: element.alt }));
  const modals = shown.filter(isBox).map((element) => `${boxRole(element)} ${nameOf(element)}`);
  return { address: location.href, title: document.title, headings, controls, texts: readTexts(), pictures, modals };
}

function nameOf(element: Element): string {
  return computeAccessibleName(element, { getComputedStyle: (at) => getComputedStyle(at), computedStyleSupportsPseudoElements: false });
}

function keep(element: Element): { pane: 'page'; id: number; item?: string } {
  const item = findAround(element, isItem);
  const name = item?.getAttribute('aria-label');
  return { pane: 'page', id: found.push(element) - 1, ...(name ? { item: name } : {}) };
}

function readControl(element: Element): Control {
  const box = findAround(element, isBox);
  const value = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : undefined;
  return {
    ...keep(element),
    role: getRole(element) ?? roleOfField(element),
    name: nameOf(element),
    enabled: !isDisabled(element) && element.getAttribute('aria-disabled') !== 'true',
    focused: value !== undefined && (element.getRootNode() as Document | ShadowRoot).activeElement === element,
    ...(value === undefined ? {} : { value }),
    ...(box ? { container: readContainer(box) } : {}),
  };
}

/** ARIA has no role for these two; people know them apart all the same. */
function roleOfField(element: Element): string {
  if (!(element instanceof HTMLInputElement)) return 'generic';
  return element.type === 'password' || element.type === 'file' ? `${element.type} field` : 'generic';
}

function readContainer(box: Element): Container {
  const inside = listElements(box).filter((element) => isControl(element) && isThere(element) && !isDisabled(element));
  return { role: boxRole(box), name: nameOf(box), enabledControls: inside.length };
}

function boxRole(box: Element): Container['role'] {
  return (box.getAttribute('role') ?? 'dialog') as Container['role'];
}

/** Blocks with words of their own outside controls, each once, in the order of the page. */
function readTexts(): TextBlock[] {
  const blocks = new Set<Element>();
  for (const root of listRoots()) {
    const walker = document.createTreeWalker('body' in root ? root.body : root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || findAround(parent, isNoText)) continue;
      const block = findBlock(parent);
      if (isThere(block)) blocks.add(block);
    }
  }
  return [...blocks].map((block) => ({ ...keep(block), role: 'text', name: readWords(block) }));
}

/** Words in here belong to a control, or are none. */
function isNoText(element: Element): boolean {
  const { localName } = element;
  if (['script', 'style', 'noscript', 'button', 'select', 'textarea'].includes(localName)) return true;
  return (localName === 'a' && element.hasAttribute('href')) || element.getAttribute('role') === 'menuitem';
}
