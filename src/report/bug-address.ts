import { readFileSync } from 'node:fs';

/**
 * Where mistakes are to be reported, as the package's own manifest has it under `bugs`: an address of the Web, or an
 * e-mail address as `mailto:`. Undefined where it names none; none is made up.
 */
export function readBugAddress(manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))): string | undefined {
  const { bugs } = manifest as { bugs?: unknown };
  const { url, email } = (typeof bugs === 'string' ? { url: bugs } : (bugs ?? {})) as { url?: unknown; email?: unknown };
  if (typeof url === 'string' && /^https?:\/\//i.test(url)) return url;
  return typeof email === 'string' && email.includes('@') ? `mailto:${email}` : undefined;
}
