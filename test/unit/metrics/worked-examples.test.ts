import { describe, expect, it } from 'vitest';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import { trends } from '../../../lib/metrics/trend.ts';
import { defaultRubric, reviewScore } from '../../../lib/model/quality.ts';
import type { SurveyKind } from '../../../lib/model/survey.ts';
import { surveyId } from '../../../lib/model/survey.ts';
import type { TicketEvent } from '../../../lib/model/ticket.ts';
import { addDays } from '../../../lib/time/calendar.ts';
import { minute, second } from '../../../lib/time/units.ts';
import {
  actor,
  aDay,
  anEvent,
  anInterval,
  assigned,
  aTicket,
  at,
  created,
  customerWrites,
  nobody,
  note,
  person,
  reply,
  someSettings,
  status,
  theCalendar,
  theDay,
} from '../../builders.ts';
import { figureOf, later } from './figure-of.ts';

/**
 * Examples that others worked out and published, by the name of the source: reproduced, or the difference in figures. Where a
 * source gives a rule and no numbers, the smallest example on which it differs from ours stands here.
 */

describe('fivetran/dbt_zendesk, decision log, "Business Time Metrics": ticket 941606', () => {
  const utc = (time: string) => Date.parse(`2020-${time}Z`);
  const [tuesday, wednesday] = ['2020-09-29', '2020-09-30'];
  const ticket = aTicket({
    row: 1,
    events: [
      created(utc('09-29T17:01:38')),
      note(utc('09-30T19:01:25')),
      reply(utc('09-30T19:01:46')),
      reply(utc('10-01T15:03:44')),
    ],
  });
  const log = { tickets: [ticket], firstRecordedDay: tuesday };
  const hoursOf = (zone: string, from: number, to: number, days: number[]) => {
    const week = Array.from({ length: 7 }, (_, day) => (days.includes(day) ? [{ from, to }] : []));
    const settings = someSettings({ officeHours: { zone, week, holidays: [] } });
    const more = { period: { from: tuesday, to: wednesday, now: utc('10-05T12:00:00') }, settings };
    return figureOf('first-response-time.in-my-hours', { ...log, settings }, more).numerator;
  };

  it('takes 960 min 8 s by the first schedule; the 959.46 published round the creation up and write 46 s as .46', () => {
    // 12:00 to 02:00 in UTC every day. 17:01:38 to 02:00 are 538 min 22 s, 12:00 to 19:01:46 are 421 min 46 s.
    const everyDay = [0, 1, 2, 3, 4, 5, 6];
    expect(hoursOf('America/Chicago', 7 * 60, 21 * 60, everyDay)).toBe((538 + 421) * 60 + 22 + 46);
    // As published: from minute 3902 of the week (17:02) to 4440, and from 5040 to "5461.46".
    expect(4440 - 3902 + (5461.46 - 5040)).toBeCloseTo(959.46, 6);
  });

  it("takes 690 min 8 s by Zendesk's, the last schedule; 689.46 published, rounded the same way", () => {
    // 15:00 to 00:30 in UTC, Monday to Friday. 17:01:38 to 00:30 are 448 min 22 s, 15:00 to 19:01:46 are 241 min 46 s.
    expect(hoursOf('America/Los_Angeles', 8 * 60, 17 * 60 + 30, [0, 1, 2, 3, 4])).toBe((448 + 241) * 60 + 22 + 46);
    expect(4350 - 3902 + (5461.46 - 5220)).toBeCloseTo(689.46, 6);
  });

  it('takes one day, two hours and eight seconds on the calendar, and the note ends nothing', () => {
    const more = { period: { from: tuesday, to: wednesday, now: utc('10-05T12:00:00') } };
    expect(figureOf('first-response-time', log, more).numerator).toBe(26 * 3600 + 8);
  });
});

