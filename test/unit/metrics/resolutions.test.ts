import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../lib/metrics/period.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { DaySummary, ResolutionEntry } from '../../../lib/model/day-summary.ts';
import type { Ticket, TicketEvent } from '../../../lib/model/ticket.ts';
import type { Day } from '../../../lib/time/units.ts';
import {
  aCorrection,
  actor,
  aDay,
  anEvent,
  anInterval,
  aSite,
  assigned,
  aTicket,
  at,
  colleague,
  customerWrites,
  exactly,
  me,
  nobody,
  person,
  reply,
  status,
  theDay,
} from '../../builders.ts';

function summaryOf(tickets: Ticket[], more: Parameters<typeof aDay>[0] = {}): DaySummary {
  const mine = summariseDay(aDay({ tickets, ...more })).filter(({ viewerKey }) => viewerKey === me);
  const [only] = mine;
  if (only === undefined || mine.length > 1) throw new Error(`expected one summary of mine, got ${mine.length}`);
  return only;
}

function resolutionsOf(events: TicketEvent[], ticket: Partial<Ticket> = {}, day: Day = theDay): ResolutionEntry[] {
  const summaries = summariseDay(aDay({ day, tickets: [aTicket({ row: 1, ...ticket, events })] }));
  return summaries.filter(({ viewerKey }) => viewerKey === me).flatMap(({ resolutions }) => resolutions);
}

const tomorrow = '2026-03-11';

describe('own resolutions', () => {
  it('counts a change to solved that I made', () => {
    expect(resolutionsOf([status('solved', at('10:00'))])).toMatchObject([
      { ticket: 1, at: at('10:00'), by: 'me', windowEndsAt: at('10:00', '2026-03-17') },
    ]);
  });

  it('decides what is mine by id before the word of the page', () => {
    const byMyId = anEvent('statusChange', at('10:00'), { by: 'agent', byId: '7', to: { code: 'solved' } });
    const byOtherId = anEvent('statusChange', at('10:00'), {
      by: 'me',
      byId: '8',
      viewerKey: me,
      to: { code: 'solved' },
    });
    expect(resolutionsOf([byMyId])).toHaveLength(1);
    expect(resolutionsOf([byOtherId])).toHaveLength(0);
  });

  it('never takes an act of the system for mine, also when it carries my id', () => {
    const rule = anEvent('statusChange', at('10:00'), { by: 'system', byId: '7', to: { code: 'solved' } });
    expect(resolutionsOf([rule])).toHaveLength(0);
  });

  it('keeps two viewers of one browser apart', () => {
    const tickets = [
      aTicket({ row: 1, events: [status('solved', at('10:00'))] }),
      aTicket({
        row: 2,
        events: [
          anEvent('statusChange', at('11:00'), { by: 'me', byId: '8', viewerKey: colleague, to: { code: 'solved' } }),
        ],
      }),
    ];
    const summaries = summariseDay(aDay({ tickets }));
    expect(summaries.map(({ viewerKey, resolutions }) => [viewerKey, resolutions.map(({ ticket }) => ticket)])).toEqual(
      [
        [me, [1]],
        [colleague, [2]],
      ],
    );
  });

  it('counts a resolution by nobody known as unknown and not as mine', () => {
    const summary = summaryOf([aTicket({ events: [reply(at('09:00')), status('solved', at('10:00'), 'unknown')] })]);
    expect(summary.resolutions).toEqual([]);
    expect(summary.setAside).toEqual({ resolutionUnknownActor: 1 });
  });

  it('counts no unknown resolution that only closed a "thanks"', () => {
    const summary = summaryOf([
      aTicket({
        events: [status('solved', at('10:00')), customerWrites(at('11:00')), status('solved', at('12:00'), 'unknown')],
      }),
    ]);
    expect(summary.setAside).toEqual({});
  });

  it('takes solved to closed for no second resolution', () => {
    const entries = resolutionsOf([status('solved', at('10:00')), status('closed', at('11:00'))]);
    expect(entries.map(({ at }) => at)).toEqual([at('10:00')]);
  });

  it('believes a stated earlier status more than a gap in the history', () => {
    expect(resolutionsOf([status('closed', at('10:00'), 'me', 'solved')])).toEqual([]);
  });

  it.each([
    ['the last moment before the day', '23:59:59.999', '2026-03-09', 0],
    ['the first moment of the day', '00:00', theDay, 1],
    ['the last moment of the day', '23:59:59.999', theDay, 1],
    ['the first moment after it', '00:00', tomorrow, 0],
  ])('puts a resolution on its local day: %s', (_, time, day, expected) => {
    expect(resolutionsOf([status('solved', at(time, day))])).toHaveLength(expected);
  });

  it('counts a day that is known only as a day for that day, whenever days start', () => {
    const when = { at: at('00:00'), precision: 'day' as const };
    const tickets = [aTicket({ row: 1, events: [status('solved', when)] })];
    const calendar = { zone: 'Europe/Warsaw', dayStartsAt: 300 };
    const of = (day: Day) => summariseDay(aDay({ day, calendar, tickets })).flatMap(({ resolutions }) => resolutions);
    expect(of(theDay)).toHaveLength(1);
    expect(of('2026-03-09')).toHaveLength(0);
  });

  it('counts what lies between two readings of one day, and sets aside what lies between two days', () => {
    const between = (notBefore: number, when: number) => ({ at: when, precision: 'between' as const, notBefore });
    expect(resolutionsOf([status('solved', between(at('00:00') - 1, at('10:00')))])).toHaveLength(1);
    const summary = summaryOf([
      aTicket({ events: [status('solved', between(at('00:00') - 2, at('10:00'))), reply(at('09:00'))] }),
    ]);
    expect(summary.resolutions).toEqual([]);
    expect(summary.setAside.resolutionDayUnknown).toBe(1);
  });

  it('counts nothing before the first recorded day', () => {
    const tickets = [aTicket({ events: [reply(at('09:00')), status('solved', at('10:00'))] })];
    expect(summariseDay(aDay({ tickets, firstRecordedDay: tomorrow }))).toEqual([]);
    expect(summariseDay(aDay({ tickets, firstRecordedDay: undefined }))).toEqual([]);
    expect(summariseDay(aDay({ tickets, firstRecordedDay: theDay }))).toHaveLength(1);
  });
});

