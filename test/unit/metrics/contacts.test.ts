import { describe, expect, it } from 'vitest';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { ContactEntry, DaySummary } from '../../../lib/model/day-summary.ts';
import type { HandleInterval, Ticket, TicketEvent } from '../../../lib/model/ticket.ts';
import type { Day, EpochMs } from '../../../lib/time/units.ts';
import {
  actor,
  aDay,
  anEvent,
  anInterval,
  aTicket,
  at,
  colleague,
  customerWrites,
  me,
  note,
  reply,
  status,
  theDay,
  theSite,
} from '../../builders.ts';

const tomorrow = '2026-03-11';
type Stretch = [from: EpochMs, to: EpochMs, more?: Partial<HandleInterval>];

function mineOf(tickets: Ticket[], intervals: HandleInterval[], day: Day = theDay): DaySummary[] {
  return summariseDay(aDay({ day, tickets, intervals })).filter(({ viewerKey }) => viewerKey === me);
}

function contactsOf(events: TicketEvent[], stretches: Stretch[] = [], ticket: Partial<Ticket> = {}, day = theDay) {
  const one = aTicket({ row: 1, ...ticket, events });
  const intervals = stretches.map(([from, to, more]) => anInterval(one, from, to, more));
  return mineOf([one], intervals, day).flatMap(({ contacts }) => contacts);
}

const spans = (contacts: ContactEntry[]) => contacts.map(({ kind, startedAt, endedAt }) => [kind, startedAt, endedAt]);

describe('contacts by reply', () => {
  it('joins the own public replies of one turn with gaps up to 30 minutes', () => {
    const first = reply(at('10:00'));
    expect(spans(contactsOf([first, reply(at('10:30'))]))).toEqual([['reply', at('10:00'), at('10:30')]]);
    expect(contactsOf([first, reply(at('10:30:00.001'))])).toHaveLength(2);
    // Each gap counts, not the whole length.
    expect(contactsOf([first, reply(at('10:30')), reply(at('11:00'))])).toHaveLength(1);
  });

  it('ends a turn with a customer message', () => {
    expect(contactsOf([reply(at('10:00')), customerWrites(at('10:05')), reply(at('10:10'))])).toHaveLength(2);
  });

  it('knows no contact without a public message of mine', () => {
    const others = [
      note(at('10:00')),
      reply(at('10:01'), 'agent'),
      reply(at('10:02'), 'unknown'),
      anEvent('thirdPartyMessage', at('10:03'), { ...actor('me'), visibility: 'thirdParty' }),
      reply(at('10:04'), 'me', { visibility: 'thirdParty' }),
      status('solved', at('10:05')),
    ];
    expect(contactsOf(others)).toEqual([]);
  });

  it('is a contact also when no customer was waiting', () => {
    expect(contactsOf([customerWrites(at('09:00')), reply(at('09:10')), reply(at('12:00'))])).toHaveLength(2);
  });

  it('belongs to the day of its first act', () => {
    const events = [reply(at('23:50')), reply(at('00:10', tomorrow))];
    expect(contactsOf(events)).toHaveLength(1);
    expect(contactsOf(events, [], {}, tomorrow)).toHaveLength(0);
  });

  it('is left out and counted apart on a ticket that is spam', () => {
    expect(contactsOf([reply(at('10:00'))], [], { mark: 'spam' })[0]?.leftOut).toBe('spam');
  });
});

