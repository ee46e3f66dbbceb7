import { describe, expect, it } from 'vitest';
import { escalationSites, figures } from '../../../lib/metrics/figures.ts';
import type { FiguresInput, RatedResult } from '../../../lib/metrics/metric.ts';
import { metrics } from '../../../lib/metrics/registry.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import type { DayInput } from '../../../lib/metrics/summarise-day.ts';
import type { HandleInterval, Ticket } from '../../../lib/model/ticket.ts';
import { type EpochMs, minute } from '../../../lib/time/units.ts';
import {
  aCorrection,
  aDay,
  anInterval,
  aSite,
  assigned,
  aTicket,
  at,
  created,
  customerWrites,
  moved,
  nobody,
  person,
  reply,
  someSettings,
  status,
  theCalendar,
  theDay,
  theSite,
} from '../../builders.ts';

const later = at('12:00', '2026-04-20');

function figuresOf(log: Partial<DayInput>, more: Partial<FiguresInput> = {}): RatedResult[] {
  const { day: _, ...input } = aDay(log);
  return figures({
    summaries: summariseAll(input),
    period: { from: theDay, to: theDay, now: later },
    calendar: theCalendar,
    settings: someSettings(),
    escalationSites: escalationSites(input.sites, input.corrections),
    targets: [],
    ...more,
  });
}

function figure(id: string, ...args: Parameters<typeof figuresOf>): RatedResult {
  const all = figuresOf(...args).flatMap((result) => [result, ...result.beside]);
  const found = all.find(({ metric }) => metric === id);
  if (found === undefined) throw new Error(`no metric ${id}`);
  return found;
}

/** `count` tickets worked at ten-minute steps from 09:00: opened `wait` minutes before their reply, 60 s of own time each. */
function aShift(count: number, ticketOf: (index: number, repliedAt: EpochMs) => Partial<Ticket> = () => ({})) {
  const tickets: Ticket[] = [];
  const intervals: HandleInterval[] = [];
  for (let index = 0; index < count; index += 1) {
    const repliedAt = at('09:00') + index * 10 * minute;
    const { events = [], ...rest } = ticketOf(index, repliedAt);
    const opened = created(repliedAt - (index + 1) * minute);
    const ticket = aTicket({ row: index + 1, assigneeId: '7', ...rest, events: [opened, reply(repliedAt), ...events] });
    tickets.push(ticket);
    intervals.push(anInterval(ticket, repliedAt - minute, repliedAt));
  }
  return { tickets, intervals };
}

