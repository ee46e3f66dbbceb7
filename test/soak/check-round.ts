import { setTimeout as wait } from 'node:timers/promises';
import type { Stored } from '../browser/stored-log.ts';
import type { Entry } from '../practice-desk/desk.ts';
import type { Fault } from './fault.ts';
import { differencesFromRebuild } from './rebuild.ts';
import type { Report, Round } from './round.ts';
import { type Stretch, secondsOf, without } from './truth.ts';

/**
 * Seconds that the sums of a round may differ without a fault: a page that changes is looked at every 0.2 s at most,
 * and a busy machine delivers the loss of focus of one page and the gain of the other at two moments.
 */
const fuzz = 1;
/** What may lie beyond an edge, in ms. */
const hair = 100;
/** Milliseconds that a single stretch may begin too early or end too late. */
const edge = 1_000;
/** Seconds that the background has to bring everything into the log. */
const patience = 20;
/** Seconds after which what is still missing was not read, and its ticket is opened once more. */
const arrives = 3;

/** Looks at the log until all is as it must be, or patience ends. */
export async function checkRound(round: Round, fault: Fault): Promise<Report> {
  const end = Date.now() + patience * 1_000;
  let hasLooked = false;
  for (;;) {
    const stored = await round.log.read();
    const missing = missingEntries(round, stored);
    if (missing.length > 0 && !hasLooked && Date.now() > end - (patience - arrives) * 1_000) {
      hasLooked = true;
      for (const ticketId of new Set(missing.map(({ ticketId }) => ticketId))) {
        await round.agent.openTicket(round.page, ticketId);
        await round.agent.read(round.page, 1);
      }
      await round.agent.showQueue(round.page);
      continue;
    }
    const now = Date.now();
    const wrong = [
      ...wrongTime(round, fault, stored, now),
      ...wrongOnce(stored),
      ...missing.map(({ ticketId, entry }) => `the ${entry.kind} ${entry.id} on #${ticketId} is not in the log`),
      ...lostRows(round.before, stored),
      ...stored.problems
        .filter(({ what }) => fault.mayTell === undefined || !what.startsWith(fault.mayTell))
        .map(({ where, what }) => `the agent is told: ${where}: ${what}`),
      ...((stored['dirty'] ?? []).length > 0 ? ['a day still waits for its summary'] : []),
    ];
    if (wrong.length === 0) wrong.push(...(await differencesFromRebuild(stored)));
    if (wrong.length === 0 || now > end) {
      const owed = secondsOf(round.truth.owed(now));
      const all = [...round.wrong, ...wrong];
      const edges = edgesOf(round.truth.owed(now), counted(stored));
      return { done: round.done, truth: owed, measured: secondsOf(counted(stored)), wrong: all, edges };
    }
    await wait(300);
  }
}

/** Each stretch with what was measured of it: by how many seconds that begins and ends too late, and its gaps. */
export function edgesOf(truth: readonly Stretch[], measured: readonly Stretch[]): string[] {
  return truth.map(({ ticketId, startedAt, endedAt }) => {
    const middle = (startedAt + endedAt) / 2;
    const half = (endedAt - startedAt) / 2;
    const pieces = measured
      .filter((one) => one.ticketId === ticketId && Math.abs((one.startedAt + one.endedAt) / 2 - middle) < half + edge)
      .toSorted((left, right) => left.startedAt - right.startedAt);
    const first = pieces[0];
    const last = pieces.at(-1);
    const gaps = without([{ startedAt: first?.startedAt ?? endedAt, endedAt: last?.endedAt ?? endedAt }], pieces);
    const late = (is: number | undefined, should: number) =>
      is === undefined ? '?' : ((is - should) / 1_000).toFixed(2);
    const seconds = ((endedAt - startedAt) / 1_000).toFixed(2);
    return `#${ticketId} ${seconds} s, from ${late(first?.startedAt, startedAt)} to ${late(last?.endedAt, endedAt)}${gaps.map((gap) => `, nothing for ${late(gap.endedAt, gap.startedAt)} s at ${late(gap.startedAt, startedAt)}`).join('')}`;
  });
}

/** Attention, glances included; away time is no attention and is looked at apart. */
export function counted({ intervals }: Stored): Stretch[] {
  return intervals
    .filter(({ kind }) => kind !== 'away')
    .map(({ ticketKey, startedAt, endedAt }) => ({ ticketId: idOf(ticketKey), startedAt, endedAt }));
}

