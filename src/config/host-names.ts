import { isIP } from 'node:net';

/** Whether a host is this machine or in a private network (RFC 1918, RFC 4193, link-local), by its name alone. */
export function isNear(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  if (isIP(host) === 4) return /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host);
  return isIP(host) === 6 && /^(::1$|f[cd]|fe80:)/i.test(host);
}

/** Whether `allowed` (a host, with or without port, or `*.host`) names the host of an address. */
export function matchesHost(allowed: string, url: { readonly hostname: string; readonly host: string }): boolean {
  const wanted = allowed.toLowerCase();
  if (wanted.startsWith('*.')) return url.hostname.endsWith(wanted.slice(1));
  return wanted === url.hostname || wanted === url.host;
}

/** What to connect to: names under localhost are this machine, whether or not its resolver knows. */
export function dialHost({ hostname }: { readonly hostname: string }): string {
  return hostname.endsWith('.localhost') ? 'localhost' : hostname.replace(/^\[|\]$/g, '');
}
