import { viewerIdOf } from '../model/keys.ts';
import type { SiteKey, TicketKey, TicketReading, ViewerKey } from '../model/reading.ts';
import type { Observation, Ticket, TicketEvent } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
import { changesSeen } from './changes-seen.ts';
import { type Draft, eventsOf } from './drafts.ts';
import { tieOrder } from './event-order.ts';
import { people } from './people.ts';
import { stateOfReading } from './state-of-reading.ts';
import { takenBack } from './taken-back.ts';
import { mergeStates, stateOf, type TicketState } from './ticket-state.ts';

export interface ObserveContext {
  ticketKey: TicketKey;
  siteKey: SiteKey;
  viewerKey?: ViewerKey;
  /** What was known before this reading. */
  previous?: Ticket;
  /** The observations that it was folded from; without them nothing is found to be taken back. */
  known?: readonly Observation[];
  seenAt: EpochMs;
  /** Salted hash of a requester's id or of a name that has no id. Without it those facts are left out. */
  hash?: (text: string) => string;
}

/**
 * What a reading says as observations, and the state of the ticket with this reading in it. Changes that the
 * source keeps no history of are found by comparing with what the same revision of the same lane stated before;
 * a first reading therefore gives none. No label, no name and nothing about a customer but the hash of the
 * requester's id gets through.
 */
export function observe(
  reading: TicketReading,
  context: ObserveContext,
): { observations: Observation[]; state: TicketState } {
  const { ticketKey, siteKey, viewerKey, previous, seenAt } = context;
  const viewerId = viewerKey === undefined ? undefined : viewerIdOf(viewerKey);
  const who = people(reading, viewerId, context.hash);
  const drafts: Draft[] = eventsOf(reading, who);
  const before = previous && stateOf(previous);
  const now = stateOfReading(reading, who, { siteKey, seenAt, ...(context.hash && { hash: context.hash }) });
  drafts.push(...changesSeen(reading, { now, ...(before && { before }), seenAt, drafts }));
  const observations = numbered(drafts).map(({ event }) => ({
    ticketKey,
    helpDesk: reading.ref.helpDesk,
    lane: reading.lane,
    revision: reading.revision,
    seenAt,
    event: { ...event, ...(event.by === 'me' && viewerKey !== undefined && { viewerKey }) },
  }));
  const gone = takenBack(reading, context.known ?? [], {
    stated: new Set(observations.map(({ event }) => event.key)),
    seenAt,
    wholeBefore: before?.stated[reading.lane]?.wholeMessages?.at,
  });
  return {
    observations: [...observations, ...gone],
    state: before ? mergeStates(before, now) : now,
  };
}

/**
 * The texts that {@link observe} would hash, for callers whose hash takes its time: hash these first, then
 * hand in a function that looks them up.
 */
export function textsToHash(reading: TicketReading, siteKey: SiteKey): string[] {
  const texts = new Set<string>();
  const hash = (text: string): string => {
    texts.add(text);
    return '';
  };
  const who = people(reading, undefined, hash);
  eventsOf(reading, who);
  stateOfReading(reading, who, { siteKey, seenAt: 0, hash });
  who.idOf(reading.viewer);
  return [...texts];
}

/** Gives each event its key and its order among the events of its minute. */
function numbered(drafts: Draft[]): { event: TicketEvent }[] {
  const counts = new Map<string, number>();
  const places = orderInMinute(drafts);
  return drafts.map((draft, index) => {
    const family = `${draft.facet}~${draft.author}~${minuteOf(draft)}`;
    let key = draft.key ?? (draft.id === undefined ? undefined : `${draft.id}/${draft.facet}`);
    if (key === undefined) {
      const ordinal = counts.get(family) ?? 0;
      counts.set(family, ordinal + 1);
      key = `${family}~${ordinal}`;
    }
    return { event: { key, ...draft.event, order: places.get(draft) ?? draft.position ?? index } };
  });
}

function minuteOf({ event: { when } }: Draft): number | '?' {
  return when === undefined ? '?' : Math.floor(when.at / 60_000);
}

/** Places within each minute, so that entries added before or after leave the others' order as it was. */
function orderInMinute(drafts: Draft[]): Map<Draft, number> {
  const minutes = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const minute = minuteOf(draft);
    if (minute !== '?') minutes.set(minute, [...(minutes.get(minute) ?? []), draft]);
  }
  const places = new Map<Draft, number>();
  for (const group of minutes.values()) {
    const entries = group.map((draft) => ({ draft, position: draft.position }));
    const isOrdered = entries.every(({ position }) => position !== undefined);
    entries.sort((left, right) => {
      const byPosition = isOrdered ? (left.position ?? 0) - (right.position ?? 0) : 0;
      const byTime = (left.draft.event.when?.at ?? 0) - (right.draft.event.when?.at ?? 0);
      return byPosition || byTime || tieOrder(left.draft.event.type) - tieOrder(right.draft.event.type);
    });
    for (const [place, { draft }] of entries.entries()) places.set(draft, place);
  }
  return places;
}
