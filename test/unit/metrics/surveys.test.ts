import { describe, expect, it } from 'vitest';
import { differenceOfShares } from '../../../lib/metrics/statistics.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { Survey, SurveyKind } from '../../../lib/model/survey.ts';
import type { Ticket } from '../../../lib/model/ticket.ts';
import { minute } from '../../../lib/time/units.ts';
import {
  aCorrection,
  aDay,
  anAnswer,
  anEvent,
  anInterval,
  aTicket,
  at,
  reply,
  status,
  theDay,
  theSite,
} from '../../builders.ts';
import { figureOf } from './figure-of.ts';

/** Tickets 1 to n, each answered by me at 09:00. */
const answered = (n: number): Ticket[] =>
  Array.from({ length: n }, (_, index) => aTicket({ row: index + 1, events: [reply(at('09:00'))] }));

/** Answers about tickets 1, 2, 3 … */
const scored = (kind: SurveyKind, scores: readonly number[], scale: Partial<Survey> = {}): Survey[] =>
  scores.map((score, index) => anAnswer({ ticketKey: `${theSite}#${index + 1}`, kind, score, ...scale }));

const times = (n: number, score: number): number[] => Array.from({ length: n }, () => score);

const rating = (when: number, score: number, more: object = {}) =>
  anEvent('rating', when, { by: 'customer', detail: { kind: 'csat', score, worst: 0, best: 1, ...more } });

