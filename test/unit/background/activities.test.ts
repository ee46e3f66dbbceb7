import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADesk, ticket } from './a-desk.ts';

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
});
afterEach(() => desk.close());

const inList = (at: number, silentFor = 0) => desk.at(at).askFromPage('listInFront', { silentFor });
async function stored(): Promise<string[]> {
  const all = await desk.look(({ strict }) => strict.activities.orderBy('startedAt').toArray());
  return all.map(
    ({ kind, startedAt, endedAt }) => `${kind} ${(startedAt - desk.start) / 1_000}-${(endedAt - desk.start) / 1_000}`,
  );
}

describe('a list in front', () => {
  it('is one activity from beat to beat, over a stopped worker', async () => {
    for (const at of [0, 5, 10]) await inList(at);
    desk.newWorker();
    await inList(15);
    expect(await stored()).toEqual(['queue 0-15']);
  });

  it('leaves no day waiting for its summary', async () => {
    for (const at of [0, 5, 10]) await inList(at);
    expect(await desk.look(({ strict }) => strict.dirty.count())).toBe(0);
  });

  it.each([
    ['of three beats counts', 15, ['queue 0-15']],
    ['of just more does not', 15.001, ['queue 0-0', 'queue 15.001-15.001']],
  ])('a gap %s', async (_, gap, expected) => {
    await inList(0);
    await inList(gap);
    expect(await stored()).toEqual(expected);
  });

  it.each([
    ['just shorter than idleAfter is reading', 119_999, ['queue 0-130']],
    ['of idleAfter is cut at the last input', 120_000, ['queue 0-10']],
    ['longer than that, too', 120_001, ['queue 0-9.999']],
  ])('a pause %s', async (_, silentFor, expected) => {
    for (let at = 0; at < 130; at += 10) await inList(at, Math.max(0, at - 10) * 1_000);
    await inList(130, silentFor);
    expect(await stored()).toEqual(expected);
  });

  it('counts nothing while paused, while a ticket is in hand and during a call', async () => {
    await desk.work('4', 0, 10);
    await inList(11);
    await desk.leave(12);
    await desk.ask('call', { ticketKey: ticket('4'), phase: 'talk' });
    await inList(14);
    await desk.ask('call', { ticketKey: ticket('4'), phase: null });
    await desk.ask('pause', { paused: true });
    await inList(16);
    expect(await stored()).toEqual([]);
  });
});

describe('what the agent says of the rest of the day', () => {
  it('begins and ends by one key, and one ends the other', async () => {
    await desk.at(0).worker.onCommand('meeting');
    await desk.at(600).newWorker().onCommand('break');
    await desk.at(900).worker.onCommand('break');
    await desk.at(1_000).ask('activity', { kind: 'training' });
    await desk.at(1_100).ask('activity', { kind: null });
    expect(await stored()).toEqual(['meeting 0-600', 'break 600-900', 'training 1000-1100']);
  });

  it.each([
    ['at twelve hours', 12 * 3600, 'project 0-43200'],
    ['not after them', 12 * 3600 + 1, 'project 0-43200'],
    ['just before', 12 * 3600 - 1, 'project 0-43199'],
  ])('forgotten it ends %s', async (_, ended, expected) => {
    await desk.at(0).ask('activity', { kind: 'project' });
    await desk.at(ended).ask('activity', { kind: null });
    expect(await stored()).toEqual([expected]);
  });

  it('can be said afterwards and taken back', async () => {
    const [startedAt, endedAt] = [desk.start, desk.start + 60_000];
    await desk.at(60).ask('addActivity', { kind: 'break', startedAt, endedAt });
    expect(await stored()).toEqual(['break 0-60']);
    const [one] = await desk.look(({ strict }) => strict.activities.toArray());
    await desk.ask('removeActivity', { id: one?.id });
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['time to come', 0, 60_001],
    ['no length', 60_000, 60_000],
  ])('is refused for %s', async (_, from, to) => {
    const ask = { kind: 'break', startedAt: desk.start + from, endedAt: desk.start + to };
    expect(await desk.at(60).ask('addActivity', ask)).toEqual({ refused: expect.any(String) });
  });
});
