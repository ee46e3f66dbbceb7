import { describe, expect, it } from 'vitest';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { ResponseEntry } from '../../../lib/model/day-summary.ts';
import type { Ticket, TicketEvent } from '../../../lib/model/ticket.ts';
import type { OfficeHours } from '../../../lib/time/office-hours.ts';
import { minute } from '../../../lib/time/units.ts';
import {
  actor,
  aDay,
  anEvent,
  anInterval,
  assigned,
  aTicket,
  aTicketWithOnly,
  at,
  created,
  customerWrites,
  exactly,
  me,
  nobody,
  note,
  person,
  reply,
  someSettings,
  status,
  theDay,
  theZone,
} from '../../builders.ts';
import { figureOf } from './figure-of.ts';

/** The waits of the examples' day that I ended on one ticket, opened by a customer at 08:00. */
function waitsOf(events: TicketEvent[], ticket: Partial<Ticket> = {}): ResponseEntry[] {
  return summariseDay(aDay({ tickets: [aTicket({ row: 1, ...ticket, events })] }))
    .filter(({ viewerKey }) => viewerKey === me)
    .flatMap(({ responses }) => responses);
}

const lengths = (entries: ResponseEntry[]) => entries.map(({ fromMessage }) => (fromMessage ?? Number.NaN) / minute);

describe('average response: when a wait starts and ends', () => {
  it('starts with the first unanswered message, the opening one included, and ends with the next public reply', () => {
    // 08:00 → 08:25 is 25 minutes; 09:00 → 09:40 is 40, although the customer wrote again at 09:30.
    const events = [reply(at('08:25')), customerWrites(at('09:00')), customerWrites(at('09:30')), reply(at('09:40'))];
    const waits = waitsOf(events);
    expect(lengths(waits)).toEqual([25, 40]);
    expect(waits.map(({ isOpening }) => isOpening)).toEqual([true, undefined]);
    expect(waits.map(({ wroteAgain }) => wroteAgain)).toEqual([undefined, true]);
  });

  it('is not ended by a receipt, a note, a side conversation or a call', () => {
    const others = [
      reply(at('08:01'), 'system'),
      note(at('08:05')),
      anEvent('thirdPartyMessage', at('08:06'), { ...actor('me'), visibility: 'thirdParty' }),
      anEvent('call', at('08:10'), actor('me')),
    ];
    expect(lengths(waitsOf([...others, reply(at('08:25'))]))).toEqual([25]);
  });

  it('knows no wait where no customer waits: a second reply starts no clock', () => {
    expect(lengths(waitsOf([reply(at('08:25')), reply(at('12:00'))]))).toEqual([25]);
  });

  it('is mine only where the reply is mine, whoever had the ticket', () => {
    const events = [reply(at('08:10'), 'agent'), customerWrites(at('09:00')), reply(at('09:20'))];
    expect(lengths(waitsOf(events, { assigneeId: '8' }))).toEqual([20]);
  });

  it("begins with the customer's message where an agent opened the ticket, and that is no opening message", () => {
    const events = [
      created(at('08:00'), 'me'),
      reply(at('08:00'), 'me', { opening: true }),
      customerWrites(at('09:00')),
      reply(at('09:07')),
    ];
    expect(waitsOf(events)).toMatchObject([{ fromMessage: 7 * minute }]);
    expect(waitsOf(events)[0]?.isOpening).toBeUndefined();
  });

  it('belongs to the day of the reply', () => {
    const events = [reply(at('08:25')), customerWrites(at('22:00')), reply(at('00:10', '2026-03-11'))];
    expect(lengths(waitsOf(events))).toEqual([25]);
    const next = summariseDay(aDay({ day: '2026-03-11', tickets: [aTicket({ events })] }));
    expect(lengths(next.flatMap(({ responses }) => responses))).toEqual([130]);
  });

  it('is closed by a resolution without a value', () => {
    const events = [reply(at('08:25')), customerWrites(at('09:00')), status('solved', at('09:10')), reply(at('12:00'))];
    expect(lengths(waitsOf(events))).toEqual([25]);
  });

  it('is not closed by a resolution that was undone', () => {
    const events = [
      status('solved', at('08:10'), 'me', 'open'),
      status('open', at('08:12'), 'me', 'solved'),
      reply(at('08:25')),
    ];
    expect(lengths(waitsOf(events))).toEqual([25]);
  });

  it('ends with a reply that was saved together with the resolution, in whatever order the page lists them', () => {
    const answer = reply(at('09:10'));
    const solved = status('solved', at('09:10'));
    const inOrder = (events: TicketEvent[]) => events.map((event, order) => ({ ...event, order }));
    expect(lengths(waitsOf(inOrder([created(at('08:00')), solved, answer])))).toEqual([70]);
    expect(lengths(waitsOf(inOrder([created(at('08:00')), answer, solved])))).toEqual([70]);
  });
});