describe('resolved per day', () => {
  const shift = (count: number) =>
    aShift(count, (_, repliedAt) => ({ events: [status('solved', repliedAt + minute)], knownUntil: later }));

  it('is the gross number of one day, once per ticket, also with little recorded time', () => {
    const twice = aTicket({
      row: 90,
      knownUntil: later,
      events: [
        status('solved', at('09:00')),
        customerWrites(at('10:00')),
        reply(at('11:00')),
        status('solved', at('11:00')),
      ],
    });
    const { tickets, intervals } = shift(3);
    const result = figure('resolved-per-day', { tickets: [...tickets, twice], intervals });
    expect(result).toMatchObject({ state: 'known', value: 4, numerator: 4, parts: { gross: 4 } });
    // The last resolution of the ticket that day did not come back.
    expect(result.beside[0]).toMatchObject({ value: 4, parts: { cameBack: 0 } });
  });

  it('is the mean over days with at least one recorded hour', () => {
    // 8 steps of ten minutes from 08:59: the day has 71 recorded minutes; the next day has one minute.
    const { tickets, intervals } = shift(8);
    const short = aTicket({ row: 91, events: [status('solved', at('09:00', '2026-03-11'))] });
    const log = {
      tickets: [...tickets, short],
      intervals: [...intervals, anInterval(short, at('08:59', '2026-03-11'), at('09:00', '2026-03-11'))],
    };
    const period = { from: theDay, to: '2026-03-11', now: later };
    const result = figure('resolved-per-day', log, { period });
    expect(result).toMatchObject({ value: 8, numerator: 8, denominator: 1, parts: { gross: 9, daysWithAnHour: 1 } });
    expect(result.parts['recordedHours']).toBeCloseTo((71 + 1) / 60, 10);
  });

  it('has nothing to say about an empty period', () => {
    expect(figure('resolved-per-day', {})).toMatchObject({ state: 'none' });
  });

  it.each([
    ['one hour', 60, 1],
    ['just less than one hour', 59.999, 0],
  ])('takes a day with %s recorded for a day of work', (_, minutes, days) => {
    const ticket = aTicket({ row: 1, events: [reply(at('09:00')), status('solved', at('10:00'))] });
    const intervals = [anInterval(ticket, at('09:00'), at('09:00') + minutes * minute)];
    const period = { from: '2026-03-09', to: theDay, now: later };
    const result = figure('resolved-per-day', { tickets: [ticket], intervals }, { period });
    expect([result.denominator, result.value]).toEqual([days, days === 0 ? undefined : 1]);
  });

  it('says at most how many stayed solved', () => {
    const log = aShift(4, (index, repliedAt) => ({
      events: [
        status('solved', repliedAt + minute),
        ...(index === 0 ? [customerWrites(at('09:00', '2026-03-12'))] : []),
      ],
      ...(index < 2 ? { knownUntil: later } : {}),
    }));
    expect(figure('resolved-per-day.net', log)).toMatchObject({
      value: 3,
      bounds: { low: 1, high: 3, unconfirmed: 2 },
      parts: { cameBack: 1 },
    });
    // The gross number does not fall.
    expect(figure('resolved-per-day', log).value).toBe(4);
  });

  it('never shows a smaller gross number of a day afterwards: 23 solved, 2 came back', () => {
    // Solved ten minutes apart; the next day two customers write again, and one of them is solved a second time.
    const evening = (back: number) =>
      aShift(23, (index, repliedAt) => ({
        events: [
          status('solved', repliedAt + minute),
          ...(index < back ? [customerWrites(at('09:00', '2026-03-11')), reply(at('09:10', '2026-03-11'))] : []),
          ...(index < back - 1 ? [status('solved', at('09:20', '2026-03-11'))] : []),
        ],
      }));
    expect([0, 2].map((back) => figure('resolved-per-day', evening(back)).value)).toEqual([23, 23]);
    expect(figure('resolved-per-day.net', evening(2))).toMatchObject({ value: 21, parts: { cameBack: 2 } });
    // The second resolution is of its own day.
    const period = { from: '2026-03-11', to: '2026-03-11', now: later };
    expect(figure('resolved-per-day', evening(2), { period }).value).toBe(1);
  });

  it('has solved and contacts per recorded hour beside it, from one recorded hour on', () => {
    // 13 replies at ten-minute steps: recorded from 8:59 to 11:00, 121 minutes. Seven of the tickets were solved.
    const solved = (index: number, repliedAt: EpochMs) => ({
      events: index < 7 ? [status('solved', repliedAt + minute)] : [],
    });
    const { parts } = figure('resolved-per-day', aShift(13, solved));
    expect(parts['perRecordedHour']).toBeCloseTo(7 / (121 / 60), 12);
    expect(parts['contactsPerRecordedHour']).toBeCloseTo(13 / (121 / 60), 12);
    const short = figure('resolved-per-day', aShift(6, solved)).parts;
    expect([short['perRecordedHour'], short['contactsPerRecordedHour']]).toEqual([undefined, undefined]);
  });

  it('counts what the system solved after my answer only where the agent chose so', () => {
    const log = aShift(3, (_, repliedAt) => ({ events: [status('solved', repliedAt + minute, 'system')] }));
    const of = (countSolvedBySystem: boolean) =>
      figure('resolved-per-day', log, { settings: someSettings({ countSolvedBySystem }) });
    expect(of(false)).toMatchObject({ value: 0, parts: { solvedAfterMyAnswer: 3 } });
    expect(of(true)).toMatchObject({ value: 3, parts: { solvedAfterMyAnswer: 3 } });
  });

  it('tells what is left out of the resolutions that count, by the same choice', () => {
    const spam = aShift(3, (_, repliedAt) => ({
      mark: 'spam',
      events: [status('solved', repliedAt + minute, 'system')],
    }));
    const of = (countSolvedBySystem: boolean) =>
      figure('resolved-per-day', spam, { settings: someSettings({ countSolvedBySystem }) }).leftOut;
    expect([of(false), of(true)]).toEqual([[], [{ reason: 'spam', n: 3 }]]);
  });
});

