import { describe, expect, it } from 'vitest';
import { pickLocale } from '../../../lib/i18n/languages.ts';
import { wordsFor } from '../../../lib/i18n/words.ts';

const words = wordsFor('en', 'Europe/Warsaw');
const noon = Date.UTC(2026, 10, 23, 11, 42, 7);

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