describe('average response: from reaching me', () => {
  it.each([
    ['the message, when I had the ticket before', '08:30', 40],
    ['my assignment, when that came later', '09:25', 15],
  ])('runs from %s', (_, taken, expected) => {
    const events = [
      reply(at('08:20'), 'agent'),
      customerWrites(at('09:00')),
      assigned(person('7'), at(taken), 'agent', person('8')),
      reply(at('09:40')),
    ];
    expect(waitsOf(events)[0]).toMatchObject({ fromMessage: 40 * minute, fromReachingMe: expected * minute });
  });

  it('is not known when the assignment is not known to the minute', () => {
    const day = { at: at('00:00'), precision: 'day' as const };
    const [wait] = waitsOf([assigned(person('7'), day, 'agent', nobody), reply(at('08:25'))]);
    expect(wait).toMatchObject({ fromMessage: 25 * minute });
    expect(wait?.fromReachingMe).toBeUndefined();
  });
});

describe('average response: time on hold', () => {
  it('is what of the wait the ticket waited for somebody else', () => {
    // The wait: 09:00 → 12:00. On hold 08:30 → 09:30 and 10:00 → 10:20: 30 + 20 minutes of it.
    const events = [
      reply(at('08:25')),
      status('onHold', at('08:30')),
      customerWrites(at('09:00')),
      status('open', at('09:30')),
      status('onHold', at('10:00')),
      status('open', at('10:20')),
      reply(at('12:00')),
    ];
    expect(waitsOf(events)[1]).toMatchObject({ fromMessage: 180 * minute, onHold: 50 * minute });
    const result = figureOf('average-response-time', { tickets: [aTicket({ events })] });
    expect(result.parts).toMatchObject({ onHold: 3000, waitsOnHold: 1 });
  });

  it('goes back to before the first change that says that it was on hold', () => {
    const [wait] = waitsOf([status('open', at('08:10'), 'me', 'onHold'), reply(at('08:25'))]);
    expect(wait?.onHold).toBe(10 * minute);
  });
});

describe('average response: what cannot be measured', () => {
  const unknown = (events: TicketEvent[], ticket: Partial<Ticket> = {}) =>
    waitsOf(events, ticket).map((one) => one.unknown);

  it('counts a wait that somebody unknown ended, and starts anew after it', () => {
    const events = [reply(at('08:10'), 'unknown'), customerWrites(at('09:00')), reply(at('09:20'))];
    expect(unknown(events)).toEqual(['responseUnknownAuthor', undefined]);
    const result = figureOf('average-response-time', { tickets: [aTicket({ events })] });
    expect(result).toMatchObject({ n: 1, leftOut: [{ reason: 'responseUnknownAuthor', n: 1 }] });
  });

  it('sets a reply before the message that it answers aside', () => {
    expect(unknown([created(at('10:00')), reply(at('09:00'))], { createdAt: exactly(at('10:00')) })).toEqual([
      'responseImpossible',
    ]);
  });

  it('needs both ends known to the minute', () => {
    const day = { at: at('00:00'), precision: 'day' as const };
    expect(unknown([created(day), reply(at('08:25'))], { createdAt: day })).toEqual(['responsePrecision']);
    expect(lengths(waitsOf([reply({ at: at('08:25'), precision: 'minute' })]))).toEqual([25]);
  });

  it('does not know whether anybody waited where it is not known who opened the ticket', () => {
    const ticket = aTicketWithOnly(
      [created(at('08:00'), 'unknown'), reply(at('08:30'), 'unknown', { opening: true }), reply(at('09:00'))],
      {
        row: 1,
      },
    );
    const [wait] = summariseDay(aDay({ tickets: [ticket] })).flatMap(({ responses }) => responses);
    expect(wait?.unknown).toBe('responseUnknownOpener');
  });

  it('leaves tickets out that are left out, and counts them', () => {
    const result = figureOf('average-response-time', {
      tickets: [aTicket({ mark: 'spam', events: [reply(at('09:00'))] })],
    });
    expect(result).toMatchObject({ state: 'none', n: 0, leftOut: [{ reason: 'spam', n: 1 }] });
  });
});

/** Six tickets opened at 08:00 and answered after 10, 20 … 60 minutes, then asked and answered again after 5 minutes each. */
function sixTickets(channel: Ticket['channel'] = 'email'): Ticket[] {
  return Array.from({ length: 6 }, (_, index) => {
    const first = at('08:00') + (index + 1) * 10 * minute;
    const asked = first + 30 * minute;
    return aTicket({
      row: index + 1,
      ...(channel === undefined ? {} : { channel }),
      events: [reply(first), customerWrites(asked), reply(asked + 5 * minute)],
    });
  });
}

