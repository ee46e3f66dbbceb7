import type { EpochMs } from '../time/units.ts';
import type { Lane } from './reading.ts';

/** The facts by which a reader is judged, in the order in which they are told; `ticket`: the page proves its ticket at all. */
export const readerFacts = [
  'ticket',
  'viewer',
  'status',
  'assignee',
  'group',
  'priority',
  'channel',
  'tags',
  'createdAt',
  'requester',
  'messages',
  'changes',
  'deadlines',
] as const;

export type ReaderFact = (typeof readerFacts)[number];

/**
 * What kind of page a reading is from: pages of one kind give the same facts. All three are the adapter's own words or
 * short codes, never an address or a text of the page.
 */
export interface PageKind {
  /** The adapter's address pattern that fits; empty for the product's own JSON. */
  pattern: string;
  /** The code of the page's language, empty where it states none. */
  language: string;
  /** Which tab of the ticket is shown, for products whose tabs state different facts; empty for others. */
  tab: string;
}

/** Whether a ticket still has work in it: pages of finished ones leave things out. */
export type WorkState = 'unfinished' | 'finished' | 'unknown';

/** One reading as it is judged. A fact in neither list is not judged this time. */
export interface ReaderLook {
  lane: Lane;
  kind: PageKind;
  revision: number;
  ticketId: string;
  at: EpochMs;
  work: WorkState;
  found: readonly ReaderFact[];
  missing: readonly ReaderFact[];
  /** What is missing may be missing for a reason of the desk's own: two such tickets count as one. */
  isDoubted?: boolean;
}

/** A page at a ticket's address that proves no ticket. `isDoubted`: nothing on it looks like one. */
export interface UnprovenLook {
  pattern: string;
  revision: number;
  ticketId: string;
  at: EpochMs;
  isDoubted: boolean;
}

/** How one fact has fared on one kind of page. Tickets are counted, not readings. */
export interface FactHealth {
  /** The last few different tickets that gave it. */
  foundOn: string[];
  found: number;
  foundAt?: EpochMs;
  /** The different tickets in a row, up to now, that did not give it. */
  missedOn: string[];
  /** The same, in doubt. */
  doubtedOn?: string[];
  missedSince?: EpochMs;
  missedAt?: EpochMs;
  /** Tickets that did not give it before it came back, and the longest such row. */
  away: number;
  longestAway: number;
}

export interface PageHealth {
  lane: Lane;
  kind: PageKind;
  readAt: EpochMs;
  /** The ticket in front there, which is judged when the next one comes. */
  current?: {
    ticketId: string;
    since: EpochMs;
    work: WorkState;
    found: ReaderFact[];
    missing: ReaderFact[];
    isDoubted?: true;
  };
  /** By fact, or by work state and fact. */
  facts: Record<string, FactHealth>;
}

/** How the reader of one site fares, page kinds read last coming first. */
export interface ReaderHealth {
  /** The adapter's; a later one is judged anew. */
  revision: number;
  pages: PageHealth[];
}

/** A fact that the reader used to find and does not find any more. */
export interface LostFact {
  fact: ReaderFact;
  lane: Lane;
  /** When the first ticket without it was in front. */
  since: EpochMs;
}
