import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysTouched } from '../../../lib/metrics/days-touched.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';
import { recordCorrection } from '../../../lib/store/corrections.ts';
import type { DeskpaceDatabase } from '../../../lib/store/database.ts';
import { daysBetween } from '../../../lib/store/days.ts';
import { dirtyDays } from '../../../lib/store/dirty.ts';
import { intervalsBetween } from '../../../lib/store/intervals.ts';
import { ensureSummaryRevision, rebuildAll, rebuildDay, rebuildDirty } from '../../../lib/store/rebuild.ts';
import { recordReading } from '../../../lib/store/record-reading.ts';
import { recordStep, trackerState } from '../../../lib/store/record-step.ts';
import { saveSettings } from '../../../lib/store/settings.ts';
import { putSite, siteByKey } from '../../../lib/store/sites.ts';
import { withTagWords } from '../../../lib/store/tag-words.ts';
import { ticketByKey, ticketsByRow, waitingTickets } from '../../../lib/store/tickets.ts';
import { alice, anInterval, aStore, at, keyOf, reading, siteKey, solvedTicket } from './a-store.ts';

async function everything(db: DeskpaceDatabase): Promise<unknown[][]> {
  return await Promise.all(db.tables.map(async (table) => await table.toArray()));
}

const allDays = (db: DeskpaceDatabase) => daysBetween(db, '2026-01-01', '2026-12-31');

