import type { ReaderFact } from '../model/reader-health.ts';
import type { ChangedField, HelpDeskId, Rating, SlaTarget, TicketLink, Visibility } from '../model/reading.ts';
import type { TimeUnit } from '../model/ticket.ts';

/**
 * What Deskpace knows of one help desk, as plain data: it survives JSON, holds no function and no regular
 * expression, and a reader taught by the agent has the same shape. Everything that data cannot say is code of the
 * engine beside this file, and an adapter only names it ({@link MomentParser}, {@link Paging}).
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
  /**
   * `live`: run against the product. `recorded`: against recorded pages. `documented`: from its documentation only.
   * `taught`: the agent pointed at its places.
   */
  evidence: 'live' | 'recorded' | 'documented' | 'taught';
  /** The product lets an agent take a reply back for some seconds, before it is sent. */
  takesBack?: true;
  nouns: DeskNouns;
  /** How its forms take time worked; left out: in minutes. */
  timeUnit?: TimeUnit;
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
  /** The product's own sentences, labels and months, by the page's language in lower case. */
  languages?: Readonly<Record<string, Language>>;
  /** Where the page states its language; left out: `html[lang]`. */
  language?: Source;
  /** How the page writes local times, tried in order; see `local-time.ts` for the placeholders. */
  dateFormats?: readonly string[];
  /**
   * Local times beside which the page gives the same moment in ISO 8601. Only formats that read these rightly count, and
   * a local time that two of them read differently stays unknown.
   */
  knownTimes?: { at: string; attribute: string };
  /** Formats that go before those, by the code with which the page states how it writes dates. */
  dateFormatsBy?: { value: Source; formats: Readonly<Record<string, readonly string[]>> };
  /** How it writes days alone; more than one may fit, see {@link PageLane.daySamples}. */
  dayFormats?: readonly string[];
  /** How the end of a text says the time of day, for {@link Source.day}. */
  timeFormats?: readonly string[];
}

/** The product's own words, in English; the overlay says what stands for them in the agent's language. */
export interface DeskNouns {
  /** What it calls a ticket. */
  ticket: 'ticket' | 'issue' | 'conversation';
  /** What it calls one whose work is done; left out: solved. */
  solved?: 'resolved' | 'closed';
}

/** How the popup knows the product on a host it has never seen. */
interface RecogniseRule {
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
  /** `any`: the product may live under a path such as `/rt`, and its addresses tell. Otherwise the one path it has, `''` for none. */
  base: 'any' | '' | `/${string}`;
  /** `digits` drops leading zeros; `code` is letters, digits, `-`, `_` and `.`; `mixed` is a code that holds a digit. */
  id: 'digits' | 'code' | 'mixed';
  /** The element that holds the ticket in front, in documents that hold several; left out: the whole document. */
  container?: string;
  /** Where the page proves its ticket, below the container; the first that states an id decides. */
  proof: readonly Source[];
  /**
   * `page`: the page's id is the true one and may differ from the address (a merged number).
   * `agree`: the page's, which must be the address's where that has one (a form that came back has none).
   * `both`: they must be equal, otherwise no ticket is in front.
   * `address`: the address alone, for products of which no more is known.
   */
  decides: 'page' | 'agree' | 'both' | 'address';
  /** Attributes whose change alone may bring another ticket in front. */
  attributes?: readonly string[];
  /** Presence of any of these says "no ticket". */
  never?: readonly string[];
  /** The panes of chats that are open side by side and shown now; `proof` states each one's id. */
  chats?: string;
  /** Addresses of lists of tickets. A list in front is work that belongs to no ticket. */
  lists?: readonly string[];
  /** Addresses that fit one of those and show no list: a form for a new ticket. */
  notLists?: readonly string[];
  /** Addresses of forms for a ticket that is not saved yet: in hand, for the ticket that it becomes in that tab. */
  newTickets?: readonly string[];
}

/**
 * Where one value stands. On a page `at` is a selector below the item (left out: the item itself); in JSON it is a
 * path of keys joined by dots, lists on the way are walked through, and each leading `^` goes up to the object that
 * holds the item's list. The first match counts, unless all are asked for.
 *
 * The text found goes through `pattern`, `unwrap`, `stem`, `options`, `labels` and `map`, in this order; a step that
 * does not fit ends with "not stated".
 */
