import type { Person, TicketReading } from '../model/reading.ts';
import type { EpochMs, Zone } from '../time/units.ts';
import type { Adapter, Language, PageLane, Source } from './adapter.ts';
import { dayFormatsOf } from './day-formats.ts';
import type { KnownTime } from './known-times.ts';
import { allHold, firstOf, valuesAt } from './lane.ts';
import { type LocalTimeRules, parseMoment } from './moment.ts';
import { pageLane } from './page-place.ts';
import { productId } from './product-id.ts';
import { type RawEntry, readEntry } from './read-entries.ts';
import { type FactsContext, readFacts } from './read-facts.ts';
import type { KeptHistory } from './tell-history.ts';
import { findInFront, type InFront, rawText, unwrapped } from './ticket-in-front.ts';

export interface PageReaderOptions {
  basePath: string;
  /** The agent's zone in this help desk. Without it local times stay unknown. */
  zone?: Zone;
  /** By user id the zones of agents who are known: where the page says who is signed in, theirs counts and no other. */
  zones?: Readonly<Record<string, Zone>>;
  /** Ids of people who were proven to be staff elsewhere: a ticket that one of them opened may be anybody's. */
  colleagues?: readonly string[];
}

/** Reads one page again and again; what has not changed is not read twice. */
export interface PageReader {
  /**
   * The ticket in front, or null when there is none. Gives the very same object while nothing was forgotten
   * and the same ticket is in front. `now` is for pages that say when in relation to the present; none here does.
   */
  read(document: Document, url: URL, now?: EpochMs): TicketReading | null;
  /**
   * Reads entries of the history ahead, for as long as `mayGoOn` says, so that a long one never blocks the page for longer than
   * a frame. True when nothing is left to read ahead; {@link read} then finds every entry done.
   */
  prepare(document: Document, url: URL, mayGoOn: () => boolean): boolean;
  /** Takes the mutations since the last reading: only the entries that they touch are read again. */
  forget(records: Iterable<MutationRecord>): void;
  /** Takes what another lane says of who is signed in, for pages that say less. */
  knows(viewer: Person): void;
  /** Ids that the page in front proves to belong to the staff, for {@link readApi}. */
  staff(): readonly string[];
}

/** Reads a page once. Null: no ticket is in front. */
export function readPage(
  adapter: Adapter,
  document: Document,
  url: URL,
  options: PageReaderOptions & { now?: EpochMs },
): TicketReading | null {
  return createPageReader(adapter, options).read(document, url);
}

/** What a page without a proof says of the ticket that its address names; to judge the page by, and for nothing else. */
export function readUnproven(adapter: Adapter, document: Document, ticketId: string): TicketReading {
  const { container } = adapter.address;
  const place = container === undefined ? null : document.querySelector(container);
  const front = { ticketId, container: place ?? document.documentElement };
  const language = languageOf(adapter, languageCode(adapter, document));
  const clock = { zone: undefined, offsets: new Map() };
  return readFront(adapter, document, front, language, clock, new WeakMap(), {}).reading;
}

export function createPageReader(adapter: Adapter, options: PageReaderOptions): PageReader {
  const { basePath, zone, zones } = options;
  let entriesRead = new WeakMap<Element, RawEntry>();
  let isFresh = false;
  let last: { front: InFront; href: string; language: string; reading: TicketReading } | undefined;
  let staff: () => readonly string[] = () => [];
  const kept: KeptHistory = {};
  let viewer: Person | undefined;
  let clock: Clock = { zone, offsets: new Map() };

  const items = adapter.page?.entries?.items;
  const itemAlone = items === undefined ? undefined : lastCompound(items);

  /** The times of whoever is signed in. Entries that were read by another clock are read again. */
  const clockOf = (document: Document): Clock => {
    const id = zones && (viewerIdOf(adapter, document) ?? viewer?.id);
    const own = zones === undefined || id === undefined ? zone : Object.hasOwn(zones, id) ? zones[id] : undefined;
    if (own === clock.zone) return clock;
    entriesRead = new WeakMap();
    clock = { zone: own, offsets: new Map() };
    return clock;
  };

  return {
    read(document, url) {
      const front = findInFront(document, url, adapter.address, basePath);
      if (front === undefined) {
        last = undefined;
        return null;
      }
      const language = languageCode(adapter, document);
      const isSame =
        last?.front.container === front.container &&
        last.front.ticketId === front.ticketId &&
        last.href === url.href &&
        last.language === language;
      if (isFresh && isSame && last !== undefined) return last.reading;
      if (last !== undefined && last.language !== language) entriesRead = new WeakMap();

      const words = languageOf(adapter, language);
      const time = clockOf(document);
      const result = readFront(adapter, document, front, words, time, entriesRead, {
        viewer,
        colleagues: options.colleagues,
        kept,
      });
      isFresh = true;
      staff = result.staff;
      last = { front, href: url.href, language, reading: result.reading };
      return result.reading;
    },
    prepare(document, url, mayGoOn) {
      const rules = adapter.page;
      const front = findInFront(document, url, adapter.address, basePath);
      const language = languageCode(adapter, document);
      // In another language than before `read` begins anew, with all it reads.
      if (rules?.entries === undefined || front === undefined || (last && last.language !== language)) return true;
      const words = languageOf(adapter, language);
      const times = localTimes(adapter, document, words, clockOf(document));
      const lane = pageLane(document, front.container, rules, words, times);
      for (const item of lane.find(rules.entries.items, lane.ticket)) {
        if (entriesRead.has(item)) continue;
        if (!mayGoOn()) return false;
        entriesRead.set(item, readEntry(lane, adapter, rules, rules.entries, item, front.ticketId));
      }
      return true;
    },
    forget(records) {
      isFresh = false;
      if (itemAlone === undefined) return;
      for (const { target } of records) {
        const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
        const item = element?.closest(itemAlone);
        if (item) entriesRead.delete(item);
      }
    },
    knows(person) {
      viewer = person;
      isFresh = false;
    },
    staff: () => staff(),
  };
}

