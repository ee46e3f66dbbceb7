import { readFileSync } from 'node:fs';

/** A mistake of whoever called a tool; told in one sentence. */
export class UsageError extends Error {}

/** What `parse` makes of the arguments; a mistake in them ends with how the tool is used. */
export function parsed<Parsed>(usage: string, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)} Use: ${usage}`, { cause });
  }
}

/** The only file that is named. `kind`: what it should be, such as `backup`. */
export function onlyFile([file, ...more]: readonly string[], kind: string, usage: string): string {
  if (file === undefined || more.length > 0) throw new UsageError(`One ${kind} is needed. Use: ${usage}`);
  return file;
}

/** The text of a file, or of standard input for `-`. */
export function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (cause) {
    throw new UsageError(`${file} cannot be read.`, { cause });
  }
}

/** `05:00` as minutes after midnight. */
export function dayStart(text: string): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  if (!(minute < 24 * 60) || Number(minutes) > 59) {
    throw new UsageError(`--day-start ${text} is no time of day such as 05:00.`);
  }
  return minute;
}

/** Runs a tool. A mistake of the caller's, or in the file, is one sentence on standard error and exit code 2. */
export function runTool(
  main: (args: readonly string[]) => void,
  mistakes: readonly (new (...args: never) => Error)[] = [],
  prefix = '',
): void {
  try {
    main(process.argv.slice(2));
  } catch (cause) {
    if (!(cause instanceof Error) || ![UsageError, ...mistakes].some((kind) => cause instanceof kind)) throw cause;
    process.stderr.write(`${prefix}${cause.message}\n`);
    process.exitCode = 2;
  }
}
