/** What the command line ends with, all of it in one place. */
export const EXIT = {
  done: 0,
  /** A finding that was asked to fail the run, a failed control or a broken cell. */
  finding: 1,
  /** Wrong usage or configuration: an unknown id, a regime that does not load, no browser, no stored results. */
  usage: 2,
  interrupted: 130,
} as const;

/** An error that the person at the terminal can do something about: told in one line, without a stack. */
export class CliError extends Error {
  override readonly name: string = 'CliError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** The command was called wrongly, or what it needs is not there. */
export class UsageError extends CliError {
  override readonly name = 'UsageError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT.usage, options);
  }
}

/** The run was made, and what it found (or that it found nothing) fails it. */
export class FindingError extends CliError {
  override readonly name = 'FindingError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT.finding, options);
  }
}

/** The person, or the machine, wanted the run to end. */
export class InterruptedError extends CliError {
  override readonly name = 'InterruptedError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT.interrupted, options);
  }
}

/** Errors of other parts that are told as they are, by the name of their class. */
const EXIT_BY_NAME: Readonly<Record<string, number>> = { RegimeError: EXIT.usage, ConfigError: EXIT.usage, BrowserError: EXIT.usage };

/** What an error ends with. What nobody foresaw is a finding: it never looks like a run that was fine. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CliError) return error.exitCode;
  return (error instanceof Error ? EXIT_BY_NAME[error.name] : undefined) ?? EXIT.finding;
}

/** Hands on what `read` gives; what it throws is told as wrong usage, in its own words. @throws UsageError */
export async function asUsage<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
