import {
  type FactHealth,
  type LostFact,
  type PageHealth,
  type ReaderFact,
  type ReaderHealth,
  type ReaderLook,
  readerFacts,
  type UnprovenLook,
  type WorkState,
} from '../model/reader-health.ts';
import type { TicketReading } from '../model/reading.ts';
import { type DurationMs, second } from '../time/units.ts';

/**
 * When a reader has lost a fact. The rule, in words:
 *
 * 1. Only pages of one kind are compared: one lane, address pattern, language and tab. Who is signed in, the status and
 *    the history apart, only tickets with work left are compared with such, and finished ones with finished ones.
 * 2. Tickets count, not readings. A ticket misses a fact when none of its readings gave it until another ticket came in
 *    front on a page of that kind, at least 5 s later: pages fill late, and other tabs are other kinds.
 * 3. A fact is usual on a kind once 5 different tickets gave it, and it was there on at least 4 of 5.
 * 4. A usual fact is lost when at least 3 different tickets in a row miss it, and more than three times as many as
 *    ever did before it came back by itself.
 * 5. It is found again with the first ticket that gives it. It is not lost as long as the other lane, or the same pages in
 *    another language or tab, gave it after the last ticket that missed it. A later revision of the adapter begins anew.
 * 6. The proof of the ticket is a fact, too, which a page at a ticket's address may miss. Where nothing on such a page looks
 *    like a ticket, the desk may have its own reason (it refuses, or is slow): two such tickets count as one.
 */
const usualFrom = 5;
const missedFrom = 3;
const longerThanEver = 3;
const settles: DurationMs = 5 * second;
/** An absence longer than this teaches no more, and the row of tickets without a fact is kept no longer than needed. */
const longestLearnt = 12;
const mostMissed = longerThanEver * longestLearnt + 1;
/** Beyond so many tickets the older ones weigh less. */
const mostCounted = 200;
/** So many kinds of pages are kept for a site, those read last. */
const mostPages = 12;

/** Takes a reading into account. Gives the very same object when it says nothing new. */
export function noteLook(health: ReaderHealth | undefined, look: ReaderLook): ReaderHealth {
  // A page that was opened before an update may still have the reader of that time.
  if (health !== undefined && look.revision < health.revision) return health;
  const pages = health?.revision === look.revision ? health.pages : [];
  const known = pages.find((page) => isOfKind(page, look));
  const page = known === undefined ? newPage(look) : noteOnPage(known, look);
  if (page === known && health !== undefined) return health;
  const others = pages.filter((one) => one !== known);
  return { revision: look.revision, pages: [page, ...others].slice(0, mostPages) };
}

/**
 * Takes a page into account that proves no ticket at an address where tickets were read before; it is compared with the
 * kind of page that was read there last, since it may not tell its own. Where none was read, nothing was lost.
 */
export function noteUnproven(health: ReaderHealth | undefined, look: UnprovenLook): ReaderHealth | undefined {
  const { pattern, ...ticket } = look;
  const page = health?.pages.find(({ lane, kind }) => lane === 'page' && kind.pattern === pattern);
  if (page === undefined) return health;
  return noteLook(health, {
    ...ticket,
    lane: 'page',
    kind: page.kind,
    work: 'unknown',
    found: [],
    missing: ['ticket'],
  });
}

/** The facts that are lost now, one for each fact and lane, in the order of {@link readerFacts}. */
export function lostFacts(health: ReaderHealth | undefined): LostFact[] {
  if (health === undefined) return [];
  const lost = health.pages.flatMap((page) =>
    Object.entries(page.facts).flatMap(([key, one]): LostFact[] => {
      const fact = factOf(key);
      if (fact === undefined || one.missedSince === undefined || !isLost(one)) return [];
      if (isGivenElsewhere(health, page, fact, one)) return [];
      return [{ fact, lane: page.lane, since: one.missedSince }];
    }),
  );
  return readerFacts.flatMap((fact) =>
    (['page', 'api'] as const).flatMap((lane) => {
      const [first] = lost
        .filter((one) => one.fact === fact && one.lane === lane)
        .sort((left, right) => left.since - right.since);
      return first ?? [];
    }),
  );
}

/** The facts that were ever found by this revision, lost ones included, in the order of {@link readerFacts}. */
export function everFound(health: ReaderHealth | undefined): ReaderFact[] {
  const found = new Set(
    health?.pages.flatMap(({ facts }) =>
      Object.entries(facts).flatMap(([key, { foundAt }]) => (foundAt === undefined ? [] : (factOf(key) ?? []))),
    ),
  );
  return readerFacts.filter((fact) => found.has(fact));
}

/** What a reading says of whether its ticket still has work in it. */
export function workOf({ status }: Pick<TicketReading, 'status'>): WorkState {
  if (status?.code === undefined) return 'unknown';
  return status.code === 'solved' || status.code === 'closed' ? 'finished' : 'unfinished';
}

function newPage(look: ReaderLook): PageHealth {
  return noteOnPage({ lane: look.lane, kind: look.kind, readAt: look.at, facts: {} }, look);
}

