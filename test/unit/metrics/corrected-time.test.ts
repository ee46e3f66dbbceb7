import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedTime } from '../../../lib/metrics/facts/corrected-time.ts';
import { inForce } from '../../../lib/metrics/facts/left-out.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { Correction, HandleInterval, TimeCorrection } from '../../../lib/model/ticket.ts';
import { minute } from '../../../lib/time/units.ts';
import { aDay, anInterval, aTicketWithOnly, at, me, theSite } from '../../builders.ts';

const ticketKey = `${theSite}#1`;
const start = at('09:00');
let made = 0;

/** The agent's word about minutes after nine. */
function word(
  what: { kind: TimeCorrection['kind']; as?: string; offerId?: string },
  from: number,
  to: number,
): Correction {
  made += 1;
  const span = { startedAt: start + from * minute, endedAt: start + to * minute };
  return { id: `word-${made}`, madeAt: at('18:00') + made, ticketKey, what: { ...what, ...span } as TimeCorrection };
}
const undo = (one: Correction): Correction => {
  made += 1;
  return { ...one, id: `word-${made}`, madeAt: at('18:00') + made, undoes: one.id };
};
const measured = (from: number, to: number, kind: HandleInterval['kind'] = 'focused'): HandleInterval =>
  anInterval({ key: ticketKey, siteKey: theSite }, start + from * minute, start + to * minute, {
    id: `${kind}-${from}`,
    visitId: `visit-${from}`,
    kind,
  });
const lines = (intervals: readonly HandleInterval[]) =>
  [...intervals]
    .sort((a, b) => a.startedAt - b.startedAt)
    .map(({ kind, startedAt, endedAt }) => `${kind} ${(startedAt - start) / minute}-${(endedAt - start) / minute}`);

describe('time added by hand', () => {
  it.each<[string, number, number, string[]]>([
    ['counts where nothing else does', 20, 30, ['focused 0-10', 'manual 20-30']],
    ['begins where measured time ends', 10, 12, ['focused 0-10', 'manual 10-12']],
    ['gives way to measured time', 5, 12, ['focused 0-10', 'manual 10-12']],
    ['adds nothing within measured time', 0, 10, ['focused 0-10']],
  ])('%s', (_, from, to, expected) => {
    expect(lines(correctedTime([measured(0, 10)], [word({ kind: 'addTime', as: 'manual' }, from, to)]))).toEqual(
      expected,
    );
  });

  it('counts around measured time, with an id for each part', () => {
    const all = correctedTime([measured(5, 10)], [word({ kind: 'addTime', as: 'talk' }, 0, 20)]);
    expect(lines(all)).toEqual(['talk 0-5', 'focused 5-10', 'talk 10-20']);
    expect(new Set(all.map(({ id }) => id)).size).toBe(3);
  });

  it('belongs to the visit beside it', () => {
    const [, added] = correctedTime([measured(0, 10)], [word({ kind: 'addTime', as: 'manual' }, 10, 12)]);
    expect(added?.visitId).toBe(measured(0, 10).visitId);
  });

  it('counts over a glance, which counts nothing itself', () => {
    const all = correctedTime([{ ...measured(0, 10), glance: true }], [word({ kind: 'addTime', as: 'manual' }, 0, 10)]);
    expect(lines(all.filter(({ glance }) => !glance))).toEqual(['manual 0-10']);
  });
});

