import { expect, it } from 'vitest';
import { periodText } from '../../../components/period-text.ts';
import { loadCatalogue } from '../../../lib/i18n/load-language.ts';
import { wordsFor } from '../../../lib/i18n/words.ts';
import { aResult, withoutValue } from './results.ts';

const week = {
  from: '2026-11-16',
  to: '2026-11-22',
  figures: [
    aResult(),
    aResult({ metric: 'resolved-per-day', unit: 'count', value: 1_204, n: 7 }),
    withoutValue(aResult({ metric: 'first-response-time', state: 'notEnough', n: 4, minimum: 6 })),
  ],
  tickets: [
    { ticketId: '48213', time: 95 * 60_000 },
    { ticketId: '7', time: 42_000 },
  ],
};

it('writes a week as aligned lines, each figure with what it rests on', () => {
  expect(periodText(week, wordsFor('en-GB', 'Europe/Warsaw'))).toBe(
    [
      'Deskpace · Mon, 16 Nov 2026 – Sun, 22 Nov 2026',
      '',
      'Handle time     9 min                    from 31',
      'Solved          1,204                    from 7',
      'First response  not enough yet (4 of 6)',
      '',
      'Time on tickets',
      '#48213  1 h 35 min',
      '#7      42 s',
      'In all  1 h 35 min',
      '',
    ].join('\n'),
  );
});

it('aligns Korean by the two places that its signs take', async () => {
  const words = wordsFor('ko', 'Asia/Seoul', await loadCatalogue('ko'));
  const lines = periodText({ ...week, figures: [] }, words).split('\n');
  expect(lines.slice(-5)).toEqual(['티켓별 시간', '#48213  1시간 35분', '#7      42초', '합계    1시간 35분', '']);
});

it('says nothing of tickets where there are none', () => {
  expect(periodText({ ...week, figures: [], tickets: [] }, wordsFor('en-GB', 'Europe/Warsaw'))).not.toContain(
    'Time on',
  );
});
