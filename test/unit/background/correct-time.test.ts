import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correctedBatches } from '../../../lib/background/corrected-batches.ts';
import { timeOfTicket } from '../../../lib/background/ticket-time.ts';
import { inForce } from '../../../lib/metrics/facts/left-out.ts';
import { checkBackupRow } from '../../../lib/model/row-schemas.ts';
import { ADesk, ticket } from './a-desk.ts';

const minute = 60;

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
});
afterEach(() => desk.close());

/** What counts for a ticket, as `focused 0-20`, in seconds. */
async function counted(id: string): Promise<string[]> {
  const { intervals } = await desk.look(({ strict }) => timeOfTicket(strict, ticket(id)));
  return intervals
    .sort((a, b) => a.startedAt - b.startedAt)
    .map(
      ({ kind, startedAt, endedAt }) => `${kind} ${(startedAt - desk.start) / 1_000}-${(endedAt - desk.start) / 1_000}`,
    );
}

/** The day's time by kind in seconds, as the figures see it. */
async function ofDay(): Promise<Record<string, number>> {
  const days = await desk.look(({ strict }) => strict.days.toArray());
  const sums: Record<string, number> = {};
  for (const { time } of days) {
    for (const [kind, ms] of Object.entries(time)) if (ms > 0) sums[kind] = (sums[kind] ?? 0) + ms / 1_000;
  }
  return sums;
}

const lastWord = async () => {
  const all = await desk.look(({ strict }) => strict.corrections.toArray());
  return inForce(all).at(-1)?.id ?? '';
};
const moment = (seconds: number) => desk.start + seconds * 1_000;

describe('gaps that the clock offers', () => {
  const theOffer = async () => {
    const [offer] = await desk.look(({ strict }) => strict.offers.toArray());
    return offer?.id ?? '';
  };
  /** Ten seconds of work, five minutes of silence in front of the ticket, ten seconds of work. */
  const workAndPause = async () => {
    await desk.work('4', 0, 10);
    for (let at = 15; at < 310; at += 5) {
      desk.at(at);
      await desk.silentBeat('4');
    }
    await desk.work('4', 310, 320);
  };

  it('are kept as reading by one click, and given back by undoing it', async () => {
    await workAndPause();
    const before = [await counted('4'), await ofDay()];
    expect(before).toEqual([['focused 0-10', 'focused 310-320'], { focused: 20 }]);
    await desk.ask('keepOffer', { offerId: await theOffer(), as: 'manual' });
    expect(await counted('4')).toEqual(['focused 0-10', 'manual 10-310', 'focused 310-320']);
    expect(await ofDay()).toEqual({ focused: 20, manual: 300 });
    expect(await desk.askFromPage('card', { ticketKey: ticket('4') })).toMatchObject({ inAll: 320, thisVisit: 320 });
    await desk.ask('undoCorrection', { id: await lastWord() });
    expect([await counted('4'), await ofDay()]).toEqual(before);
    expect(await desk.look(({ strict }) => strict.corrections.count())).toBe(2);
  });

  it('are kept as a call', async () => {
    await workAndPause();
    await desk.ask('keepOffer', { offerId: await theOffer(), as: 'talk' });
    expect(await ofDay()).toEqual({ focused: 20, talk: 300 });
  });

  it('are left, which adds nothing', async () => {
    await workAndPause();
    await desk.ask('keepOffer', { offerId: await theOffer(), as: null });
    expect(await ofDay()).toEqual({ focused: 20 });
    expect((await desk.look(({ strict }) => strict.corrections.toArray()))[0]?.what.kind).toBe('leaveTime');
  });

  it('cannot be kept twice', async () => {
    await workAndPause();
    const offerId = await theOffer();
    await desk.ask('keepOffer', { offerId, as: 'manual' });
    expect(await desk.ask('keepOffer', { offerId, as: 'talk' })).toEqual({
      refused: expect.stringMatching(/counts already/),
    });
    expect(await ofDay()).toEqual({ focused: 20, manual: 300 });
  });

  it('that are not there any more are refused', async () => {
    expect(await desk.ask('keepOffer', { offerId: 'gone', as: 'manual' })).toEqual({ refused: expect.any(String) });
  });
});

