import { describe, expect, it } from 'vitest';
import { outcomeSample } from '../../../lib/metrics/outcome-sample.ts';
import { drawnToCheck } from '../../../lib/metrics/solved-to-check.ts';
import { wilson } from '../../../lib/metrics/statistics.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { ResolutionEntry } from '../../../lib/model/day-summary.ts';
import type { Ticket } from '../../../lib/model/ticket.ts';
import { minute } from '../../../lib/time/units.ts';
import { aDay, aTicket, at, customerWrites, reply, someSettings, status } from '../../builders.ts';
import { figureOf, later } from './figure-of.ts';

const entry = (ticket: number, solvedAt: number = ticket): ResolutionEntry => ({
  ticket,
  at: solvedAt,
  by: 'me',
  windowEndsAt: solvedAt + 1,
});
const entries = (count: number, from = 1) => Array.from({ length: count }, (_, index) => entry(from + index));

describe('the random sample of resolutions', () => {
  it.each([
    [40, undefined],
    [41, 20],
    [1_000, 20],
  ])('of %i is %s', (count, size) => {
    expect(outcomeSample(entries(count))?.length).toBe(size);
  });

  it('is the same in whatever order and on whatever day, and hardly another when a few come and go', () => {
    const drawn = new Set(outcomeSample(entries(200))?.map(({ ticket }) => ticket));
    expect(new Set(outcomeSample(entries(200).reverse())?.map(({ ticket }) => ticket))).toEqual(drawn);
    const next = outcomeSample(entries(200, 11)) ?? [];
    const isLost = [...drawn].filter((ticket) => ticket <= 10).length;
    const isNew = next.filter(({ ticket }) => !drawn.has(ticket));
    expect(isNew.length).toBeLessThanOrEqual(isLost + next.filter(({ ticket }) => ticket > 200).length);
  });

  it('does not change with what a look tells: who came back, until when it is known, the exact moment', () => {
    const all = entries(100);
    const seen = all.map((one) => ({ ...one, at: one.at + 0.5, knownUntil: 9_999, returnedAt: one.at }));
    const rows = (list: readonly ResolutionEntry[]) => outcomeSample(list)?.map(({ ticket }) => ticket);
    expect(rows(seen)).toEqual(rows(all));
  });

  it('draws resolutions, not tickets: one of a ticket that was solved twice may be drawn without the other', () => {
    const twice = entries(100).flatMap((one) => [one, entry(one.ticket, one.at + 1_000)]);
    const drawn = outcomeSample(twice)?.map(({ ticket }) => ticket) ?? [];
    expect(drawn).toHaveLength(20);
    expect(new Set(drawn).size).toBeGreaterThan(15);
  });

  it.each([
    ['every third ticket', (row: number) => row % 3 === 0, 1 / 3],
    ['the older half of each hundred', (row: number) => row % 100 < 50, 1 / 2],
    ['one in eight', (row: number) => row % 8 === 0, 1 / 8],
  ])('holds as many of %s as there are in the whole, over 300 months', (_, isOne, share) => {
    let held = 0;
    for (let month = 0; month < 300; month += 1) {
      held += outcomeSample(entries(100, month * 100))?.filter(({ ticket }) => isOne(ticket)).length ?? 0;
    }
    // 6,000 drawn: three standard errors are at most 1.9 points.
    expect(Math.abs(held / 6_000 - share)).toBeLessThan(0.02);
  });
});

describe('row 12 of more than one can look at', () => {
  const early = at('00:00');
  /** Solved eleven minutes apart on one day, the window over, every fifth came back; `isSeen` were looked at since. */
  const solved = (count: number, isSeen: (row: number) => boolean): Ticket[] =>
    Array.from({ length: count }, (_, index) => {
      const row = index + 1;
      const solvedAt = early + index * 11 * minute;
      const back = row % 5 === 0 && isSeen(row) ? [customerWrites(solvedAt + 60 * minute)] : [];
      const events = [reply(solvedAt - minute), status('solved', solvedAt), ...back];
      return aTicket({ row, events, ...(isSeen(row) ? { knownUntil: later } : {}) });
    });
  const drawnOf = (tickets: Ticket[]) => drawnToCheck(summariseDay(aDay({ tickets })), someSettings(), later);

  it('shows what a random sample says beside the share of all, which stays "at least"', () => {
    const unseen = solved(100, () => false);
    const drawn = drawnOf(unseen);
    expect(drawn).toMatchObject({ of: 100, size: 20, known: 0 });
    const isDrawn = (row: number) => drawn?.tickets.has(row) === true;
    const looked = solved(100, isDrawn);
    expect(drawnOf(looked)).toEqual({ ...drawn, known: 20 });
    const back = [...(drawn?.tickets ?? [])].filter((row) => row % 5 === 0).length;
    const all = figureOf('reopen-rate', { tickets: looked });
    // 80 of 100 were seen by nobody.
    expect(all).toMatchObject({
      value: back / 100,
      bounds: { low: back / 100, high: (back + 80) / 100, unconfirmed: 80 },
    });
    const sample = figureOf('reopen-rate.random-sample', { tickets: looked });
    expect(sample).toMatchObject({ state: 'known', n: 20, numerator: back, value: back / 20 });
    expect(sample.bounds).toBeUndefined();
    expect(sample.interval).toEqual({ ...wilson(back, 20), method: 'wilson' });
  });

  it('takes what was drawn and not looked at for unconfirmed there too', () => {
    const sample = figureOf('reopen-rate.random-sample', { tickets: solved(100, () => false) });
    expect(sample).toMatchObject({ value: 0, bounds: { low: 0, high: 1, unconfirmed: 20 } });
  });

  it('draws none where few are open: 10 of 100 are no more than 10 points', () => {
    const of = (unseen: number) =>
      figureOf('reopen-rate', { tickets: solved(100, (row) => row > unseen) }).beside.map(({ metric }) => metric);
    expect([of(10), of(11)]).toEqual([[], ['reopen-rate.random-sample']]);
    const offered = (unseen: number) => drawnOf(solved(100, (row) => row > unseen));
    expect([offered(10), offered(11)?.size]).toEqual([undefined, 20]);
  });
});