function noteOnPage(page: PageHealth, look: ReaderLook): PageHealth {
  const { current } = page;
  const isSame = current?.ticketId === look.ticketId;
  const before = isSame ? current : undefined;
  const work = look.work === 'unknown' ? (before?.work ?? 'unknown') : look.work;
  const newlyFound = look.found.filter((fact) => before?.found.includes(fact) !== true || work !== before.work);
  const found = [...new Set([...(before?.found ?? []), ...look.found])];
  const missing = [...new Set([...(before?.missing ?? []), ...look.missing])].filter((fact) => !found.includes(fact));
  const isDoubted = look.isDoubted === true && (before === undefined || before.isDoubted === true);
  const isNews =
    !isSame ||
    newlyFound.length > 0 ||
    missing.length !== current.missing.length ||
    work !== current.work ||
    isDoubted !== (current.isDoubted === true);
  if (!isNews) return page;

  const facts = { ...page.facts };
  if (current !== undefined && !isSame && look.at - current.since >= settles) {
    for (const fact of current.missing) {
      const key = keyOf(fact, current.work);
      facts[key] = missed(facts[key] ?? unknown, current);
    }
  }
  for (const fact of newlyFound) {
    const key = keyOf(fact, work);
    facts[key] = givenBy(facts[key] ?? unknown, look.ticketId, look.at);
  }
  return {
    ...page,
    readAt: look.at,
    current: {
      ticketId: look.ticketId,
      since: before?.since ?? look.at,
      work,
      found,
      missing,
      ...(isDoubted ? { isDoubted } : {}),
    },
    facts,
  };
}

const unknown: FactHealth = { foundOn: [], found: 0, missedOn: [], away: 0, longestAway: 0 };

function missed(fact: FactHealth, { ticketId, since, isDoubted }: NonNullable<PageHealth['current']>): FactHealth {
  const times = { missedSince: fact.missedSince ?? since, missedAt: since };
  const row = (isDoubted ? fact.doubtedOn : fact.missedOn) ?? [];
  const longer = row.includes(ticketId) ? row : [...row, ticketId].slice(-mostMissed);
  return { ...fact, ...times, ...(isDoubted ? { doubtedOn: longer } : { missedOn: longer }) };
}

/** How many tickets in a row did not give it; one that did so once for certain and once in doubt counts once. */
function rowOf({ missedOn, doubtedOn = [] }: FactHealth): number {
  return missedOn.length + Math.floor(doubtedOn.filter((ticketId) => !missedOn.includes(ticketId)).length / 2);
}

function givenBy(fact: FactHealth, ticketId: string, at: number): FactHealth {
  const { missedSince: _, missedAt: __, doubtedOn: ___, ...rest } = fact;
  const row = rowOf(fact);
  const foundOn = fact.foundOn.includes(ticketId) ? fact.foundOn : [...fact.foundOn, ticketId].slice(-usualFrom);
  const counted = {
    found: fact.found + (foundOn === fact.foundOn ? 0 : 1),
    // A long absence that was told as a loss must not make the fact an unusual one for ever.
    away: fact.away + Math.min(row, missedFrom),
  };
  const weight = counted.found + counted.away > mostCounted ? 0.5 : 1;
  return {
    ...rest,
    foundOn,
    foundAt: at,
    missedOn: [],
    found: counted.found * weight,
    away: counted.away * weight,
    longestAway: Math.max(fact.longestAway, Math.min(row, longestLearnt)),
  };
}

function isLost(fact: FactHealth): boolean {
  const { foundOn, found, away, longestAway } = fact;
  const isUsual = foundOn.length >= usualFrom && away * 4 <= found;
  return isUsual && rowOf(fact) >= Math.max(missedFrom, longerThanEver * longestAway + 1);
}

/** Another lane gives it, or the same pages in another language or tab, after the last ticket that missed it. */
function isGivenElsewhere(health: ReaderHealth, page: PageHealth, fact: ReaderFact, { missedAt = 0 }: FactHealth) {
  return health.pages.some(
    (other) =>
      other !== page &&
      (other.lane !== page.lane || other.kind.pattern === page.kind.pattern) &&
      Object.entries(other.facts).some(([key, { foundAt }]) => factOf(key) === fact && (foundAt ?? 0) > missedAt),
  );
}

/** Facts that every ticket states, whatever its status is. */
const always: readonly ReaderFact[] = ['ticket', 'viewer', 'status', 'messages', 'changes'];

function keyOf(fact: ReaderFact, work: WorkState): string {
  return always.includes(fact) ? fact : `${work} ${fact}`;
}

function factOf(key: string): ReaderFact | undefined {
  const name = key.split(' ').at(-1);
  return readerFacts.find((fact) => fact === name);
}

function isOfKind(page: PageHealth, { lane, kind }: ReaderLook): boolean {
  return (
    page.lane === lane &&
    page.kind.pattern === kind.pattern &&
    page.kind.language === kind.language &&
    page.kind.tab === kind.tab
  );
}
