/** What an Android phone of the period says of itself before an app adds its token. */
const USER_AGENT = 'Mozilla/5.0 (Linux; Android 13; Handset) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';

/** The user agent of an app, or of its webview. */
export function formatUserAgent(tokens: readonly string[]): string {
  return [USER_AGENT, ...tokens].join(' ');
}