describe('reopen rate', () => {
  const log = (count: number, returned: number, known: number) =>
    aShift(count, (index, repliedAt) => ({
      events: [
        status('solved', repliedAt + minute),
        ...(index < returned ? [customerWrites(at('09:00', '2026-03-12'))] : []),
      ],
      ...(index < known ? { knownUntil: later } : {}),
    }));

  it('needs twenty resolutions whose window is over', () => {
    expect(figure('reopen-rate', log(19, 2, 19))).toMatchObject({ state: 'notEnough', n: 19, numerator: 2 });
    expect(figure('reopen-rate', log(20, 2, 20))).toMatchObject({ state: 'known', n: 20, value: 0.1 });
  });

  it('is at least what was seen while some are unconfirmed', () => {
    const result = figure('reopen-rate', log(20, 2, 17));
    expect(result.bounds).toEqual({ low: 0.1, high: 0.25, unconfirmed: 3 });
    expect(result.parts['confirmed']).toBe(17);
  });

  it('confirms a resolution by a complete reading at the end of its window or later', () => {
    const windowEnds = at('10:00', '2026-03-17');
    const unconfirmed = (knownUntil: EpochMs) => {
      const tickets = [aTicket({ row: 1, knownUntil, events: [reply(at('09:00')), status('solved', at('10:00'))] })];
      return figure('reopen-rate', { tickets }).bounds?.unconfirmed;
    };
    expect([unconfirmed(windowEnds - 1), unconfirmed(windowEnds)]).toEqual([1, undefined]);
  });

  it('is unconfirmed from the end of its window on, when nobody has looked since', () => {
    const tickets = [aTicket({ row: 1, events: [reply(at('09:00')), status('solved', at('10:00'))] })];
    const of = (now: EpochMs) =>
      figure('resolved-per-day.net', { tickets }, { period: { from: theDay, to: theDay, now } }).bounds?.unconfirmed;
    expect(of(at('10:00', '2026-03-17') - 1)).toBeUndefined();
    expect(of(at('10:00', '2026-03-17'))).toBe(1);
  });

  it('leaves open what is doubtful, and holds what I reopened myself for confirmed', () => {
    const solved = status('solved', at('10:00'));
    const of = (events: Ticket['events'], knownUntil?: EpochMs) =>
      figure('reopen-rate', {
        tickets: [aTicket({ row: 1, events: [solved, ...events], ...(knownUntil ? { knownUntil } : {}) })],
      }).bounds?.unconfirmed;
    const reopened = (by: 'me' | 'unknown') => [status('open', at('11:00'), by), reply(at('11:30'))];
    expect(of(reopened('unknown'), later)).toBe(1);
    expect(of(reopened('me'), at('12:00'))).toBeUndefined();
  });

  it.each([
    ['just before', -1, 0, 20],
    ['as', 0, 20, 0],
  ])('leaves windows that are not over out, and counts them: %s they end', (_, offset, n, notOver) => {
    const same = Array.from({ length: 20 }, (_, index) =>
      aTicket({ row: index + 1, events: [reply(at('09:00')), status('solved', at('10:00') + index * 20_000)] }),
    );
    const intervals = same.map((ticket) => anInterval(ticket, at('09:55'), at('09:55:10')));
    const now = at('10:00', '2026-03-17') + 19 * 20_000 + offset;
    const result = figure(
      'reopen-rate',
      { tickets: same, intervals },
      { period: { from: theDay, to: theDay, now: offset < 0 ? at('10:00', '2026-03-17') - 1 : now } },
    );
    expect([result.n, result.windowNotOver]).toEqual([n, notOver]);
  });
});

