/** What is wrong in a configuration: all of it at once, one line each, told as wrong usage. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
