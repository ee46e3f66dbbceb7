import { browser } from 'wxt/browser';
import type { FromView } from './protocol.ts';

/** Who answers what a view asks. Resolves to the answer, or to `{ refused }` with a sentence, as the background does. */
export type Answers = (name: keyof FromView, ask: unknown) => Promise<unknown>;

let answers: Answers = (name, ask) => browser.runtime.sendMessage({ name, ask });

/** From now on this page is answered by something else than the background, which hears nothing of it. */
export function answeredBy(other: Answers): void {
  answers = other;
}

/**
 * Asks the background from one of our own views.
 *
 * @throws Error with a plain sentence when the background refuses or fails.
 */
export async function send<Name extends keyof FromView>(
  name: Name,
  ask: FromView[Name]['ask'],
): Promise<FromView[Name]['answer']> {
  const answer: unknown = await answers(name, ask);
  if (typeof answer === 'object' && answer !== null && 'refused' in answer) throw new Error(String(answer.refused));
  return answer as FromView[Name]['answer'];
}