describe('fivetran/dbt_zendesk, rules of its models', () => {
  it('starts one wait with the first of several customer messages in a row, as its reply times do', () => {
    const events = [reply(at('08:30')), customerWrites(at('09:00')), customerWrites(at('09:20')), reply(at('09:30'))];
    const { numerator, n } = figureOf('average-response-time.next-responses', { tickets: [aTicket({ events })] });
    expect([n, numerator]).toEqual([1, 30 * 60]);
  });

  it("one touch: an agent's own opening comment is no reply here, and is one there", () => {
    const opened = [created(at('08:00'), 'me'), { ...reply(at('08:00')), opening: true as const }];
    const touches = (...replies: TicketEvent[]) => {
      const events = [...opened, ...replies, status('solved', at('10:00'))];
      return figureOf('one-touch-resolution', { tickets: [aTicket({ createdBy: 'me', events })] }).numerator;
    };
    // Theirs: 1 public comment is one touch, 2 are not.
    expect([touches(), touches(reply(at('09:00')))]).toEqual([0, 1]);
  });

  it('a time that is not known is left out, where its business minutes become 0', () => {
    const unreadable = anEvent('created', undefined, actor('customer'));
    const ticket = { ...aTicket({ events: [unreadable, reply(at('09:00'))] }) };
    const { createdAt: _, ...bare } = ticket;
    const { n, value, leftOut } = figureOf('first-response-time', { tickets: [bare] });
    expect([n, value, leftOut]).toEqual([0, undefined, [{ reason: 'firstResponsePrecision', n: 1 }]]);
  });
});

describe('Zendesk', () => {
  it('counts one reply for a session of a chat, however many messages: one contact', () => {
    const events = [0, 3, 7, 12].flatMap((minutes) => [
      customerWrites(at('09:00') + minutes * minute),
      reply(at('09:01') + minutes * minute),
    ]);
    const chat = aTicket({ channel: 'chat', events });
    const intervals = [anInterval(chat, at('09:00'), at('09:15'))];
    expect(figureOf('average-handle-time', { tickets: [chat], intervals })).toMatchObject({
      numerator: 15 * 60,
      denominator: 1,
    });
  });

  it('QA: a critical category below half makes the whole review 0', () => {
    const rubric = defaultRubric('email');
    const marksOf = (accuracy: 2 | 3) =>
      Object.fromEntries(rubric.items.map(({ criterion }) => [criterion, criterion === 'accuracy' ? accuracy : 5]));
    // Marks of 1 to 5 are shares of 0, 1/4 … 1; six criteria of one weight. Half itself is not below half.
    expect(reviewScore({ rubric, marks: marksOf(2) }).score).toBe(0);
    expect(reviewScore({ rubric, marks: marksOf(3) }).score).toBeCloseTo((5 + 0.5) / 6, 12);
  });
});

describe('Frappe Helpdesk, agent home', () => {
  const perDay = (days: number) =>
    Array.from({ length: days }, (_, day) => day).flatMap((day) =>
      Array.from({ length: 6 }, (__, number) => {
        const on = addDays('2026-03-02', day);
        return aTicket({ row: day * 10 + number + 1, events: [status('solved', at('10:00', on))] });
      }),
    );

  it('shows no change at a constant rate, where "last 7 days" against 6 shows +16.7 %', () => {
    const tickets = perDay(14);
    const intervals = tickets.map((one) => {
      const startedAt = (one.events.at(-1)?.when?.at ?? 0) - 59 * minute;
      return anInterval(one, startedAt, startedAt + 59 * minute + (one.row % 10) * 2 * minute);
    });
    const { day: _, ...input } = aDay({ tickets, intervals });
    const trend = trends({
      summaries: summariseAll(input),
      period: { from: '2026-03-09', to: '2026-03-15', now: at('09:00', '2026-03-16') },
      calendar: theCalendar,
      settings: someSettings(),
      escalationSites: [],
    })['resolved-per-day'];
    expect([trend?.days, trend?.before.result.value, trend?.now.result.value, trend?.arrow]).toEqual([
      7,
      6,
      6,
      undefined,
    ]);
    // Theirs: 42 of seven days against 36 of six.
    expect(42 / 36 - 1).toBeCloseTo(0.167, 3);
  });

  it('has no first response where there is no data, and not the best possible one, 0.0', () => {
    expect(figureOf('first-response-time', { tickets: [] })).toMatchObject({ state: 'none', n: 0 });
    expect(figureOf('first-response-time', { tickets: [] }).value).toBeUndefined();
  });
});

