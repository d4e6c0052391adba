/** What an `intent:` link of Android asks for. */
export interface IntentLink {
  /** The deep link in the app's own scheme; undefined where the intent names no scheme. */
  readonly address?: string;
  /** The page to open where the app is not there. */
  readonly fallback?: string;
}

/**
 * Reads `intent://PATH#Intent;scheme=…;S.browser_fallback_url=…;end`, the form that Android's browsers understand
 * (developer.chrome.com, "Android Intents with Chrome"). @returns undefined where it is no intent
 */
export function readIntent(address: string): IntentLink | undefined {
  const found = /^intent:(.*?)#Intent;(.*?);?end;?$/is.exec(address);
  if (!found) return address.startsWith('intent:') ? {} : undefined;
  const [, path = '', extras = ''] = found;
  const named = new Map(extras.split(';').map((pair) => pair.split(/=(.*)/s, 2) as [string, string]));
  const scheme = named.get('scheme');
  const fallback = decode(named.get('S.browser_fallback_url'));
  return {
    ...(scheme !== undefined && /^[a-z][a-z0-9+.-]*$/i.test(scheme) && { address: `${scheme}:${path}` }),
    ...(fallback !== undefined && /^https?:/.test(fallback) && { fallback }),
  };
}

function decode(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