describe('average response: the figure', () => {
  it('is the median, with the mean beside it, and needs six waits', () => {
    const tickets = sixTickets();
    // 5 5 5 5 5 5 10 20 30 40 50 60: the sixth of twelve is 5; the sum is 240, so the mean is 20 minutes.
    expect(figureOf('average-response-time', { tickets })).toMatchObject({
      state: 'known',
      n: 12,
      value: 300,
      median: 300,
      mean: 1200,
      numerator: 14_400,
      denominator: 12,
      p90: 3000,
    });
    expect(figureOf('average-response-time', { tickets: tickets.slice(0, 2) })).toMatchObject({
      state: 'notEnough',
      n: 4,
    });
  });

  it('leaves the opening message out in the variant "next responses"', () => {
    const result = figureOf('average-response-time.next-responses', { tickets: sixTickets() });
    expect(result).toMatchObject({ n: 6, value: 300, mean: 300 });
  });

  it('tells how many customers wrote again before the reply', () => {
    const events = [customerWrites(at('08:00'), { opening: true }), customerWrites(at('08:10')), reply(at('08:25'))];
    const result = figureOf('average-response-time', { tickets: [aTicket({ events }), ...sixTickets().slice(1)] });
    expect(result.parts).toMatchObject({ wroteAgain: 1, wroteAgainShare: 1 / 11 });
  });

  it('is judged with a required share, and each variant by its own target', () => {
    const targets = [
      { metric: 'average-response-time', limit: 300, share: 0.5 },
      { metric: 'average-response-time.next-responses', limit: 299 },
    ];
    const result = figureOf('average-response-time', { tickets: sixTickets() }, { targets });
    expect(result.target).toEqual({ limit: 300, share: 0.5, met: true, shareMet: 0.5 });
    expect(result.beside[1]?.target).toEqual({ limit: 299, met: false });
  });
});

describe('chat response', () => {
  const chat = (events: TicketEvent[]) =>
    figureOf('chat-response-time', { tickets: [aTicket({ row: 1, channel: 'chat', events })] });

  it('is row 6 of chats only: an unknown channel is in no row of a channel', () => {
    const tickets = sixTickets('chat');
    expect(figureOf('chat-response-time', { tickets })).toMatchObject({ n: 12, value: 300 });
    const { channel: _, ...unknown } = aTicket({ row: 9, events: [reply(at('09:00'))] });
    expect(figureOf('chat-response-time', { tickets: [unknown] })).toMatchObject({ state: 'none' });
    expect(figureOf('average-response-time', { tickets: [unknown] })).toMatchObject({ n: 1 });
  });

  it("runs from acceptance and leaves the bot's part out", () => {
    // The bot has the customer from 08:00; I accept at 08:04 and answer at 08:06.
    const events = [
      reply(at('08:00:05'), 'system'),
      customerWrites(at('08:03')),
      assigned(person('7'), at('08:04'), 'system', nobody),
      reply(at('08:06')),
    ];
    expect(chat(events)).toMatchObject({ n: 1, median: 120 });
  });

  it('sets a wait aside in which a bot answered and nobody says when I accepted', () => {
    const result = chat([reply(at('08:00:05'), 'system'), reply(at('08:06'))]);
    expect(result).toMatchObject({ n: 0, leftOut: [{ reason: 'acceptanceUnknown', n: 1 }] });
  });

  it('runs from the message where no bot had part in it', () => {
    expect(chat([reply(at('08:06'))])).toMatchObject({ n: 1, median: 360 });
  });
});

describe('responses and handle time', () => {
  it('need no time on the ticket', () => {
    const ticket = aTicket({ row: 1, events: [reply(at('08:25'))] });
    const intervals = [anInterval(ticket, at('10:00'), at('10:01'))];
    const [summary] = summariseDay(aDay({ day: theDay, tickets: [ticket], intervals }));
    expect(summary?.responses).toHaveLength(1);
  });
});

describe('responses and resolutions in my hours', () => {
  const day = [{ from: 9 * 60, to: 17 * 60 }];
  const officeHours: OfficeHours = { zone: theZone, week: [day, day, day, day, day, [], []], holidays: [] };
  const settings = someSettings({ officeHours });

  it('count office hours only, the waits from reaching me', () => {
    // Opened at 15:30 on Monday, mine from 16:30, answered and solved at 10:00 on Tuesday: ½ + 1 hours, and 1½ + 1 since creation.
    const ticket = aTicket({
      events: [
        created(at('15:30', '2026-03-09')),
        assigned(person('7'), at('16:30', '2026-03-09'), 'agent', nobody),
        reply(at('10:00')),
        status('solved', at('10:00')),
      ],
    });
    const log = { tickets: [ticket], settings };
    expect(figureOf('average-response-time.in-my-hours', log).median).toBe(1.5 * 3600);
    expect(figureOf('resolution-time.in-my-hours', log).median).toBe(2.5 * 3600);
    expect(figureOf('email-resolution-time.in-my-hours', log).median).toBe(2.5 * 3600);
    expect(() => figureOf('resolution-time.in-my-hours', { tickets: [ticket] })).toThrow('no figure');
    // Row 7: the chat was accepted when it was assigned.
    const chats = { ...log, tickets: [{ ...ticket, channel: 'chat' as const }] };
    expect(figureOf('chat-response-time.in-my-hours', chats).median).toBe(1.5 * 3600);
    expect(figureOf('chat-response-time', chats).median).toBe(17.5 * 3600);
    expect(() => figureOf('chat-response-time.in-my-hours', { tickets: chats.tickets })).toThrow('no figure');
  });
});