describe('average handle time', () => {
  it('is own handle time over timed contacts, and needs six of them', () => {
    expect(figure('average-handle-time', aShift(5))).toMatchObject({ state: 'notEnough', n: 5, mean: 60 });
    expect(figure('average-handle-time', aShift(6))).toMatchObject({
      state: 'known',
      value: 60,
      numerator: 360,
      denominator: 6,
    });
  });

  it('has median and 90th percentile of what each timed contact took, and no interval of a single day', () => {
    const stretches = ['09:01', '10:02', '11:03', '12:04', '13:05', '14:30'].map((end, index) => {
      const ticket = aTicket({ row: index + 1, events: [reply(at(end))] });
      return { ticket, interval: anInterval(ticket, at(`${end.slice(0, 2)}:00`), at(end)) };
    });
    const result = figure('average-handle-time', {
      tickets: stretches.map(({ ticket }) => ticket),
      intervals: stretches.map(({ interval }) => interval),
    });
    // 1 + 2 + 3 + 4 + 5 + 30 minutes over six; the third and the sixth of them.
    expect(result).toMatchObject({ value: 450, mean: 450, median: 180, p90: 1800 });
    expect(result).not.toHaveProperty('interval');
  });

  it('includes reading without a contact and shows it apart; an untimed contact is in neither side', () => {
    const { tickets, intervals } = aShift(6);
    const read = aTicket({ row: 70 });
    const untimed = aTicket({ row: 71, events: [reply(at('15:00'))] });
    const result = figure('average-handle-time', {
      tickets: [...tickets, read, untimed],
      intervals: [...intervals, anInterval(read, at('14:00'), at('14:02'))],
    });
    expect(result).toMatchObject({
      value: 80,
      numerator: 480,
      denominator: 6,
      leftOut: [{ reason: 'untimed', n: 1 }],
      parts: { contacts: 7, untimed: 1, timeWithoutContact: 120 },
    });
  });

  it('counts replies of nobody known, which are no contacts of mine and may be some', () => {
    const { tickets, intervals } = aShift(6);
    const unknown = aTicket({ row: 70, events: [reply(at('15:00'), 'unknown')] });
    expect(figure('average-handle-time', { tickets: [...tickets, unknown], intervals })).toMatchObject({
      denominator: 6,
      leftOut: [{ reason: 'replyUnknownActor', n: 1 }],
    });
  });

  it('keeps time on left-out tickets as time, and shows it apart', () => {
    const { tickets, intervals } = aShift(7, (index) => (index === 6 ? { mark: 'spam' } : {}));
    expect(figure('average-handle-time', { tickets, intervals })).toMatchObject({
      value: 70,
      numerator: 420,
      denominator: 6,
      leftOut: [{ reason: 'spam', n: 1 }],
      parts: { timeOnLeftOut: 60, withoutLeftOut: 60 },
    });
  });

  it('shows open time and how many chats were open at once', () => {
    const chat = (row: number, from: string, to: string) =>
      aTicket({ row, channel: 'chat', events: [customerWrites(at(from)), reply(at(to))] });
    // 20 and 20 minutes open, together from 10:00 to 10:30.
    const tickets = [chat(1, '10:00', '10:20'), chat(2, '10:10', '10:30')];
    expect(figure('average-handle-time', { tickets }).parts).toMatchObject({
      chatSessions: 2,
      chatOpenTime: 1200,
      chatsAtOnce: 40 / 30,
    });
  });

  it('shows the attention that a chat session took beside the time that it was open', () => {
    const chats = ['10:00', '10:10'].map((from, index) =>
      aTicket({
        row: index + 1,
        channel: 'chat',
        events: [customerWrites(at(from)), reply(at(from) + 20 * minute)],
      }),
    );
    const [first, second] = chats;
    if (first === undefined || second === undefined) throw new Error('no chats');
    // Each open for 20 min; of the half hour the first had 6 min, the second 3, and 60 s were shared with the second.
    const intervals = [
      anInterval(first, at('10:01'), at('10:07')),
      anInterval(second, at('10:11'), at('10:14')),
      anInterval(second, at('10:15'), at('10:16'), { kind: 'shared' }),
    ];
    expect(figure('average-handle-time', { tickets: chats, intervals }).parts).toMatchObject({
      chatSessions: 2,
      chatAttention: (6 + 3 + 1) * 30,
      chatOpenTime: 20 * 60,
      shared: 60,
    });
  });
});