describe('timed contacts', () => {
  const timed = (stretch: Stretch, when = reply(at('10:00'))) => contactsOf([when], [stretch])[0]?.timed;

  it.each([
    ['own time that ends 10 minutes before', '09:40', '09:50', false],
    ['own time that ends just less than 10 minutes before', '09:40', '09:50:00.001', true],
    ['own time around it', '09:58', '10:01', true],
    ['own time that begins 2 minutes after', '10:02', '10:03', true],
    ['own time that begins just more than 2 minutes after', '10:02:00.001', '10:03', false],
  ])('with %s', (_, from, to, expected) => {
    expect(timed([at(from), at(to)])).toBe(expected);
  });

  it('are not made by glances, by somebody else, or by time on another ticket', () => {
    expect(timed([at('09:59'), at('10:00'), { glance: true }])).toBe(false);
    expect(timed([at('09:59'), at('10:00'), { viewerKey: `${theSite}@8` }])).toBe(false);
    const [one, two] = [aTicket({ row: 1, events: [reply(at('10:00'))] }), aTicket({ row: 2 })];
    const [summary] = mineOf([one, two], [anInterval(two, at('09:59'), at('10:01'))]);
    expect(summary?.contacts.map((contact) => contact.timed)).toEqual([false]);
  });

  it('reach to the end of the minute of their last act, however well the first is known', () => {
    const last = reply({ at: at('10:20'), precision: 'minute' });
    const timed = (to: string) =>
      contactsOf([reply(at('10:00:30')), last], [[at(to), at(to) + 20_000]]).map((contact) => contact.timed);
    // The second reply was written before 10:21.
    expect([timed('10:22:59'), timed('10:23')]).toEqual([[true], [false]]);
  });

  it('of a minute reach to the end of that minute', () => {
    const minute = { at: at('10:00'), precision: 'minute' as const };
    expect(timed([at('10:02:59'), at('10:05')], reply(minute))).toBe(true);
    expect(timed([at('10:03:01'), at('10:05')], reply(minute))).toBe(false);
  });
});

describe('calls', () => {
  const talk = { kind: 'talk' as const };

  it('joins call intervals with gaps up to a minute', () => {
    const call = (from: string): Stretch[] => [
      [at('10:00'), at('10:05'), talk],
      [at(from), at('10:10'), { kind: 'wrapUp' }],
    ];
    expect(spans(contactsOf([], call('10:06')))).toEqual([['call', at('10:00'), at('10:10')]]);
    expect(contactsOf([], call('10:06:00.001'))).toHaveLength(2);
  });

  it('takes the own replies of the 30 minutes after it with it', () => {
    const call: Stretch[] = [[at('10:00'), at('10:05'), talk]];
    expect(contactsOf([reply(at('10:03')), reply(at('10:35'))], call)).toHaveLength(1);
    expect(contactsOf([reply(at('10:35:00.001'))], call)).toHaveLength(2);
    expect(contactsOf([reply(at('09:59'))], call)).toHaveLength(2);
  });

  it('counts a call that only the page tells of, once with its intervals, and no missed one', () => {
    const told = anEvent('call', at('10:01'), actor('me'));
    const missed = anEvent('call', at('12:00'), { ...actor('me'), detail: { missed: true } });
    expect(contactsOf([told, missed], [[at('10:00'), at('10:05'), talk]])).toHaveLength(1);
    expect(contactsOf([told, missed])).toMatchObject([{ kind: 'call', timed: false }]);
  });

  it('over midnight is one call of the first day, and work on both', () => {
    const call: Stretch[] = [[at('23:50'), at('00:20', tomorrow), talk]];
    const ticket = aTicket({ row: 1 });
    const intervals = call.map(([from, to, more]) => anInterval(ticket, from, to, more));
    const [first] = mineOf([ticket], intervals);
    const [second] = mineOf([ticket], intervals, tomorrow);
    expect([first?.contacts.length, first?.worked, first?.time.talk]).toEqual([1, [1], 600_000]);
    expect([second?.contacts.length, second?.worked, second?.time.talk]).toEqual([0, [1], 1_200_000]);
  });
});

