import { describe, expect, it } from 'vitest';
import { contactOutliers } from '../../../lib/metrics/contact-outliers.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import { addDays } from '../../../lib/time/calendar.ts';
import {
  aDay,
  anInterval,
  aTicket,
  at,
  customerWrites,
  reply,
  someSettings,
  theCalendar,
  theDay,
} from '../../builders.ts';

/** One reply on each of so many days; on the n-th, from 1, it took n minutes. Asked on the day after. */
function outliersAfter(days: number) {
  const tickets = Array.from({ length: days }, (_, index) =>
    aTicket({ row: index + 1, events: [reply(at('10:00', addDays(theDay, index)))] }),
  );
  const intervals = tickets.map((ticket, index) => {
    const end = at('10:00', addDays(theDay, index));
    return anInterval(ticket, end - (index + 1) * 60_000, end);
  });
  const { day: _, ...log } = aDay({ tickets, intervals });
  const today = addDays(theDay, days);
  return contactOutliers({
    summaries: summariseAll(log),
    period: { from: theDay, to: today, now: at('09:00', today) },
    calendar: theCalendar,
    settings: someSettings(),
    escalationSites: [],
  });
}

describe('contacts outside the usual range', () => {
  it('are listed from six contacts on, those on its ends not among them', () => {
    expect(outliersAfter(5)).toBeUndefined();
    // Of 1 to 10 minutes the 1st and the 9th value are the ends: only 10 minutes lie outside. Without them (55 − 10) ÷ 9 minutes.
    expect(outliersAfter(10)).toEqual({
      usual: [{ kind: 'reply', low: 60, high: 540, n: 10 }],
      days: 10,
      contacts: [{ ticket: 10, kind: 'reply', at: at('10:00', addDays(theDay, 9)), seconds: 600, side: 'long' }],
      withoutThem: 300,
    });
  });

  it('are long or short, and stay in the figure', () => {
    // 20 contacts: the 2nd and the 18th value are the ends.
    const found = outliersAfter(20);
    expect(found?.contacts.map(({ seconds, side }) => [seconds / 60, side])).toEqual([
      [20, 'long'],
      [19, 'long'],
      [1, 'short'],
    ]);
  });
});

describe('the time of one contact', () => {
  it('is what was spent on the ticket since the one before, up to two minutes after it', () => {
    const ticket = aTicket({
      events: [reply(at('10:00')), customerWrites(at('10:30')), reply(at('11:00'))],
    });
    const intervals = [
      anInterval(ticket, at('09:55'), at('10:05')),
      anInterval(ticket, at('10:50'), at('11:00')),
      anInterval(ticket, at('15:00'), at('15:01')),
    ];
    const contacts = summariseDay(aDay({ tickets: [ticket], intervals })).flatMap((day) => day.contacts);
    // 9:55 to 10:02; then 3 min before 10:05, 10 min before the reply and the minute in the afternoon.
    expect(contacts.map(({ handleTime }) => (handleTime ?? 0) / 60_000)).toEqual([7, 14]);
  });
});