describe('handle time per ticket', () => {
  it('asks for distinct tickets handled with time', () => {
    const { tickets, intervals } = aShift(6);
    const [first] = tickets;
    if (first === undefined) throw new Error('no ticket');
    const looked = (row: number) => aTicket({ row });
    const [short, long] = [looked(80), looked(81)];
    const result = figure('handle-time-per-ticket', {
      tickets: [...tickets, short, long],
      intervals: [
        ...intervals,
        anInterval(first, at('15:00'), at('15:01')),
        anInterval(short, at('15:02'), at('15:02') + 9_999),
        anInterval(long, at('15:03'), at('15:03:10')),
      ],
    });
    // 6 × 60 s, 60 s more on the first, 10 s on one that was read, and 9.999 s that count as time only.
    expect(result).toMatchObject({ n: 7, numerator: 439.999, value: 439.999 / 7, median: 60, p90: 120 });
    expect(result.leftOut).toEqual([{ reason: 'underTenSeconds', n: 1 }]);
  });

  it('adds a ticket up over days before it counts it', () => {
    const ticket = aTicket({ row: 1, events: [reply(at('10:00'))] });
    const intervals = [
      anInterval(ticket, at('09:59'), at('10:00')),
      anInterval(ticket, at('09:00', '2026-03-11'), at('09:02', '2026-03-11')),
    ];
    const period = { from: theDay, to: '2026-03-11', now: later };
    expect(figure('handle-time-per-ticket', { tickets: [ticket], intervals }, { period })).toMatchObject({
      n: 1,
      mean: 180,
    });
  });
});

describe('first response', () => {
  it('is the median, with mean, 90th percentile and the interval of the median', () => {
    // Waits of 1 to 6 minutes.
    const result = figure('first-response-time', aShift(6));
    expect(result).toMatchObject({ value: 180, median: 180, mean: 210, p90: 360, n: 6 });
    expect(result.interval).toEqual({ low: 60, high: 360, method: 'orderStatistic' });
    expect(figure('first-response-time', aShift(5)).value).toBeUndefined();
  });

  it('tells how many wait now and the oldest, where that is known', () => {
    const waiting = [
      { ticket: 1, isFirst: true, since: later - 90_000 },
      { ticket: 2, isFirst: true, since: later - 30_000 },
      { ticket: 3, isFirst: false, since: later - 900_000 },
    ];
    expect(figure('first-response-time', {}, { waiting }).parts).toMatchObject({ waitingNow: 2, oldestWaiting: 90 });
    expect(figure('first-response-time', {}).parts['waitingNow']).toBeUndefined();
  });
});