export interface Source {
  at?: string;
  /** Look from the root of the document, or of all answers, instead of the ticket or the entry. */
  from?: 'root';
  /** Says something only while these hold. */
  when?: readonly Condition[];
  /**
   * Page only: look below the only one of these items whose label, by a table of words in the page's language, is this
   * code. For rows that nothing but their label tells apart.
   */
  row?: { items: string; label: string; labels: string; is: string };
  /** Page only, `text` unless told. */
  take?: 'text' | 'value';
  /** Page only: this attribute instead. With `capture` of a person, `id` is the person's id. */
  attribute?: string;
  /** In place of `at`: what stands for this placeholder in the entry's sentence; `author` is the entry's author. */
  capture?: string;
  /** In place of `at`: a fact of the product that needs no looking up. */
  constant?: string;
  /** Page only: the text without children that fit this selector. */
  skip?: string;
  /** The text around the value: `ticket-{value}-history`; a leading or a last `*` stands for anything. */
  pattern?: string;
  /** Only what stands before this, if it is there. */
  until?: string;
  /** Page only: a sentence of the page's language that holds the value as `{label}`. */
  unwrap?: string;
  /**
   * Page only: the options of a list, in the same ticket: the value is that of the only option with this text. Links
   * may be in the list, too; a link's value is the last part of its path.
   */
  options?: string;
  /** With `options`: how they are written, the text in `{label}`, where it is not the whole of them. */
  optionText?: string;
  /** With `options`: the text ends with the option's; the longest one counts. */
  ends?: true;
  /** With `options`: in place of the value the text itself, unless two options of different values share it. */
  unshared?: true;
  /** With `options`: the attribute that holds an option's value, where they are no form's; left out: `value`. */
  optionValue?: string;
  /** Page only: the text without the option with which it ends, and what joins them; all of it where it ends with none. */
  stem?: { options: string; optionValue: string; joint: string };
  /** A table of words in the page's language: word to the product's code. */
  labels?: string;
  /** A table of {@link Adapter.maps}: the product's code to ours. */
  map?: string;
  /** For moments; `iso` unless told. */
  parse?: MomentParser;
  /** Says something only where all its matches say the same. */
  only?: true;
  /** For moments, instead of `parse`: this is the local day, `2026-11-22`; of the text only its end, the time of day, counts. */
  day?: Source;
}

/**
 * `iso`: date and time with `Z` or an offset. `localTime`: by {@link Adapter.dateFormats}, in the desk's zone
 * where the text has no offset. `localDay`: a day by {@link Adapter.dayFormats}, in the desk's zone. `utc`: date and
 * time without an offset, in UTC. The epoch itself means "not set" in every parser.
 */
export type MomentParser = 'iso' | 'localTime' | 'localDay' | 'utc' | 'unixSeconds' | 'unixMillis';

/** One language of a product whose pages say things in words only. Each text is the product's own. */
export interface Language {
  /** The product's file from which the texts come. */
  source: string;
  /** Name to templates; `{name}` stands for what changes. */
  sentences: Readonly<Record<string, readonly string[]>>;
  /** Tables from word to the product's code. */
  labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Names of months, in lower case and without a full stop, to 1–12. */
  months: Readonly<Record<string, number>>;
  /** How this language writes local times; tried before {@link Adapter.dateFormats}. */
  dateFormats?: readonly string[];
  /** The words for the halves of a day, in lower case, where they are not AM and PM. */
  halves?: { am: string; pm: string };
}

/** What must hold. `value` holds when any of its matches is in `is`, or, without `is`, when there is one at all. */
export type Condition =
  | { value: Source; is?: readonly string[] }
  /** Two places say the same; of several matches of `value` one must. */
  | { value: Source; equals: Source }
  /** One of these holds. */
  | { any: readonly Condition[] }
  | { not: Condition }
  /** Page only: the item itself fits this selector. */
  | { matches: string }
  /** Page only: the entry's sentence is this one of the language; `null`: none that is known. */
  | { sentence: string | null };

/** One end of a change; of each list the first source that says something counts. */
export interface ValueSources {
  code?: readonly Source[];
  id?: readonly Source[];
  name?: readonly Source[];
  /** Ids that mean nobody; the empty text and JSON's null are `''`. */
  nobody?: readonly string[];
  /** The page says "you": it is the signed-in agent. */
  viewer?: readonly Condition[];
}

/** `current`: what the ticket has now, where no later entry changed it. A mark is `set`, or `unset` again. */
type Outcome =
  /** `opening: 'ifFirst'`: the ticket was opened with it if nothing of the whole history goes before it. */
  | { kind: 'message'; visibility?: Visibility; opening?: true | 'ifFirst' }
  | { kind: 'change'; field: ChangedField; from?: ValueSources; to?: ValueSources | 'current' | 'unset' }
  /** What the ticket has after the entry: its author changed it if the ticket is known to have had something else. */
  | { kind: 'state'; field: ChangedField; to: ValueSources | 'set' | 'unset' }
  /** It may have changed these fields without a word. */
  | { kind: 'unclear'; fields: readonly ChangedField[] }
  /** `unreadable`: it says something that is not known. `joint`: another ticket's entries were put among those before it. */
  | { kind: 'doubt'; doubt: 'unreadable' | 'joint' };