describe('csat', () => {
  it('is the share at least 75 % of the way from worst to best, with Wilson’s interval, from 20 answers on', () => {
    // 4 and 5 of 5 stand at 75 % and 100 %, 3 at 50 %: 14 of 20.
    const surveys = scored('csat', [...times(10, 5), ...times(4, 4), ...times(4, 3), 2, 1]);
    expect(figureOf('csat', { tickets: answered(20), surveys })).toMatchObject({
      state: 'known',
      value: 0.7,
      numerator: 14,
      denominator: 20,
      n: 20,
      minimum: 20,
      parts: { good: 14, bad: 2, answersPerContact: 1 },
      interval: { low: expect.closeTo(0.481, 3), high: expect.closeTo(0.8545, 4), method: 'wilson' },
      leftOut: [],
    });
    expect(figureOf('csat', { tickets: answered(19), surveys: surveys.slice(0, 19) })).toMatchObject({
      state: 'notEnough',
      n: 19,
    });
    expect(figureOf('csat', {})).toMatchObject({ state: 'none', n: 0 });
  });

  it.each([
    ['just below 75 %', 74.9, 'neither'],
    ['at 75 %', 75, 'good'],
    ['at 25 %', 25, 'follow-up'],
    ['just above 25 %', 25.1, 'neither'],
  ])('judges an answer %s of the way: %s', (_, score, outcome) => {
    const surveys = [anAnswer({ score, worst: 0, best: 100 })];
    expect(figureOf('csat', { tickets: answered(1), surveys }).numerator).toBe(outcome === 'good' ? 1 : 0);
    const followUp = figureOf('csat.follow-up', { tickets: answered(1), surveys });
    expect(followUp.tickets).toEqual(outcome === 'follow-up' ? [1] : []);
  });

  it('takes the better end as the answer says, so that 1 of 5 may be the best', () => {
    const surveys = scored('csat', [1, 2, 5], { worst: 5, best: 1 });
    expect(figureOf('csat', { tickets: answered(3), surveys })).toMatchObject({ numerator: 2, denominator: 3 });
    expect(figureOf('csat.follow-up', { tickets: answered(3), surveys })).toMatchObject({ value: 1, tickets: [3] });
  });

  it('has its mean on one scale, and from 0 to 100 across scales', () => {
    const one = scored('csat', [...times(10, 5), ...times(10, 2)]);
    // (50 + 20) ÷ 20
    expect(figureOf('csat.mean', { tickets: answered(20), surveys: one })).toMatchObject({
      unit: 'score',
      value: 3.5,
      parts: { scaleWorst: 1, scaleBest: 5 },
    });
    const two = [...one.slice(0, 19), anAnswer({ ticketKey: `${theSite}#20`, score: 1, worst: 0, best: 1 })];
    // Ten at 100, nine at 25, one at 100: 1325 ÷ 20.
    expect(figureOf('csat.mean', { tickets: answered(20), surveys: two })).toMatchObject({
      unit: 'points',
      value: 66.25,
      parts: {},
    });
  });

  it('counts one answer per ticket, the latest, of the page, files and hand together', () => {
    const ticket = aTicket({ row: 1, events: [reply(at('09:00')), rating(at('10:00'), 0)] });
    const count = (...surveys: Survey[]) => {
      const { numerator, denominator } = figureOf('csat', { tickets: [ticket], surveys });
      return [numerator, denominator];
    };
    expect(count()).toEqual([0, 1]);
    expect(count(anAnswer({ answeredAt: at('10:01') }))).toEqual([1, 1]);
    expect(count(anAnswer({ answeredAt: at('09:59') }))).toEqual([0, 1]);
    // At one moment the page's own counts.
    expect(count(anAnswer({ answeredAt: at('10:00') }))).toEqual([0, 1]);
    // Of one day: an answer whose time is known goes before one of which only the day is known.
    expect(count(anAnswer({ answeredAt: at('13:00'), day: theDay }))).toEqual([0, 1]);
    // A later day counts for itself, and then nothing counts for this one.
    expect(count(anAnswer({ answeredAt: at('13:00', '2026-03-11'), day: '2026-03-11' }))).toEqual([0, 0]);
  });

  it('counts the same answer given twice once', () => {
    const surveys = scored('csat', [5]);
    expect(figureOf('csat', { tickets: answered(1), surveys: [...surveys, ...surveys] }).denominator).toBe(1);
  });

  it.each([
    [
      'mine, when the last human public reply before it is mine',
      [reply(at('09:00'), 'agent'), reply(at('10:00'))],
      undefined,
    ],
    ['not mine after somebody else’s', [reply(at('09:00')), reply(at('10:00'), 'agent')], 'answerNotMine'],
    ['mine, when somebody else replied after it only', [reply(at('09:00')), reply(at('13:00'), 'agent')], undefined],
    [
      'nobody’s, when the last reply is by somebody unknown',
      [reply(at('09:00')), reply(at('10:00'), 'unknown')],
      'answerUnknownAuthor',
    ],
    ['mine, when only a bot replied since', [reply(at('09:00')), reply(at('10:00'), 'system')], undefined],
    ['nobody’s, when no human replied', [status('solved', at('10:00'))], 'answerNoReply'],
  ])('is %s', (_, events, why) => {
    const tickets = [aTicket({ row: 1, events })];
    const result = figureOf('csat', { tickets, surveys: [anAnswer()] });
    expect(result.denominator).toBe(why === undefined ? 1 : 0);
    expect(result.leftOut).toEqual(why === undefined ? [] : [{ reason: why, n: 1 }]);
  });

  it('of a day without a time is mine only when every reply of that day is, too', () => {
    const of = (...events: Ticket['events']) =>
      figureOf('csat', {
        tickets: [aTicket({ row: 1, events })],
        surveys: [anAnswer({ day: theDay, answeredAt: at('13:00') })],
      });
    expect(of(reply(at('09:00'))).denominator).toBe(1);
    expect(of(reply(at('09:00', '2026-03-09')), reply(at('18:00'))).denominator).toBe(1);
    expect(of(reply(at('09:00')), reply(at('18:00'), 'agent'))).toMatchObject({
      denominator: 0,
      leftOut: [{ reason: 'answerPrecision', n: 1 }],
    });
    expect(of(reply(at('09:00')), reply(at('09:00', '2026-03-11'), 'agent')).denominator).toBe(1);
  });

  it('after a call alone is of whoever took the call', () => {
    const ticket = aTicket({ row: 1, channel: 'phone' });
    const intervals = [anInterval(ticket, at('10:00'), at('10:05'), { kind: 'talk' })];
    expect(figureOf('csat', { tickets: [ticket], intervals, surveys: [anAnswer()] }).denominator).toBe(1);
    const before = [anAnswer({ answeredAt: at('09:59') })];
    expect(figureOf('csat', { tickets: [ticket], intervals, surveys: before }).leftOut).toEqual([
      { reason: 'answerNoReply', n: 1 },
    ]);
  });

  it('sets aside a score that is not on its scale, and leaves out tickets merged away or excluded', () => {
    const tickets = [...answered(2), aTicket({ row: 3, mark: 'merged', events: [reply(at('09:00'))] })];
    const surveys = scored('csat', [6, 5, 5]);
    const corrections = [aCorrection({ ticketKey: `${theSite}#2`, what: { kind: 'excludeTicket' } })];
    expect(figureOf('csat', { tickets, surveys, corrections })).toMatchObject({
      denominator: 0,
      leftOut: [
        { reason: 'answerImpossible', n: 1 },
        { reason: 'excluded', n: 1 },
        { reason: 'merged', n: 1 },
      ],
    });
  });

  it('is split by channel, scale, who asked and reason; without a reason it is in no row of reasons', () => {
    const tickets = [...answered(2), aTicket({ row: 3, channel: 'chat', events: [reply(at('09:00'))] })];
    const [first, second, third] = scored('csat', [5, 1, 1]);
    const surveys = [
      { ...anAnswer(first), askedBy: 'hand' as const },
      { ...anAnswer(second), reason: 'slow' as const },
      { ...anAnswer(third), reason: 'slow' as const },
    ];
    expect(figureOf('csat', { tickets, surveys }).splits).toEqual({
      channel: [
        { key: 'email', parts: { answers: 2, good: 1, bad: 1 } },
        { key: 'chat', parts: { answers: 1, good: 0, bad: 1 } },
      ],
      tag: [],
      scale: [{ key: '1–5', parts: { answers: 3, good: 1, bad: 2 } }],
      askedBy: [
        { key: 'other', parts: { answers: 2, good: 0, bad: 2 } },
        { key: 'hand', parts: { answers: 1, good: 1, bad: 0 } },
      ],
      reason: [{ key: 'slow', parts: { answers: 2, good: 0, bad: 2 } }],
    });
  });

  it('belongs to the day of the answer, by the agent’s own days, and makes no day of work', () => {
    const tickets = answered(1);
    const surveys = [anAnswer({ answeredAt: at('00:30', '2026-03-12') })];
    const summaries = summariseDay(aDay({ tickets, surveys, day: '2026-03-12' }));
    expect(summaries).toMatchObject([
      { day: '2026-03-12', worked: [], timeOf: [], answers: [{ ticket: 1, score: 4 }] },
    ]);
    const late = { zone: 'Europe/Warsaw', dayStartsAt: 240 };
    expect(summariseDay(aDay({ tickets, surveys, day: '2026-03-12', calendar: late }))).toEqual([]);
    expect(summariseDay(aDay({ tickets, surveys, day: '2026-03-11', calendar: late }))).toMatchObject([
      { answers: [{ score: 4 }] },
    ]);
  });

  it('counts nothing on tickets that I never worked on', () => {
    const tickets = [aTicket({ row: 1, events: [reply(at('09:00'), 'agent')] })];
    expect(figureOf('csat', { tickets, surveys: [anAnswer()] })).toMatchObject({ denominator: 0, leftOut: [] });
  });
});