describe('escalations and transfers', () => {
  const sites = [aSite({ higherTier: ['tier2'] })];
  const log = (count: number) =>
    aShift(count, (index, repliedAt) => ({
      events:
        index === 0
          ? [moved('tier2', repliedAt + minute), moved('tier2', repliedAt + 60 * minute, 'me', 'billing')]
          : index === 1
            ? [moved('billing', repliedAt + minute)]
            : [],
    }));

  it('are not set up until a higher tier is named or an escalation told', () => {
    expect(figure('escalation-rate', log(20))).toMatchObject({ state: 'notSetUp' });
    expect(figure('escalation-rate', log(20)).value).toBeUndefined();
    const word = aCorrection({ id: 'word', ticketKey: `${theSite}#3`, what: { kind: 'escalation' } });
    expect(figure('escalation-rate', { ...log(20), corrections: [word] })).toMatchObject({
      state: 'known',
      value: 0.05,
    });
    const undo = aCorrection({ ticketKey: `${theSite}#3`, undoes: 'word', what: { kind: 'escalation' } });
    expect(figure('escalation-rate', { ...log(20), corrections: [word, undo] }).state).toBe('notSetUp');
  });

  it('count events, and rate distinct tickets over distinct tickets worked', () => {
    expect(figure('escalation-rate', { ...log(20), sites })).toMatchObject({
      value: 1 / 20,
      numerator: 1,
      denominator: 20,
      parts: { events: 2 },
    });
    expect(figure('transfer-rate', { ...log(20), sites })).toMatchObject({
      value: 2 / 20,
      parts: { events: 3, escalations: 2, sideways: 1, triage: 0 },
    });
  });

  it('are beside it a share of the tickets that came to me, where that is known (variant ÷ received)', () => {
    // 20 came to me that day, of which one was escalated and another sent sideways; a third had been mine before.
    const came = Array.from({ length: 20 }, (_, index) =>
      aTicket({
        row: index + 1,
        events: [
          assigned(person('7'), at('09:00'), 'agent', nobody),
          ...(index === 0 ? [moved('up', at('10:00'))] : index === 1 ? [moved('billing', at('10:00'))] : []),
        ],
      }),
    );
    const before = aTicket({
      row: 50,
      events: [assigned(person('7'), at('09:00', '2026-03-02'), 'agent', nobody), moved('up', at('11:00'))],
    });
    const input = { tickets: [...came, before], sites: [aSite({ higherTier: ['up'] })] };
    const share = { state: 'known', denominator: 20, unit: 'share' };
    expect(figure('escalation-rate.of-received', input)).toMatchObject({ ...share, numerator: 1, value: 0.05 });
    expect(figure('transfer-rate.of-received', input)).toMatchObject({ ...share, numerator: 2, value: 0.1 });
    // Three of the tickets worked on, one of them not among those that came that day.
    expect(figure('transfer-rate', input)).toMatchObject({ numerator: 3, denominator: 3 });
    const hidden = figure('transfer-rate.of-received', input, { settings: someSettings({ isTriage: true }) });
    expect(hidden).toMatchObject({ state: 'hidden', n: 20 });
    expect(hidden).not.toHaveProperty('numerator');
    expect(figure('transfer-rate.of-received', { ...input, tickets: [before] }).state).toBe('none');
  });

  it('told about a ticket that I did not work on count as events, and in no rate', () => {
    const word = aCorrection({ ticketKey: `${theSite}#99`, what: { kind: 'escalation' } });
    const { tickets, intervals } = aShift(20);
    const input = { tickets: [...tickets, aTicket({ row: 99 })], intervals, corrections: [word] };
    expect(figure('escalation-rate', input)).toMatchObject({
      value: 0,
      numerator: 0,
      parts: { events: 1 },
      tickets: [99],
    });
  });

  it('are not set up where only another site has a higher tier', () => {
    const other = 'practice|http://other.example|';
    const input = { ...log(20), sites: [aSite(), aSite({ key: other, viewerKey: `${other}@7`, higherTier: ['up'] })] };
    expect(figure('escalation-rate', input).state).toBe('notSetUp');
  });

  it.each<[string, number, Record<string, number>]>([
    ['escalation-rate', 20, { events: 2, triage: 1 }],
    ['transfer-rate', 20, { events: 3, escalations: 2, sideways: 1, triage: 1 }],
    ['transfer-rate', 2, { events: 3, triage: 1 }],
  ])('have counts and no rate in a triage role: %s of %i tickets and one dispatched', (id, count, parts) => {
    const { tickets, intervals } = log(count);
    // Never mine and never answered: it had nobody, and I sent it on.
    const dispatched = aTicket({ row: 99, assigneeId: null, events: [moved('billing', at('15:00'))] });
    const settings = someSettings({ isTriage: true });
    const target = { metric: id, limit: 0.05 };
    const input = { tickets: [...tickets, dispatched], intervals, sites };
    const result = figure(id, input, { settings, targets: [target] });
    expect(result).toMatchObject({ state: 'hidden', n: count + 1, parts, target: { limit: 0.05, met: undefined } });
    for (const field of ['value', 'interval', 'numerator', 'denominator']) expect(result).not.toHaveProperty(field);
    expect(figure(id, input).numerator).toBe(id === 'transfer-rate' ? 2 : 1);
  });

  it('are as empty in a triage role as in any other where nothing was worked on', () => {
    const settings = someSettings({ isTriage: true });
    expect(figure('transfer-rate', {}, { settings }).state).toBe('none');
    expect(figure('escalation-rate', log(20), { settings }).state).toBe('notSetUp');
  });

  it('need twenty tickets worked', () => {
    expect(figure('transfer-rate', { ...log(19), sites })).toMatchObject({ state: 'notEnough', numerator: 2 });
  });
});