describe('time that was something else', () => {
  it.each<[string, number, number, string[]]>([
    ['all of it', 0, 10, ['talk 0-10']],
    ['its end', 6, 10, ['focused 0-6', 'talk 6-10']],
    ['its middle', 2, 4, ['focused 0-2', 'talk 2-4', 'focused 4-10']],
    ['what lies before it', -5, 0, ['focused 0-10']],
    ['more than there is', -5, 50, ['talk 0-10']],
  ])('becomes a call: %s', (_, from, to, expected) => {
    const all = correctedTime([measured(0, 10)], [word({ kind: 'changeTime', as: 'talk' }, from, to)]);
    expect(lines(all)).toEqual(expected);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('leaves what a running stretch gains afterwards as it was measured', () => {
    const call = word({ kind: 'changeTime', as: 'talk' }, 5, 10);
    expect(lines(correctedTime([measured(0, 10)], [call]))).toEqual(['focused 0-5', 'talk 5-10']);
    expect(lines(correctedTime([measured(0, 12)], [call]))).toEqual(['focused 0-5', 'talk 5-10', 'focused 10-12']);
  });
});

describe('time removed', () => {
  it('is cut out exactly, and nothing else', () => {
    const removed = word({ kind: 'removeTime' }, 4, 20);
    expect(lines(correctedTime([measured(0, 10), measured(20, 30)], [removed]))).toEqual([
      'focused 0-4',
      'focused 20-30',
    ]);
  });

  it('can be added again', () => {
    const all = correctedTime(
      [measured(0, 10)],
      [word({ kind: 'removeTime' }, 4, 10), word({ kind: 'addTime', as: 'manual' }, 0, 6)],
    );
    expect(lines(all)).toEqual(['focused 0-4', 'manual 4-6']);
  });
});

it('leaves other tickets alone', () => {
  const other = { ...measured(0, 10), ticketKey: `${theSite}#2` };
  expect(correctedTime([other], [word({ kind: 'removeTime' }, 0, 10)])).toEqual([other]);
});

it('adds nothing for an offer that is left', () => {
  const left = word({ kind: 'leaveTime', offerId: 'offer' }, 10, 20);
  expect(correctedTime([measured(0, 10)], [left])).toEqual([measured(0, 10)]);
});

const anyWord = fc
  .record({
    what: fc.constantFrom(
      { kind: 'addTime', as: 'manual' } as const,
      { kind: 'addTime', as: 'talk' } as const,
      { kind: 'changeTime', as: 'talk' } as const,
      { kind: 'removeTime' } as const,
    ),
    from: fc.nat({ max: 80 }),
    length: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ what, from, length }) => word(what, from, from + length));
const anyTime = fc
  .array(fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 12 })), { maxLength: 6 })
  .map((steps) => {
    let from = 0;
    return steps.map(([gap, length]) => {
      from += gap + length;
      return measured(from - length, from);
    });
  });

describe('whatever is said', () => {
  it('no instant counts twice, and an undoing restores exactly what was there', () => {
    fc.assert(
      fc.property(anyTime, fc.array(anyWord, { maxLength: 6 }), anyWord, (intervals, words, last) => {
        const before = correctedTime(intervals, inForce(words));
        const sorted = [...before].sort((a, b) => a.startedAt - b.startedAt);
        for (const [index, one] of sorted.entries()) {
          expect(one.endedAt).toBeGreaterThan(one.startedAt);
          expect(one.startedAt).toBeGreaterThanOrEqual(sorted[index - 1]?.endedAt ?? 0);
        }
        expect(new Set(before.map(({ id }) => id)).size).toBe(before.length);
        expect(correctedTime(intervals, inForce([...words, last, undo(last)]))).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('the day counts it once for each viewer over all tickets, never more than has passed', () => {
    const other = `${theSite}#2`;
    fc.assert(
      fc.property(
        anyTime,
        anyTime,
        fc.array(fc.tuple(anyWord, fc.boolean()), { maxLength: 6 }),
        (mine, others, words) => {
          const day = aDay({
            tickets: [aTicketWithOnly([], { key: ticketKey, row: 1 }), aTicketWithOnly([], { key: other, row: 2 })],
            intervals: [...mine, ...others.map((one) => ({ ...one, id: `other-${one.id}`, ticketKey: other }))],
            corrections: words.map(([one, isOther]) => (isOther ? { ...one, ticketKey: other } : one)),
          });
          // Of each viewer: what somebody else does on the same computer takes nothing from mine.
          const sums = new Map<string, number>();
          for (const { viewerKey, time } of summariseDay(day))
            sums.set(
              viewerKey,
              Object.values(time).reduce((all, ms) => all + ms, sums.get(viewerKey) ?? 0),
            );
          for (const sum of sums.values()) {
            expect(sum).toBeLessThanOrEqual(120 * minute);
            expect(sum % minute).toBe(0);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

it('counts on a day on which nothing else was recorded on the ticket', () => {
  const day = aDay({ tickets: [aTicketWithOnly([], { key: ticketKey, row: 1 })], intervals: [] });
  const kept = word({ kind: 'addTime', as: 'manual' }, 0, 10);
  const summaries = summariseAll({ ...day, corrections: [{ ...kept, madeAt: at('10:00', '2026-03-12') }] });
  expect(summaries.map(({ day: on, time }) => [on, time.manual])).toEqual([['2026-03-10', 10 * minute]]);
});

it('belongs to the agent who said it', () => {
  const kept = word({ kind: 'addTime', as: 'manual' }, 0, 10);
  const what = { ...kept.what, viewerKey: me } as TimeCorrection;
  const day = aDay({
    tickets: [aTicketWithOnly([], { key: ticketKey, row: 1 })],
    intervals: [],
    corrections: [{ ...kept, what }],
  });
  expect(summariseDay(day).map(({ viewerKey, time }) => [viewerKey, time.manual])).toEqual([[me, 10 * minute]]);
});
