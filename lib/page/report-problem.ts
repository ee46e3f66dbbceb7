import { ContextGoneError, isContextGone, RefusedError, type Runtime } from './channel.ts';

/** A failure described in our own words, which therefore may go into the log as it is. */
export class PageProblem extends Error {
  override name = 'PageProblem';
}

/** Where in our script it happened, `reader.js:1:2345`; never the message, which may quote the page. */
function placeOf(error: Error): string {
  return error.stack?.match(/[\w-]+\.js:\d+:\d+/)?.[0] ?? 'unknown place';
}

/**
 * Sends a failure of a page-side script to our one log. An error of the browser's may quote what it choked on
 * (a customer's words), so only its name and its place in our script are sent.
 */
export function reportProblem(runtime: Runtime, where: string, cause: unknown): void {
  if (cause instanceof ContextGoneError || isContextGone(runtime)) return;
  const isOurs = cause instanceof PageProblem || cause instanceof RefusedError;
  const what = isOurs
    ? cause.message
    : cause instanceof Error
      ? `${cause.name} at ${placeOf(cause)}`
      : 'unknown failure';
  runtime.sendMessage({ name: 'problem', ask: { where, what: what.slice(0, 300) } }).catch((unsent: unknown) => {
    console.warn('Deskpace could not report a problem in', where, unsent);
  });
}
