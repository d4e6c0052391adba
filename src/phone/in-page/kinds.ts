/**
 * What elements are, told without selectors: the same code runs in jsdom, where a selector costs more than the page
 * it is asked of.
 */

const ROLES_OF_CONTROLS = ['button', 'link', 'menuitem', 'tab', 'checkbox', 'radio', 'option', 'switch'];
/** Types of inputs that take presses or files, but no words. */
const NO_WORDS = ['hidden', 'checkbox', 'radio', 'range', 'color', 'file', 'submit', 'image', 'reset', 'button'];

const ROLES_OF_BOXES = ['dialog', 'alertdialog', 'menu', 'listbox'];

/** Something that answers to a tap. */
export function isControl(element: Element): boolean {
  switch (element.localName) {
    case 'a':
      return element.hasAttribute('href') || hasRole(element, ROLES_OF_CONTROLS);
    case 'button':
    case 'textarea':
    case 'select':
    case 'summary':
      return true;
    case 'input':
      return (element as HTMLInputElement).type !== 'hidden';
    default:
      return hasRole(element, ROLES_OF_CONTROLS);
  }
}

/** A box that covers the screen around it. */
export function isBox(element: Element): boolean {
  return element.localName === 'dialog' || hasRole(element, ROLES_OF_BOXES);
}

/** An entry of a list, or a piece of a feed. */
export function isItem(element: Element): boolean {
  return element.localName === 'li' || element.localName === 'article' || hasRole(element, ['listitem', 'article']);
}

/** Something that words can be put into. */
export function isField(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (element.localName === 'input') return !NO_WORDS.includes((element as HTMLInputElement).type);
  return element.localName === 'textarea' || editable === '' || editable === 'true';
}

export function isHeading(element: Element): boolean {
  return /^h[1-4]$/.test(element.localName) || hasRole(element, ['heading']);
}

/** A control that takes no press: switched off itself, or by the set of fields around it. */
export function isDisabled(element: Element): boolean {
  if (!('disabled' in element)) return false;
  return element.disabled === true || findAround(element, (at) => at.localName === 'fieldset' && at.hasAttribute('disabled')) !== undefined;
}

/** The nearest element that is such a thing, from the element itself outwards. */
export function findAround(element: Element, isIt: (element: Element) => boolean): Element | undefined {
  for (let at: Element | undefined = element; at; at = getParent(at)) if (isIt(at)) return at;
  return undefined;
}

/** The element around; of what stands in a shadow root, the one that the root belongs to. */
export function getParent(element: Element): Element | undefined {
  const { parentElement } = element;
  if (parentElement) return parentElement;
  const { parentNode } = element;
  return parentNode && 'host' in parentNode ? (parentNode as ShadowRoot).host : undefined;
}

/** Pages of our own have no shadow roots; only a phone with fingers, on which pages from elsewhere run, looks for them. */
const LOOKS_INTO_SHADOWS = typeof navigator !== 'undefined' && navigator.maxTouchPoints > 0;

/** The document, and every open shadow root in it. */
export function listRoots(): (Document | ShadowRoot)[] {
  return LOOKS_INTO_SHADOWS ? [document, ...listElements(document).flatMap(({ shadowRoot }) => shadowRoot ?? [])] : [document];
}

/** All elements in here, those in open shadow roots included, in the order of the page. */
export function listElements(root: Document | Element): Element[] {
  const elements: Element[] = [];
  // Without a browser a live collection takes many times as long to be read.
  const walker = document.createTreeWalker(root, 1);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) elements.push(node as Element);
  if (!LOOKS_INTO_SHADOWS) return elements;
  return elements.flatMap((element) => (element.shadowRoot ? [element, ...[...element.shadowRoot.children].flatMap((child) => [child, ...listElements(child)])] : [element]));
}

function hasRole(element: Element, roles: readonly string[]): boolean {
  const role = element.getAttribute('role');
  return role !== null && roles.includes(role);
}