describe('undo', () => {
  const undone = (solvedAt: string, reopenedAt: string, between: TicketEvent[] = [], by: 'me' | 'agent' = 'me') =>
    resolutionsOf([status('solved', at(solvedAt)), ...between, status('open', at(reopenedAt), by)])[0];

  it.each([
    ['just before five minutes', '10:04:59.999', 'undone'],
    ['at five minutes', '10:05:00', 'undone'],
    ['just after five minutes', '10:05:00.001', undefined],
  ])('a resolution that I undo %s', (_, reopenedAt, expected) => {
    expect(undone('10:00', reopenedAt)?.leftOut).toBe(expected);
  });

  it('is none when somebody else reopens, or when the customer wrote between', () => {
    expect(undone('10:00', '10:02', [], 'agent')?.leftOut).toBeUndefined();
    expect(undone('10:00', '10:02', [customerWrites(at('10:01'))])?.leftOut).toBeUndefined();
  });

  it('is taken for one only where it was surely within five minutes', () => {
    // Reopened between two readings: by 10:04 it was surely within them, by 10:06 perhaps after them.
    const reopened = (seen: string) =>
      resolutionsOf([
        status('solved', at('10:00')),
        status('open', { at: at(seen), precision: 'between', notBefore: at('10:01') }),
      ])[0];
    expect([reopened('10:04')?.leftOut, reopened('10:06')?.leftOut]).toEqual(['undone', undefined]);
    expect(reopened('10:06')?.reopenedByMe).toBe(true);
  });

  it('of a colleague is none of theirs either: my own resolution afterwards is the first', () => {
    const bob = (code: 'solved' | 'open', time: string, byId: string) => {
      return anEvent('statusChange', at(time), { by: 'agent', byId, to: { code } });
    };
    const entries = (byId: string) =>
      resolutionsOf([bob('solved', '09:00', '9'), bob('open', '09:03', byId), status('solved', at('10:00'))]);
    // Undone by the same one it never was; reopened by another it was a resolution, and mine is the second.
    expect([entries('9')[0]?.leftOut, entries('10')[0]?.leftOut]).toEqual([undefined, 'neededNoAnswer']);
  });

  it('leaves one resolution of solved, undone, solved', () => {
    const entries = resolutionsOf([
      status('solved', at('10:00')),
      status('open', at('10:02')),
      status('solved', at('10:03')),
    ]);
    expect(entries.map(({ at: when, leftOut }) => [when, leftOut])).toEqual([
      [at('10:00'), 'undone'],
      [at('10:03'), undefined],
    ]);
  });
});

