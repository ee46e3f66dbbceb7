import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareAnswers } from '../../../entrypoints/dashboard/compare-answers.ts';
import { remembered, toRemember } from '../../../entrypoints/dashboard/survey-memory.ts';
import { readFigures } from '../../../entrypoints/live/read-figures.ts';
import { readSurveyFile } from '../../../lib/export/survey-file.ts';
import type { FileAnswer, SurveyMapping } from '../../../lib/model/survey-import.ts';
import { getSurveys, mappingOf } from '../../../lib/store/surveys.ts';
import { ADesk } from './a-desk.ts';

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
});
afterEach(() => desk.close());

const hash = '0123456789abcdef'.repeat(2);
const mapping = {
  id: hash,
  ticket: 0,
  score: 1,
  date: 2,
  kind: 'csat',
  scales: { csat: { worst: 1, best: 5 } },
  askedBy: 'zendesk',
  scores: { [hash]: 5 },
  kinds: {},
  reasons: {},
  savedAt: 0,
} as const;

async function theSite(): Promise<string> {
  const [site] = await desk.look(({ strict }) => strict.sites.toArray());
  return site?.key ?? '';
}

const answer = (ticketId: string, more: object = {}) => ({
  ticketId,
  kind: 'csat',
  score: 4,
  worst: 1,
  best: 5,
  answeredAt: desk.now,
  ...more,
});
const bring = async (...answers: object[]) =>
  await desk.ask('importSurveys', { siteKey: await theSite(), askedBy: 'zendesk', answers, mapping });
const kept = () => desk.look(({ strict }) => getSurveys(strict));
const figure = async () => {
  const { results } = await desk.look(({ strict }) => readFigures(strict, 7, desk.now, { withAround: true }));
  return results.find(({ metric }) => metric === 'csat');
};

describe('answers of customers', () => {
  it('are imported once, and taken back as a whole', async () => {
    expect(await bring(answer('4'), answer('5'))).toEqual({ added: 2, known: 0 });
    expect(await bring(answer('5'), answer('6'))).toEqual({ added: 1, known: 1 });
    expect(await figure()).toMatchObject({ leftOut: [{ reason: 'answerTicketUnread', n: 3 }] });
    const [first] = (await kept()).filter(({ ticketKey }) => ticketKey.endsWith('#4'));
    expect(await desk.ask('removeSurveys', { importId: first?.importId })).toEqual({ removed: 2 });
    expect((await kept()).map(({ ticketKey }) => ticketKey)).toEqual([`${await theSite()}#6`]);
  });

  it('are remembered with how the file was read, texts of it as hashes', async () => {
    await bring(answer('4'));
    expect(await desk.look(({ strict }) => mappingOf(strict, hash))).toEqual({ ...mapping, savedAt: desk.now });
  });

  it('are entered one by one, and each only once', async () => {
    const siteKey = await theSite();
    expect(await desk.ask('saveSurvey', { siteKey, answer: answer('4') })).toBeNull();
    expect(await desk.ask('saveSurvey', { siteKey, answer: answer('4', { score: 1 }) })).toHaveProperty('refused');
    const [one] = await kept();
    expect(one).toMatchObject({ score: 4, askedBy: 'hand' });
    expect(await desk.ask('removeSurveys', { id: one?.id })).toEqual({ removed: 1 });
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['a word of the customer’s', { comment: 'They were so rude' }],
    ['a reason that is no code', { reason: 'They were so rude' }],
    ['a score that is not on its scale', { score: 6 }],
    ['an answer about recommending on another scale', { kind: 'nps' }],
    ['a ticket that is none', { ticketId: 'the one about rudeness' }],
  ])('are refused, all of them, with %s', async (_, more) => {
    expect(await bring(answer('4'), answer('5', more))).toHaveProperty('refused');
    expect(await kept()).toEqual([]);
    const rows = await desk.look(({ strict }) => strict.surveyMappings.toArray());
    expect(JSON.stringify(rows)).toBe('[]');
  });

  it('are refused with a mapping that holds a text of the file', async () => {
    const ask = { siteKey: await theSite(), askedBy: 'zendesk', answers: [answer('4')] };
    const reasons = { 'They were so rude': 'manner' };
    expect(await desk.ask('importSurveys', { ...ask, mapping: { ...mapping, reasons } })).toHaveProperty('refused');
    expect(await kept()).toEqual([]);
  });

  it('are refused for a help desk that is not switched on', async () => {
    const siteKey = 'zendesk|https://elsewhere.example|';
    expect(await desk.ask('saveSurvey', { siteKey, answer: answer('4') })).toHaveProperty('refused');
  });
});

describe('how a file was read', () => {
  const { file } = readSurveyFile('Ticket,Rating,Date,Why\n1,good,2026-11-20,They were so rude\n2,bad,2026-11-20,slow');
  const said: SurveyMapping = {
    ticket: 0,
    score: 1,
    date: 2,
    kind: 'csat',
    reason: 3,
    zone: 'Europe/Warsaw',
    scales: { csat: { worst: 0, best: 1 } },
    askedBy: 'zendesk',
    scores: { good: 1, bad: 0 },
    kinds: {},
    reasons: { slow: 'slow', 'They were so rude': 'manner' },
  };

  it('is remembered without any text of it, and understood again', async () => {
    const kept = await desk.look(({ strict }) => toRemember(strict, file, said));
    for (const text of ['good', 'rude', 'Rating', 'Ticket,']) expect(JSON.stringify(kept)).not.toContain(text);
    const ask = { siteKey: await theSite(), askedBy: 'zendesk', answers: [answer('4')], mapping: kept };
    expect(await desk.ask('importSurveys', ask)).toEqual({ added: 1, known: 0 });
    expect(await desk.look(({ strict }) => remembered(strict, file, said.zone))).toEqual(said);
  });

  it('is not taken for a file with other columns', async () => {
    const kept = await desk.look(({ strict }) => toRemember(strict, file, said));
    await desk.ask('importSurveys', {
      siteKey: await theSite(),
      askedBy: 'zendesk',
      answers: [answer('4')],
      mapping: kept,
    });
    const other = readSurveyFile('Ticket,Score,Date,Why\n1,good,2026-11-20,slow').file;
    expect(await desk.look(({ strict }) => remembered(strict, other, said.zone))).toBeUndefined();
  });
});

describe('what a file would bring', () => {
  it('is told apart into new answers, known ones, and those on tickets that have another or were never read', async () => {
    await desk.work('4', 0, 60);
    await desk.leave(60);
    const siteKey = await theSite();
    const [at, later] = [desk.now, desk.now + 60_000];
    const line = (ticketId: string, answeredAt: number): FileAnswer => ({
      line: 2,
      ticketId,
      kind: 'csat',
      score: 4,
      worst: 1,
      best: 5,
      answeredAt,
    });
    await bring(answer('4', { answeredAt: at }));
    const compared = (...answers: FileAnswer[]) => desk.look(({ strict }) => compareAnswers(strict, siteKey, answers));
    expect(await compared(line('4', at))).toEqual({ new: 0, known: 1, alsoAnswered: 0, unread: 0 });
    expect(await compared(line('4', later), line('5', later))).toEqual({
      new: 2,
      known: 0,
      alsoAnswered: 1,
      unread: 1,
    });
    expect(await compared({ ...line('4', later), kind: 'ces' })).toEqual({
      new: 1,
      known: 0,
      alsoAnswered: 0,
      unread: 0,
    });
  });
});
