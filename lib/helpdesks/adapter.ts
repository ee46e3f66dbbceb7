import type { Actor, ChangedField, Channel, HelpDeskId, SlaTarget, Visibility } from '../model/reading.ts';

/**
 * What Deskpace knows of one help desk, as plain data: it survives JSON, holds no function and no regular
 * expression, and a reader taught by the agent has the same shape. Everything that data cannot say is code of the
 * engine beside this file, and an adapter only names it ({@link Parser}, {@link Paging}).
 *
 * Three kinds of product fit: pages that a server renders (one ticket per page load), single-page apps with several
 * tickets alive in one document, and products whose own JSON says everything.
 */
export interface Adapter {
  id: HelpDeskId;
  title: string;
  /** Raised whenever the same page could be read differently; a later revision supersedes what an earlier one said. */
  revision: number;
  /** The day on which the facts below were last compared with the product, `2026-11-22`. */
  checked: string;
  /** `live`: run against the product. `recorded`: against recorded pages. `documented`: from its documentation only. */
  evidence: 'live' | 'recorded' | 'documented';
  /** What the product calls a ticket, in English. */
  nouns: { ticket: string };
  /** Fixed hosts such as `*.zendesk.com`; empty for products that live anywhere. */
  hosts: readonly string[];
  recognise: RecogniseRule;
  address: AddressRule;
  /** Facts from the page's markup. */
  page?: PageLane;
  /** Facts from the product's own read-only JSON on the same origin. Taught readers have none. */
  api?: ApiLane;
  watch: WatchRule;
  /** Tables from the product's language-neutral codes to ours, by name. A code that is not listed stays unknown. */
  maps: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The product's own sentences, labels and months, by `html[lang]` in lower case. */
  languages?: Readonly<Record<string, Language>>;
  /** How the page writes local times, tried in order; see `local-time.ts` for the placeholders. */
  dateFormats?: readonly string[];
}

/** How the popup knows the product on a host it has never seen. */
export interface RecogniseRule {
  /** Each of these selectors finds something. */
  all: readonly string[];
  /** None of these does. */
  none?: readonly string[];
  /**
   * Where the page states its base path: the value's path up to `before`. The first that gives a prefix of the page's
   * own path wins; without any, the address decides.
   */
  basePath?: readonly (Source & { before: string })[];
}

/**
 * Which ticket is in front. Small, because the sensor carries it into every page of a switched-on site.
 *
 * A pattern is a path below the base path, then optionally `?name={id}` (further parameters are allowed) or
 * `#fragment`. `{id}` is the ticket's id, `*` any characters but a slash, and a last segment `*` whatever
 * follows, nothing included. A pattern without `{id}` leaves the id to the page.
 */
export interface AddressRule {
  patterns: readonly string[];
  /** `any`: the product may live under a path such as `/rt`. `root`: it never does. */
  base: 'any' | 'root';
  /** `digits` drops leading zeros; `code` is letters, digits, `-`, `_` and `.`. */
  id: 'digits' | 'code';
  /** The element that holds the ticket in front, in documents that hold several; left out: the whole document. */
  container?: string;
  /** Where the page proves its ticket, below the container; the first that states an id decides. */
  proof: readonly Source[];
  /**
   * `page`: the page's id is the true one and may differ from the address (a merged number).
   * `both`: they must be equal, otherwise no ticket is in front.
   */
  decides: 'page' | 'both';
  /** Presence of any of these says "no ticket". */
  never?: readonly string[];
}

/**
 * Where one value stands. On a page `at` is a selector below the item (left out: the item itself) and the
 * first match counts. In JSON `at` is a path of keys joined by dots below the item, lists on the way are walked
 * through, and each leading `^` goes up to the object that holds the list.
 */
export interface Source {
  at?: string;
  /** Page only: look in the whole document, not in the ticket's container. JSON: from the root of the answers. */
  from?: 'root';
  /** Page only, `text` unless told. A number of characters beyond 500 is never read. */
  take?: 'text' | 'value';
  /** Page only: take this attribute instead. */
  attribute?: string;
  /** The text around the value, `ticket-{value}-history`; a text that does not fit gives nothing. */
  pattern?: string;
  /** The name of a placeholder of the entry's sentence, in place of `at`. */
  capture?: string;
  parse?: Parser;
  /** Name of a table in {@link Adapter.maps}, or `labels` for the page language's own words. */
  map?: string;
  /** A fact of the product that needs no looking up. */
  constant?: string;
}

/**
 * Code of the engine by name. `iso`: a time with zone or offset. `localTime`: by {@link Adapter.dateFormats}. `int`.
 * `digits`: an id of digits. `optionLike`: page only, the value of that option of a `select` whose text equals the text of
 * the element named by `pattern`; `selected`: the value of the option that is chosen.
 */
export type Parser = 'iso' | 'unixSeconds' | 'unixMillis' | 'localTime' | 'int' | 'digits';