describe('returns and "thanks"', () => {
  const solved = status('solved', at('10:00'));

  it('a reopening that a human answers is a return', () => {
    const [entry] = resolutionsOf([
      solved,
      status('open', at('09:00', tomorrow), 'system'),
      reply(at('09:30', tomorrow), 'agent'),
      status('solved', at('09:40', tomorrow), 'agent'),
    ]);
    expect(entry?.returnedAt).toBe(at('09:00', tomorrow));
  });

  it('a customer message that still waits is a return, without any reopening', () => {
    const [entry] = resolutionsOf([solved, customerWrites(at('09:00', tomorrow))]);
    expect(entry?.returnedAt).toBe(at('09:00', tomorrow));
  });

  it('a "thanks" solved again without a word is no return and no second resolution', () => {
    const thanks = [
      solved,
      customerWrites(at('11:00')),
      status('open', at('11:00'), 'system'),
      status('solved', at('11:30')),
    ];
    const entries = resolutionsOf(thanks);
    expect(entries.map(({ leftOut, returnedAt, neededNoAnswer }) => [leftOut, returnedAt, neededNoAnswer])).toEqual([
      [undefined, undefined, 1],
      ['neededNoAnswer', undefined, undefined],
    ]);
  });

  it('a note is no word, a call is one', () => {
    const between = (event: TicketEvent) =>
      resolutionsOf([solved, customerWrites(at('09:00', tomorrow)), event, status('solved', at('10:00', tomorrow))])[0]
        ?.returnedAt;
    expect(between(anEvent('internalNote', at('09:30', tomorrow), actor('me')))).toBeUndefined();
    expect(between(anEvent('call', at('09:30', tomorrow), actor('me')))).toBe(at('09:00', tomorrow));
    expect(
      between(anEvent('call', at('09:30', tomorrow), { ...actor('me'), detail: { missed: true } })),
    ).toBeUndefined();
  });

  it('a call that only the clock knows of is a word too', () => {
    const ticket = aTicket({
      row: 1,
      events: [solved, customerWrites(at('11:00')), status('solved', at('12:00'))],
    });
    const intervals = [anInterval(ticket, at('11:30'), at('11:35'), { kind: 'talk' })];
    const { resolutions } = summaryOf([ticket], { intervals });
    expect(resolutions.map(({ returnedAt }) => returnedAt)).toEqual([at('11:00'), undefined]);
  });

  it('a call in the minute that the page states of the next resolution went before it, as a call does', () => {
    const solvedAgain = (minute: string) =>
      status('solved', { at: at(minute, tomorrow), precision: 'minute' }, 'me', 'open');
    const returnedAt = (minute: string) => {
      const ticket = aTicket({ row: 1, events: [solved, customerWrites(at('11:00')), solvedAgain(minute)] });
      const call = anInterval(ticket, at('09:30:20', tomorrow), at('09:30:50', tomorrow), { kind: 'talk' });
      return summaryOf([ticket], { intervals: [call] }).resolutions[0]?.returnedAt;
    };
    expect([returnedAt('09:29'), returnedAt('09:30')]).toEqual([undefined, at('11:00')]);
  });

  it('an answer that was saved with the next resolution is a word, in whatever order the page lists them', () => {
    const answer = reply(at('09:30', tomorrow));
    const again = status('solved', at('09:30', tomorrow), 'me', 'open');
    const back = [solved, customerWrites(at('09:00', tomorrow))];
    for (const saved of [
      [answer, again],
      [again, answer],
    ]) {
      const events = [...back, ...saved].map((event, order) => ({ ...event, order }));
      expect(resolutionsOf(events)[0]?.returnedAt).toBe(at('09:00', tomorrow));
      expect(resolutionsOf(events, {}, tomorrow).map(({ leftOut }) => leftOut)).toEqual([undefined]);
    }
  });

  it("a colleague's answer is not saved with what another colleague solved at that moment", () => {
    const back = [solved, customerWrites(at('09:00', tomorrow)), status('solved', at('09:30', tomorrow), 'agent')];
    const answerOf = (byId: string) =>
      anEvent('publicReply', at('09:30', tomorrow), { by: 'agent', byId, visibility: 'public' });
    const returnedAt = (byId: string) => {
      const events = [...back, answerOf(byId)].map((event, order) => ({ ...event, order }));
      return resolutionsOf(events)[0]?.returnedAt;
    };
    expect([returnedAt('8'), returnedAt('9')]).toEqual([at('09:00', tomorrow), undefined]);
  });

  it.each([
    // A colleague reopens it with an answer: it came back at 9:30 and was solved a second time.
    ['agent', [at('09:30', tomorrow), undefined]],
    // Reopened by me with an answer: no return, and a second resolution, since it was not solved without a word.
    ['me', [undefined, true]],
  ] as const)('an answer that was saved with the reopening by %s is a word, in whatever order', (by, [back, mine]) => {
    const answer = reply(at('09:30', tomorrow), by);
    const reopened = status('open', at('09:30', tomorrow), by, 'solved');
    for (const saved of [
      [answer, reopened],
      [reopened, answer],
    ]) {
      const events = [solved, ...saved, status('solved', at('10:30', tomorrow), 'me', 'open')];
      const ordered = events.map((event, order) => ({ ...event, order }));
      const [first] = resolutionsOf(ordered);
      expect([first?.returnedAt, first?.reopenedByMe]).toEqual([back, mine]);
      expect(resolutionsOf(ordered, {}, tomorrow).map(({ leftOut }) => leftOut)).toEqual([undefined]);
    }
  });

  it('does not guess whether somebody unknown answered with the resolution that they made', () => {
    const noon = at('12:00');
    const events = [solved, customerWrites(at('11:00')), status('solved', noon, 'unknown'), reply(noon, 'unknown')];
    const ordered = events.map((event, order) => ({ ...event, order }));
    expect(resolutionsOf(ordered)[0]).toMatchObject({ doubtful: true });
    // It may have been a second resolution of mine: told as unknown, where a "thanks" would not be.
    expect(summaryOf([aTicket({ events: ordered })]).setAside).toMatchObject({ resolutionUnknownActor: 1 });
  });

  it('is a return whoever answered it, as long as nobody solved it again: somebody did, or the customer waits', () => {
    const unknown = reply(at('11:30'), 'unknown');
    const [entry] = resolutionsOf([solved, customerWrites(at('11:00')), unknown]);
    expect([entry?.returnedAt, entry?.doubtful]).toEqual([at('11:00'), undefined]);
  });

  it('after a "thanks" a later message can still be the return', () => {
    const [entry] = resolutionsOf([
      solved,
      customerWrites(at('11:00')),
      status('solved', at('11:30'), 'me', 'open'),
      customerWrites(at('12:00', tomorrow)),
      reply(at('13:00', tomorrow)),
    ]);
    expect(entry).toMatchObject({ neededNoAnswer: 1, returnedAt: at('12:00', tomorrow) });
  });

  it('a ticket that I reopen myself is no return', () => {
    const [entry] = resolutionsOf([
      solved,
      status('open', at('09:00', tomorrow)),
      reply(at('09:10', tomorrow)),
      status('solved', at('09:20', tomorrow)),
    ]);
    expect(entry).toMatchObject({ reopenedByMe: true });
    expect(entry?.returnedAt).toBeUndefined();
  });

  it('is a return when the customer wrote before I reopened', () => {
    const [entry] = resolutionsOf([
      solved,
      customerWrites(at('08:00', tomorrow)),
      status('open', at('09:00', tomorrow)),
      reply(at('09:10', tomorrow)),
    ]);
    expect(entry?.returnedAt).toBe(at('08:00', tomorrow));
  });

  it.each([
    ['just before the window ends', '09:59:59.999', true],
    ['as it ends, seven days later at the same wall clock', '10:00', true],
    ['just after', '10:00:00.001', false],
  ])('a return counts up to and including the end of the window: %s', (_, time, counts) => {
    const [entry] = resolutionsOf([solved, customerWrites(at(time, '2026-03-17'))]);
    expect(entry?.returnedAt !== undefined).toBe(counts);
  });

  it('keeps the wall clock over a change of summer time', () => {
    // Clocks go forward on 29 March: seven days are 167 hours.
    const [entry] = resolutionsOf([status('solved', at('10:00', '2026-03-24'))], {}, '2026-03-24');
    expect(entry?.windowEndsAt).toBe(at('10:00', '2026-03-31'));
    expect((entry?.windowEndsAt ?? 0) - at('10:00', '2026-03-24')).toBe(167 * 3_600_000);
  });

  it('does not guess whether a return between two readings lies in the window', () => {
    const when = { at: at('12:00', '2026-03-17'), precision: 'between' as const, notBefore: at('09:00', '2026-03-17') };
    const [entry] = resolutionsOf([solved, status('open', when, 'system')]);
    expect(entry?.returnedAt).toBeUndefined();
    expect(entry?.doubtful).toBe(true);
  });

  it('does not guess whether I was the unknown one who reopened it', () => {
    const [entry] = resolutionsOf([
      solved,
      status('open', at('09:00', tomorrow), 'unknown'),
      reply(at('09:30', tomorrow)),
    ]);
    expect([entry?.returnedAt, entry?.doubtful]).toEqual([undefined, true]);
    const [written] = resolutionsOf([
      solved,
      customerWrites(at('08:59', tomorrow)),
      status('open', at('09:00', tomorrow), 'unknown'),
      reply(at('09:30', tomorrow)),
    ]);
    expect([written?.returnedAt, written?.doubtful]).toEqual([at('08:59', tomorrow), undefined]);
  });

  it('does not guess whether a human answered', () => {
    const [entry] = resolutionsOf([
      solved,
      customerWrites(at('11:00')),
      reply(at('11:30'), 'unknown'),
      status('solved', at('12:00')),
    ]);
    expect(entry?.returnedAt).toBeUndefined();
    expect(entry?.doubtful).toBe(true);
  });

  it.each([
    ['just before the window ends', '09:59:59.999', 'unconfirmed'],
    ['as it ends', '10:00', 'unconfirmed'],
    ['just after: whatever it was, it did not come back in time', '10:00:00.001', 'stayed'],
  ])('what may have been a return counts as unconfirmed up to the end of the window: %s', (_, time, outcome) => {
    // Solved on the 10th at 10:00: the window of seven days ends on the 17th at 10:00. Known until the 20th.
    const knownUntil = at('10:00', '2026-03-20');
    const last = '2026-03-17';
    const byNobodyKnown = [solved, status('open', at(time, last), 'unknown'), reply(at('11:00', last))];
    const answeredByNobodyKnown = [
      solved,
      customerWrites(at(time, last)),
      reply(at('11:00', last), 'unknown'),
      status('solved', at('12:00', last), 'agent'),
    ];
    for (const events of [byNobodyKnown, answeredByNobodyKnown]) {
      const [entry] = resolutionsOf(events, { knownUntil });
      expect(entry && outcomeOf(entry, knownUntil)).toBe(outcome);
    }
  });

  it('does not count what I reopened myself and solved without a word as a "thanks"', () => {
    const entries = resolutionsOf([solved, status('open', at('11:00')), status('solved', at('12:00'))]);
    expect(entries.map(({ leftOut, neededNoAnswer }) => [leftOut, neededNoAnswer])).toEqual([
      [undefined, undefined],
      ['neededNoAnswer', undefined],
    ]);
  });

  it('does not know what reopened a ticket that the page says was solved twice', () => {
    const [entry] = resolutionsOf([solved, status('solved', at('12:00', tomorrow), 'agent', 'open')]);
    expect(entry?.doubtful).toBe(true);
  });

  it('takes what stands at one moment in the order of customer, reply, status', () => {
    const noon = at('12:00');
    const sameOrder = { order: 5 };
    const events = [
      solved,
      { ...status('solved', noon), ...sameOrder },
      reply(noon, 'me', sameOrder),
      customerWrites(noon, sameOrder),
    ];
    const entries = resolutionsOf(events);
    expect(entries.map(({ leftOut, returnedAt }) => [leftOut, returnedAt])).toEqual([
      [undefined, noon],
      [undefined, undefined],
    ]);
  });
});

