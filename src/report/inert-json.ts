/**
 * JSON that can stand in a `<script type="application/json">`: no `<` can end the element or open a comment, and the
 * two line separators that older parsers of script refuse are escaped. Parses back to an equal value.
 */
export function formatInertJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
