import { describe, expect, it } from 'vitest';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { Moment, SlaTarget } from '../../../lib/model/reading.ts';
import type { Ticket, TicketEvent } from '../../../lib/model/ticket.ts';
import type { OfficeHours } from '../../../lib/time/office-hours.ts';
import { type EpochMs, hour, minute } from '../../../lib/time/units.ts';
import {
  aDay,
  anEvent,
  assigned,
  aTicket,
  at,
  created,
  person,
  reply,
  someSettings,
  status,
  theDay,
} from '../../builders.ts';
import { figureOf, later } from './figure-of.ts';

/** A deadline that the page showed, first at 08:30 unless said otherwise. */
function due(metric: SlaTarget['metric'], when: EpochMs | Moment, shownAt = at('08:30')): TicketEvent {
  return anEvent('slaTarget', when, {
    by: 'system',
    detail: { metric, shownAt },
  });
}

const mine = (events: TicketEvent[], ticket: Partial<Ticket> = {}) =>
  aTicket({ row: 1, assigneeId: '7', knownUntil: later, ...ticket, events });
const outcomesOf = (ticket: Ticket, day = theDay) =>
  summariseDay(aDay({ day, tickets: [ticket] })).flatMap(({ deadlines }) =>
    deadlines.map(({ kind, outcome }) => `${kind} ${outcome}`),
  );
const setAsideOf = (ticket: Ticket) => summariseDay(aDay({ tickets: [ticket] })).map(({ setAside }) => setAside);

describe('row 15, the page’s deadline', () => {
  it.each([
    ['just before', at('10:00') - 1, ['firstResponse met']],
    ['on', at('10:00'), ['firstResponse met']],
    ['just after', at('10:00') + 1, ['firstResponse missed']],
  ])('answered by me %s it', (_, repliedAt, outcomes) => {
    expect(outcomesOf(mine([due('firstResponse', at('10:00')), reply(repliedAt)]))).toEqual(outcomes);
  });

  it('is the one last shown before it was fulfilled', () => {
    const moved = [due('firstResponse', at('09:00'), at('08:30')), due('firstResponse', at('11:00'), at('08:45'))];
    expect(outcomesOf(mine([...moved, reply(at('10:00'))]))).toEqual(['firstResponse met']);
    // A deadline that was shown after the reply says nothing about it.
    const [first] = moved;
    if (first === undefined) throw new Error('no deadline');
    const after = due('firstResponse', at('11:00'), at('10:30'));
    expect(outcomesOf(mine([first, after, reply(at('10:00'))]))).toEqual(['firstResponse missed']);
  });

  it('says nothing when nobody saw it before it was fulfilled', () => {
    const ticket = mine([due('firstResponse', at('09:00'), at('10:30')), reply(at('10:00'))]);
    expect(outcomesOf(ticket)).toEqual([]);
    const unknown = anEvent('slaTarget', at('09:00'), { by: 'system', detail: { metric: 'firstResponse' } });
    expect(outcomesOf(mine([unknown, reply(at('10:00'))]))).toEqual([]);
  });

  it('is inherited when it passed before the ticket was mine, and nothing of mine when a colleague was late', () => {
    const toMe = assigned(person('7'), at('10:30'), 'agent', person('8'));
    const late = [due('firstResponse', at('10:00')), toMe];
    expect(outcomesOf(mine([...late, reply(at('11:00'))]))).toEqual(['firstResponse inherited']);
    expect(outcomesOf(mine([...late, reply(at('11:00'), 'agent')]))).toEqual([]);
  });

  it('is missed by whoever had the ticket when it passed, also when somebody else answers', () => {
    const away = assigned(person('8'), at('10:30'), 'agent', person('7'));
    const events = [due('firstResponse', at('10:00')), away, reply(at('11:00'), 'agent')];
    expect(outcomesOf(aTicket({ row: 1, assigneeId: '8', events }))).toEqual(['firstResponse missed']);
  });

  it('is missed on the day that it passed and met on the day of the act', () => {
    const [today, tomorrow] = [theDay, '2026-03-11'];
    const missed = mine([due('resolution', at('10:00')), status('solved', at('10:00', tomorrow))]);
    expect([outcomesOf(missed, today), outcomesOf(missed, tomorrow)]).toEqual([['resolution missed'], []]);
    const met = mine([due('resolution', at('10:00', tomorrow)), status('solved', at('10:00'))]);
    expect([outcomesOf(met, today), outcomesOf(met, tomorrow)]).toEqual([['resolution met'], []]);
  });

  it('of a whole day is met until the end of that day', () => {
    const wholeDay: Moment = { at: at('00:00'), precision: 'day' };
    expect(outcomesOf(mine([due('due', wholeDay), status('solved', at('23:59:59'))]))).toEqual(['due met']);
    const late = mine([due('due', wholeDay), status('solved', at('00:00', '2026-03-11'))]);
    expect(outcomesOf(late)).toEqual(['due missed']);
  });

  it('judges each next response by its own deadline', () => {
    const events = [
      due('nextResponse', at('10:00'), at('08:30')),
      reply(at('09:30')),
      due('nextResponse', at('12:00'), at('11:00')),
      reply(at('12:30')),
    ];
    expect(outcomesOf(mine(events))).toEqual(['nextResponse met', 'nextResponse missed']);
  });

  it('sets aside what cannot be told', () => {
    const between: Moment = { at: at('11:00'), precision: 'between', notBefore: at('09:00') };
    expect(setAsideOf(mine([due('firstResponse', at('10:00')), reply(between)]))).toMatchObject([
      { deadlinePrecision: 1 },
    ]);
    const unknown = anEvent('publicReply', at('09:00'), { visibility: 'public' });
    expect(setAsideOf(mine([due('firstResponse', at('10:00')), unknown]))).toMatchObject([{ deadlineUnknownActor: 1 }]);
    const { assigneeId: _, ...nobodys } = mine([due('firstResponse', at('10:00')), reply(at('11:00'))]);
    expect(setAsideOf(nobodys)).toMatchObject([{ deadlineUnknownOwner: 1 }]);
    expect(setAsideOf(mine([due('due', at('10:00'))], { status: 'closed' }))).toMatchObject([{ deadlineEndUnseen: 1 }]);
  });
});

