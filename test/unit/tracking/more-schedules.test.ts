import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, step } from '../../../lib/tracking/machine.ts';
import { aDesk, run, settings, start, ticket } from './desk.ts';

const numRuns = Number(process.env['SCHEDULES'] ?? 200);
const timeout = 60_000 + numRuns * 100;
const names = ['A', 'B', 'C'] as const;

describe('random chats', () => {
  /** Every second of a page with chats: which one is chosen, and whether there was input in it. */
  const seconds = fc.array(fc.record({ chosen: fc.nat(2), input: fc.integer({ min: 0, max: 14 }) }), {
    minLength: 1,
    maxLength: 120,
  });

  it(
    'count each second once: for the chosen chat, and after 20 s without input for all of them',
    () => {
      fc.assert(
        fc.property(seconds, fc.integer({ min: 2, max: 3 }), (list, open) => {
          const desk = aDesk();
          const chats = names.slice(0, open).map(ticket);
          const expected = new Map<string, { focused: number; shared: number }>();
          const of = (name: string) => {
            const sums = expected.get(name) ?? { focused: 0, shared: 0 };
            expected.set(name, sums);
            return sums;
          };
          let chosen = list[0]?.chosen ?? 0;
          let lastInput = 0;
          // The chats are known from the first heartbeat on, which follows at once.
          desk.gain('c', 0, names[chosen % open] ?? 'A', [0]);
          for (const [second, { chosen: next, input }] of list.entries()) {
            const isChange = input === 0 && next % open !== chosen % open;
            if (isChange) chosen = next;
            const active = names[chosen % open] ?? 'A';
            if (isChange) desk.gain('c', second, active, [second]);
            const hasInput = isChange || second === 0 || input === 1;
            if (hasInput) lastInput = second;
            desk.page('c', second, {
              kind: 'heartbeat',
              ticketKey: ticket(active),
              chats: { open: chats, active: ticket(active) },
              ...(hasInput && !isChange ? { inputs: [second] } : {}),
            });
            if (second - lastInput < 20) of(active).focused += 1000;
            else for (const name of names.slice(0, open)) of(name).shared += 1000 / open;
          }
          desk.lose('c', list.length);
          const { intervals } = run(desk.signals, { idleAfter: 600_000 });
          for (const name of names) {
            const sum = (kind: string) =>
              intervals
                .filter((interval) => interval.ticketKey === ticket(name) && interval.kind === kind && !interval.glance)
                .reduce((total, { startedAt, endedAt }) => total + endedAt - startedAt, 0);
            expect(sum('focused')).toBe(of(name).focused);
            // Whole milliseconds: each shared stretch may round by one.
            expect(Math.abs(sum('shared') - of(name).shared)).toBeLessThanOrEqual(list.length);
          }
          expect(intervals.reduce((total, { startedAt, endedAt }) => total + endedAt - startedAt, 0)).toBe(
            list.length * 1000,
          );
        }),
        { numRuns: Math.ceil(numRuns / 2) },
      );
    },
    timeout,
  );
});

describe('random jumps of the wall clock', () => {
  it(
    'change no duration, wherever they come',
    () => {
      const jumps = fc.array(
        fc.record({ after: fc.integer({ min: 1, max: 20 }), by: fc.integer({ min: -7_200_000, max: 7_200_000 }) }),
        {
          maxLength: 4,
        },
      );
      fc.assert(
        fc.property(jumps, (list) => {
          const desk = aDesk().gain('a', 0, 'A', [0]);
          let at = 0;
          let wall = 0;
          for (const { after, by } of list) {
            desk.work('a', at, at + after, 'A');
            at += after;
            wall += by;
            desk.setWall(wall);
          }
          desk.work('a', at, at + 10, 'A').lose('a', at + 10);
          const { intervals } = run(desk.signals);
          expect(intervals.reduce((total, { startedAt, endedAt }) => total + endedAt - startedAt, 0)).toBe(
            (at + 10) * 1000,
          );
        }),
        { numRuns: Math.ceil(numRuns / 2) },
      );
    },
    timeout,
  );
});

describe('what the state costs', () => {
  it('stays small over two hours of switching between tickets', () => {
    let state = initialState();
    let largest = 0;
    const desk = aDesk();
    for (let at = 0; at < 2 * 3600; at += 60) {
      const name = `T${(at / 60) % 50}`;
      desk
        .gain(`page${at}`, at, name, [at])
        .work(`page${at}`, at, at + 50, name)
        .lose(`page${at}`, at + 50, 'leaving');
    }
    for (const signal of desk.signals) {
      state = step(state, signal, settings).state;
      largest = Math.max(largest, JSON.stringify(state).length);
    }
    expect(largest).toBeLessThan(60_000);
    expect(state.timeline.clocks.length).toBeLessThanOrEqual(64);
    expect(start).toBeGreaterThan(0);
  });
});
