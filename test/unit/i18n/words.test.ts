import { describe, expect, it } from 'vitest';
import { en } from '../../../lib/i18n/en/catalogue.ts';
import { catalogueFor, languages, pickLocale } from '../../../lib/i18n/languages.ts';
import { wordsFor } from '../../../lib/i18n/words.ts';
import { metrics } from '../../../lib/metrics/registry.ts';

const words = wordsFor('en', 'Europe/Warsaw');
const noon = Date.UTC(2026, 10, 23, 11, 42, 7);

function placeholders(message: string | Record<string, string>): string[] {
  const texts = typeof message === 'string' ? [message] : Object.values(message);
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')))].sort();
}

describe('say', () => {
  it.each([
    [0, '0 solved'],
    [1, '1 solved'],
    [2, '2 solved'],
    [1234, '1,234 solved'],
  ])('fills in the count %d', (n, text) => {
    expect(words.say('figure.solved', { n })).toBe(text);
  });

  it.each([
    [1, 'came back once'],
    [2, 'came back 2 times'],
  ])('takes the plural form of %d', (n, text) => {
    expect(words.say('overlay.cameBack', { n })).toBe(text);
  });

  it('says how far a figure is from being known', () => {
    expect(words.say('figure.notEnough', { n: 4, minimum: 6 })).toBe('not enough yet (4 of 6)');
  });

  it('leaves text that looks like a placeholder inside a value alone', () => {
    expect(words.say('ticket.title', { ticket: '{n}' })).toBe('Ticket {n}');
  });
});

describe('numbers, shares, days and times', () => {
  it.each([
    [0, '0%'],
    [0.004, '0.4%'],
    [0.0999, '10%'],
    [0.1, '10%'],
    [0.655, '66%'],
    [1, '100%'],
  ])('writes the share %d', (share, text) => {
    expect(words.share(share)).toBe(text);
  });

  it('writes a day without moving it by a zone', () => {
    expect(wordsFor('en', 'Pacific/Apia').day('2026-11-23')).toBe('Mon, Nov 23');
    expect(wordsFor('en', 'America/Los_Angeles').day('2026-11-23')).toBe('Mon, Nov 23');
  });

  it('writes moments in the zone of the agent, and by the habits of the country', () => {
    expect(words.time(noon)).toBe('12:42 PM');
    expect(wordsFor('en-GB', 'Asia/Kolkata').time(noon)).toBe('17:12');
    expect(wordsFor('en-GB', 'Asia/Kolkata').exactTime(noon)).toBe('17:12:07');
    expect(wordsFor('en-GB', 'Pacific/Auckland').date(noon)).toBe('24 Nov 2026');
  });
});

describe('pickLocale', () => {
  it.each([
    [['en-GB', 'pl'], 'en-GB'],
    [['xx', 'en-IN'], 'en-IN'],
    [['xx-YY'], 'en'],
    [[], 'en'],
    [['toString'], 'en'],
  ])('picks from %j', (preferred, locale) => {
    expect(pickLocale(preferred)).toBe(locale);
  });
});

describe.each(Object.keys(languages))('the catalogue of %s', (language) => {
  const catalogue = catalogueFor(language);

  it('has the placeholders of the English text in every message', () => {
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(placeholders(catalogue[key]), key).toEqual(placeholders(en[key]));
    }
  });

  it('has every plural form that the language needs', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(catalogue)) {
      if (typeof message !== 'string') expect(Object.keys(message).sort(), key).toEqual([...needed].sort());
    }
  });

  it('says nothing with an exclamation mark, and nothing empty', () => {
    for (const [key, message] of Object.entries(catalogue)) {
      for (const text of typeof message === 'string' ? [message] : Object.values(message)) {
        expect(text, key).not.toMatch(/!|^\s*$/);
      }
    }
  });

  it('has a short name for every metric', () => {
    for (const { id } of metrics) expect(wordsFor(language, 'UTC').sayIfKnown(`figureName.${id}`), id).toBeDefined();
  });
});