/** One language of the product. Each text is the product's own, with `{name}` for what changes. */
export interface Language {
  /** The product's translation file or page from which the texts come. */
  source: string;
  sentences: Readonly<Record<string, readonly string[]>>;
  /** Words for the product's codes: label to code. */
  labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Names of months to 1–12. */
  months: Readonly<Record<string, number>>;
}

/** Holds when the source's value is listed, or, without `is`, when there is one; `absent` turns it round. */
export type Condition = { value: Source; is?: readonly string[]; absent?: true } | { sentence: string };

/** One end of a change. The first source that gives a value wins, part by part. */
export interface ValueSources {
  code?: readonly Source[];
  id?: readonly Source[];
  name?: readonly Source[];
  /** Ids that mean "nobody". */
  nobody?: readonly string[];
}

export type Outcome =
  | { kind: 'message'; visibility?: Visibility; opening?: true }
  | { kind: 'change'; field: ChangedField; from?: ValueSources; to?: ValueSources };

/** What an entry means. Every rule whose conditions all hold gives its outcome: one save can be reply and status. */
export interface EntryRule {
  when: readonly Condition[];
  gives: Outcome;
}

/** The history: messages and changes in one list. */
export interface EntryList {
  items: string;
  id?: Source;
  at?: readonly Source[];
  /** The author's id. */
  author?: Source;
  /** The author's role where the entry itself states it, mapped to `agent`, `customer` or `system`. */
  role?: readonly Source[];
  /** Page only: the element that holds the product's own sentence. */
  sentence?: Source;
  /** Page only: people named inside the sentence, matched as one `{placeholder}` each. */
  people?: { items: string; id: Source };
  /** Page only: a sentence in front of the sentence, with the rest in `{rest}`; what it says is `merged: true` of the entry. */
  mergedPrefix?: string;
  /** `byTime`: the first and last entry's times, then ids, tell. */
  order: 'oldestFirst' | 'newestFirst' | 'byId';
  rules: readonly EntryRule[];
}

export interface Facts {
  viewerId?: readonly Source[];
  viewerName?: readonly Source[];
  statusCode?: readonly Source[];
  statusLabel?: readonly Source[];
  assigneeId?: readonly Source[];
  assigneeName?: readonly Source[];
  groupId?: readonly Source[];
  groupName?: readonly Source[];
  priorityCode?: readonly Source[];
  priorityValue?: readonly Source[];
  priorityLabel?: readonly Source[];
  channel?: readonly Source[];
  createdAt?: readonly Source[];
  requester?: readonly Source[];
}

/** Who is who, decided by id and never by name. */
export interface PeopleRules {
  /** Ids of the product itself. */
  system?: readonly string[];
  /** Assignee ids that mean nobody. */
  nobody?: readonly string[];
  /** Every id listed here asks; all matches count. */
  requesters?: readonly Source[];
  /** Every id listed here belongs to the staff, proven by the place; all matches count. */
  staff?: readonly Source[];
  /** A table of people with their roles, mapped to `agent`, `customer` or `system`. */
  directory?: { items: string; id: Source; role: Source };
}

export interface LaneRules {
  facts: Facts;
  people: PeopleRules;
  /** Tags, each match one. */
  tags?: Source;
  sla?: readonly { metric: SlaTarget['metric']; at: readonly Source[] }[];
  /** Lists of deadlines in JSON: one item each. */
  slaItems?: { items: string; metric: Source; at: Source };
  entries?: EntryList;
  /** The whole history is there when all of these hold; left out: never claimed. */
  complete?: readonly Condition[];
  /** Part of the history is missing when one of these holds. */
  incomplete?: readonly Condition[];
  /** With this the answer's own ticket id is proven. */
  ticketId?: readonly Source[];
}

export interface PageLane extends LaneRules {
  /** Selectors that may appear later, such as a history that the page loads by itself. */
  pending?: readonly string[];
}

export type Paging =
  | { kind: 'numbered'; parameter: string; items: string; perPage: number; most: number }
  | { kind: 'cursor'; parameter: string; cursor: string; more: string; most: number };

export interface ApiRequest {
  key: string;
  /** Path and query below the base path, `{id}` for the ticket. GET only, same origin only. */
  path: string;
  /** `open`: when the ticket comes in front. `afterOwnAct`: again after an own reply or change, too. */
  when: readonly ('open' | 'afterOwnAct')[];
  paging?: Paging;
  /** A failure costs only the facts of this answer. */
  optional?: true;
}

export interface ApiLane extends LaneRules {
  requests: readonly ApiRequest[];
}

export interface WatchRule {
  /** Where changes are looked for; the document's body when it is not there. */
  root: string;
  /** Attributes whose change matters besides added and removed nodes and text. */
  attributes: readonly string[];
  /** Own requests of the page whose names say "read again", below the base path, `*` as in addresses. */
  requests?: readonly string[];
}

export type { Actor, Channel };