describe('chat sessions', () => {
  const chat = { channel: 'chat' as const };

  it('hold the turns of both sides with gaps up to 30 minutes', () => {
    const turns = [customerWrites(at('10:00')), reply(at('10:10')), customerWrites(at('10:40')), reply(at('11:10'))];
    expect(spans(contactsOf(turns, [], chat))).toEqual([['chat', at('10:00'), at('11:10')]]);
    expect(contactsOf([...turns, reply(at('11:40:00.001'))], [], chat)).toHaveLength(2);
  });

  it('measure gaps from the latest moment so far, where a page tells minutes', () => {
    // My answer of 10:00 stands behind the message of 10:00:51: half an hour is over at 10:30:51.
    const toTheMinute = { at: at('10:00'), precision: 'minute' as const };
    const sessions = (next: string) => {
      const events = [
        customerWrites(at('10:00:51')),
        reply(toTheMinute),
        customerWrites(at(next)),
        reply(at('10:31:30')),
      ];
      const ordered = events.map((event, order) => ({ ...event, order }));
      return contactsOf(ordered, [], chat).length;
    };
    expect([sessions('10:30:51'), sessions('10:30:51.001')]).toEqual([1, 2]);
  });

  it('are not held together by a bot', () => {
    const turns = [reply(at('10:00')), reply(at('10:25'), 'system'), reply(at('10:50'))];
    expect(contactsOf(turns, [], chat)).toHaveLength(2);
  });

  it('are none without a turn of mine', () => {
    expect(contactsOf([customerWrites(at('10:00')), reply(at('10:01'), 'system')], [], chat)).toEqual([]);
  });
});

