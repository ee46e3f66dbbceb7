import { describe, expect, it } from 'vitest';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import { systemSolvesMost } from '../../../lib/metrics/system-solves-most.ts';
import type { Ticket } from '../../../lib/model/ticket.ts';
import { aDay, aTicket, at, reply, someSettings, status } from '../../builders.ts';

const tickets = (bySystem: number, byMe: number, more: Partial<Ticket> = {}) =>
  Array.from({ length: bySystem + byMe }, (_, index) => {
    // A quarter of an hour apart, so that nothing is solved in bulk.
    const solvedAt = at('01:00') + index * 15 * 60_000;
    const by = index < bySystem ? 'system' : 'me';
    const events = [reply(solvedAt - 60_000), status('solved', solvedAt, by)];
    return aTicket({ row: index + 1, assigneeId: '7', events, ...more });
  });
const proposed = (all: Ticket[], settings = someSettings()) =>
  systemSolvesMost(summariseDay(aDay({ tickets: all })), settings);

describe('row 2: counting what the system solves is proposed', () => {
  it.each([
    // Of 20 more than half are 11; of 19 nothing is said, though 19 of them are.
    ['when it solves most', 11, 9, { bySystem: 11, all: 20 }],
    ['not when it solves just half', 10, 10, undefined],
    ['not for fewer than twenty', 19, 0, undefined],
    ['not where the agent solves', 0, 20, undefined],
  ])('%s', (_, bySystem, byMe, expected) => {
    expect(proposed(tickets(bySystem, byMe))).toEqual(expected);
  });

  it('not where it is counted already, nor for what is left out', () => {
    expect(proposed(tickets(20, 0), someSettings({ countSolvedBySystem: true }))).toBeUndefined();
    expect(proposed(tickets(20, 0, { mark: 'spam' }))).toBeUndefined();
  });

  it('with each ticket once, by who solved it last', () => {
    const [first, ...rest] = tickets(11, 9);
    if (first === undefined) throw new Error('no ticket');
    const again = [reply(at('07:00')), status('open', at('07:00')), status('solved', at('08:00'))];
    expect(proposed([{ ...first, events: [...first.events, ...again] }, ...rest])).toBeUndefined();
  });
});