describe('a reading', () => {
  it('becomes observations, a ticket and a marked day in one go', async () => {
    const { strict } = await aStore();
    const recorded = await recordReading(strict, reading(solvedTicket('12'), at('10:00')), daysTouched);
    expect(recorded).toMatchObject({ changed: true, added: 4, days: ['2026-03-02'] });
    expect(await ticketByKey(strict, keyOf('12'))).toEqual(recorded.ticket);
    expect(await ticketsByRow(strict, [1, 99])).toEqual([recorded.ticket]);
    expect(recorded.ticket).toMatchObject({
      row: 1,
      siteKey,
      ticketId: '12',
      status: 'solved',
      knownUntil: at('10:00'),
    });
    expect(await dirtyDays(strict)).toEqual(['2026-03-02']);
  });

  it('adds nothing a hundred times, from two tabs and at once', async () => {
    const { strict } = await aStore();
    await recordReading(strict, reading(solvedTicket('12'), at('10:00')), daysTouched);
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        recordReading(strict, reading(solvedTicket('12'), at('10:00') + index), daysTouched),
      ),
    );
    expect(await strict.observations.count()).toBe(4);
    expect(await strict.tickets.count()).toBe(1);
  });

  it('keeps tags as codes, and as words only where and while the agent allows it', async () => {
    const { strict } = await aStore();
    const origin = 'http://desk.example:8161';
    const site = { key: siteKey, helpDesk: 'request-tracker', origin, basePath: '/rt', switchedOnAt: at('08:00') };
    await putSite(strict, site);
    const { ticket } = await recordReading(strict, reading(solvedTicket('12'), at('10:00')), daysTouched);
    expect(ticket.tags).toHaveLength(2);
    expect(ticket.tags?.every((code) => /^t:[0-9a-f]{16}$/.test(code))).toBe(true);
    expect(JSON.stringify(await everything(strict))).not.toMatch(/billing|returns/);

    await putSite(strict, withTagWords(site, true));
    await recordReading(strict, reading(solvedTicket('12'), at('11:00')), daysTouched);
    const allowed = await siteByKey(strict, siteKey);
    expect(new Set(Object.values(allowed?.tagWords ?? {}))).toEqual(new Set(['billing', 'returns']));
    expect(Object.keys(allowed?.tagWords ?? {}).sort()).toEqual(ticket.tags);

    if (allowed) await putSite(strict, withTagWords(allowed, false));
    await recordReading(strict, reading(solvedTicket('12'), at('12:00')), daysTouched);
    expect(await siteByKey(strict, siteKey)).toEqual(site);
    expect(JSON.stringify(await everything(strict))).not.toMatch(/billing|returns/);
  });

  it('is of other days when its tags are others', async () => {
    const { strict } = await aStore();
    await recordReading(strict, reading(solvedTicket('12'), at('10:00')), daysTouched);
    const retagged = { ...solvedTicket('12'), tags: ['billing'] };
    const { changed, days, ticket } = await recordReading(strict, reading(retagged, at('11:00')), daysTouched);
    expect({ changed, days }).toEqual({ changed: true, days: ['2026-03-02'] });
    expect(ticket.tags).toHaveLength(1);
  });

  it('is news only as far as it is: the moment alone changes neither ticket nor days', async () => {
    const { strict } = await aStore();
    const partial = { ...solvedTicket('12'), complete: false };
    await recordReading(strict, reading(partial, at('10:00')), daysTouched);
    const again = await recordReading(strict, reading(partial, at('11:00')), daysTouched);
    expect(again).toMatchObject({ changed: false, added: 0, days: [] });
    const known = await recordReading(strict, reading(solvedTicket('12'), at('12:00')), daysTouched);
    expect(known).toMatchObject({ changed: true, added: 0, days: ['2026-03-02'] });
  });

  it('stores no id of a requester, only its salted hash, the same for the same requester', async () => {
    const { strict } = await aStore();
    const one = await recordReading(strict, reading(solvedTicket('12'), at('10:00')), daysTouched);
    const two = await recordReading(strict, reading(solvedTicket('13'), at('10:01')), daysTouched);
    expect(one.ticket.requesterHash).toMatch(/^[0-9a-f]{32}$/);
    expect(two.ticket.requesterHash).toBe(one.ticket.requesterHash);
    const other = await aStore();
    const elsewhere = await recordReading(other.strict, reading(solvedTicket('12'), at('10:00')), daysTouched);
    expect(elsewhere.ticket.requesterHash).not.toBe(one.ticket.requesterHash);
  });

  it('marks the ticket of the log that was merged into the one in front, once, with its days', async () => {
    const { strict } = await aStore();
    await recordReading(strict, reading(solvedTicket('5', 1), at('10:00', 1)), daysTouched);
    const survivor: TicketReading = { ...solvedTicket('12'), links: [{ kind: 'mergedFrom', ticketId: '5' }] };
    const recorded = await recordReading(strict, reading(survivor, at('10:00')), daysTouched);
    expect(recorded).toMatchObject({ changed: true, days: ['2026-03-01', '2026-03-02'] });
    expect(await ticketByKey(strict, keyOf('5'))).toMatchObject({ mark: 'merged', mergedInto: keyOf('12') });
    expect(recorded.ticket).not.toHaveProperty('mark');
    const again = await recordReading(strict, reading({ ...survivor, complete: false }, at('11:00')), daysTouched);
    expect(again).toMatchObject({ changed: false, days: [] });
    await rebuildAll(strict, summariseDay);
    expect(await ticketByKey(strict, keyOf('5'))).toMatchObject({ mark: 'merged', mergedInto: keyOf('12') });
  });

  it('forgets a reply that was taken back within seconds, keeps what it had seen, and counts it when sent again', async () => {
    const { strict } = await aStore();
    const [opening, reply] = solvedTicket('12').messages ?? [];
    if (!opening || !reply) throw new Error('the ticket has two messages');
    const open: TicketReading = { ...solvedTicket('12'), status: { code: 'open' }, changes: [] };
    const replies = async (messages: TicketReading['messages'], clock: string, takesBack = true) => {
      const facts = { ...open, ...(messages && { messages }) };
      const { ticket, added } = await recordReading(strict, { ...reading(facts, at(clock)), takesBack }, daysTouched);
      return [ticket.events.filter(({ type }) => type === 'publicReply').length, added];
    };
    expect(await replies([opening, reply], '09:30:02')).toEqual([1, 3]);
    // Where a product has no such thing, the reply was sent and deleted afterwards.
    expect(await replies([opening], '09:30:13', false)).toEqual([1, 0]);
    expect(await replies([opening, reply], '09:30:13')).toEqual([1, 0]);
    expect(await replies([opening], '09:30:14')).toEqual([0, 1]);
    expect(await replies([opening], '09:30:15')).toEqual([0, 0]);
    expect(await replies([opening, reply], '09:30:20')).toEqual([1, 1]);
    expect(await replies([opening], '09:30:25')).toEqual([0, 1]);
    const before = await strict.tickets.toArray();
    await rebuildAll(strict, summariseDay);
    expect(await strict.tickets.toArray()).toEqual(before);
  });

  it('says again what was contradicted in between', async () => {
    const { strict } = await aStore();
    const [opening, reply] = solvedTicket('12').messages ?? [];
    if (!opening || !reply) throw new Error('the ticket has two messages');
    const as = (visibility: 'public' | 'internal') => ({
      ...solvedTicket('12'),
      messages: [opening, { ...reply, visibility }],
    });
    const typeNow = async (facts: ReturnType<typeof as>, clock: string) => {
      const { ticket } = await recordReading(strict, reading(facts, at(clock)), daysTouched);
      return ticket.events.find(({ key }) => key === '2/message')?.type;
    };
    expect(await typeNow(as('internal'), '10:00')).toBe('internalNote');
    expect(await typeNow(as('public'), '10:01')).toBe('publicReply');
    expect(await typeNow(as('internal'), '10:02')).toBe('internalNote');
    expect(await typeNow(as('internal'), '10:03')).toBe('internalNote');
    expect(await strict.observations.count()).toBe(6);
  });

  it('adds nothing when a page says whose a ticket is only after its history has come, at every visit', async () => {
    const { strict } = await aStore();
    const whole = solvedTicket('12');
    const { createdBy: _, ...withoutHistory } = { ...whole, messages: [], changes: [], complete: false };
    const visit = async (hour: number): Promise<number> => {
      const before = await recordReading(strict, reading(withoutHistory, at(`${hour}:00`)), daysTouched);
      const after = await recordReading(strict, reading(whole, at(`${hour}:01`)), daysTouched);
      return before.added + after.added;
    };
    expect(await visit(10)).toBeGreaterThan(0);
    expect([await visit(11), await visit(12)]).toEqual([0, 0]);
  });

  it('adds nothing when a page that came with its history once is read before it for the first time', async () => {
    const { strict } = await aStore();
    const whole = solvedTicket('12');
    const { createdBy: _, ...withoutHistory } = { ...whole, messages: [], changes: [], complete: false };
    await recordReading(strict, reading(whole, at('10:00')), daysTouched);
    const before = await recordReading(strict, reading(withoutHistory, at('11:00')), daysTouched);
    const after = await recordReading(strict, reading(whole, at('11:01')), daysTouched);
    expect([before.added, after.added]).toEqual([0, 0]);
  });

  it('marks no day from before anything was recorded', async () => {
    const { strict } = await aStore();
    const old = await recordReading(strict, reading(solvedTicket('12', 2), at('10:00', 5)), daysTouched);
    expect(old).toMatchObject({ added: 4, days: [] });
  });

  it('finds the tickets on which a customer may be waiting for this agent', async () => {
    const { strict } = await aStore();
    const open = (ticketId: string) => ({ ...solvedTicket(ticketId), status: { code: 'open' as const } });
    const [asked, answered] = solvedTicket('').messages ?? [];
    const again = { ...asked, id: '4', at: at('09:40'), precision: 'exact', author: 'customer' } as const;
    const messages = (...some: (typeof asked)[]) => ({ messages: some.flatMap((message) => message ?? []) });
    const tickets = [
      { ...solvedTicket('12'), ...messages(asked) },
      { ...open('13'), ...messages(asked) },
      { ...open('14'), ...messages(asked, answered) },
      { ...open('15'), ...messages(asked, answered, again) },
      { ...open('16'), ...messages(asked), assignee: { id: '18' } },
      { ...open('17'), ...messages(asked), assignee: null },
    ];
    for (const ticket of tickets) await recordReading(strict, reading(ticket, at('10:00')), daysTouched);
    expect((await waitingTickets(strict, [alice])).map(({ ticketId }) => ticketId)).toEqual(['13', '15']);
    expect(await waitingTickets(strict, [])).toEqual([]);
  });
});