describe('Zammad, stats of reopened tickets', () => {
  it('is 0 of 2 where three older tickets came back in a week with two solved ones, and not 100 %', () => {
    const older = [1, 2, 3].map((row) =>
      aTicket({
        row,
        knownUntil: later,
        events: [
          created(at('08:00', '2026-03-03')),
          status('solved', at('09:00', '2026-03-03')),
          customerWrites(at('09:00')),
        ],
      }),
    );
    const solved = [4, 5].map((row) => aTicket({ row, knownUntil: later, events: [status('solved', at('10:00'))] }));
    const { numerator, denominator } = figureOf('reopen-rate', { tickets: [...older, ...solved] });
    expect([numerator, denominator]).toEqual([0, 2]);
    // Theirs: three reopened by two closed, with the denominator lifted to three.
    expect(3 / Math.max(3, 2)).toBe(1);
  });
});

describe('who gets the credit', () => {
  it('Chatwoot before 2024, Zendesk: the assignee for a first response; here whoever wrote it', () => {
    const events = [
      created(at('08:00')),
      assigned(person('7'), at('08:10'), 'agent', nobody),
      reply(at('08:30'), 'agent'),
    ];
    // Theirs: 30 minutes of mine.
    expect(figureOf('first-response-time', { tickets: [aTicket({ assigneeId: '7', events })] }).n).toBe(0);
  });

  it('Freshdesk: whoever has a solved ticket now; here whoever solved it', () => {
    const events = [status('solved', at('09:00')), assigned(person('8'), at('10:00'), 'agent', person('7'))];
    const given = aTicket({ row: 1, assigneeId: '8', events });
    const got = aTicket({ row: 2, assigneeId: '7', events: [status('solved', at('09:00'), 'agent')] });
    // Theirs: the second is mine and the first is not.
    expect(figureOf('resolved-per-day', { tickets: [given, got] }).tickets).toEqual([1]);
  });

  it('Chatwoot, a conversation that was opened again: its next answer is no first response of two days', () => {
    const events = [
      created(at('08:00', '2026-03-08')),
      reply(at('08:10', '2026-03-08')),
      status('solved', at('09:00', '2026-03-08')),
      customerWrites(at('08:00')),
      reply(at('08:20')),
    ];
    const log = { tickets: [aTicket({ events })], firstRecordedDay: '2026-03-01' };
    // Theirs, before it was mended: from the creation, 48 hours and 20 minutes.
    expect(figureOf('first-response-time', log).n).toBe(0);
    expect(figureOf('average-response-time', log).numerator).toBe(20 * 60);
  });
});

describe('resolutions and returns', () => {
  const twice = (...between: TicketEvent[]) =>
    aTicket({
      knownUntil: later,
      events: [
        created(at('08:00')),
        reply(at('08:50')),
        status('solved', at('09:00')),
        ...between,
        status('solved', at('12:00')),
      ],
    });

  it('Chatwoot: every time that it was resolved, from the creation; here the first one, and the final one beside it', () => {
    const tickets = [twice(customerWrites(at('10:00')), reply(at('11:00')))];
    // Theirs: 1 h and 4 h, 2.5 h in the mean.
    expect(figureOf('resolution-time', { tickets })).toMatchObject({ n: 1, numerator: 3_600 });
    expect(figureOf('resolution-time.final', { tickets })).toMatchObject({ n: 1, numerator: 4 * 3_600 });
  });

  it('dbt_zendesk: reopened as often as solved less one, also for a "thanks"; here the "thanks" is none', () => {
    const returned = (...between: TicketEvent[]) => figureOf('reopen-rate', { tickets: [twice(...between)] }).numerator;
    // Theirs: 1 for both.
    expect([returned(customerWrites(at('10:00'))), returned(customerWrites(at('10:00')), reply(at('11:00')))]).toEqual([
      0, 1,
    ]);
  });

  it('Groove: single replies over resolved with a reply, reproduced; Zendesk: fewer than two, which takes none for one', () => {
    const withReplies = (row: number, count: number) => {
      const replies = Array.from({ length: count }, (_, index) => reply(at('09:00') + index * 20 * minute));
      return aTicket({
        row,
        events: [created(at('08:00')), ...replies, status('solved', at('11:00') + row * 12 * minute)],
      });
    };
    const tickets = [0, 1, 1, 2].map((count, index) => withReplies(index + 1, count));
    const of = (id: string) => {
      const { numerator, denominator } = figureOf(id, { tickets });
      return [numerator, denominator];
    };
    // Groove: 2 of 3. Zendesk: 3 of 4, where Deskpace's second figure has 2.
    expect([of('one-touch-resolution'), of('one-touch-resolution.of-all-solved')]).toEqual([
      [2, 3],
      [2, 4],
    ]);
  });

  it('Intercom: closed once with one participant is first contact; here also one contact and no return', () => {
    const solvedWith = (...more: TicketEvent[]) => {
      const events = [created(at('08:00')), reply(at('08:30')), ...more, status('solved', at('10:00'))];
      return figureOf('first-contact-resolution', { tickets: [aTicket({ knownUntil: later, events })] }).numerator;
    };
    // Theirs: yes for both, since I alone took part and closed once.
    expect([solvedWith(), solvedWith(customerWrites(at('09:00')), reply(at('09:30')))]).toEqual([1, 0]);
  });

  it('Comms Layer leaves first responses out of response times: our "next responses"', () => {
    const events = [created(at('08:00')), reply(at('08:40')), customerWrites(at('09:00')), reply(at('09:10'))];
    const tickets = [aTicket({ events })];
    expect(figureOf('average-response-time.next-responses', { tickets })).toMatchObject({ n: 1, numerator: 10 * 60 });
    expect(figureOf('average-response-time', { tickets })).toMatchObject({ n: 2, numerator: 50 * 60 });
  });
});

