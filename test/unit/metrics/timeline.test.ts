import { describe, expect, it } from 'vitest';
import { ownMoves, savesOf, timeByDay } from '../../../lib/metrics/timeline.ts';
import type { Actor } from '../../../lib/model/reading.ts';
import type { TicketEvent } from '../../../lib/model/ticket.ts';
import { actorFor } from '../../../lib/tickets/own.ts';
import {
  aCorrection,
  anInterval,
  assigned,
  aTicket,
  at,
  me,
  moved,
  nobody,
  note,
  person,
  reply,
  status,
  theCalendar,
  theSite,
} from '../../builders.ts';

const actorsOf = (events: readonly TicketEvent[]): Map<string, Actor> =>
  new Map(events.map((event) => [event.key, actorFor(event, me, theSite)]));

describe('own time of a ticket by day', () => {
  const ticket = aTicket();

  it('is cut at midnight, by its parts, and the parts add up', () => {
    const days = timeByDay(
      [
        anInterval(ticket, at('23:50'), at('00:10', '2026-03-11')),
        anInterval(ticket, at('00:10', '2026-03-11'), at('00:15', '2026-03-11'), { kind: 'talk' }),
      ],
      theCalendar,
    );
    expect(days).toEqual([
      {
        day: '2026-03-10',
        parts: { focused: 600, away: 0, call: 0, shared: 0, manual: 0 },
        inAll: 600,
        isEdited: false,
      },
      {
        day: '2026-03-11',
        parts: { focused: 600, away: 0, call: 300, shared: 0, manual: 0 },
        inAll: 900,
        isEdited: false,
      },
    ]);
  });

  it('marks a day on which something was changed by hand, and counts no glance', () => {
    const days = timeByDay(
      [
        { ...anInterval(ticket, at('09:00'), at('09:05'), { kind: 'manual' }), correction: 'correction-1' },
        anInterval(ticket, at('10:00'), at('10:00:02'), { glance: true }),
      ],
      theCalendar,
    );
    expect(days.map(({ inAll, isEdited }) => [inAll, isEdited])).toEqual([[300, true]]);
  });
});

describe('events of one save', () => {
  it('stand together when one person made them at one moment, and apart otherwise', () => {
    const events = [
      reply(at('09:00')),
      status('solved', at('09:00')),
      status('open', at('09:00'), 'system'),
      note(at('09:01')),
      { ...note(at('09:01')), source: 'seen' as const },
    ];
    expect(savesOf(events, actorsOf(events)).map((save) => save.length)).toEqual([2, 1, 1, 1]);
  });
});

describe('own moves of a ticket', () => {
  const toTeam = moved('second-line', at('09:00'));
  const toOther = assigned(person('8'), at('09:01'));
  const events = [
    assigned(person('7'), at('08:30'), 'me', nobody),
    assigned(nobody, at('08:40')),
    toTeam,
    toOther,
    moved('billing', at('09:02'), 'agent'),
  ];
  const ticket = aTicket({ events });
  const moves = (...corrections: Parameters<typeof aCorrection>[0][]) =>
    ownMoves(ticket, actorsOf(ticket.events), me, corrections.map(aCorrection));

  it('are those to a group or to somebody else, by nobody else', () => {
    expect([...moves().keys()]).toEqual([toTeam.key, toOther.key]);
    expect(ownMoves(ticket, actorsOf(ticket.events), undefined, []).size).toBe(0);
  });

  it('carry the agent’s last word that stands', () => {
    const first = { id: 'a', what: { kind: 'escalation', eventKey: toTeam.key } } as const;
    const second = { id: 'b', what: { kind: 'transfer', eventKey: toTeam.key, reason: 'policy' } } as const;
    expect(moves(first, second).get(toTeam.key)).toEqual(second.what);
    expect(moves(first, second, { id: 'c', what: second.what, undoes: 'b' }).get(toTeam.key)).toEqual(first.what);
    expect(moves(first).get(toOther.key)).toBeUndefined();
  });
});