describe('sla-compliance', () => {
  /** `met` tickets answered a minute early, `missed` a minute late. */
  const log = (met: number, missed: number) =>
    Array.from({ length: met + missed }, (_, index) =>
      mine([due('firstResponse', at('10:00')), reply(at('10:00') + (index < met ? -minute : minute))], {
        row: index + 1,
      }),
    );

  it('is met ÷ met or missed, from twenty on', () => {
    expect(figureOf('sla-compliance', { tickets: log(15, 4) })).toMatchObject({ state: 'notEnough', n: 19 });
    expect(figureOf('sla-compliance', { tickets: log(16, 4) })).toMatchObject({
      state: 'known',
      value: 0.8,
      numerator: 16,
      denominator: 20,
      parts: { met: 16, missed: 4, ofFirstResponse: 20 },
    });
  });

  it('counts inherited ones apart, and leaves out those not yet due', () => {
    const toMe = assigned(person('7'), at('10:30'), 'agent', person('8'));
    const inherited = mine([due('firstResponse', at('10:00')), toMe, reply(at('11:00'))], { row: 80 });
    const open = mine([due('firstResponse', at('18:00'))], { row: 81 });
    const period = (now: EpochMs) => ({ period: { from: theDay, to: theDay, now } });
    const tickets = [...log(20, 0), inherited, open];
    expect(figureOf('sla-compliance', { tickets }, period(at('18:00')))).toMatchObject({
      value: 1,
      n: 20,
      parts: { inherited: 1, notYetDue: 1 },
    });
    expect(figureOf('sla-compliance', { tickets }, period(at('18:00') + 1))).toMatchObject({ n: 21, value: 20 / 21 });
  });

  it('is at most what was kept, while nobody looked whether the rest was', () => {
    const unseen = mine([due('firstResponse', at('10:00'))], { row: 90, knownUntil: at('09:59') });
    const result = figureOf('sla-compliance', { tickets: [...log(16, 3), unseen] });
    // "At most": the one that nobody looked at counts as kept above the line, and as not kept in the lower bound.
    expect(result).toMatchObject({ value: 17 / 20, numerator: 17, denominator: 20, parts: { met: 16, missed: 3 } });
    expect(result.bounds).toEqual({ low: 16 / 20, high: 17 / 20, unconfirmed: 1 });
    const seen = { ...unseen, knownUntil: at('10:00') };
    expect(figureOf('sla-compliance', { tickets: [...log(16, 3), seen] })).toMatchObject({ value: 16 / 20 });
  });
});