describe('“the last minutes were a call”', () => {
  it('makes the ticket’s time a call, adds what did not count and takes it from others', async () => {
    await desk.work('5', 0, 60);
    await desk.work('4', 60, 120);
    await desk.leave(120);
    await desk.at(180).askFromPage('wasCall', { ticketKey: ticket('4'), minutes: 2 });
    expect(await counted('5')).toEqual(['focused 0-60']);
    expect(await counted('4')).toEqual(['talk 60-120', 'talk 120-180']);
    await desk.ask('undoCorrection', { id: await lastWord() });
    expect(await counted('4')).toEqual(['focused 60-120']);
    await desk.askFromPage('wasCall', { ticketKey: ticket('4'), minutes: 3 });
    expect(await counted('5')).toEqual([]);
    expect(await ofDay()).toEqual({ talk: 180 });
    await desk.ask('undoCorrection', { id: await lastWord() });
    expect(await ofDay()).toEqual({ focused: 120 });
  });

  it('leaves the running stretch running', async () => {
    await desk.work('4', 0, 120);
    await desk.askFromPage('wasCall', { ticketKey: ticket('4'), minutes: 1 });
    await desk.work('4', 125, 130);
    expect(await counted('4')).toEqual(['focused 0-60', 'talk 60-120', 'focused 120-130']);
    expect(await ofDay()).toEqual({ focused: 70, talk: 60 });
  });

  it('is offered to be undone on the card for ten minutes', async () => {
    await desk.work('4', 0, 120);
    await desk.askFromPage('wasCall', { ticketKey: ticket('4'), minutes: 1 });
    const card = () => desk.askFromPage('card', { ticketKey: ticket('4') });
    expect(await desk.at(120 + 10 * minute - 0.001).askFromPage('card', { ticketKey: ticket('4') })).toHaveProperty(
      'callToUndo',
    );
    desk.at(120 + 10 * minute);
    expect(await card()).not.toHaveProperty('callToUndo');
  });

  it.each([0, 241, 1.5])('refuses %s minutes', async (minutes) => {
    expect(await desk.askFromPage('wasCall', { ticketKey: ticket('4'), minutes })).toEqual({
      refused: expect.any(String),
    });
  });
});