describe('osTicket, service and response time', () => {
  it('keeps the minutes: six answers after 59 min take 59 min, where whole hours make 0 of them', () => {
    const tickets = Array.from({ length: 6 }, (_, index) =>
      aTicket({ row: index + 1, events: [created(at('08:00')), reply(at('08:59'))] }),
    );
    expect(figureOf('first-response-time', { tickets })).toMatchObject({ value: 59 * 60, mean: 59 * 60 });
    expect(Math.trunc(59 / 60)).toBe(0);
  });
});

describe('glossaries of call centres', () => {
  it('handle time of a call is talk, hold and wrap-up', () => {
    const ticket = aTicket({ channel: 'phone' });
    const from = at('09:00');
    const intervals = [
      anInterval(ticket, from, from + 300 * second, { kind: 'talk' }),
      anInterval(ticket, from + 300 * second, from + 360 * second, { kind: 'hold' }),
      anInterval(ticket, from + 360 * second, from + 450 * second, { kind: 'wrapUp' }),
    ];
    const { numerator, denominator, parts } = figureOf('average-handle-time', { tickets: [ticket], intervals });
    expect([numerator, denominator]).toEqual([450, 1]);
    expect(parts).toMatchObject({ talk: 300, hold: 60, wrapUp: 90 });
  });
});

describe('scales of surveys', () => {
  function shareOf(metric: string, kind: SurveyKind, scores: number[], [worst, best]: [number, number]) {
    const tickets = scores.map((_, index) => aTicket({ row: index + 1, events: [reply(at('09:00'))] }));
    const surveys = tickets.map(({ key }, index) => {
      const asked = { kind, answeredAt: at('10:00') + index * minute, ticketKey: key };
      const score = scores[index] ?? worst;
      return { ...asked, id: surveyId(asked), score, worst, best, askedBy: 'other' as const, savedAt: at('11:00') };
    });
    return figureOf(metric, { tickets, surveys }, { period: { from: theDay, to: theDay, now: later } });
  }

  it('BoldDesk: satisfied are the upper two of five; SQM Group counts the best answer alone and has 3 of the same 10', () => {
    const scores = [5, 5, 4, 4, 4, 3, 2, 1, 5, 4];
    const { numerator, denominator } = shareOf('csat', 'csat', scores, [1, 5]);
    expect([numerator, denominator]).toEqual([7, 10]);
    expect(scores.filter((score) => score === 5)).toHaveLength(3);
  });

  it('net promoter: 9 and 10 less 0 to 6', () => {
    const scores = Array.from({ length: 40 }, (_, index) => (index < 20 ? 9 : index < 30 ? 8 : 6));
    // 50 % less 25 %, in points.
    expect(shareOf('net-promoter', 'nps', scores, [0, 10]).value).toBe(25);
  });
});