type Clock = Pick<LocalTimeRules, 'zone' | 'offsets'>;

/** Who the page says is signed in. */
function viewerIdOf(adapter: Adapter, document: Document): string | undefined {
  const { page } = adapter;
  const times = { formats: [], months: {}, zone: undefined };
  const lane = page && pageLane(document, document.documentElement, page, undefined, times);
  return lane && productId(firstOf(lane, adapter.maps, page.facts.viewerId, lane.root));
}

function readFront(
  adapter: Adapter,
  document: Document,
  front: InFront,
  language: Language | undefined,
  clock: Clock,
  entriesRead: WeakMap<Element, RawEntry>,
  more: Pick<FactsContext<Element>, 'viewer' | 'colleagues' | 'kept'>,
): { reading: TicketReading; staff: () => readonly string[] } {
  const ref = { helpDesk: adapter.id, ticketId: front.ticketId };
  const rules = adapter.page;
  const bare: TicketReading = { ref, lane: 'page', revision: adapter.revision };
  if (rules === undefined) return { reading: bare, staff: () => [] };

  const times = localTimes(adapter, document, language, clock);
  const lane = pageLane(document, front.container, rules, language, {
    ...times,
    dayFormats: dayFormatsOf(adapter, rules, pageLane(document, front.container, rules, language, times)),
  });
  if (rules.ready !== undefined && !allHold(lane, adapter.maps, rules.ready, front.container)) {
    return { reading: bare, staff: () => [] };
  }
  const entries = readEntries(adapter, rules, lane, entriesRead, front.ticketId);
  return {
    reading: readFacts({ lane, adapter, rules, ref, name: 'page', entries, ...more }),
    staff: () => (rules.people.staff ?? []).flatMap((source) => valuesAt(lane, adapter.maps, source, front.container)),
  };
}

function readEntries(
  adapter: Adapter,
  rules: PageLane,
  lane: ReturnType<typeof pageLane>,
  entriesRead: WeakMap<Element, RawEntry>,
  ticketId: string,
): RawEntry[] {
  const list = rules.entries;
  if (list === undefined) return [];
  return lane.find(list.items, lane.ticket).map((item) => {
    const known = entriesRead.get(item);
    if (known !== undefined) return known;
    const entry = readEntry(lane, adapter, rules, list, item, ticketId);
    entriesRead.set(item, entry);
    return entry;
  });
}

/** What the page says of itself where it says it once for all. */
function stated(document: Document, source: Source): string | undefined {
  const element = source.at === undefined ? document.documentElement : document.querySelector(source.at);
  return element === null ? undefined : unwrapped(rawText(element, source), source.pattern);
}

/** The code of the page's language in lower case, `''` where it states none. */
export function languageCode(adapter: Adapter, document: Document): string {
  const code = adapter.language === undefined ? document.documentElement?.lang : stated(document, adapter.language);
  return (code ?? '').trim().toLowerCase();
}

function languageOf(adapter: Adapter, code: string): Language | undefined {
  const languages = adapter.languages;
  if (languages === undefined) return undefined;
  if (Object.hasOwn(languages, code)) return languages[code];
  const [short = ''] = code.split('-');
  return Object.hasOwn(languages, short) ? languages[short] : undefined;
}

/** Months of the page's language, and English ones, which mail dates use in every language. */
function localTimes(
  adapter: Adapter,
  document: Document,
  language: Language | undefined,
  clock: Clock,
): LocalTimeRules {
  const { dateFormatsBy } = adapter;
  const code = (dateFormatsBy && stated(document, dateFormatsBy.value)) ?? '';
  const first = dateFormatsBy && Object.hasOwn(dateFormatsBy.formats, code) ? dateFormatsBy.formats[code] : undefined;
  return {
    formats: [...(first ?? []), ...(language?.dateFormats ?? []), ...(adapter.dateFormats ?? [])],
    timeFormats: adapter.timeFormats ?? [],
    ...(language?.halves === undefined ? {} : { halves: language.halves }),
    months: { ...adapter.languages?.['en']?.months, ...language?.months },
    ...clock,
    ...(adapter.knownTimes === undefined ? {} : { known: knownTimes(document, adapter.knownTimes) }),
  };
}

/** Each way to write a time stands in a few places; a long history need not be asked to its end. */
const mostKnownTimes = 20;

function knownTimes(document: Document, { at, attribute }: NonNullable<Adapter['knownTimes']>): KnownTime[] {
  return [...document.querySelectorAll(at)].slice(0, mostKnownTimes).flatMap((element) => {
    const moment = parseMoment(element.getAttribute(attribute) ?? '', 'iso', {
      formats: [],
      months: {},
      zone: undefined,
    });
    return moment === undefined ? [] : [{ text: element.textContent ?? '', at: moment.at }];
  });
}

/**
 * `ol[data-history] > li[data-entry-id]` names items by its last part, which is what an ancestor can be asked for; so does
 * each of several selectors joined by commas.
 */
function lastCompound(selector: string): string {
  return selector
    .split(',')
    .map(
      (part) =>
        part
          .trim()
          .split(/\s*>\s*|\s+/)
          .at(-1) ?? part,
    )
    .join(', ');
}