describe('entries by hand', () => {
  beforeEach(async () => {
    await desk.work('4', 0, 60);
    await desk.work('5', 60, 120);
    await desk.leave(120);
    desk.at(600);
  });

  it('add time where nothing counts, of whatever ticket', async () => {
    await desk.ask('editTime', { ticketKey: ticket('4'), edit: 'add', startedAt: moment(30), endedAt: moment(300) });
    expect(await counted('4')).toEqual(['focused 0-60', 'manual 120-300']);
    expect(await ofDay()).toEqual({ focused: 120, manual: 180 });
  });

  it('trim and remove', async () => {
    await desk.ask('editTime', { ticketKey: ticket('4'), edit: 'remove', startedAt: moment(40), endedAt: moment(60) });
    expect(await counted('4')).toEqual(['focused 0-40']);
    expect(await ofDay()).toEqual({ focused: 100 });
  });

  it('trim both ends by one word', async () => {
    const keep = { startedAt: moment(10), endedAt: moment(50) };
    const ask = { ticketKey: ticket('4'), edit: 'remove', startedAt: moment(0), endedAt: moment(60), keep };
    await desk.ask('editTime', ask);
    expect(await counted('4')).toEqual(['focused 10-50']);
    await desk.ask('undoCorrection', { id: await lastWord() });
    expect(await counted('4')).toEqual(['focused 0-60']);
  });

  it('make time a call', async () => {
    await desk.ask('editTime', { ticketKey: ticket('5'), edit: 'toCall', startedAt: moment(60), endedAt: moment(120) });
    expect(await ofDay()).toEqual({ focused: 60, talk: 60 });
  });

  it('never touch what runs', async () => {
    await desk.work('4', 600, 660);
    await desk.ask('editTime', { ticketKey: ticket('4'), edit: 'remove', startedAt: moment(0), endedAt: moment(660) });
    await desk.work('4', 665, 720);
    expect(await counted('4')).toEqual(['focused 660-720']);
    expect(await desk.askFromPage('card', { ticketKey: ticket('4') })).toMatchObject({ running: true });
  });

  it.each<[string, string, number, number, RegExp]>([
    ['an end before the beginning', 'add', 200, 199, /after the beginning/],
    ['no length', 'add', 200, 200, /after the beginning/],
    ['time to come', 'add', 590, 600.001, /has passed/],
    ['more than 24 hours', 'add', 600 - 24 * 3600 - 0.001, 600, /24 hours/],
    ['time that counts already', 'add', 0, 120, /counts already/],
    ['time that does not count', 'remove', 130, 200, /No time of this ticket/],
    ['time of another ticket', 'toCall', 70, 80, /No time of this ticket/],
  ])('refuse %s', async (_, edit, from, to, says) => {
    const answer = await desk.ask('editTime', {
      ticketKey: ticket('4'),
      edit,
      startedAt: moment(from),
      endedAt: moment(to),
    });
    expect(answer).toEqual({ refused: expect.stringMatching(says) });
    expect(await desk.look(({ strict }) => strict.corrections.count())).toBe(0);
  });

  it('take the last moment there is', async () => {
    const ask = { ticketKey: ticket('4'), edit: 'add', startedAt: moment(590), endedAt: moment(600) };
    expect(await desk.ask('editTime', ask)).toBeNull();
  });

  it('refuse a ticket that is not in the log', async () => {
    const ask = { ticketKey: ticket('99'), edit: 'add', startedAt: moment(200), endedAt: moment(300) };
    expect(await desk.ask('editTime', ask)).toEqual({ refused: expect.stringMatching(/not in the log/) });
  });

  it('cannot be undone by a page of another site', async () => {
    await desk.ask('editTime', { ticketKey: ticket('4'), edit: 'remove', startedAt: moment(0), endedAt: moment(60) });
    const other = 'http://other.example:1';
    desk.browser.granted.add('http://other.example/*');
    await desk.ask('intendSite', { helpDesk: 'request-tracker', origin: other, basePath: '' });
    const page = { ...desk.page, url: `${other}/Ticket/Display.html?id=1` };
    const answer = await desk.worker.onMessage({ name: 'undoCorrection', ask: { id: await lastWord() } }, page);
    expect(answer).toEqual({ refused: expect.stringMatching(/another site/) });
  });
});

it('is what an export takes away, and what a backup does not change', async () => {
  await desk.work('4', 0, 60);
  await desk.work('5', 60, 120);
  await desk.ask('editTime', { ticketKey: ticket('4'), edit: 'remove', startedAt: moment(30), endedAt: moment(60) });
  const exported = await desk.look(async ({ strict }) => {
    const all = [];
    for await (const batch of correctedBatches(strict)) all.push(...batch);
    return all.map(({ kind, startedAt, endedAt }) => `${kind} ${endedAt - startedAt}`);
  });
  expect(exported.sort()).toEqual(['focused 30000', 'focused 60000']);
  expect(await desk.stored()).toEqual(['focused 4 0-60', 'focused 5 60-120']);
  const words = await desk.look(({ strict }) => strict.corrections.toArray());
  expect(words.map((word) => checkBackupRow('corrections', word))).toEqual(words.map((value) => ({ value })));
});