describe('customer-effort', () => {
  it('is the share of low effort, 75 % of the way to the better end, on 7 steps from either end', () => {
    const easy = scored('ces', [7, 6, 5, 1], { worst: 1, best: 7 });
    // 6 of 7 stands at 83 %, 5 at 67 %.
    expect(figureOf('customer-effort', { tickets: answered(4), surveys: easy })).toMatchObject({
      numerator: 2,
      denominator: 4,
    });
    const effort = scored('ces', [1, 2, 3, 7], { worst: 7, best: 1 });
    expect(figureOf('customer-effort', { tickets: answered(4), surveys: effort })).toMatchObject({ numerator: 2 });
    // The mean stands on the scale itself, where less is better.
    expect(figureOf('customer-effort.mean', { tickets: answered(4), surveys: effort })).toMatchObject({
      mean: 3.25,
      better: 'lower',
    });
  });

  it('shows behaviour beside it: contacts and messages per resolution, and waits', () => {
    // Six tickets, each answered at 09:00 and 11:00 and solved, every two minutes one; the customers wrote at 08:00 and 10:30.
    const tickets = Array.from({ length: 6 }, (_, index) =>
      aTicket({
        row: index + 1,
        events: [
          anEvent('customerMessage', at('08:00'), { by: 'customer', opening: true }),
          reply(at('09:00')),
          anEvent('customerMessage', at('10:30'), { by: 'customer' }),
          reply(at('11:00')),
          status('solved', at('11:01') + index * 2 * minute),
        ],
      }),
    );
    const beside = (id: string) => figureOf(`customer-effort.${id}`, { tickets });
    expect(beside('contacts-per-resolution')).toMatchObject({ value: 2, numerator: 12, denominator: 6, unit: 'ratio' });
    expect(beside('messages-per-resolution')).toMatchObject({ value: 2, numerator: 12, denominator: 6 });
    // Six waits of 60 and six of 30 minutes.
    expect(beside('wait')).toMatchObject({ value: 1_800, mean: 2_700, n: 12 });
    expect(figureOf('customer-effort', { tickets }).state).toBe('none');
  });
});