describe('solved by the system after my answer', () => {
  const bySystem = (events: TicketEvent[], ticket: Partial<Ticket> = {}) =>
    resolutionsOf([...events, status('solved', at('15:00'), 'system')], { assigneeId: '7', ...ticket });

  it('is kept apart when the last human reply is mine and I am the assignee', () => {
    expect(bySystem([reply(at('09:00'))]).map(({ by }) => by)).toEqual(['system']);
  });

  it('is nothing when somebody answered after me, when nobody known did, or when I am not the assignee', () => {
    expect(bySystem([reply(at('09:00')), reply(at('09:30'), 'agent')])).toEqual([]);
    expect(bySystem([reply(at('09:00')), reply(at('09:30'), 'unknown')])).toEqual([]);
    expect(bySystem([reply(at('09:00')), reply(at('09:30'), 'system')])).toHaveLength(1);
    expect(bySystem([reply(at('09:00'))], { assigneeId: '8' })).toEqual([]);
    expect(bySystem([reply(at('09:00'))], { assigneeId: null })).toEqual([]);
    expect(bySystem([])).toEqual([]);
  });

  it('asks for the assignee of that moment, not of now', () => {
    const events = [
      reply(at('09:00')),
      assigned(person('7'), at('08:30'), 'system', nobody),
      assigned(person('8'), at('16:00'), 'agent', person('7')),
    ];
    expect(bySystem(events, { assigneeId: '8' })).toHaveLength(1);
  });
});

