import { enRefusals } from './en/refusals.ts';
import type { Words } from './words-of.ts';

/**
 * A sentence of the log or the background in the agent's language. There it is written in English, as it goes into the list of
 * problems; here it is found again among the English messages `refusal.…`, what stands at their placeholders included, which may
 * be such a sentence or part of one itself. What is none of these comes back as it is.
 */
export function inOwnWords(sentence: string, words: Pick<Words, 'sayIfKnown'>): string {
  for (const [key, message] of Object.entries(enRefusals)) {
    const values = valuesIn(sentence, message);
    const own = values && words.sayIfKnown(key);
    if (own !== undefined)
      return own.replaceAll(/\{(\w+)\}/g, (_, name: string) => inOwnWords(values?.get(name) ?? '', words));
  }
  return sentence;
}

/** What stands at a message's placeholders; undefined for the text of another message. */
function valuesIn(text: string, message: string): ReadonlyMap<string, string> | undefined {
  const names = [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const fixed = message.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const match = new RegExp(`^${fixed.join('(.*?)')}$`, 's').exec(text);
  return match === null ? undefined : new Map(names.map((name, index) => [name, match[index + 1] ?? '']));
}
