import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFigures } from '../../../entrypoints/live/read-figures.ts';
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
