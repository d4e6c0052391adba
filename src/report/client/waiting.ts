/** Hides what the server drew (the stylesheet knows the mark) until `show`. */
export function wait(): void {
  document.documentElement.dataset['waiting'] = '';
}

/** Shows what is there: the view that was asked for, or the first screen where that could not be drawn. */
export function show(): void {
  delete document.documentElement.dataset['waiting'];
}
