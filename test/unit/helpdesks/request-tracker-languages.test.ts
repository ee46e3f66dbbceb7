import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../../lib/helpdesks/moment.ts';
import { readPage } from '../../../lib/helpdesks/read-page.ts';
import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';
import { matchTemplate } from '../../../lib/helpdesks/template.ts';

const languages = requestTracker.languages ?? {};
const all = Object.entries(languages);

/** One instant, 16:05:06 on the 19th of November 2026, as the product's own code writes it: default and LocalizedDateTime. */
const written: [string, string, string][] = [
  ['ar', 'Thu Nov 19 16:05:06 2026', 'الخميس، 19 نوفمبر 2026 4:05:06 م'],
  ['bg', 'четв ное 19 16:05:06 2026', 'чт, 19 ное 2026 г. 16:05:06 ч.'],
  ['ca', 'Dij 19 Nov 2026 16:05:06', 'dj., 19 de nov. de 2026 16:05:06'],
  ['cs', 'Čt 19.lis.2026 16:05:06', 'čt 19. lis 2026 16:05:06'],
  ['da', 'Nov Tor 19 16:05:06 2026', 'tors. den 19. nov. 2026 16.05.06'],
  ['de', 'Do 19. Nov 16:05:06 2026', 'Do., 19. Nov. 2026 16:05:06'],
  ['el', 'Πεμ Νοε 19 16:05:06 2026', 'Πέμ 19 Νοε 2026 4:05:06 μ.μ.'],
  ['en', 'Thu Nov 19 16:05:06 2026', 'Thu, Nov 19, 2026 4:05:06 PM'],
  ['en-gb', 'Thu Nov 19 16:05:06 2026', 'Thu, 19 Nov 2026 16:05:06'],
  ['es', 'Jue Nov 19 16:05:06 2026', 'jue, 19 de nov de 2026 16:05:06'],
  ['et', 'Thu 19.nov 2026 16:05:06', 'N, 19. nov 2026 16:05:06'],
  ['eu', 'Og., 2026(e)ko Azaren 19a 16:05:06', '2026(e)ko aza.ren 19(a), og. 16:05:06'],
  ['fa', 'پنجشنبه Nov 19 16:05:06 2026', 'پنجشنبه 19 نوامبر 2026 16:05:06'],
  ['fi', 'to 19.11. 2026 16:05:06', 'torstai 19. marrask. 2026 16.05.06'],
  ['fr', 'Jeu 19 Nov 2026 16:05:06', 'jeu. 19 nov. 2026 16:05:06'],
  ['hr', 'Čet 19. Stu 2026, 16:05:06', 'čet, 19. stu 2026. 16:05:06'],
  ['hu', '2026. Nov 19. (Cs) 16:05:06', '2026. nov. 19., Cs 16:05:06'],
  ['id', 'Thu Nov 19 16:05:06 2026', 'Kam, 19 Nov 2026 16.05.06'],
  ['is', 'fim 19. nóv 16:05:06 2026', 'fim., 19. nóv. 2026 16:05:06'],
  ['it', 'Gio 19 Nov 2026 16:05:06', 'gio 19 nov 2026 16:05:06'],
  ['ja', '2026-11月-19 木曜日 16:05:06', '2026年11月19日木 16:05:06'],
  ['lt', 'Ket 2026.Lap.19 16:05:06', '2026 m. lapkr. 19 d., kt 16:05:06'],
  ['lv', 'Ceturtd. Nov 19 16:05:06 2026', 'ceturtd., 2026. gada 19. nov. 16:05:06'],
  ['nb', 'to. 19. nov. 2026 16.05.06', 'tor. 19. nov. 2026 16:05:06'],
  ['nl', 'do 19 Nov 2026 16:05:06', 'do 19 nov 2026 16:05:06'],
  ['nn', 'to. 19. nov. 2026 16.05.06', 'to. 19. nov. 2026 16:05:06'],
  ['pl', 'Czw 19 Lis 2026, 16:05:06', 'czw., 19 lis 2026 16:05:06'],
  ['pt', 'Qui. Nov 19 16:05:06 2026', 'qui., 19 de nov. de 2026 16:05:06'],
  ['pt-br', 'Qui Nov 19 16:05:06 2026', 'qui., 19 de nov. de 2026 16:05:06'],
  ['pt-pt', 'Thu Nov 19 16:05:06 2026', 'quinta, 19 de nov. de 2026 16:05:06'],
  ['ro', 'Thu Nov 19 16:05:06 2026', 'joi, 19 nov. 2026 16:05:06'],
  ['ru', 'Чтв 19 Ноя 2026 16:05:06', 'чт, 19 нояб. 2026 г. 16:05:06'],
  ['sk', 'Štv Nov 19 16:05:06 2026', 'št 19. nov 2026 16:05:06'],
  ['sl', 'Čet 19 Nov 2026 16:05:06', 'čet., 19. nov. 2026 16:05:06'],
  ['sr', 'Чет Нов 19 16:05:06 2026', 'чет, 19. нов 2026. 16:05:06'],
  ['sv', 'tor, 19 nov 2026 kl. 16.05.06', 'tors 19 nov. 2026 16:05:06'],
  ['tr', '19 Kas 2026 Prş, 16:05:06', '19 Kas 2026 Per 16:05:06'],
  ['zh-cn', '2026-十一月-19 16:05:06 星期四', '2026年11月19日周四 16:05:06'],
  ['zh-tw', '2026-十一月-19 16:05:06 星期四', '2026年11月19日周四 16:05:06'],
];

