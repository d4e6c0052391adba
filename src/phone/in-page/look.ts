import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import type { Container, Control, PaneSight, Picture, TextBlock } from '../sight.ts';
import { findBlock, isThere, readWords } from './visibility.ts';

const CONTROLS = [
  'a[href]', 'button', 'input:not([type=hidden])', 'textarea', 'select', 'summary',
  '[role=button]', '[role=link]', '[role=menuitem]', '[role=tab]', '[role=checkbox]', '[role=radio]', '[role=option]', '[role=switch]',
].join(',');
const BOXES = '[role=dialog],[role=alertdialog],[role=menu],[role=listbox],dialog';
const ITEMS = 'li,article,[role=listitem],[role=article]';

/** What the last look found; a thing's id is its place here. */
let found: Element[] = [];

export function getFound(id: number): Element | undefined {
  return found[id];
}

/** Adds the first visible element of a selector to what was found. */
export function find(selector: string): number | undefined {
  const element = [...document.querySelectorAll(selector)].find(isThere);
  return element && found.push(element) - 1;
}

/** Reads the page as a person would: what is visible, reachable and has a name. */
export function look(): PaneSight {
  found = [];
  const controls: Control[] = [];
  for (const element of document.querySelectorAll(CONTROLS)) if (isThere(element)) controls.push(readControl(element));
  const headings: string[] = [];
  for (const element of document.querySelectorAll('h1,h2,h3,h4,[role=heading]')) if (isThere(element)) headings.push(readWords(element));
  const pictures: Picture[] = [];
  for (const element of document.querySelectorAll('img')) {
    if (isThere(element) && element.alt) pictures.push({ ...keep(element), role: 'img', name: element.alt });
  }
  const modals: string[] = [];
  for (const element of document.querySelectorAll(BOXES)) if (isThere(element)) modals.push(`${boxRole(element)} ${nameOf(element)}`);
  return { address: location.href, title: document.title, headings, controls, texts: readTexts(), pictures, modals };
}

function nameOf(element: Element): string {
  return computeAccessibleName(element, { getComputedStyle: (at) => getComputedStyle(at), computedStyleSupportsPseudoElements: false });
}

function keep(element: Element): { pane: 'page'; id: number; item?: string } {
  const item = element.closest(ITEMS);
  const name = item?.getAttribute('aria-label');
  return { pane: 'page', id: found.push(element) - 1, ...(name ? { item: name } : {}) };
}

function readControl(element: Element): Control {
  const box = element.closest(BOXES);
  const value = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : undefined;
  return {
    ...keep(element),
    role: getRole(element) ?? roleOfField(element),
    name: nameOf(element),
    enabled: !element.matches(':disabled') && element.getAttribute('aria-disabled') !== 'true',
    focused: document.activeElement === element,
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
  const inside = [...box.querySelectorAll(CONTROLS)].filter((element) => isThere(element) && !element.matches(':disabled'));
  return { role: boxRole(box), name: nameOf(box), enabledControls: inside.length };
}

function boxRole(box: Element): Container['role'] {
  return (box.getAttribute('role') ?? 'dialog') as Container['role'];
}

/** Blocks with words of their own outside controls, each once, in the order of the page. */
function readTexts(): TextBlock[] {
  const blocks = new Set<Element>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || parent.closest('script,style,noscript,a[href],button,select,textarea,[role=menuitem]')) continue;
    const block = findBlock(parent);
    if (isThere(block)) blocks.add(block);
  }
  return [...blocks].map((block) => ({ ...keep(block), role: 'text', name: readWords(block) }));
}
