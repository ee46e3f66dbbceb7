import { describe, expect, it } from 'vitest';
import { en } from '../../../lib/i18n/en/catalogue.ts';
import { enPages } from '../../../lib/i18n/en/pages.ts';
import { wordsFor } from '../../../lib/i18n/words.ts';
import { metrics } from '../../../lib/metrics/registry.ts';

type Messages = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Everything that each language says. */
const languages: Record<string, Messages> = { en: { ...en, ...enPages } };

function textsOf(message: string | Readonly<Record<string, string>>): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

describe.each(Object.entries(languages))('the messages of %s', (language, messages) => {
  it('have every plural form that the language needs, and no other', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(messages)) {
      if (typeof message !== 'string') expect(Object.keys(message).sort(), key).toEqual([...needed].sort());
    }
  });

  it('say nothing with an exclamation mark, and nothing empty', () => {
    for (const [key, message] of Object.entries(messages)) {
      for (const text of textsOf(message)) expect(text, key).not.toMatch(/!|^\s*$/);
    }
  });
});

describe('English', () => {
  it('has a short name for every metric', () => {
    for (const { id } of metrics) expect(wordsFor('en', 'UTC').sayIfKnown(`figureName.${id}`), id).toBeDefined();
  });
});
