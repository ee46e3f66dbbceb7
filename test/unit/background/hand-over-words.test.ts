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

describe('the question on the page of a ticket that was given away', () => {
  const onCard = async (id: string) => {
    const answer = await desk.askFromPage('card', { ticketKey: ticket(id) });
    return (answer as { handOver?: object }).handOver;
  };
  const tellFromPage = (as: string, reason?: string) =>
    desk.askFromPage('tellHandOver', { ticketKey: ticket('4'), eventKey: '9/group', as, ...(reason && { reason }) });
  const known = () => desk.ask('nameReceiver', { ...group('3'), as: 'transfer' });

  it('waits among today’s gaps where the receiver was not named yet', async () => {
    await move('4', '3', 10);
    expect(await onCard('4')).toBeUndefined();
    expect((await asked()).receivers).toEqual(['3 ?']);
  });

  it('comes with what the receiver was named, and goes once it is answered', async () => {
    await move('4', '3', 10);
    await known();
    expect(await onCard('4')).toEqual({
      eventKey: '9/group',
      kind: 'transfer',
      receivers: [{ kind: 'group', code: '3' }],
    });
    await tellFromPage('escalation', 'missingKnowledge');
    expect(await onCard('4')).toBeUndefined();
    expect(await counted()).toEqual(['escalation missingKnowledge']);
  });

  it.each([
    ['skipped', 'transfer', ['sideways']],
    ['neither', 'neither', []],
  ])('may be answered by one click: %s', async (_, as, kinds) => {
    await move('4', '3', 10);
    await known();
    await tellFromPage(as);
    expect([await onCard('4'), (await asked()).untold, await counted()]).toEqual([undefined, [], kinds]);
    const [word] = await desk.look(({ strict }) => strict.corrections.toArray());
    await desk.ask('undoCorrection', { id: word?.id ?? '' });
    expect(await onCard('4')).toBeDefined();
    // The receiver is what it was named before.
    expect((await asked()).receivers).toEqual(['3 transfer']);
  });

  it('stands on the pages of two tickets a day at most; all others wait', async () => {
    for (const id of ['4', '5', '6']) await move(id, '3', 10 + Number(id));
    await known();
    for (let time = 0; time < 2; time += 1) {
      const shown = [await onCard('6'), await onCard('4'), await onCard('5')];
      expect(shown.map((question) => question !== undefined)).toEqual([true, true, false]);
    }
    expect((await asked()).untold).toHaveLength(3);
    await tellFromPage('transfer');
    expect(await onCard('5')).toBeUndefined();
  });

  it('is asked on the day of the hand-over only, and others may be asked about on the next day', async () => {
    await move('4', '3', 10);
    await known();
    expect(await onCard('4')).toBeDefined();
    desk.at(86_400);
    expect(await onCard('4')).toBeUndefined();
    for (const id of ['5', '6']) {
      await move(id, '3', 1_440 + Number(id));
      expect(await onCard(id)).toBeDefined();
    }
  });

  it('is answered from a page of its own site only', async () => {
    await move('4', '3', 10);
    const told = { ticketKey: 'request-tracker|http://other.example|/rt#4', eventKey: '9/group', as: 'transfer' };
    expect(await desk.askFromPage('tellHandOver', told)).toEqual({ refused: expect.stringContaining('another site') });
  });
});