describe('row 15, my own target', () => {
  const day = [{ from: 9 * 60, to: 17 * 60 }];
  const officeHours: OfficeHours = { zone: 'Europe/Warsaw', week: [day, day, day, day, day, [], []], holidays: [] };
  const ownSla = { limit: 4 * hour, share: 0.8 };
  // Created on Monday at 16:00: two hours of the four lie on Monday in elapsed time, one in office hours.
  const answered = (when: string, row = 1) => mine([created(at('16:00', '2026-03-09')), reply(at(when))], { row });

  it('counts elapsed time, and office hours where they are set, up to and including the limit', () => {
    const of = (when: string, hours?: OfficeHours) =>
      summariseDay(
        aDay({
          tickets: [answered(when)],
          settings: someSettings({ ownSla, ...(hours ? { officeHours: hours } : {}) }),
        }),
      ).flatMap(({ deadlines }) => deadlines.map(({ kind, outcome, dueAt }) => ({ kind, outcome, dueAt })));
    expect(of('11:00')).toEqual([{ kind: 'own', outcome: 'missed', dueAt: at('20:00', '2026-03-09') }]);
    // One hour on Monday, three on Tuesday from 09:00.
    expect(of('12:00', officeHours)).toEqual([{ kind: 'own', outcome: 'met', dueAt: at('12:00') }]);
    expect(of('12:00:01', officeHours)).toMatchObject([{ outcome: 'missed' }]);
    // A holiday on Monday: the four hours are all of Tuesday.
    expect(of('13:00', { ...officeHours, holidays: ['2026-03-09'] })).toMatchObject([{ outcome: 'met' }]);
  });

  it('is a second figure of its own with the share that I asked for', () => {
    const tickets = Array.from({ length: 20 }, (_, index) => answered(index < 16 ? '11:30' : '12:30', index + 1));
    const log = { tickets, settings: someSettings({ ownSla, officeHours }) };
    expect(figureOf('sla-compliance.own-target', log)).toMatchObject({
      value: 0.8,
      numerator: 16,
      denominator: 20,
      target: { limit: 0.8, met: true },
      parts: { limit: 4 * 3_600 },
    });
    expect(figureOf('sla-compliance', log)).toMatchObject({ state: 'none' });
    const strict = { ...log, settings: someSettings({ ownSla: { ...ownSla, share: 0.81 }, officeHours }) };
    expect(figureOf('sla-compliance.own-target', strict).target).toEqual({ limit: 0.81, met: false });
    expect(figureOf('sla-compliance.own-target', { tickets })).toMatchObject({ state: 'notSetUp' });
  });

  it('tells how many first answers wait longer than the limit now', () => {
    const now = at('13:00:01');
    const waiting = [
      { ticket: 1, isFirst: true, since: at('09:00') },
      { ticket: 2, isFirst: true, since: at('09:00:01') },
      { ticket: 3, isFirst: false, since: at('08:00') },
    ];
    const settings = someSettings({ ownSla, officeHours });
    const period = { from: theDay, to: theDay, now };
    expect(figureOf('sla-compliance.own-target', { settings }, { waiting, period }).parts['overdueNow']).toBe(1);
  });
});

describe('row 5 in my hours', () => {
  it('counts from when it reached me, in office hours only', () => {
    const day = [{ from: 9 * 60, to: 17 * 60 }];
    const officeHours: OfficeHours = { zone: 'Europe/Warsaw', week: [day, day, day, day, day, [], []], holidays: [] };
    // Reached me at 16:30 on Monday: half an hour there, one on Tuesday.
    const tickets = Array.from({ length: 6 }, (_, index) =>
      mine(
        [
          created(at('12:00', '2026-03-09')),
          assigned(person('7'), at('16:30', '2026-03-09'), 'agent', person('8')),
          reply(at('10:00')),
        ],
        { row: index + 1 },
      ),
    );
    const log = { tickets, settings: someSettings({ officeHours }) };
    expect(figureOf('first-response-time.in-my-hours', log)).toMatchObject({ value: 1.5 * 3_600, n: 6 });
    expect(figureOf('first-response-time.from-reaching-me', log)).toMatchObject({ value: 17.5 * 3_600 });
    expect(() => figureOf('first-response-time.in-my-hours', { tickets })).toThrow('no figure');
  });
});