describe('a step of the machine', () => {
  it('is written with its intervals, and gives an unread ticket a row', async () => {
    const { relaxed, strict } = await aStore();
    const interval = anInterval('i1', '12', at('09:00'), at('09:05'));
    const step = { state: { version: 1 }, upserts: [interval] };
    expect(await recordStep(relaxed, step, daysTouched)).toEqual({ days: ['2026-03-02'] });
    expect(await trackerState(strict)).toEqual({ version: 1 });
    const grown = { ...interval, endedAt: at('09:10') };
    await recordStep(relaxed, { state: { version: 1 }, upserts: [grown] }, daysTouched);
    expect(await intervalsBetween(strict, at('09:07'), at('09:08'))).toEqual([grown]);
    expect(await intervalsBetween(strict, at('09:10'), at('09:11'))).toEqual([]);
    expect(await ticketByKey(strict, keyOf('12'))).toMatchObject({ row: 1, events: [], firstSeenAt: at('09:00') });
    await recordStep(relaxed, { state: null, removed: ['i1'] }, daysTouched);
    expect(await strict.intervals.count()).toBe(0);
  });

  it('writes neither state nor interval when one of them cannot be written', async () => {
    const { relaxed } = await aStore();
    await recordStep(relaxed, { state: 'before' }, daysTouched);
    const broken = { ...anInterval('i1', '12', at('09:00'), at('09:05')), ticketKey: 'no key' };
    await expect(recordStep(relaxed, { state: 'after', upserts: [broken] }, daysTouched)).rejects.toThrow('no key');
    expect(await trackerState(relaxed)).toBe('before');
    expect(await relaxed.intervals.count()).toBe(0);
  });
});