describe('bulk', () => {
  function solvedInARow(count: number, seconds: number, worked: number[] = []) {
    const tickets = Array.from({ length: count }, (_, index) =>
      aTicket({
        row: index + 1,
        events: [status('solved', at('10:00') + Math.round((index * seconds * 1000) / (count - 1)))],
      }),
    );
    const intervals = tickets
      .filter(({ row }) => worked.includes(row))
      .map((ticket) => anInterval(ticket, at('09:55'), at('09:55:10')));
    return summaryOf(tickets, { intervals }).resolutions.filter(({ leftOut }) => leftOut === 'bulk').length;
  }

  it.each([
    ['five within a minute', 5, 60, [], 0],
    ['six within a minute', 6, 60, [], 6],
    ['six within just over a minute', 6, 60.001, [], 0],
    ['six, one of them with ten seconds of own time before', 6, 60, [3], 0],
    ['seven, one of them with own time', 7, 60, [3], 6],
  ] as const)('%s', (_, count, seconds, worked, expected) => {
    expect(solvedInARow(count, seconds, [...worked])).toBe(expected);
  });

  it('counts own time on the ticket only, from 10 s on, in the ten minutes before', () => {
    const last = (from: string, ms: number, on = 0) => {
      const tickets = Array.from({ length: 6 }, (_, index) =>
        aTicket({ row: index + 1, events: [status('solved', at('10:00'))] }),
      );
      const target = tickets[on];
      if (target === undefined) throw new Error('no such ticket');
      const intervals = [anInterval(target, at(from), at(from) + ms)];
      return summaryOf(tickets, { intervals }).resolutions.filter(({ leftOut }) => leftOut === 'bulk').length;
    };
    expect(last('09:50', 9_999)).toBe(6);
    expect(last('09:50', 10_000)).toBe(0);
    expect(last('09:49:59', 10_000)).toBe(6);
  });

  it('counts each instant of own time once: what another ticket took is none of this one', () => {
    const tickets = Array.from({ length: 6 }, (_, index) =>
      aTicket({ row: index + 1, events: [status('solved', at('10:00'))] }),
    );
    const [first, second] = tickets;
    if (first === undefined || second === undefined) throw new Error('no such ticket');
    const worked = anInterval(first, at('09:55'), at('09:55:10'));
    // Taken in hand on another computer for a second in between: 9 s are left of the first.
    const other = anInterval(second, at('09:55:04'), at('09:55:05'), { device: 'desktop' });
    const bulk = (...intervals: (typeof worked)[]) =>
      summaryOf(tickets, { intervals }).resolutions.filter(({ leftOut }) => leftOut === 'bulk').length;
    expect([bulk(worked), bulk(worked, other)]).toEqual([0, 6]);
  });

  it('counts own resolutions only, and none that were undone', () => {
    const solvedBy = (row: number, by: 'me' | 'agent' | 'system', undone = false) =>
      aTicket({
        row,
        assigneeId: '7',
        events: [
          reply(at('08:30')),
          status('solved', at('10:00'), by),
          ...(undone ? [status('open', at('10:01'), by)] : []),
        ],
      });
    const five = [1, 2, 3, 4, 5].map((row) => solvedBy(row, 'me'));
    const bulk = (sixth: Ticket) =>
      summaryOf([...five, sixth]).resolutions.filter(({ leftOut }) => leftOut === 'bulk').length;
    expect(bulk(solvedBy(6, 'me'))).toBe(6);
    expect(bulk(solvedBy(6, 'me', true))).toBe(0);
    expect(bulk(solvedBy(6, 'agent'))).toBe(0);
    expect(bulk(solvedBy(6, 'system'))).toBe(0);
  });

  it('is judged as a whole over midnight', () => {
    const tickets = [1, 2, 3, 4, 5, 6].map((row) =>
      aTicket({ row, events: [status('solved', at(row < 4 ? '23:59:50' : '00:00:10', row < 4 ? theDay : tomorrow))] }),
    );
    expect(summaryOf(tickets).resolutions.map(({ leftOut }) => leftOut)).toEqual(['bulk', 'bulk', 'bulk']);
    expect(summaryOf(tickets, { day: tomorrow }).resolutions.map(({ leftOut }) => leftOut)).toHaveLength(3);
  });
});

