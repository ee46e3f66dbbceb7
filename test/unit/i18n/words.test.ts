import { describe, expect, it } from 'vitest';
import { ko } from '../../../lib/i18n/ko/catalogue.ts';
import { pickLocale } from '../../../lib/i18n/languages.ts';
import { pl } from '../../../lib/i18n/pl/catalogue.ts';
import { ru } from '../../../lib/i18n/ru/catalogue.ts';
import { wordsFor } from '../../../lib/i18n/words.ts';
import { zh } from '../../../lib/i18n/zh/catalogue.ts';

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
    [['pl', 'en-GB'], 'pl'],
    [['ko-KR', 'en'], 'ko-KR'],
    [['zh-CN', 'en'], 'zh-CN'],
    [['zh-Hans-SG'], 'zh-Hans-SG'],
    // Only simplified characters are offered: days and numbers are written with them, too.
    [['zh-TW'], 'zh'],
    [['zh-Hant-HK'], 'zh'],
    [['de', 'fr-CH', 'ru-BY'], 'ru-BY'],
  ])('picks from %j', (preferred, locale) => {
    expect(pickLocale(preferred)).toBe(locale);
  });

  it.each([
    ['browser', ['ru', 'en'], 'ru'],
    ['pl', ['en-GB', 'ru'], 'pl'],
    ['en', ['ru', 'en-GB'], 'en-GB'],
    ['zh', ['zh-TW', 'en'], 'zh'],
    ['ko', [], 'ko'],
  ] as const)('speaks what was chosen, %s, where the browser prefers %j', (choice, preferred, locale) => {
    expect(pickLocale(preferred, choice)).toBe(locale);
  });
});

describe('counts, numbers and days of other languages', () => {
  it.each([
    [1, '1 zgłoszenie'],
    [2, '2 zgłoszenia'],
    [5, '5 zgłoszeń'],
    [12, '12 zgłoszeń'],
    [22, '22 zgłoszenia'],
    [12_345, '12 345 zgłoszeń'],
    [1.5, '1,5 zgłoszenia'],
  ])('counts %d in Polish', (n, text) => {
    expect(wordsFor('pl', 'UTC', pl).say('common.tickets', { n }).replaceAll('\u00a0', ' ')).toBe(text);
  });

  it.each([
    [1, '1 обращение'],
    [3, '3 обращения'],
    [11, '11 обращений'],
    [21, '21 обращение'],
    [25, '25 обращений'],
  ])('counts %d in Russian', (n, text) => {
    expect(wordsFor('ru', 'UTC', ru).say('common.tickets', { n })).toBe(text);
  });

  it.each([
    ['ko', ko],
    ['pl', pl],
    ['ru', ru],
    ['zh', zh],
  ] as const)('keeps the habits of %s for days, shares and lists', (locale, catalogue) => {
    const own = wordsFor(locale, 'Asia/Tokyo', catalogue);
    const date = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Asia/Tokyo' } as const;
    expect(own.date(noon)).toBe(new Intl.DateTimeFormat(locale, date).format(noon));
    expect(own.share(0.5)).toBe(new Intl.NumberFormat(locale, { style: 'percent' }).format(0.5));
    expect(own.list(['1', '2', '3'])).toBe(new Intl.ListFormat(locale).format(['1', '2', '3']));
    expect(own.inZone('UTC').time(noon)).not.toBe(own.time(noon));
  });
});
