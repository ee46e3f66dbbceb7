import type { FromPage } from '../messages/protocol.ts';

/** The part of the browser's `runtime` that page-side code uses; both browsers' own objects fit. */
export interface Runtime {
  readonly id: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
}

/** The extension was updated, reloaded or removed while this page stayed open: everything of ours in it must stop. */
export class ContextGoneError extends Error {
  override name = 'ContextGoneError';
}

/** What the background answers when it refuses or fails; see `lib/messages/receive.ts`. */
interface Refusal {
  refused: string;
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer && typeof answer.refused === 'string';
}

/** True once the extension that injected this script is gone. The browser then takes `runtime.id` away. */
export function isContextGone(runtime: Runtime): boolean {
  try {
    return runtime.id === undefined;
  } catch {
    // Some versions throw on the mere access; that, too, says that the context is gone.
    return true;
  }
}

/**
 * Asks the background. A worker that is still starting is asked again for a few seconds.
 *
 * @throws ContextGoneError when the extension is gone from this page.
 * @throws Error with the background's own words when it refuses.
 */
export async function ask<Name extends keyof FromPage>(
  runtime: Runtime,
  name: Name,
  payload: FromPage[Name]['ask'],
  pause: (ms: number) => Promise<void>,
): Promise<FromPage[Name]['answer']> {
  const waits = [100, 400, 1500];
  for (;;) {
    if (isContextGone(runtime)) throw new ContextGoneError(`asked ${name}`);
    try {
      const answer = await runtime.sendMessage({ name, ask: payload });
      if (isRefusal(answer)) throw new RefusedError(answer.refused);
      return answer as FromPage[Name]['answer'];
    } catch (cause) {
      if (cause instanceof RefusedError) throw cause;
      if (isContextGone(runtime) || /context invalidated/i.test(String(cause))) {
        throw new ContextGoneError(`asked ${name}`, { cause });
      }
      const wait = waits.shift();
      if (wait === undefined) throw cause;
      await pause(wait);
    }
  }
}

export class RefusedError extends Error {
  override name = 'RefusedError';
}
