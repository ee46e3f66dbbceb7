import type { TicketEvent } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
import { clockMargin, isSameValue, spanEnd } from './changes-seen.ts';
import { keyPart } from './people.ts';

/**
 * Leaves out events that say less about something another one says too: an entry without the product's id beside
 * the same entry with it (from the other lane), and a change seen between two readings beside the change itself.
 *
 * @param toldAt when a reading stated the event of this key first
 */
export function withoutShadows(
  events: TicketEvent[],
  toldAt: (key: TicketEvent['key']) => EpochMs | undefined,
): TicketEvent[] {
  const stated = events.filter((event) => event.source === 'stated');
  const seen = joined(events.filter((event) => event.source === 'seen'));
  const kept = withoutUnnamedTwins(stated);
  return [...kept, ...seen.filter((event) => !kept.some((other) => explains(other, event, toldAt(other.key))))];
}

interface Family {
  facet: string;
  author: string;
  ordinal: number;
}

/** Keys without an entry id are `facet~author~minute~ordinal`. */
function familyOf(event: TicketEvent): Family | undefined {
  const parts = event.key.includes('/') ? [] : event.key.split('~');
  if (parts.length < 4) return undefined;
  return { facet: parts[0] ?? '', author: parts.slice(1, -2).join('~'), ordinal: Number(parts.at(-1)) };
}

function withoutUnnamedTwins(events: TicketEvent[]): TicketEvent[] {
  const named = events.filter((event) => event.key.includes('/'));
  const isCoarse = (event: TicketEvent): boolean => event.when?.precision === 'day';
  const precise = events.filter((event) => !isCoarse(event));
  return events.filter((event) => {
    const family = familyOf(event);
    if (!family || !event.when) return true;
    const { at } = event.when;
    const isExact = event.when.precision === 'exact';
    const end = isExact ? at + 1_000 : spanEnd(event.when);
    const start = isExact ? at - 1_000 : at;
    const isSameTime = ({ when }: TicketEvent): boolean =>
      when !== undefined && spanEnd(when) >= start && when.at < end;
    const finer = isCoarse(event) ? precise : named;
    // Whoever is unknown to one source may be anybody whom another one names.
    const twins = finer.filter(
      (other) =>
        facetOf(other) === family.facet &&
        (authorOf(other) === family.author || (event.by === 'unknown' && !isCoarse(event))) &&
        isSameTime(other),
    );
    return twins.length <= (isExact ? before(event, family, events, isSameTime) : family.ordinal);
  });
}

/** How many unnamed entries of the same kind and author come before one in its own second; the ordinal counts by the minute. */
function before(
  event: TicketEvent,
  family: Family,
  events: readonly TicketEvent[],
  isSameTime: (other: TicketEvent) => boolean,
): number {
  return events.filter((other) => {
    const its = familyOf(other);
    if (other === event || its === undefined || !isSameTime(other)) return false;
    return its.facet === family.facet && its.author === family.author && its.ordinal < family.ordinal;
  }).length;
}

function facetOf(event: TicketEvent): string {
  return event.key.includes('/') ? event.key.slice(event.key.lastIndexOf('/') + 1) : (familyOf(event)?.facet ?? '');
}

function authorOf(event: TicketEvent): string {
  return familyOf(event)?.author ?? keyPart(event.byId ?? event.by);
}

function explains(change: TicketEvent, seen: TicketEvent, toldAt: EpochMs | undefined): boolean {
  if (change.type !== seen.type || !seen.when || !isSameValue(change.to, seen.to)) return false;
  const [from, to] = [seen.when.notBefore ?? seen.when.at, seen.when.at];
  // A history without readable times: what it told before the earlier reading is not what changed after it.
  if (!change.when) return toldAt !== undefined && toldAt > from;
  return spanEnd(change.when) + clockMargin >= from && change.when.at <= to + clockMargin;
}

/** The same change, seen between other readings on another computer, lies in the time that both leave open. */
function joined(seen: TicketEvent[]): TicketEvent[] {
  const kept: TicketEvent[] = [];
  for (const event of seen.toSorted(
    (left, right) => (left.when?.at ?? 0) - (right.when?.at ?? 0) || order(left, right),
  )) {
    const index = kept.findIndex((other) => isSameChange(other, event));
    const other = kept[index];
    if (other?.when && event.when) {
      const notBefore = Math.max(other.when.notBefore ?? 0, event.when.notBefore ?? 0);
      kept[index] = { ...other, when: { ...other.when, notBefore } };
    } else kept.push(event);
  }
  return kept;
}

function order(left: TicketEvent, right: TicketEvent): number {
  return left.key < right.key ? -1 : Number(left.key > right.key);
}

function isSameChange(left: TicketEvent, right: TicketEvent): boolean {
  if (left.type !== right.type || !left.when || !right.when) return false;
  if (!isSameValue(left.from, right.from) || !isSameValue(left.to, right.to)) return false;
  return (
    (right.when.notBefore ?? right.when.at) < left.when.at && (left.when.notBefore ?? left.when.at) < right.when.at
  );
}
