import { describe, expect, it } from 'vitest';
import type { FiguresInput, Metric } from '../../../lib/metrics/metric.ts';
import { metrics } from '../../../lib/metrics/registry.ts';
import { seriesOf } from '../../../lib/metrics/series.ts';
import { splitBy } from '../../../lib/metrics/split-by.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import type { Channel } from '../../../lib/model/reading.ts';
import { addDays } from '../../../lib/time/calendar.ts';
import { aDay, anInterval, aTicket, at, created, reply, someSettings, status, theCalendar } from '../../builders.ts';

const [first, second, third] = ['2026-03-10', '2026-03-11', '2026-03-12'];

function metric(id: string): Metric {
  const found = metrics.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no metric ${id}`);
  return found;
}

/** So many tickets, answered ten minutes after they were opened, and solved a minute later. */
function answered(day: string, count: number, channel: Channel = 'email', from = 1) {
  return Array.from({ length: count }, (_, index) =>
    aTicket({
      row: from + index,
      channel,
      createdAt: { at: at('09:00', day), precision: 'exact' },
      events: [created(at('09:00', day)), reply(at('09:10', day)), status('solved', at('09:11', day))],
    }),
  );
}

function inputOf(tickets: ReturnType<typeof answered>, from: string, to: string, now: number): FiguresInput {
  const intervals = tickets.map((ticket) => {
    const end = ticket.events.at(-1)?.when?.at ?? 0;
    return anInterval(ticket, end - 60_000, end);
  });
  const { day: _, ...log } = aDay({ tickets, intervals });
  return {
    summaries: summariseAll(log),
    period: { from, to, now },
    calendar: theCalendar,
    settings: someSettings(),
    escalationSites: [],
    targets: [],
  };
}

describe('the course of a figure', () => {
  it('has a point for every day, and a gap where nothing was done', () => {
    const tickets = [...answered(first, 6), ...answered(third, 6, 'email', 7)];
    const input = inputOf(tickets, first, third, at('09:00', '2026-03-20'));
    const points = seriesOf(input, [metric('first-response-time')])['first-response-time'];
    expect(points?.map(({ day, value, n }) => [day, value, n])).toEqual([
      [first, 600, 6],
      [second, undefined, 0],
      [third, 600, 6],
    ]);
  });

  it('marks a day with fewer items than the metric needs, and one that is not over', () => {
    const tickets = [...answered(first, 6), ...answered(second, 5, 'email', 7)];
    const input = inputOf(tickets, first, second, at('20:00', second));
    const points = seriesOf(input, [metric('first-response-time')])['first-response-time'];
    expect(points?.map(({ isThin, isIncomplete }) => [isThin, isIncomplete])).toEqual([
      [undefined, undefined],
      [true, true],
    ]);
    expect(points?.[1]?.value).toBe(600);
  });

  it('holds a day for incomplete while a return window that began on it is not over', () => {
    const input = inputOf(answered(first, 2), first, first, at('09:00', addDays(first, 7)));
    const soon = seriesOf(input, [metric('resolved-per-day')])['resolved-per-day.net']?.[0];
    expect(soon).toMatchObject({ value: 2, isIncomplete: true });
    const period = { ...input.period, now: at('09:12', addDays(first, 7)) };
    const over = seriesOf({ ...input, period }, [metric('resolved-per-day')])['resolved-per-day.net']?.[0];
    expect(over?.isIncomplete).toBeUndefined();
    expect(over?.bounds).toMatchObject({ low: 0, high: 2, unconfirmed: 2 });
  });

  it('gives a share of few an interval that says how little it tells', () => {
    const input = inputOf(answered(first, 2), first, first, at('09:00', '2026-03-20'));
    const [point] = seriesOf(input, [metric('one-touch-resolution')])['one-touch-resolution'] ?? [];
    expect(point).toMatchObject({ value: 1, isThin: true, n: 2 });
    expect(point?.interval?.low).toBeCloseTo(0.342, 3);
  });

  it('leaves out what was never measured', () => {
    const input = inputOf(answered(first, 2), first, second, at('09:00', '2026-03-20'));
    expect(seriesOf(input, [metric('chat-response-time'), metric('company-figures')])).toEqual({});
  });

  it('of weekly answers stands at the Mondays', () => {
    const week = '2026-03-09';
    const answers = { effective: 4, empowered: 2, engaged: 4, growing: 2 };
    const input = inputOf(answered(first, 2), week, third, at('09:00', '2026-03-20'));
    const points = seriesOf({ ...input, checkIns: [{ week, ...answers, savedAt: 0 }] }, [metric('wellbeing')]);
    expect(points['wellbeing']?.map(({ value }) => value)).toEqual([3, undefined, undefined, undefined]);
  });

  it('of open tickets says how many there were at the end of each day', () => {
    const input = inputOf([], first, second, at('20:00', second));
    const ticket = { ticket: 1, status: 'open' as const, lastSeenAt: at('19:00', second) };
    const summaries = inputOf(answered(second, 1, 'email', 9), second, second, at('20:00', second)).summaries;
    const changed = summaries.map((summary) => ({
      ...summary,
      openChanges: [[1, true]] satisfies [number, boolean][],
    }));
    const before = inputOf(answered(first, 1, 'email', 8), first, first, at('20:00', second)).summaries;
    const points = seriesOf({ ...input, summaries: [...before, ...changed], open: { tickets: [ticket], older: 0 } }, [
      metric('open-tickets'),
    ]);
    expect(points['open-tickets']?.map(({ value }) => value)).toEqual([0, 1]);
  });
});

describe('a figure by channel', () => {
  it('follows the same rule in each part, an unknown channel in its own', () => {
    const unknown = answered(first, 2, 'email', 20).map(({ channel: _, ...ticket }) => ticket);
    const tickets = [...answered(first, 6), ...answered(first, 3, 'chat', 10), ...unknown];
    const input = inputOf(tickets, first, first, at('09:00', '2026-03-20'));
    const { channel, desk } = splitBy(input, metric('first-response-time'));
    expect(channel.map(({ key, result }) => [key, result.state, result.value, result.n])).toEqual([
      ['chat', 'notEnough', undefined, 3],
      ['email', 'known', 600, 6],
      ['unknown', 'notEnough', undefined, 2],
    ]);
    expect(desk).toEqual([]);
  });

  it('is none where there is one channel, and looks at no day outside the period', () => {
    const tickets = [...answered(first, 6), ...answered(second, 6, 'chat', 10)];
    const input = inputOf(tickets, first, first, at('09:00', '2026-03-20'));
    expect(splitBy(input, metric('first-response-time')).channel).toEqual([]);
  });
});
