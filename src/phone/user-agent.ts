/** What an Android phone of the period says of itself before an app adds its token. */
const USER_AGENT = 'Mozilla/5.0 (Linux; Android 13; Handset) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';

export interface UserAgentOptions {
  /** What the device's browser says of itself; without it, that of an Android phone of the period. */
  readonly base?: string;
  /** Said by the system's web view to pages that nobody here wrote; those of the built-in companies go by the app's token alone. */
  readonly isWebview?: boolean;
}

/** The user agent of an app, or of its webview. */
export function formatUserAgent(tokens: readonly string[], { base = USER_AGENT, isWebview = false }: UserAgentOptions = {}): string {
  return [isWebview ? nameWebview(base) : base, ...tokens].join(' ');
}

/** What Android's web view says of itself: `wv` among the words of the device, and a version of its own before Chrome's. */
function nameWebview(userAgent: string): string {
  return /; wv\)/.test(userAgent) ? userAgent : userAgent.replace(')', '; wv)').replace('Chrome/', 'Version/4.0 Chrome/');
}