describe('net-promoter', () => {
  it('is promoters less detractors in points, from 30 answers on, with an interval of the difference', () => {
    // 15 of 9 and 10, 9 of 7 and 8, 6 of 0 to 6: 100 × (15 − 6) ÷ 30.
    const scores = [...times(8, 10), ...times(7, 9), ...times(5, 8), ...times(4, 7), ...times(3, 6), 5, 1, 0];
    const surveys = scored('nps', scores, { worst: 0, best: 10 });
    expect(figureOf('net-promoter', { tickets: answered(30), surveys })).toMatchObject({
      state: 'known',
      unit: 'points',
      value: 30,
      numerator: 9,
      denominator: 30,
      parts: { promoters: 15, passives: 9, detractors: 6 },
      interval: { method: 'differenceOfShares' },
    });
    expect(figureOf('net-promoter', { tickets: answered(30), surveys: surveys.slice(1) })).toMatchObject({
      state: 'notEnough',
      n: 29,
    });
  });

  it('is split by promoters and detractors, so that an 8, 75 % of the way and more, is neither', () => {
    const surveys = scored('nps', [10, 9, 8, 7, 6, 0], { worst: 0, best: 10 });
    expect(figureOf('net-promoter', { tickets: answered(6), surveys }).splits?.['channel']).toEqual([
      { key: 'email', parts: { answers: 6, good: 2, bad: 2 } },
    ]);
  });

  it('takes no other scale than 0 to 10, and only whole answers', () => {
    const surveys = [
      ...scored('nps', [5], { worst: 1, best: 5 }),
      anAnswer({ ticketKey: `${theSite}#2`, kind: 'nps', score: 9.5, worst: 0, best: 10 }),
    ];
    expect(figureOf('net-promoter', { tickets: answered(2), surveys })).toMatchObject({
      n: 0,
      leftOut: [{ reason: 'answerImpossible', n: 2 }],
    });
  });

  it.each([
    // p = 0.5, q = 0.2: Wilson 0.3315–0.6685 and 0.0951–0.3731, correlation −0.5; 0.3 − √(0.1685² + 0.1685 × 0.1731 + 0.1731²).
    ['15 and 6 of 30', 15, 6, 0.0042, 0.5389],
    // p = 1: Wilson 0.8865–1 and 0–0.1135, no correlation: 1 − √(0.1135² + 0.1135²).
    ['30 and 0 of 30', 30, 0, 0.8395, 1],
  ])('has an interval that never closes upon itself: %s', (_, more, less, low, high) => {
    const found = differenceOfShares(more, less, 30);
    expect(found.low).toBeCloseTo(low, 2);
    expect(found.high).toBeCloseTo(high, 2);
    const other = differenceOfShares(less, more, 30);
    expect(other.low).toBeCloseTo(-found.high, 10);
  });
});

describe('post-contact', () => {
  it('has a share for each question; of "anything else" the answers that say no', () => {
    const tickets = answered(2);
    const yes = { worst: 0, best: 1 };
    const surveys = [
      ...scored('satisfied', [1, 0], yes),
      ...scored('adequate', [1, 1], yes),
      // Yes is 1, and no is the better end.
      ...scored('anythingElse', [0, 1], { worst: 1, best: 0 }),
    ];
    const share = (id: string) => {
      const { numerator, denominator } = figureOf(id, { tickets, surveys });
      return [numerator, denominator];
    };
    expect(share('post-contact')).toEqual([1, 2]);
    expect(share('post-contact.adequate')).toEqual([2, 2]);
    expect(share('post-contact.nothing-else')).toEqual([1, 2]);
    // Ticket 2: neither satisfied nor done.
    expect(figureOf('post-contact.follow-up', { tickets, surveys }).tickets).toEqual([2]);
  });

  it('keeps who asked', () => {
    const surveys = scored('satisfied', [1], { worst: 0, best: 1, askedBy: 'hand' });
    expect(figureOf('post-contact', { tickets: answered(1), surveys }).splits?.['askedBy']).toEqual([
      { key: 'hand', parts: { answers: 1, good: 1, bad: 0 } },
    ]);
  });
});
