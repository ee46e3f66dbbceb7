import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copiedPeriod, copiedTime } from '../../../entrypoints/live/copy-text.ts';
import { timeText } from '../../../lib/export/time-text.ts';
import { wordsFor } from '../../../lib/i18n/words.ts';
import { ADesk, ticket } from '../background/a-desk.ts';

it.each([
  [0, '0', '0.00', '0m'],
  [1, '1', '0.02', '1m'],
  [89_999, '1', '0.02', '1m'],
  [90_000, '2', '0.03', '2m'],
  [14 * 60_000, '14', '0.23', '14m'],
  [3_600_000 - 30_001, '59', '0.98', '59m'],
  [3_600_000 - 30_000, '60', '1.00', '1h'],
  [95 * 60_000, '95', '1.58', '1h 35m'],
])('%s ms is entered as %s minutes, %s hours or %s', (time, minutes, hours, short) => {
  expect(timeText(time, 'minutes')).toBe(minutes);
  expect(timeText(time, 'hours')).toBe(hours);
  expect(timeText(time, 'short')).toBe(short);
});

describe('copying', () => {
  let desk: ADesk;
  beforeEach(async () => {
    desk = await new ADesk().switchOn();
    await desk.work('4', 0, 14 * 60);
    await desk.leave(14 * 60 + 1);
    await desk.work('12', 15 * 60, 16 * 60 + 30);
    await desk.leave(16 * 60 + 31);
  });
  afterEach(() => desk.close());

  it('takes the time from the log, in minutes for Request Tracker and in what the agent chose for the site', async () => {
    expect(await desk.look(({ strict }) => copiedTime(strict, ticket('4')))).toBe('14');
    expect(await desk.look(({ strict }) => copiedTime(strict, ticket('4'), 'short'))).toBe('14m');
    const siteKey = ticket('').slice(0, -1);
    expect(await desk.ask('changeSite', { siteKey, timeUnit: 'hours' })).toBeNull();
    expect(await desk.look(({ strict }) => copiedTime(strict, ticket('4')))).toBe('0.23');
    expect(await desk.ask('changeSite', { siteKey, timeUnit: 'days' })).toEqual({ refused: expect.any(String) });
  });

  it('writes a day as aligned lines: figures with what they rest on, and the time of each ticket', async () => {
    const words = wordsFor('en-GB', 'Europe/Warsaw');
    const text = await desk.look(({ strict }) => copiedPeriod(strict, 1, desk.now, words));
    expect(text).toBe(
      [
        'Deskpace · Fri, 20 Nov 2026',
        '',
        'Handle time     nothing yet',
        'Solved          nothing yet',
        'First response  nothing yet',
        'Escalated       not set up',
        '',
        'Time on tickets',
        '#4      14 min',
        '#12     1 min',
        'In all  15 min',
        '',
      ].join('\n'),
    );
  });
});
