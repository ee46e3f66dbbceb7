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