describe('handle time of a day', () => {
  const ticket = aTicket({ row: 1 });
  const timeOf = (...stretches: Stretch[]) =>
    mineOf(
      [ticket],
      stretches.map(([from, to, more]) => anInterval(ticket, from, to, more)),
    )[0];

  it('is cut at midnight', () => {
    expect(timeOf([at('23:59', '2026-03-09'), at('00:02')])?.time.focused).toBe(120_000);
  });

  it('leaves glances out and sums them up', () => {
    const summary = timeOf([at('10:00'), at('10:00:02'), { glance: true }]);
    expect(summary?.glances).toEqual({ n: 1, ms: 2000 });
    expect(summary?.time.focused).toBe(0);
    expect(summary?.timeOf).toEqual([]);
  });

  it('counts a glance over midnight once, on the day of its start', () => {
    const glance = anInterval(ticket, at('23:59:59'), at('00:00:01', tomorrow), { glance: true });
    expect(mineOf([ticket], [glance])[0]?.glances).toEqual({ n: 1, ms: 1000 });
    expect(mineOf([ticket], [glance], tomorrow)[0]?.glances).toEqual({ n: 0, ms: 1000 });
  });

  it('counts nothing before the first recorded day of its site', () => {
    const intervals = [anInterval(ticket, at('10:00'), at('10:01'))];
    const of = (first: Day) =>
      summariseDay(aDay({ tickets: [ticket], intervals, firstRecordedDay: { [theSite]: first } }));
    expect(of(tomorrow)).toEqual([]);
    expect(of(theDay)).toHaveLength(1);
  });

  it('counts each instant once in a union of two computers: the ticket taken in hand last', () => {
    const other = aTicket({ row: 2 });
    const [summary] = mineOf(
      [ticket, other],
      [
        anInterval(ticket, at('10:00'), at('10:10'), { device: 'laptop' }),
        anInterval(other, at('10:05'), at('10:07'), { device: 'desktop' }),
      ],
    );
    expect(summary?.timeOf).toEqual([
      [1, 8 * 60_000],
      [2, 2 * 60_000],
    ]);
  });

  it('counts the time of two people at once for each of them', () => {
    const other = aTicket({ row: 2 });
    const hers = anInterval(other, at('10:05'), at('10:07'), { viewerKey: colleague, device: 'desktop' });
    const [summary] = mineOf([ticket, other], [anInterval(ticket, at('10:00'), at('10:10')), hers]);
    expect(summary?.timeOf).toEqual([[1, 10 * 60_000]]);
  });

  it('lets away time give way to any other', () => {
    const summary = timeOf(
      [at('10:00'), at('10:10'), { kind: 'focused' }],
      [at('10:05'), at('10:12'), { kind: 'away' }],
    );
    expect([summary?.time.focused, summary?.time.away]).toEqual([600_000, 120_000]);
  });

  it('counts the same interval once, as long as it grew', () => {
    const short = anInterval(ticket, at('10:00'), at('10:01'), { id: 'same' });
    const long = anInterval(ticket, at('10:00'), at('10:02'), { id: 'same' });
    expect(mineOf([ticket], [long, short])[0]?.time.focused).toBe(120_000);
  });

  it("goes to the survivor of a merged ticket, in the survivor's channel", () => {
    const survivor = aTicket({ row: 5, channel: 'chat' });
    const merged = aTicket({ row: 4, mark: 'merged', mergedInto: survivor.key });
    const [summary] = mineOf([merged, survivor], [anInterval(merged, at('10:00'), at('10:01'))]);
    expect([summary?.channel, summary?.timeOf, summary?.leftOut]).toEqual(['chat', [[5, 60_000]], []]);
  });

  it('stays time on a ticket that is left out', () => {
    const spam = aTicket({ row: 6, mark: 'spam' });
    const [summary] = mineOf([spam], [anInterval(spam, at('10:00'), at('10:01'))]);
    expect([summary?.time.focused, summary?.timeOf, summary?.leftOut]).toEqual([60_000, [[6, 60_000]], [[6, 'spam']]]);
  });

  it("is nobody's while the viewer is unknown", () => {
    const { viewerKey: _, ...unknown } = anInterval(ticket, at('10:00'), at('10:01'));
    const summaries = summariseDay(aDay({ tickets: [ticket], intervals: [unknown] }));
    expect(summaries.map(({ viewerKey, time }) => [viewerKey, time.focused])).toEqual([['', 60_000]]);
  });

  it('stands in the unknown channel when the page states none', () => {
    const { channel: _, ...bare } = aTicket({ row: 7 });
    expect(mineOf([bare], [anInterval(bare, at('10:00'), at('10:01'))])[0]?.channel).toBe('unknown');
  });

  it('sets a stretch that ends before it begins aside', () => {
    expect(timeOf([at('10:01'), at('10:00')])).toMatchObject({ timeOf: [], setAside: { negativeInterval: 1 } });
  });

  it('refuses an interval of a ticket that was not given, by name', () => {
    const interval = anInterval(ticket, at('10:00'), at('10:01'), { id: 'stray' });
    expect(() => summariseDay(aDay({ intervals: [interval] }))).toThrow(/stray.*#1/);
  });

  it('spans recorded time over pauses shorter than 15 minutes', () => {
    const shorter = timeOf([at('09:00'), at('09:10')], [at('09:24:59'), at('09:30')]);
    const longer = timeOf([at('09:00'), at('09:10')], [at('09:25'), at('09:30')]);
    expect(shorter?.recorded).toEqual([[at('09:00'), at('09:30')]]);
    expect(longer?.recorded).toHaveLength(2);
  });
});

describe('replies of which the day is unknown', () => {
  it('are set aside and counted', () => {
    const when = { at: at('08:00'), precision: 'between' as const, notBefore: at('20:00', '2026-03-09') };
    const [summary] = mineOf([aTicket({ row: 1, events: [reply(when)] })], []);
    expect(summary).toMatchObject({ contacts: [], worked: [], setAside: { replyDayUnknown: 1 } });
  });
});

describe('work', () => {
  it.each([
    ['a public reply', reply(at('10:00')), true],
    ['a note', note(at('10:00')), true],
    ['a change of status', status('pending', at('10:00')), true],
    ['an act of somebody else', note(at('10:00'), 'agent'), false],
    ['a deadline', anEvent('slaTarget', at('10:00'), actor('me')), false],
    ['a missed call', anEvent('call', at('10:00'), { ...actor('me'), detail: { missed: true } }), false],
  ])('%s', (_, event, expected) => {
    const worked = mineOf([aTicket({ row: 1, events: [event] })], []).flatMap((summary) => summary.worked);
    expect(worked).toEqual(expected ? [1] : []);
  });

  it('is not reading', () => {
    const ticket = aTicket({ row: 1 });
    expect(mineOf([ticket], [anInterval(ticket, at('10:00'), at('10:30'))])[0]?.worked).toEqual([]);
  });
});
