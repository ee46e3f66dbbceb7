import { describe, expect, it } from 'vitest';
import { glanceDays, glances } from '../../../lib/metrics/glance.ts';
import type { FiguresInput, Metric } from '../../../lib/metrics/metric.ts';
import { chartsOf } from '../../../lib/metrics/metric-charts.ts';
import { metrics } from '../../../lib/metrics/registry.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import { addDays } from '../../../lib/time/calendar.ts';
import { aDay, anInterval, aTicket, at, created, reply, someSettings, theCalendar } from '../../builders.ts';

const today = '2026-03-30';

function metric(id: string): Metric {
  const found = metrics.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no metric ${id}`);
  return found;
}

/** One answer a day on each of so many days up to yesterday, as many minutes after the ticket was opened as days ago. */
function answersOf(days: number, period: number): FiguresInput {
  const tickets = Array.from({ length: days }, (_, index) => {
    const day = addDays(today, -(index + 1));
    const opened = at('09:00', day);
    return aTicket({
      row: index + 1,
      createdAt: { at: opened, precision: 'exact' },
      events: [created(opened), reply(opened + (index + 1) * 60_000)],
    });
  });
  const intervals = tickets.map((ticket) => {
    const end = ticket.events.at(-1)?.when?.at ?? 0;
    return anInterval(ticket, end - 60_000, end);
  });
  const { day: _, ...log } = aDay({ tickets, intervals });
  return {
    summaries: summariseAll(log),
    period: { from: addDays(today, 1 - period), to: today, now: at('09:00', today) },
    calendar: theCalendar,
    settings: someSettings(),
    escalationSites: [],
    targets: [],
  };
}

describe('the charts of a metric', () => {
  it('show the last 28 days, however short the period is, and the values of the period only', () => {
    const { points, distribution } = chartsOf(answersOf(30, 7), metric('first-response-time'));
    expect(points?.map(({ day }) => day)).toHaveLength(28);
    expect(points?.at(-2)).toMatchObject({ day: addDays(today, -1), value: 60 });
    expect(distribution).toMatchObject({ n: 6, median: 180 });
  });

  it('show no spread of fewer values than the metric needs, and no course of nothing', () => {
    expect(chartsOf(answersOf(30, 6), metric('first-response-time')).distribution).toBeUndefined();
    expect(chartsOf(answersOf(30, 7), metric('chat-response-time'))).toEqual({
      by: { channel: [], desk: [], tag: [] },
    });
  });
});

describe('the headline figures at a glance', () => {
  it('have their last fourteen days, and what is usual once there are six days', () => {
    const few = glances(answersOf(5, 1), undefined);
    expect(few['first-response-time']?.points).toHaveLength(glanceDays);
    expect(few['first-response-time']?.usual).toBeUndefined();
    const more = glances(answersOf(6, 1), undefined);
    expect(more['first-response-time']?.usual).toEqual({ low: 60, high: 360, days: 6 });
  });

  it('leave out a figure that has none', () => {
    expect(Object.keys(glances(answersOf(6, 1), undefined))).not.toContain('escalation-rate');
  });
});