function idOf(ticketKey: string): string {
  return ticketKey.slice(ticketKey.lastIndexOf('#') + 1);
}

function wrongTime({ truth }: Round, { mayCost, mayAdd = 0 }: Fault, stored: Stored, now: number): string[] {
  const owed = secondsOf(truth.owed(now));
  const most = secondsOf(truth.inHand(now));
  const measured = secondsOf(counted(stored));
  let lost = 0;
  let extra = 0;
  for (const ticketId of new Set([...most.keys(), ...measured.keys()])) {
    const seconds = measured.get(ticketId) ?? 0;
    lost += Math.max(0, (owed.get(ticketId) ?? 0) - seconds);
    extra += Math.max(0, seconds - (most.get(ticketId) ?? 0));
  }
  const wrong: string[] = [];
  if (lost > mayCost + fuzz)
    wrong.push(`${lost.toFixed(2)} s of attention are lost, ${mayCost + fuzz} s at most may be`);
  if (extra > mayAdd + fuzz) wrong.push(`${extra.toFixed(2)} s are counted that were not in hand`);
  const stretches = truth.inHand(now);
  for (const one of counted(stored)) {
    const there = stretches
      .filter(({ ticketId }) => ticketId === one.ticketId)
      .map(({ startedAt, endedAt }) => ({ startedAt: startedAt - edge, endedAt: endedAt + edge + mayAdd * 1_000 }));
    const outside = without([one], there).reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0);
    if (outside > hair) wrong.push(`#${one.ticketId} has ${(outside / 1_000).toFixed(2)} s where it was not in hand`);
  }
  for (const { kind, ticketKey, startedAt, endedAt } of stored.intervals) {
    if (kind !== 'away') continue;
    const inHand = truth.owed(now).map((one) => ({ startedAt: one.startedAt + edge, endedAt: one.endedAt - edge }));
    const free = without([{ startedAt, endedAt }], inHand).reduce((sum, one) => sum + one.endedAt - one.startedAt, 0);
    const over = endedAt - startedAt - free;
    if (over > hair)
      wrong.push(`#${idOf(ticketKey)} has ${(over / 1_000).toFixed(2)} s away while a ticket was in hand`);
  }
  return wrong;
}

function wrongOnce({ intervals, tickets }: Stored): string[] {
  const wrong: string[] = [];
  const inOrder = intervals.toSorted((left, right) => left.startedAt - right.startedAt);
  for (const [index, { startedAt, endedAt, ticketKey }] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before && startedAt < before.endedAt) {
      wrong.push(`#${idOf(before.ticketKey)} and #${idOf(ticketKey)} have ${before.endedAt - startedAt} ms both`);
    }
    if (endedAt < startedAt) wrong.push(`#${idOf(ticketKey)} has an interval that ends before it starts`);
  }
  if (new Set(tickets.map(({ key }) => key)).size < tickets.length) wrong.push('a ticket is stored twice');
  for (const { events, ticketId } of tickets) {
    if (new Set(events.map(({ key }) => key)).size < events.length) wrong.push(`#${ticketId} has an event twice`);
  }
  return wrong;
}

/** How the log names what the desk's entries are about. */
const facets: Readonly<Record<Entry['kind'], string>> = {
  reply: 'message',
  note: 'message',
  status: 'status',
  assignee: 'assignee',
  team: 'group',
  priority: 'priority',
};

/** Own entries of this round that the log does not have exactly as the desk has them. */
function missingEntries({ desk, startedAt }: Round, { tickets }: Stored): { ticketId: string; entry: Entry }[] {
  return desk.tickets().flatMap(({ id, entries }) => {
    const events = tickets.find(({ ticketId }) => ticketId === id)?.events ?? [];
    return entries
      .filter(({ author, at }) => author.id === 'a1' && at >= startedAt)
      .filter((entry) => {
        const own = events.filter(({ key }) => key === `${entry.id}/${facets[entry.kind]}`);
        return own.length !== 1 || own[0]?.when?.at !== entry.at || own[0].by !== 'me';
      })
      .map((entry) => ({ ticketId: id, entry }));
  });
}

/** What was in the log before the fault and is not any more. */
function lostRows(before: Stored | undefined, after: Stored): string[] {
  if (!before) return [];
  const keys = new Set(after.observations.map(({ row, event, print }) => `${row} ${event.key} ${print}`));
  const lost = before.observations.filter(({ row, event, print }) => !keys.has(`${row} ${event.key} ${print}`));
  return lost.map(({ event }) => `the event ${event.key} was in the log before the fault`);
}
