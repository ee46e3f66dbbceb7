import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inForce } from '../../../lib/metrics/facts/left-out.ts';
import { askedReceivers, handOversToTell } from '../../../lib/metrics/hand-overs-to-tell.ts';
import { getSites } from '../../../lib/store/sites.ts';
import { ticketsAround } from '../../../lib/store/tickets.ts';
import { ADesk, ticket } from './a-desk.ts';

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
});
afterEach(() => desk.close());

const minutes = (count: number) => desk.start + count * 60_000;

/** The page of a ticket of mine, moved to a queue after so many minutes and read at once. */
async function move(id: string, to: string, after: number): Promise<void> {
  const change = { id: '9', by: 'me', field: 'group', from: { id: '1' }, to: { id: to } };
  const reading = {
    ref: { helpDesk: 'request-tracker', ticketId: id },
    lane: 'page',
    revision: 1,
    viewer: { id: '17', name: 'alice' },
    assignee: { id: '17', name: 'alice' },
    group: { id: to },
    createdAt: { at: minutes(0) - 3_600_000, precision: 'exact' },
    messages: [],
    changes: [{ ...change, at: minutes(after), precision: 'exact' }],
    complete: true,
  };
  await desk.at(after * 60 + 1).askFromPage('reading', { reading, clockId: 'page' });
}

const siteKey = ticket('4').slice(0, -2);
const group = (code: string) => ({ siteKey, kind: 'group', code });

/** What today's gaps would ask, and what was answered. */
async function asked() {
  return await desk.look(async ({ strict }) => {
    const [site] = await getSites(strict);
    if (site?.viewerKey === undefined) throw new Error('Nobody is signed in');
    const tickets = await ticketsAround(strict, desk.start, desk.now);
    const corrections = inForce(await strict.corrections.toArray());
    const receivers = askedReceivers(tickets, site.viewerKey, site, desk.start);
    return {
      receivers: receivers.map(({ code, answer }) => `${code} ${answer ?? '?'}`).sort(),
      untold: handOversToTell(tickets, site.viewerKey, site, corrections, desk.start, 'UTC').map(
        ({ ticketId, kind, eventKey }) => `${ticketId} ${kind} ${eventKey}`,
      ),
    };
  });
}

/** The day's hand-overs as the figures see them. */
async function counted(): Promise<string[]> {
  const days = await desk.look(({ strict }) => strict.days.toArray());
  return days.flatMap(({ handOvers }) => handOvers.map(({ kind, reason }) => `${kind} ${reason ?? ''}`.trim()));
}

describe('a ticket moved to a group for the first time', () => {
  it('waits to be asked what that is, and the answer holds for the next one', async () => {
    await move('4', '3', 10);
    expect(await asked()).toEqual({ receivers: ['3 ?'], untold: [] });
    await desk.ask('nameReceiver', { ...group('3'), as: 'escalation' });
    expect(await counted()).toEqual(['escalation']);
    await move('5', '3', 20);
    expect(await counted()).toEqual(['escalation', 'escalation']);
    expect((await asked()).receivers).toEqual(['3 escalation']);
    const [site] = await desk.look(({ strict }) => getSites(strict));
    expect(site?.higherTier).toEqual(['group 3']);
  });

  it.each([
    ['transfer', ['sideways']],
    ['neither', []],
  ])('is remembered as %s and not asked again', async (as, kinds) => {
    await move('4', '3', 10);
    await desk.ask('nameReceiver', { ...group('3'), as });
    expect(await counted()).toEqual(kinds);
    expect((await asked()).receivers).toEqual([`3 ${as}`]);
    await desk.ask('nameReceiver', { ...group('3'), as: null });
    expect((await asked()).receivers).toEqual(['3 ?']);
    expect(await counted()).toEqual(['sideways']);
  });

  it('is no question when another agent moved it', async () => {
    await move('4', '3', 10);
    await desk.at(900).askFromPage('reading', {
      clockId: 'page',
      reading: {
        ref: { helpDesk: 'request-tracker', ticketId: '6' },
        lane: 'page',
        revision: 1,
        viewer: { id: '17', name: 'alice' },
        changes: [
          { id: '8', by: 'agent', byId: '18', field: 'group', to: { id: '2' }, at: minutes(12), precision: 'exact' },
        ],
      },
    });
    expect((await asked()).receivers).toEqual(['3 ?']);
  });

  it('of a help desk that is switched off is refused', async () => {
    await desk.ask('siteOff', { siteKey });
    expect(await desk.ask('nameReceiver', { ...group('3'), as: 'transfer' })).toEqual({ refused: expect.any(String) });
  });
});

describe('why a ticket was given away', () => {
  const tell = (as: string, reason?: string) =>
    desk.ask('tellHandOver', { ticketKey: ticket('4'), eventKey: '9/group', as, ...(reason ? { reason } : {}) });

  it.each([
    ['escalation', 'escalation approvalNeeded'],
    ['transfer', 'sideways approvalNeeded'],
  ])('is told by one click for one %s, and taken back by undoing it', async (as, expected) => {
    await move('4', '3', 10);
    await desk.ask('nameReceiver', { ...group('3'), as });
    expect((await asked()).untold).toEqual([`4 ${as} 9/group`]);
    await tell(as, 'approvalNeeded');
    expect(await counted()).toEqual([expected]);
    expect((await asked()).untold).toEqual([]);
    const [word] = await desk.look(({ strict }) => strict.corrections.toArray());
    await desk.ask('undoCorrection', { id: word?.id ?? '' });
    expect(await counted()).toEqual([expected.split(' ')[0]]);
    expect((await asked()).untold).toEqual([`4 ${as} 9/group`]);
  });

  it('may be skipped, and is not asked again', async () => {
    await move('4', '3', 10);
    await desk.ask('nameReceiver', { ...group('3'), as: 'transfer' });
    await tell('transfer');
    expect([await counted(), (await asked()).untold]).toEqual([['sideways'], []]);
  });

  it.each([
    ['a reason that there is not', { eventKey: '9/group', reason: 'boredom' }],
    ['a move that there is not', { eventKey: '10/group' }],
    ['what is no move', { eventKey: 'created' }],
  ])('refuses %s', async (_, ask) => {
    await move('4', '3', 10);
    const told = { ticketKey: ticket('4'), as: 'transfer', ...ask };
    expect(await desk.ask('tellHandOver', told)).toEqual({ refused: expect.any(String) });
    expect(await desk.look(({ strict }) => strict.corrections.count())).toBe(0);
  });
});
