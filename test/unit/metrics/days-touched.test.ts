import { describe, expect, it } from 'vitest';
import { daysTouched, firstRecordedDays } from '../../../lib/metrics/days-touched.ts';
import { anInterval, aTicket, aTicketWithOnly, at, reply, theCalendar, theSite } from '../../builders.ts';

describe('days that a ticket touches', () => {
  const of = (...events: Parameters<typeof aTicketWithOnly>[0]) => daysTouched(aTicketWithOnly(events), theCalendar);

  it.each([
    ['in the middle of a day', '12:00', ['2026-03-10']],
    ['just more than half an hour after its start', '00:30:00', ['2026-03-10']],
    ['within half an hour of its start', '00:29:59.999', ['2026-03-09', '2026-03-10']],
    ['within half an hour of its end', '23:30', ['2026-03-10', '2026-03-11']],
  ])('by an event %s', (_, time, expected) => {
    expect(of(reply(at(time)))).toEqual(expected);
  });

  it('by an event without a readable time: none', () => {
    const { when: _, ...undated } = reply(at('12:00'));
    expect(of(undated)).toEqual([]);
  });

  it('by a day of the desk: every day that it may lie on', () => {
    expect(of(reply({ at: at('12:00'), precision: 'day' }))).toEqual(['2026-03-10', '2026-03-11']);
  });

  it('by intervals, every day from the first to the last, and by corrections', () => {
    const ticket = aTicket({ events: [] });
    const bare = { ...ticket, events: [] };
    const intervals = [anInterval(ticket, at('12:00', '2026-03-28'), at('12:00', '2026-03-30'))];
    const corrections = [{ madeAt: at('12:00', '2026-04-02') }];
    expect(daysTouched(bare, theCalendar, { intervals, corrections })).toEqual([
      '2026-03-28',
      '2026-03-29',
      '2026-03-30',
      '2026-04-02',
    ]);
  });
});

describe('the first recorded day of a site', () => {
  it("is that of its first interval or first reading, and never that of a ticket's history", () => {
    const ticket = aTicket({ firstSeenAt: at('10:00'), events: [reply(at('10:00', '2020-01-01'))] });
    const interval = anInterval(ticket, at('23:59', '2026-03-09'), at('00:01'));
    expect(firstRecordedDays([ticket], [], theCalendar)).toEqual({ [theSite]: '2026-03-10' });
    expect(firstRecordedDays([ticket], [interval], theCalendar)).toEqual({ [theSite]: '2026-03-09' });
    expect(firstRecordedDays([], [], theCalendar)).toEqual({});
  });
});
