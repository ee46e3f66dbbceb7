import { browser } from 'wxt/browser';
import type { FromView } from './protocol.ts';

/**
 * Asks the background from one of our own views.
 *
 * @throws Error with a plain sentence when the background refuses or fails.
 */
export async function send<Name extends keyof FromView>(
  name: Name,
  ask: FromView[Name]['ask'],
): Promise<FromView[Name]['answer']> {
  const answer: unknown = await browser.runtime.sendMessage({ name, ask });
  if (typeof answer === 'object' && answer !== null && 'refused' in answer) throw new Error(String(answer.refused));
  return answer as FromView[Name]['answer'];
}