function read(text: string, code: string) {
  const language = languages[code];
  return parseMoment(text, 'localTime', {
    formats: [...(language?.dateFormats ?? []), ...(requestTracker.dateFormats ?? [])],
    months: { ...languages['en']?.months, ...language?.months },
    zone: 'UTC',
  });
}

describe('times in the languages of Request Tracker', () => {
  it('are known for every language', () => {
    expect(written.map(([code]) => code)).toEqual(all.map(([code]) => code).sort());
  });

  it.each(written)('%s: %s and %s', (code, byDefault, localized) => {
    const moment = { at: Date.parse('2026-11-19T16:05:06Z'), precision: 'exact' };
    expect(read(byDefault, code)).toEqual(moment);
    expect(read(localized, code)).toEqual(moment);
  });

  it.each([
    ['ja', '2026年4月19日日 9:05:06'],
    ['zh-cn', '2026年4月19日周日 09:05:06'],
    ['fa', 'سه شنبه آوریل 19 09:05:06 2026'],
    ['ca', 'dg., 19 d’abr. de 2026 9:05:06'],
    ['fi', 'su 19.4. 2026 09:05:06'],
    ['en', 'Sun, 19 Apr 2026 9:05:06 am'],
  ])('%s: %s, although a word of it looks like a part of the format', (code, text) => {
    expect(read(text, code)?.at).toBe(Date.parse('2026-04-19T09:05:06Z'));
  });

  it('do not take the month of one language for that of another', () => {
    expect(read('czw., 19 lis 2026 16:05:06', 'hr')?.at).toBe(Date.parse('2026-10-19T16:05:06Z'));
    expect(read('czw., 19 lis 2026 16:05:06', 'en')).toBeUndefined();
  });

  it.each([
    'Thu, 19 Nov 2026 17:05:06 +0100',
    'Thu, 19 Nov 2026 16:05:06 GMT',
    '19 Nov 2026 16:05:06 GMT',
    '2026-11-19 16:05:06',
  ])('%s is read in every language', (text) => {
    for (const [code] of all) expect(read(text, code)?.at, code).toBe(Date.parse('2026-11-19T16:05:06Z'));
  });

  it.each(['2026-11-19T17:05:06+01:00', '20261119T160506Z'])('%s is ISO 8601', (text) => {
    const moment = parseMoment(text, 'iso', { formats: [], months: {}, zone: undefined });
    expect(moment).toEqual({ at: Date.parse('2026-11-19T16:05:06Z'), precision: 'exact' });
  });
});

describe('sentences in the languages of Request Tracker', () => {
  const values: Record<string, string> = { from: 'one', to: 'two' };

  it.each(all)('of %s are told apart', (_, { sentences }) => {
    for (const [name, [template = '']] of Object.entries(sentences)) {
      if (name === 'ofMergedTicket' || name === 'unchanged') continue;
      const text = template.replace(/\{(\w+)\}/g, (_placeholder, key: string) => values[key] ?? '');
      const fitting = Object.entries(sentences).filter(
        ([other, [candidate = '']]) => other !== 'ofMergedTicket' && matchTemplate(text, candidate) !== undefined,
      );
      expect(fitting.map(([other]) => other)).toEqual([name]);
    }
  });

  it.each(all)('of %s have six words for six statuses, and twelve months', (_, { labels, months }) => {
    expect(Object.values(labels['status'] ?? {})).toEqual([
      'new',
      'open',
      'stalled',
      'resolved',
      'rejected',
      'deleted',
    ]);
    expect(new Set(Object.values(months))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
  });

  it('give replies and comments in a language of which no page was recorded', () => {
    const html = readFileSync(new URL('../../fixtures/request-tracker/ticket.html', import.meta.url), 'utf8');
    const url = new URL('https://desk.example/rt/Ticket/Display.html?id=41');
    const { document } = new JSDOM(html, { url: url.href }).window;
    document.documentElement.lang = 'de';
    const german: Record<string, string> = {
      'Ticket created': 'Ticket erstellt',
      'Comments added': 'Kommentar hinzugefügt',
      'Correspondence added': 'Antwort hinzugefügt',
      "Status changed from 'open' to 'resolved'": "Status von 'offen' auf 'erledigt' geändert",
    };
    for (const node of document.querySelectorAll('.Ticket-transaction .description')) {
      const last = node.lastChild;
      const sentence = last?.textContent?.replace(/^\s*-\s*/, '').trim() ?? '';
      if (last !== null && german[sentence] !== undefined) last.textContent = ` - ${german[sentence]}`;
    }
    const reading = readPage(requestTracker, document, url, { basePath: '/rt', zone: 'Europe/Warsaw' });
    expect(reading?.messages?.slice(0, 3).map(({ visibility, opening }) => [visibility, opening])).toEqual([
      ['public', true],
      ['internal', undefined],
      ['public', undefined],
    ]);
  });
});
