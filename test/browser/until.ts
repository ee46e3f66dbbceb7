import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again until the answer is there (anything but undefined and false). Throws after the time with what was waited for. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | false> | Answer | undefined | false,
  seconds = 15,
): Promise<Answer> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`After ${seconds} seconds there is still not: ${what}.`);
    await wait(50);
  }
}
