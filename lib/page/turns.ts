import type { Turns } from './api-lane.ts';
import { ask, type Runtime } from './channel.ts';

/** A request of another tab that takes longer than this is not waited for any more, in ms. */
const mostWaits = 60_000;

/** Turns given by the background, which alone knows of the other tabs. */
export function turnsOf(
  runtime: Runtime,
  clockId: string,
  pause: (ms: number) => Promise<void>,
  signal: AbortSignal,
): Turns {
  return {
    take: async () => {
      let waited = 0;
      for (;;) {
        signal.throwIfAborted();
        const turn = await ask(runtime, 'takeTurn', { clockId }, pause);
        if (turn.kind === 'go') return undefined;
        if (turn.kind === 'refused') return 'refused';
        if (turn.kind === 'resting' || waited >= mostWaits) return { rest: turn.wait };
        await pause(turn.wait);
        waited += turn.wait;
      }
    },
    end: async (end) => (await ask(runtime, 'endTurn', { clockId, end }, pause)).rest,
  };
}
