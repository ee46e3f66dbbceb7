import { describe, expect, it } from 'vitest';
import { Desk } from '../../practice-desk/desk.ts';
import { historyPage, type Order } from '../../practice-desk/history.ts';
import type { WireEntry } from '../../practice-desk/page/wire.ts';
import { markers, seed } from '../../practice-desk/seed.ts';
import { noon } from './ask-desk.ts';

function seeded(): Desk {
  const desk = new Desk({ now: () => noon });
  seed(desk);
  return desk;
}

const keyOf = (entry: WireEntry) => `${entry.id} ${entry.kind}`;

function walk(desk: Desk, id: string, order: Order, limit: number, between?: () => void): WireEntry[] {
  const entries: WireEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = historyPage(desk.ticket(id), order, limit, cursor);
    expect(page.total).toBe(desk.ticket(id).entries.length);
    entries.push(...page.entries);
    cursor = page.next ?? undefined;
    between?.();
  } while (cursor !== undefined);
  return entries;
}

describe('paging through a history', () => {
  const all = seeded()
    .ticket('12')
    .entries.map((entry) => `${entry.id} ${entry.kind}`);

  it.each([1, 2, 7, all.length - 1, all.length, all.length + 1])(
    'gives every entry once with %d on a page',
    (limit) => {
      expect(walk(seeded(), '12', 'oldest', limit).map(keyOf)).toEqual(all);
      expect(walk(seeded(), '12', 'newest', limit).map(keyOf)).toEqual(all.toReversed());
    },
  );

  it('shows what is added meanwhile at its place in oldest order', () => {
    const desk = seeded();
    let added = 0;
    const entries = walk(desk, '12', 'oldest', 10, () => {
      if (added < 3) desk.customerWrites('12', `Meanwhile ${++added}`);
    });
    expect(entries.map(keyOf)).toEqual(desk.ticket('12').entries.map((entry) => `${entry.id} ${entry.kind}`));
    expect(entries).toHaveLength(all.length + 3);
  });

  it('neither repeats nor skips in newest order while entries are added', () => {
    const desk = seeded();
    const entries = walk(desk, '12', 'newest', 10, () => desk.customerWrites('12', 'Meanwhile'));
    expect(entries.map(keyOf)).toEqual(all.toReversed());
  });

  it('has no next page when the last entry is shown', () => {
    const desk = seeded();
    expect(historyPage(desk.ticket('12'), 'oldest', all.length, undefined).next).toBeNull();
    expect(historyPage(desk.ticket('12'), 'oldest', all.length - 1, undefined).next).toEqual(expect.any(String));
  });

  it('refuses the cursor of another ticket or order', () => {
    const desk = seeded();
    const { next } = historyPage(desk.ticket('12'), 'oldest', 5, undefined);
    expect(() => historyPage(desk.ticket('17'), 'oldest', 5, next ?? '')).toThrow('no cursor of this ticket');
    expect(() => historyPage(desk.ticket('12'), 'newest', 5, next ?? '')).toThrow('no cursor of this ticket');
  });
});

describe('the seeded past', () => {
  const tickets = seeded().tickets();
  const entries = tickets.flatMap((ticket) => ticket.entries);

  it('has ids that ascend in time over the whole desk, unique with the kind', () => {
    const byId = entries.toSorted((a, b) => Number(a.id) - Number(b.id));
    for (const [index, entry] of byId.entries()) {
      expect(entry.at).toBeGreaterThanOrEqual(byId[index - 1]?.at ?? 0);
    }
    expect(new Set(entries.map((entry) => `${entry.id} ${entry.kind}`)).size).toBe(entries.length);
    expect(Math.max(...entries.map((entry) => entry.at))).toBeLessThan(noon);
  });

  it('is the same in every run', () => {
    expect(seeded().tickets()).toEqual(tickets);
  });

  it('holds every status and channel', () => {
    expect(new Set(tickets.map((ticket) => ticket.status)).size).toBe(6);
    expect(new Set(tickets.map((ticket) => ticket.channel)).size).toBe(4);
  });

  it('states as the current values what its changes end in', () => {
    for (const ticket of tickets) {
      const last = (kind: string) => ticket.entries.findLast((entry) => entry.kind === kind)?.to;
      expect(last('status') ?? 'new').toBe(ticket.status);
      expect(last('assignee') ?? null).toBe(ticket.assigneeId);
      expect(last('team') ?? 'first-line').toBe(ticket.teamId);
    }
  });

  it('has a marker in every subject and every word of a customer', () => {
    const hasMarker = (text: string) => markers.some((marker) => text.includes(marker));
    for (const ticket of tickets) expect(ticket.subject).toSatisfy(hasMarker);
    for (const entry of entries.filter(({ author }) => author.role === 'customer')) {
      expect(entry.text).toSatisfy(hasMarker);
    }
    const scripted = [...seeded().customers.values()].flatMap((customer) => customer.steps);
    expect(scripted.length).toBeGreaterThan(10);
    for (const step of scripted) expect(step.text).toSatisfy(hasMarker);
  });

  it('has no marker in what agents and the robot write', () => {
    for (const entry of entries.filter(({ author, opening }) => author.role !== 'customer' && !opening)) {
      for (const marker of markers) expect(entry.text ?? '').not.toContain(marker);
    }
  });
});
