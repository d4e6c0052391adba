import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { replaceKeepingFocus } from '../../../src/report/client/replace-keeping-focus.ts';

const { document } = new JSDOM('<!doctype html><body></body>').window;

function draw(skip: string): Element {
  const page = document.createElement('div');
  page.innerHTML = `<a class="skip" href="#main">${skip}</a><a class="cell" href="#cell=a">9</a><a class="cell" href="#cell=b">9</a><button>${skip}</button><button>?</button>`;
  return page;
}

// Protects whoever uses the keyboard and is quicker than the report: what they stand on is drawn anew under them, and the next Tab
// must not begin at the top again.
it.each([['.skip', 0], ['a.cell', 1], ['button', 1]] as const)('the keyboard stays on %s, the one at %i, when the page is drawn anew in another language', (selector, at) => {
  const old = draw('Skip to the content');
  document.body.replaceChildren(old);
  (old.querySelectorAll(selector)[at] as HTMLElement).focus();
  const drawn = draw('跳到正文');
  replaceKeepingFocus(old, drawn);
  expect(document.body.firstElementChild).toBe(drawn);
  expect(document.activeElement).toBe(drawn.querySelectorAll(selector)[at]);
});

it('nothing is focused that was not before, nor what is no longer there', () => {
  const old = draw('Skip');
  document.body.replaceChildren(old);
  const drawn = draw('Skip');
  replaceKeepingFocus(old, drawn);
  expect(document.activeElement).toBe(document.body);
  (drawn.querySelector('button') as HTMLElement).focus();
  replaceKeepingFocus(drawn, document.createElement('div'));
  expect(document.activeElement).toBe(document.body);
});
