import { describe, expect, it } from 'vitest';
import { personalBests } from '../../../lib/metrics/personal-bests.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import type { Ticket } from '../../../lib/model/ticket.ts';
import { addDays } from '../../../lib/time/calendar.ts';
import { minute } from '../../../lib/time/units.ts';
import {
  aDay,
  aTicket,
  at,
  created,
  customerWrites,
  reply,
  someSettings,
  status,
  theCalendar,
} from '../../builders.ts';
import { figureOf } from './figure-of.ts';

const now = at('12:00', '2026-04-20');

/** A month of tickets answered after so many minutes and solved by me at once; the first `returned` come back two days later. */
function aMonth(month: string, row: number, count: number, wait: number, returned = 0): Ticket[] {
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(`${month}-02`, index % 20);
    const repliedAt = at('10:00', day) + Math.floor(index / 20) * minute;
    const back = index < returned ? [customerWrites(repliedAt + 2 * 86_400_000)] : [];
    return aTicket({
      row: row + index,
      knownUntil: now,
      events: [created(repliedAt - wait * minute), reply(repliedAt), status('solved', repliedAt + 1_000), ...back],
    });
  });
}

function bestsOf(...months: Ticket[][]) {
  const { day: _, ...log } = aDay({ tickets: months.flat(), firstRecordedDay: '2025-11-01' });
  const bests = personalBests({
    summaries: summariseAll(log),
    period: { from: '2026-04-20', to: '2026-04-20', now },
    calendar: theCalendar,
    settings: someSettings(),
    escalationSites: [],
  });
  return Object.fromEntries(bests.map(({ metric, month, result }) => [metric, [month, result.value]]));
}

describe('personal-best', () => {
  it('is the best of the last three full months, from two months with twenty items on', () => {
    const [january, february, march] = [
      aMonth('2026-01', 1, 20, 30),
      aMonth('2026-02', 101, 20, 10),
      aMonth('2026-03', 201, 20, 20),
    ];
    expect(bestsOf(january, february, march)['first-response-time']).toEqual(['2026-02', 600]);
    expect(bestsOf(march)['first-response-time']).toBeUndefined();
    expect(bestsOf(february, aMonth('2026-03', 201, 19, 5))['first-response-time']).toBeUndefined();
    // December was better, and is one month too far away; April is not over.
    const december = aMonth('2025-12', 301, 20, 1);
    const april = aMonth('2026-04', 401, 20, 1);
    expect(bestsOf(december, january, february, march, april)['first-response-time']).toEqual(['2026-02', 600]);
  });

  it('does not take a faster month in which more came back, beyond the interval, for a best', () => {
    // None of 40 came back in March: up to 9 % by Wilson. In February 20 of 40 did: at least 35 %.
    const february = (returned: number) => aMonth('2026-02', 101, 40, 10, returned);
    const march = aMonth('2026-03', 201, 40, 20);
    expect(bestsOf(february(20), march)['first-response-time']).toEqual(['2026-03', 1_200]);
    // 2 of 40, at least 1 %: worse than 0 %, and beyond the interval of 40.
    expect(bestsOf(february(2), march)['first-response-time']).toEqual(['2026-03', 1_200]);
    expect(bestsOf(february(0), march)['first-response-time']).toEqual(['2026-02', 600]);
    // 3 and 2 of 40 lie within each other's interval.
    expect(bestsOf(february(3), aMonth('2026-03', 201, 40, 20, 2))['first-response-time']).toEqual(['2026-02', 600]);
    // Quality itself is no speed: its best is the month in which least came back.
    expect(bestsOf(february(20), march)['reopen-rate']).toEqual(['2026-03', 0]);
  });

  it('is not known while the counterpart is not', () => {
    const unseen = (tickets: Ticket[]) => tickets.map(({ knownUntil: _, ...ticket }) => ticket);
    const [february, march] = [unseen(aMonth('2026-02', 101, 20, 10)), unseen(aMonth('2026-03', 201, 20, 20))];
    expect(bestsOf(february, march)['first-response-time']).toBeUndefined();
  });

  it('stands as a figure with the best ones beside it', () => {
    const result = { ...figureOf('first-response-time', {}), state: 'known' as const, value: 600, n: 20 };
    const bests = [{ metric: 'first-response-time', month: '2026-02', result }];
    expect(figureOf('personal-best', {}, { bests })).toMatchObject({ state: 'known', value: 1 });
    expect(figureOf('personal-best.first-response-time', {}, { bests })).toMatchObject({
      row: '27',
      unit: 'seconds',
      value: 600,
      parts: { year: 2026, month: 2 },
    });
    expect(figureOf('personal-best', {})).toMatchObject({ state: 'none' });
  });
});
