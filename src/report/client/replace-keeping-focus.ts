/**
 * Puts one drawing of the page in the place of another and leaves the keyboard where it was: whoever was quick with the Tab key stands on the same
 * control as before, in whatever language that is drawn now.
 */
export function replaceKeepingFocus(old: Element, drawn: Element): void {
  const focused = old.ownerDocument.activeElement;
  const at = focused && old.contains(focused) ? listAlike(old, focused).indexOf(focused) : -1;
  old.replaceWith(drawn);
  if (focused && at >= 0) (listAlike(drawn, focused)[at] as HTMLElement | undefined)?.focus({ preventScroll: true });
}

/** What is the same kind of control and leads to the same place, in the order of the page. */
function listAlike(within: Element, focused: Element): Element[] {
  return [...within.querySelectorAll(focused.localName)].filter((each) => each.className === focused.className && each.getAttribute('href') === focused.getAttribute('href'));
}