/** What an entry means. Every rule whose conditions all hold gives its outcome: one save can be reply and status. */
interface EntryRule {
  when: readonly Condition[];
  gives: Outcome;
}

/** The history: messages and changes in one list. */
export interface EntryList {
  items: string;
  /** The list is there, even if it is empty. */
  present: readonly Condition[];
  /** All of it is there. On the API lane the paging must be at its end as well. */
  complete?: readonly Condition[];
  /** Part of it is missing when one of these holds. */
  incomplete?: readonly Condition[];
  /** For products that tell messages and changes in different places: what each of them is told by. */
  tells?: { messages: readonly Condition[]; changes: readonly Condition[] };
  id?: Source;
  /** Stands for the id of the opening message where only what follows has one. */
  openingId?: string;
  at: readonly Source[];
  author: readonly Source[];
  /** Where authors have no id. `authorMark` tells two of one name apart, a picture for one. */
  authorName?: readonly Source[];
  authorMark?: Source;
  /** The entry belongs to a ticket that was merged into this one when these hold. */
  merged?: readonly Condition[];
  /** The ticket that the entry belongs to, where it may be one that was merged into this one. */
  ticket?: Source;
  /**
   * Roles that the entry itself proves, first match first. `agentOrSystem`: somebody of the staff or a program that signs
   * for one, which stays unknown; an author who is known to be a customer is one all the same.
   */
  roles?: readonly { when: readonly Condition[]; role: 'agent' | 'customer' | 'system' | 'agentOrSystem' }[];
  /** The author is the signed-in agent, for entries that say "you". */
  own?: readonly Condition[];
  /** The ticket was created with its opening message where one of these wrote it; others may have kept a draft before. */
  createdWithMessageOf?: readonly ('me' | 'agent' | 'customer')[];
  /** Page only, for entries told in words. */
  sentence?: SentenceRule | WholeSentenceRule;
  /** Changes that stand one by one inside an entry. */
  parts?: PartList;
  /**
   * The entry's number in the history, where its id does not ascend in time: 1, 2, 3 and so on. A number that is left out
   * is of an entry that this viewer may not see.
   */
  number?: Source;
  /** Id of the newest entry, seen or not. */
  newest?: Source;
  /**
   * `byId`: ids, or {@link number}, ascend in time, whatever the order on the page. `byTime`: the agent may turn the list
   * round. `byIdElseNewestFirst`: by id, but a list in which nothing has an id has the newest first.
   */
  order: 'oldestFirst' | 'newestFirst' | 'byId' | 'byTime' | 'byIdElseNewestFirst';
  rules: readonly EntryRule[];
}

interface PartList {
  /** Below the entry. */
  items: string;
  /** Children of a part that stand for a whole placeholder each in its sentence, whatever they say. */
  values: string;
  rules: readonly EntryRule[];
}

export interface SentenceRule {
  /** The element with the author and the sentence. */
  at: string;
  /** People named in it; each stands for a whole placeholder. The first one is the author. */
  people: string;
  /** Their attribute with the id. */
  personId: string;
  /** What stands between the author and the sentence. */
  after: string;
  /** The sentence that is put before another when an entry belongs to a ticket merged into this one, the rest in `{rest}`. */
  merged?: string;
}

/** For sentences of the language that hold their author as `{author}`, wherever and without an id. */
export interface WholeSentenceRule {
  /** The element with the sentence and nothing else. */
  at: string;
}

interface Facts {
  viewerId?: readonly Source[];
  viewerName?: readonly Source[];
  /** Where it is stated, the name counts only if it holds this one. By itself it tells only who is not signed in. */
  viewerFirstName?: readonly Source[];
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
  createdById?: readonly Source[];
  /** Who opened the ticket, where the page gives no id. Goes before the author of the opening message. */
  createdByName?: readonly Source[];
}

/** Who is who, decided by id and never by name. An id that is both staff and requester stays unknown. */
interface PeopleRules {
  /** Ids of the product itself. */
  system?: readonly string[];
  /** Assignee ids that mean nobody; the empty text and JSON's null are `''`. */
  nobody?: readonly string[];
  /** The page states without an id that nobody has the ticket. */
  nobodyWhen?: readonly Condition[];
  /** What the viewer's name begins with, where the page tells no more: a state that names such a person may mean either. */
  viewerNameStart?: readonly Source[];
  /** Whoever is listed here asks; all matches count. */
  requesters?: readonly Source[];
  /** The same and the product itself by name, where the history gives no ids. */
  requesterNames?: readonly Source[];
  systemNames?: readonly string[];
  /** Names of people who are not signed in, proven by the place: where one is the viewer's, two people bear it. */
  othersNames?: readonly Source[];
  /** Whoever opened the ticket asks, too, unless it was somebody of the staff for a customer: then nobody is known to ask. */
  openers?: readonly Source[];
  /** Whoever is listed here belongs to the staff, proven by the place; all matches count. */
  staff?: readonly Source[];
  /** As `staff`, and it goes before asking: what proves it is open to nobody else. All matches count. */
  onlyStaff?: readonly Source[];
  /** Whoever changes one of these fields belongs to the staff. */
  staffChange?: readonly ChangedField[];
  /** A table of people with their roles. */
  directory?: { items: string; id: Source; agent: readonly Condition[]; customer: readonly Condition[] };
}