describe('tickets that are left out', () => {
  it.each(['merged', 'spam', 'deleted', 'excluded'] as const)('counts a resolution of a %s ticket apart', (mark) => {
    expect(resolutionsOf([status('solved', at('10:00'))], { mark })[0]?.leftOut).toBe(mark);
  });

  it('takes the agent at their word, and at their later word', () => {
    const ticket = aTicket({ row: 1, events: [status('solved', at('10:00'))] });
    const exclude = aCorrection({ id: 'a', ticketKey: ticket.key, what: { kind: 'excludeTicket' } });
    const undo = aCorrection({ id: 'b', ticketKey: ticket.key, what: { kind: 'excludeTicket' }, undoes: 'a' });
    const redo = aCorrection({ id: 'c', ticketKey: ticket.key, what: { kind: 'excludeTicket' }, undoes: 'b' });
    const why = (...corrections: (typeof exclude)[]) => summaryOf([ticket], { corrections }).resolutions[0]?.leftOut;
    expect(why()).toBeUndefined();
    expect(why(exclude)).toBe('excluded');
    expect(why(exclude, undo)).toBeUndefined();
    expect(why(undo, redo, exclude)).toBe('excluded');
  });
});

describe('desk zone', () => {
  it('reads a stated day in the zone of the desk', () => {
    // 10 March in Auckland begins at noon of the 9th in Warsaw; what the desk calls the 10th counts for the 10th.
    const when = { at: at('00:00', theDay, 'Pacific/Auckland'), precision: 'day' as const };
    const tickets = [aTicket({ events: [status('solved', when)], createdAt: exactly(at('00:00', '2026-03-01')) })];
    const sites = [aSite({ deskZone: 'Pacific/Auckland' })];
    const of = (day: Day) => summariseDay(aDay({ day, sites, tickets })).flatMap(({ resolutions }) => resolutions);
    expect(of('2026-03-09')).toHaveLength(0);
    expect(of(theDay)).toHaveLength(1);
  });
});
