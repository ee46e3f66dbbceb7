import type { Person, TicketReading } from '../model/reading.ts';
import type { EpochMs } from '../time/units.ts';
import type { Adapter, ApiLane, Paging } from './adapter.ts';
import { ticketId } from './address.ts';
import { jsonLane } from './json-place.ts';
import { valuesAt } from './lane.ts';
import { readEntry } from './read-entries.ts';
import { readFacts } from './read-facts.ts';

/** Answers by the request's key, one JSON value a page. An optional request that failed is left out. */
export type ApiAnswers = Readonly<Record<string, readonly unknown[]>>;

export interface ApiContext {
  /** The ticket asked for. */
  ticketId: string;
  /** Who the page says is signed in, for products whose JSON does not. */
  viewer?: Person;
  /** Ids that the page proves to be staff. */
  staff?: readonly string[];
  now?: EpochMs;
}

/**
 * What the product's own JSON says of one ticket. Null when the answers are of another ticket or of none; a
 * fact whose field is missing or of another type is left out.
 */
export function readApi(adapter: Adapter, answers: ApiAnswers, context: ApiContext): TicketReading | null {
  const rules = adapter.api;
  if (rules === undefined) return null;
  const lane = jsonLane(answers);
  if (rules.ticketId !== undefined) {
    const ids = valuesAt(lane, adapter.maps, rules.ticketId, lane.root).map((id) => ticketId(id, adapter.address.id));
    if (new Set(ids).size !== 1 || ids[0] !== context.ticketId) return null;
  }

  const list = rules.entries;
  const entries =
    list === undefined
      ? []
      : lane.find(list.items, lane.root).map((item) => readEntry(lane, adapter, rules, list, item, context.ticketId));
  return readFacts({
    lane,
    adapter,
    rules,
    ref: { helpDesk: adapter.id, ticketId: context.ticketId },
    name: 'api',
    entries,
    viewer: context.viewer,
    staff: context.staff,
    isAll: isAll(rules, answers),
  });
}

/** Whether every paged request came to its end. */
function isAll(rules: ApiLane, answers: ApiAnswers): boolean {
  return rules.requests.every(({ key, paging }) => paging === undefined || isLastPage(paging, answers[key]?.at(-1)));
}

function isLastPage(paging: Paging, page: unknown): boolean {
  if (page === undefined) return false;
  const lane = jsonLane(page);
  if (paging.kind === 'numbered') {
    const isList = lane.has(paging.items, lane.root);
    return isList && lane.find(paging.items, lane.root).length < paging.perPage;
  }
  const more = lane.first(paging.more, lane.root)?.value;
  return more === false || more === null;
}