export interface LaneRules {
  facts: Facts;
  people: PeopleRules;
  /** Tags, one each match, when these conditions hold. */
  tags?: { when: readonly Condition[]; each: Source };
  /** Deadlines. `none` states that there is none. */
  sla?: readonly { metric: SlaTarget['metric']; at: readonly Source[]; none?: readonly Condition[] }[];
  /** Deadlines in JSON, one item each; the list says all of them when these conditions hold. */
  slaItems?: { items: string; present: readonly Condition[]; metric: Source; at: Source };
  /** Answers to surveys: the items for which `when` holds. `score` is a number between `worst` and `best`, or maps to one. */
  ratings?: SideList & { kind: Rating['kind']; score: Source; worst: number; best: number };
  /** Calls: the items for which `when` holds. `by` gives the id of whoever answered. */
  calls?: SideList & { by: readonly Source[] };
  /** A ticket can be made of many others and go into one: of `mergedFrom` all matches count. */
  links?: readonly { kind: TicketLink['kind']; when: readonly Condition[]; id: Source }[];
  entries?: EntryList;
}

/** A list beside the history; it says all of its kind when `present` holds. */
interface SideList {
  items: string;
  present: readonly Condition[];
  when: readonly Condition[];
  id: Source;
  at: readonly Source[];
}

export interface PageLane extends LaneRules {
  /** The page's history is sent only where the product's JSON is not read: it says less, and cannot be told from it. */
  historyWithoutApi?: true;
  /**
   * Where the page writes a day in its own format, `text` beginning with it, and the same day as `2026-11-22`. Of
   * {@link Adapter.dayFormats} those count that fit all of these.
   */
  daySamples?: { at: string; text: Source; day: Source };
  /** Any of these says, on a page that proves no ticket, that the product itself shows none: it is unknown or forbidden. */
  refused?: readonly string[];
  /** Facts are read only while these hold: a single-page app may still be loading the ticket in front. */
  ready?: readonly Condition[];
  /** For products whose ticket has tabs that state different facts: by name a landmark of each; the first found is shown. */
  tabs?: Readonly<Record<string, string>>;
  /** Facts that the product shows on some tickets only: that one is missing says nothing of the reader. */
  sometimes?: readonly ReaderFact[];
}

/**
 * How a request goes on. `most` is the most pages asked for in one reading. `numbered`: until a page holds fewer than
 * `perPage` items. `cursor`: while `more` is neither false nor null.
 */
export type Paging =
  | { kind: 'numbered'; parameter: string; items: string; perPage: number; most: number }
  | {
      kind: 'cursor';
      parameter: string;
      cursor: string;
      more: string;
      most: number;
      /** New items come at the end only: the next reading begins with the page that was the last. */
      growsAtEnd?: true;
    };

export interface ApiRequest {
  key: string;
  /** Path and query below the base path, `{id}` for the ticket. GET only, same origin only. */
  path: string;
  /** `open`: when the ticket comes in front. `afterOwnAct`: again after an own reply or change, too. `pageLoad`: once. */
  when: readonly ('pageLoad' | 'open' | 'afterOwnAct')[];
  /** The answer is no JSON but a page: by name the values of these form controls, those of one name joined by spaces. */
  controls?: Readonly<Record<string, readonly string[]>>;
  paging?: Paging;
  /** A failure costs only the facts of this answer. */
  optional?: true;
}

/** JSON paths start at the answers by key: `ticket.items.Status` looks into every page of the request `ticket`. */
export interface ApiLane extends LaneRules {
  requests: readonly ApiRequest[];
  /** The answer's own ticket id, which must be the one asked for. Left out: the answers tell who is signed in, and no more. */
  ticketId?: Source;
}

interface WatchRule {
  /** Where changes are looked for; the document's body when it is not there. */
  root: string;
  /** Attributes whose change matters besides added and removed nodes and text. */
  attributes: readonly string[];
  /** Controls that send or save: after a click on one the product's JSON is read again. */
  sends?: readonly string[];
  /**
   * Controls with which the agent acts where the page proves no act: a click makes the visit more than a glance, and the page
   * is read again. It tells of no reply: what was clicked may have failed.
   */
  acts?: readonly string[];
}
