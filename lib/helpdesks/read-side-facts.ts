import type { CallFact, Rating, TicketLink, TicketReading } from '../model/reading.ts';
import type { Adapter, Condition, LaneRules } from './adapter.ts';
import { ticketId } from './address.ts';
import { allHold, firstOf, type Lane, valueAt, valuesAt } from './lane.ts';
import { productId } from './product-id.ts';
import { momentOf, type RawEntry } from './read-entries.ts';
import type { Roles } from './roles.ts';

/** What stands beside the history: answers to surveys, calls, and what binds the ticket to others. */
export function readSideFacts<Place>(
  lane: Lane<Place>,
  adapter: Adapter,
  { ratings, calls, links }: LaneRules,
  roles: Roles,
  entries: readonly RawEntry[],
): Pick<TicketReading, 'rating' | 'calls' | 'links'> {
  const { maps } = adapter;
  const itemsOf = (list: { items: string; when: readonly Condition[] }): Place[] =>
    lane.find(list.items, lane.ticket).filter((item) => allHold(lane, maps, list.when, item));
  const isThere = (list: { present: readonly Condition[] } | undefined): boolean =>
    list !== undefined && allHold(lane, maps, list.present, lane.ticket);

  const answered: Rating[] = [];
  if (ratings !== undefined && isThere(ratings)) {
    const { kind, worst, best } = ratings;
    for (const item of itemsOf(ratings)) {
      const score = Number(valueAt(lane, maps, ratings.score, item) ?? Number.NaN);
      const moment = momentOf(lane, maps, ratings.at, item);
      if (!Number.isFinite(score) || moment === undefined) continue;
      answered.push({ ...idOf(valueAt(lane, maps, ratings.id, item)), ...moment, kind, score, worst, best });
    }
  }
  const called: CallFact[] = [];
  if (calls !== undefined && isThere(calls)) {
    for (const item of itemsOf(calls)) {
      const moment = momentOf(lane, maps, calls.at, item);
      if (moment === undefined) continue;
      const by = roles.of(firstOf(lane, maps, calls.by, item));
      called.push({ ...idOf(valueAt(lane, maps, calls.id, item)), ...moment, by });
    }
  }
  const bound: TicketLink[] = [];
  for (const { kind, when, id } of links ?? []) {
    if (!allHold(lane, maps, when, lane.ticket)) continue;
    const all = kind === 'mergedFrom' ? valuesAt(lane, maps, id, lane.ticket) : [valueAt(lane, maps, id, lane.ticket)];
    for (const other of new Set(all.map((one) => ticketId(one, adapter.address.id)))) {
      if (other !== undefined) bound.push({ kind, ticketId: other });
    }
  }
  const merged = new Set(entries.flatMap(({ mergedFrom }) => ticketId(mergedFrom, adapter.address.id) ?? []));
  for (const other of merged) bound.push({ kind: 'mergedFrom', ticketId: other });
  return {
    ...(isThere(ratings) ? { rating: answered } : {}),
    ...(isThere(calls) ? { calls: called } : {}),
    ...(bound.length === 0 ? {} : { links: bound }),
  };
}

function idOf(text: string | undefined): { id?: string } {
  const id = productId(text);
  return id === undefined ? {} : { id };
}
