import { defaultTreeAdapter, parse, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** Attributes that hold one address each. */
const ADDRESSES: readonly string[] = ['href', 'src', 'action', 'formaction'];

/**
 * A page with every address in it translated: links, forms, pictures, scripts and styles. What it says (texts, and
 * what forms carry along) stays as it is, so that people copy and send what they would on a phone.
 */
export function rewriteHtml(html: string, translate: (address: string) => string): string {
  const page = parse(html);
  rewriteNode(page, translate);
  return serialize(page);
}

function rewriteNode(node: DefaultTreeAdapterTypes.ParentNode, translate: (address: string) => string): void {
  for (const child of node.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    for (const attribute of child.attrs) if (ADDRESSES.includes(attribute.name)) attribute.value = translate(attribute.value);
    rewriteNode(child, translate);
  }
}

/**
 * A Content-Security-Policy whose sources are translated as the addresses of its page are: an origin becomes that of
 * the view, and a custom scheme (a form may lead there) becomes what leads on from the front.
 * @param schemeSources sources that stand for a custom scheme
 */
export function rewritePolicy(policy: string, translate: (address: string) => string, schemeSources: string): string {
  return policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/).map((source) => rewriteSource(source, translate, schemeSources)).join(' '))
    .join('; ');
}

function rewriteSource(source: string, translate: (address: string) => string, schemeSources: string): string {
  if (/^https?:\/\//.test(source)) return URL.canParse(source) ? new URL(translate(source)).origin : source;
  if (!/^[a-z][a-z0-9+.-]*:$/.test(source)) return source;
  return translate(`${source}//`) === `${source}//` ? source : schemeSources;
}