describe('targets', () => {
  const withTarget = (limit: number, share?: number) =>
    figure('first-response-time', aShift(10), {
      targets: [{ metric: 'first-response-time', limit, ...(share === undefined ? {} : { share }) }],
    }).target;

  it('are met up to and including the limit', () => {
    // The median of 1 to 10 minutes by nearest rank is 5 minutes.
    expect(withTarget(299)?.met).toBe(false);
    expect(withTarget(300)?.met).toBe(true);
  });

  it('with a share ask that share of the items', () => {
    expect(withTarget(420, 0.7)).toEqual({ limit: 420, share: 0.7, met: true, shareMet: 0.7 });
    expect(withTarget(419, 0.7)).toMatchObject({ met: false, shareMet: 0.6 });
  });

  it('are met from the limit on where more is better', () => {
    const log = aShift(3, (_, repliedAt) => ({ events: [status('solved', repliedAt + minute)] }));
    const met = (limit: number) =>
      figure('resolved-per-day', log, { targets: [{ metric: 'resolved-per-day', limit }] }).target?.met;
    expect([met(3), met(4)]).toEqual([true, false]);
  });

  it('leave the number of a day open until the day is over: it can only grow', () => {
    const log = aShift(3, (_, repliedAt) => ({ events: [status('solved', repliedAt + minute)], knownUntil: later }));
    const metAt = (now: number, limit: number) =>
      figure('resolved-per-day', log, {
        period: { from: theDay, to: theDay, now },
        targets: [{ metric: 'resolved-per-day', limit }],
      }).target?.met;
    const midnight = at('00:00', '2026-03-11');
    expect([metAt(midnight - 1, 4), metAt(midnight, 4)]).toEqual([undefined, false]);
    expect([metAt(midnight - 1, 3), metAt(midnight, 3)]).toEqual([true, true]);
  });

  it('can be set on a variant', () => {
    const targets = [{ metric: 'first-response-time.from-reaching-me', limit: 300 }];
    expect(figure('first-response-time.from-reaching-me', aShift(10), { targets }).target?.met).toBe(true);
  });

  it('are not judged without enough items, nor while more than 10 points are open', () => {
    const targets = [{ metric: 'reopen-rate', limit: 0.5 }];
    const log = (known: number) =>
      aShift(20, (index, repliedAt) => ({
        events: [status('solved', repliedAt + minute)],
        ...(index < known ? { knownUntil: later } : {}),
      }));
    const met = (known: number) => figure('reopen-rate', log(known), { targets }).target?.met;
    expect([met(18), met(17)]).toEqual([true, undefined]);
    expect(
      figure('average-handle-time', aShift(5), { targets: [{ metric: 'average-handle-time', limit: 90 }] }).target?.met,
    ).toBeUndefined();
  });
});

describe('every metric', () => {
  it('stands once in the registry under its file name, with words for everything', async () => {
    const { readdirSync } = await import('node:fs');
    const files = readdirSync(new URL('../../../lib/metrics/catalogue', import.meta.url));
    expect(metrics.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
    for (const { id, words, version, counterparts } of metrics) {
      for (const [name, text] of Object.entries(words)) expect(text, `${id}: ${name}`).toMatch(/\S{3}/);
      expect(version).toBeGreaterThanOrEqual(1);
      for (const other of counterparts) expect(metrics.map((metric) => metric.id)).toContain(other);
    }
  });

  it('says so where time belonged to nobody known', () => {
    const ticket = aTicket({ row: 1 });
    const { viewerKey: _, ...unknown } = anInterval(ticket, at('10:00'), at('10:10'));
    const result = figure('average-handle-time', { tickets: [ticket], intervals: [unknown] });
    expect(result).toMatchObject({ state: 'none', leftOut: [{ reason: 'daysOfUnknownViewer', n: 1 }] });
  });
});