describe('day summaries', () => {
  async function aWorkedDay() {
    const store = await aStore();
    const site = { key: siteKey, helpDesk: 'request-tracker', origin: 'http://desk.example:8161', basePath: '/rt' };
    await putSite(store.strict, { ...site, switchedOnAt: at('08:00', 1), viewerKey: alice });
    const upserts = [
      anInterval('i0', '11', at('08:00', 1), at('08:05', 1)),
      anInterval('i1', '12', at('09:20'), at('09:32')),
    ];
    await recordStep(store.relaxed, { state: null, upserts }, daysTouched);
    await recordReading(store.strict, reading(solvedTicket('12'), at('10:00')), daysTouched);
    return store;
  }

  it('hold what was done, and take the marks off', async () => {
    const { strict } = await aWorkedDay();
    expect(await rebuildDirty(strict, summariseDay)).toEqual(['2026-03-02', '2026-03-01']);
    expect(await dirtyDays(strict)).toEqual([]);
    const [first, second] = await allDays(strict);
    expect(first).toMatchObject({ day: '2026-03-01', channel: 'unknown', time: { focused: 300_000 } });
    expect(second).toMatchObject({ day: '2026-03-02', viewerKey: alice, channel: 'email', worked: [2] });
    expect(second?.resolutions).toHaveLength(1);
    expect(second?.time.focused).toBe(720_000);
  });

  it('are made again by every change, and a row that no longer exists goes', async () => {
    const { strict } = await aWorkedDay();
    await rebuildDirty(strict, summariseDay);
    const chat = { ...solvedTicket('12'), channel: 'chat' as const };
    await recordReading(strict, reading(chat, at('10:30')), daysTouched);
    await rebuildDirty(strict, summariseDay);
    expect((await allDays(strict)).map(({ channel }) => channel)).toEqual(['unknown', 'chat']);
  });

  it('leave a ticket out at the agent’s word and take it in again', async () => {
    const { strict } = await aWorkedDay();
    const out = { id: 'c1', madeAt: at('11:00'), ticketKey: keyOf('12'), what: { kind: 'excludeTicket' as const } };
    await recordCorrection(strict, out, daysTouched);
    expect(await ticketByKey(strict, keyOf('12'))).toMatchObject({ mark: 'excluded' });
    expect(await dirtyDays(strict)).toContain('2026-03-02');
    await recordReading(strict, reading(solvedTicket('12'), at('11:30')), daysTouched);
    expect(await ticketByKey(strict, keyOf('12'))).toMatchObject({ mark: 'excluded' });
    const { ticketKey: _, ...undo } = { ...out, id: 'c2', madeAt: at('12:00'), undoes: 'c1' };
    await recordCorrection(strict, undo, daysTouched);
    expect(await ticketByKey(strict, keyOf('12'))).not.toHaveProperty('mark');
    await recordCorrection(strict, undo, daysTouched);
    expect(await strict.corrections.count()).toBe(2);
  });

  it('are all due when a setting moves days, and none when it does not', async () => {
    const { strict } = await aWorkedDay();
    await rebuildDirty(strict, summariseDay);
    await saveSettings(strict, { badge: 'off' }, at('12:00'));
    expect(await dirtyDays(strict)).toEqual([]);
    await saveSettings(strict, { dayStartsAt: 600 }, at('12:01'));
    await rebuildDirty(strict, summariseDay);
    expect((await allDays(strict)).map(({ day }) => day)).toEqual(['2026-02-28', '2026-03-01']);
  });

  it('are all due once when their maker changes', async () => {
    const { strict } = await aWorkedDay();
    await rebuildDirty(strict, summariseDay);
    expect(await ensureSummaryRevision(strict, 1)).toBe(true);
    expect(await dirtyDays(strict)).toEqual(['2026-03-02', '2026-03-01']);
    expect(await ensureSummaryRevision(strict, 1)).toBe(false);
  });

  it('come out the same from a rebuild of everything as from every single change', async () => {
    const act = fc.record({
      ticket: fc.constantFrom('1', '2', '3'),
      day: fc.integer({ min: 1, max: 4 }),
      kind: fc.constantFrom<'read' | 'handle' | 'merge' | 'exclude' | 'chat'>(
        'read',
        'handle',
        'merge',
        'exclude',
        'chat',
      ),
      hour: fc.integer({ min: 0, max: 23 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        const { strict, relaxed } = await aStore();
        for (const [index, { ticket, day, kind, hour }] of acts.entries()) {
          const seenAt = at('00:00', 10) + index * 60_000;
          const base = solvedTicket(ticket, day);
          if (kind === 'read') await recordReading(strict, reading(base, seenAt), daysTouched);
          if (kind === 'chat') await recordReading(strict, reading({ ...base, channel: 'chat' }, seenAt), daysTouched);
          if (kind === 'merge' && ticket !== '3') {
            const links = [{ kind: 'mergedInto' as const, ticketId: '3' }];
            await recordReading(strict, reading({ ...base, links }, seenAt), daysTouched);
          }
          if (kind === 'exclude') {
            const correction = { id: `c${index}`, madeAt: seenAt, ticketKey: keyOf(ticket) };
            await recordCorrection(strict, { ...correction, what: { kind: 'excludeTicket' } }, daysTouched);
          }
          if (kind === 'handle') {
            const startedAt = at('00:00', day) + hour * 3_600_000;
            const upserts = [anInterval(`i${index}`, ticket, startedAt, startedAt + 5_400_000)];
            await recordStep(relaxed, { state: index, upserts }, daysTouched);
          }
          await rebuildDirty(strict, summariseDay);
        }
        const incremental = { days: await allDays(strict), tickets: await strict.tickets.toArray() };
        await rebuildAll(strict, summariseDay);
        expect({ days: await allDays(strict), tickets: await strict.tickets.toArray() }).toEqual(incremental);
        expect(await dirtyDays(strict)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('stay as they are when their maker fails', async () => {
    const { strict } = await aWorkedDay();
    await rebuildDirty(strict, summariseDay);
    const before = await allDays(strict);
    await strict.dirty.put({ day: '2026-03-02' });
    const failing = () => {
      throw new Error('no summary today');
    };
    await expect(rebuildDay(strict, '2026-03-02', failing)).rejects.toThrow('no summary today');
    expect(await allDays(strict)).toEqual(before);
    expect(await dirtyDays(strict)).toEqual(['2026-03-02']);
  });
});
