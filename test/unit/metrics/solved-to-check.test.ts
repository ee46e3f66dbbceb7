import { describe, expect, it } from 'vitest';
import { solvedToCheck } from '../../../lib/metrics/solved-to-check.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { Ticket } from '../../../lib/model/ticket.ts';
import { aDay, aTicket, at, customerWrites, reply, someSettings, status } from '../../builders.ts';

const settings = someSettings();
/** A week after 10:00 on the examples' day, when the windows of tickets solved at 10:00 end. */
const windowEnd = at('10:00', '2026-03-17');

const solved = (row: number, ticket: Partial<Ticket> = {}) =>
  aTicket({ row, assigneeId: '7', events: [reply(at('09:00')), status('solved', at('10:00'))], ...ticket });

const toCheck = (tickets: Ticket[], now = windowEnd, day?: { countSolvedBySystem: boolean }) =>
  solvedToCheck(summariseDay(aDay({ tickets })), { ...settings, ...day }, now).map(({ ticket }) => ticket);

describe('solved tickets to look at again', () => {
  it.each([
    ['while they may still come back', windowEnd - 1, []],
    ['from then on', windowEnd, [1]],
  ])('are none %s', (_, now, expected) => {
    expect(toCheck([solved(1, { knownUntil: at('10:00') })], now)).toEqual(expected);
  });

  it.each([
    ['just before the window ended', windowEnd - 1, [1]],
    ['when it ended', windowEnd, []],
  ])('leave the list by a look %s', (_, knownUntil, expected) => {
    expect(toCheck([solved(1, { knownUntil })], windowEnd + 1)).toEqual(expected);
  });

  it('are not those that came back, nor those of others', () => {
    const back = [...solved(1).events.slice(1), customerWrites(at('12:00')), reply(at('13:00'))];
    const bobs = [reply(at('09:00'), 'agent'), status('solved', at('10:00'), 'agent')];
    expect(toCheck([solved(1, { events: back }), solved(2, { events: bobs }), solved(3)])).toEqual([3]);
  });

  it('come with the one solved first at the top, each once', () => {
    const later = [reply(at('09:30')), status('solved', at('11:00'))];
    const twice = [status('solved', at('10:30')), status('open', at('10:40')), status('solved', at('10:50'))];
    const now = at('12:00', '2026-03-17');
    expect(toCheck([solved(1, { events: later }), solved(2), solved(3, { events: twice })], now)).toEqual([2, 3, 1]);
  });

  it('leave out what is left out of the figures', () => {
    expect(toCheck([solved(1, { mark: 'merged' }), solved(2, { mark: 'excluded' })])).toEqual([]);
  });
});
