import { type ReaderFact, readerFacts } from '../model/reader-health.ts';
import type { Lane, TicketReading } from '../model/reading.ts';
import type { Adapter, LaneRules } from './adapter.ts';

/** What the rules of a lane can tell at all: the facts of the product's level there. */
export function expectedFacts(adapter: Adapter, lane: Lane): ReaderFact[] {
  const rules = lane === 'page' ? adapter.page : adapter.api;
  if (rules === undefined) return [];
  const isWithoutHistory = lane === 'page' && adapter.page?.historyWithoutApi === true;
  const { facts, people, entries } = rules;
  const has: Record<ReaderFact, boolean> = {
    // Proven before anything is read.
    ticket: false,
    viewer: isSome(facts.viewerId ?? facts.viewerName),
    status: isSome(facts.statusCode ?? facts.statusLabel),
    assignee: isSome(facts.assigneeId ?? facts.assigneeName) || isSome(people.nobodyWhen),
    group: isSome(facts.groupId ?? facts.groupName),
    priority: isSome(facts.priorityCode ?? facts.priorityValue ?? facts.priorityLabel),
    channel: isSome(facts.channel),
    tags: rules.tags !== undefined,
    createdAt: isSome(facts.createdAt) || isSome(entries?.createdWithMessageOf),
    requester: isSome(people.requesters ?? people.requesterNames),
    messages: !isWithoutHistory && tells(rules, 'message'),
    changes: !isWithoutHistory && tells(rules, 'change'),
    deadlines: rules.sla !== undefined || rules.slaItems !== undefined,
  };
  return readerFacts.filter((fact) => has[fact]);
}

/** What the reader of a product looks for, in whichever lane. */
export function factsLookedFor(adapter: Adapter): ReaderFact[] {
  const expected = [...expectedFacts(adapter, 'page'), ...expectedFacts(adapter, 'api')];
  return readerFacts.filter((fact) => expected.includes(fact));
}

/**
 * Which of the expected facts a reading gives and which it does not. Left out of both: a history of which the source says
 * itself that it is not there yet, what the product shows on some tickets only, and everything while a page is being filled.
 */
export function scoreReading(adapter: Adapter, reading: TicketReading): { found: ReaderFact[]; missing: ReaderFact[] } {
  const has: Record<ReaderFact, boolean> = {
    ticket: true,
    viewer: reading.viewer !== undefined,
    status: reading.status !== undefined,
    assignee: reading.assignee !== undefined,
    group: reading.group !== undefined,
    priority: reading.priority !== undefined,
    channel: reading.channel !== undefined,
    tags: reading.tags !== undefined,
    createdAt: reading.createdAt !== undefined,
    requester: reading.requester !== undefined,
    messages: reading.messages !== undefined,
    changes: reading.changes !== undefined,
    deadlines: reading.sla !== undefined,
  };
  const expected = expectedFacts(adapter, reading.lane);
  const found = expected.filter((fact) => has[fact]);
  const mayBeUnready = reading.lane === 'page' && adapter.page?.ready !== undefined;
  if (found.length === 0 && mayBeUnready) return { found, missing: [] };
  const isLater = (fact: ReaderFact) => reading.complete === false && (fact === 'messages' || fact === 'changes');
  const isRare = (fact: ReaderFact) => reading.lane === 'page' && adapter.page?.sometimes?.includes(fact) === true;
  return { found, missing: expected.filter((fact) => !has[fact] && !isLater(fact) && !isRare(fact)) };
}

function isSome(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}

function tells({ entries }: LaneRules, kind: 'message' | 'change'): boolean {
  const rules = [...(entries?.rules ?? []), ...(entries?.parts?.rules ?? [])];
  return rules.some(({ gives }) => gives.kind === kind || (kind === 'change' && gives.kind === 'state'));
}
