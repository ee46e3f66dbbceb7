import { describe, expect, it } from 'vitest';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import { usualRanges } from '../../../lib/metrics/usual-range.ts';
import { addDays } from '../../../lib/time/calendar.ts';
import { aDay, anInterval, aTicket, at, reply, someSettings, theCalendar } from '../../builders.ts';

/** One reply a day; on the n-th day, from 1, it took n minutes of own time. */
function rangesAfter(days: number) {
  const tickets = Array.from({ length: days }, (_, index) =>
    aTicket({ row: index + 1, events: [reply(at('10:00', addDays('2026-03-10', index)))] }),
  );
  const intervals = tickets.map((ticket, index) => {
    const end = at('10:00', addDays('2026-03-10', index));
    return anInterval(ticket, end - (index + 1) * 60_000, end);
  });
  const { day: _, ...log } = aDay({ tickets, intervals });
  const today = addDays('2026-03-10', days);
  return usualRanges({
    summaries: summariseAll(log),
    period: { from: today, to: today, now: at('09:00', today) },
    calendar: theCalendar,
    settings: someSettings(),
    escalationSites: [],
  });
}

describe('usual range', () => {
  it('is the 10th to 90th percentile of days, from six days on', () => {
    expect(rangesAfter(5)['average-handle-time']).toBeUndefined();
    expect(rangesAfter(10)['average-handle-time']).toEqual({ low: 60, high: 540, days: 10 });
  });

  it('leaves the first twenty days out once there are later ones, and asks the last 28', () => {
    // Days 21 to 30: minutes 21 to 30.
    expect(rangesAfter(30)['average-handle-time']).toEqual({ low: 21 * 60, high: 29 * 60, days: 10 });
    // Days 23 to 50: of 28 values the 3rd and the 26th.
    expect(rangesAfter(50)['average-handle-time']).toEqual({ low: 25 * 60, high: 48 * 60, days: 28 });
  });
});
