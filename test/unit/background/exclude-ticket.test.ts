import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ADesk, ticket } from './a-desk.ts';

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
  const reading = {
    ref: { helpDesk: 'request-tracker', ticketId: '4' },
    lane: 'page',
    revision: 1,
    viewer: { id: '17', name: 'alice' },
    createdAt: { at: desk.start - 3_600_000, precision: 'exact' },
  };
  await desk.askFromPage('reading', { reading, clockId: 'page' });
});
afterEach(() => desk.close());

const exclude = (excluded: boolean) => desk.askFromPage('excludeTicket', { ticketKey: ticket('4'), excluded });
const words = () => desk.look(({ strict }) => strict.corrections.count());

it('leaves a ticket out from its page and counts it again, and the card says which', async () => {
  expect(await exclude(true)).toBeNull();
  expect(await desk.askFromPage('card', { ticketKey: ticket('4') })).toMatchObject({ isExcluded: true });
  expect(await desk.look(({ strict }) => strict.tickets.toArray())).toMatchObject([{ isExcluded: true }]);
  await exclude(false);
  expect(await desk.askFromPage('card', { ticketKey: ticket('4') })).not.toHaveProperty('isExcluded');
});

it('writes nothing for what is so already', async () => {
  await exclude(false);
  expect(await words()).toBe(0);
  await exclude(true);
  await exclude(true);
  expect(await words()).toBe(1);
});

it('is asked by a page of its own site only', async () => {
  const elsewhere = { ticketKey: 'request-tracker|http://other.example|/rt#4', excluded: true };
  expect(await desk.askFromPage('excludeTicket', elsewhere)).toEqual({
    refused: expect.stringContaining('another site'),
  });
});

it('tells the card how the help desk speaks', async () => {
  expect(await desk.askFromPage('card', { ticketKey: ticket('4') })).toMatchObject({
    nouns: { ticket: 'ticket', solved: 'resolved' },
  });
});

it('leaves a wrong line of the timeline out of every figure, also when it is read again, until that is undone', async () => {
  const replied = {
    ref: { helpDesk: 'request-tracker', ticketId: '4' },
    lane: 'page',
    revision: 1,
    viewer: { id: '17', name: 'alice' },
    createdAt: { at: desk.start - 3_600_000, precision: 'exact' },
    messages: [
      {
        id: '9',
        at: desk.start - 60_000,
        precision: 'exact',
        order: 1,
        author: 'me',
        authorId: '17',
        visibility: 'public',
      },
    ],
  };
  const read = () => desk.askFromPage('reading', { reading: replied, clockId: 'page' });
  const stored = () => desk.look(({ strict }) => strict.tickets.get(ticket('4')));
  await read();
  const reply = (await stored())?.events.find(({ type }) => type === 'publicReply');
  const before = await desk.look(({ strict }) => strict.days.toArray());
  const ask = (excluded: boolean) =>
    desk.ask('excludeEvent', { ticketKey: ticket('4'), eventKey: reply?.key, excluded });
  expect(await ask(true)).toBeNull();
  await ask(true);
  expect(await words()).toBe(1);
  await read();
  expect((await stored())?.events.map(({ type }) => type)).not.toContain('publicReply');
  expect((await stored())?.leftOutEvents).toEqual([reply]);
  expect(await desk.look(({ strict }) => strict.days.toArray())).not.toEqual(before);
  await ask(false);
  expect((await stored())?.events).toContainEqual(reply);
  expect(await stored()).not.toHaveProperty('leftOutEvents');
  expect(await desk.look(({ strict }) => strict.days.toArray())).toEqual(before);
  expect(await desk.ask('excludeEvent', { ticketKey: ticket('4'), eventKey: 'nothing', excluded: true })).toEqual({
    refused: 'That event is not in the log.',
  });
});
