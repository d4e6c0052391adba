/** Where a link leads; its own words where they are no address. Asking `href` costs a search of the document in jsdom. */
export function readLink(link: HTMLAnchorElement): string {
  return complete(link, 'href');
}

/** Address of a picture; '' where it has none. */
export function readSource(picture: HTMLImageElement): string {
  return picture.hasAttribute('src') ? complete(picture, 'src') : '';
}

function complete(element: Element, attribute: string): string {
  const words = element.getAttribute(attribute) ?? '';
  const base = element.ownerDocument.baseURI;
  return URL.canParse(words, base) ? new URL(words, base).href : words;
}
