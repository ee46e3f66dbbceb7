import type { EpochMs } from '../time/units.ts';

/** Which help desk product, by the name of its file in `lib/helpdesks`; taught ones start with `taught-`. */
export type HelpDeskId = string;
/** Help desk id + canonical origin with port + base path or tenant: `request-tracker|http://desk.example:8161|/rt`. */
export type SiteKey = string;
/** Site key + the product's immutable ticket id, joined by `#`. */
export type TicketKey = string;
/** Site key + the product's id of the signed-in agent, joined by `@`. */
export type ViewerKey = string;

/** One vocabulary for every help desk. `pending` waits for the customer, `onHold` for someone else. */
export type StatusCode = 'new' | 'open' | 'pending' | 'onHold' | 'solved' | 'closed';
export type PriorityCode = 'low' | 'normal' | 'high' | 'urgent';
export type Channel = 'email' | 'chat' | 'phone' | 'web' | 'social' | 'other';
/** Who did it, seen from the signed-in agent. Bots, rules and receipts are `system`; `unknown` is never mine. */
export type Actor = 'me' | 'agent' | 'customer' | 'system' | 'unknown';
/** `thirdParty`: side conversations and vendor forwards; never a reply. */
export type Visibility = 'public' | 'internal' | 'thirdParty';
/** The lane a fact came through: the page's markup, or the product's own read-only JSON. */
export type Lane = 'page' | 'api';

/**
 * When something happened and how well that is known. `exact` is to the second or better. `minute` and
 * `day` give the start of that minute or day in the desk's zone. `between`: after `notBefore`, up to and including `at`.
 */
export interface Moment {
  at: EpochMs;
  precision: 'exact' | 'minute' | 'day' | 'between';
  notBefore?: EpochMs;
}

/** A person of the help desk's staff (never a customer), by the product's own id and login or name. */
export interface Person {
  id?: string;
  name?: string;
}

export interface Message extends Partial<Moment> {
  /** The product's own entry id. */
  id?: string;
  author: Actor;
  /** The author's id in the product when it is an agent's or the system's; never a customer's. */
  authorId?: string;
  /** Left out where the page does not say. */
  visibility?: Visibility;
  /** The message with which the ticket was opened. */
  opening?: true;
  /** Position in the history, ascending in time, on one scale with {@link Change.order}. */
  order?: number;
}

export type ChangedField = 'status' | 'assignee' | 'group' | 'priority' | 'merged' | 'spam' | 'deleted';

/** One end of a change: a code of ours where there is one (status, priority), and what the product calls it. */
export interface ChangedValue {
  code?: StatusCode | PriorityCode;
  id?: string;
  name?: string;
  /** True where the page states that there was or is nobody (an unassigned ticket). */
  nobody?: true;
}

export interface Change extends Partial<Moment> {
  id?: string;
  by: Actor;
  byId?: string;
  field: ChangedField;
  from?: ChangedValue;
  to?: ChangedValue;
  /** Position in the history, ascending in time, on one scale with {@link Message.order}. */
  order?: number;
}

export interface SlaTarget extends Moment {
  /** `due`: one deadline that the product does not split. */
  metric: 'firstResponse' | 'nextResponse' | 'resolution' | 'due';
}

export interface Rating extends Partial<Moment> {
  id?: string;
  kind: 'csat' | 'ces' | 'nps';
  score: number;
  worst: number;
  best: number;
}

export interface CallFact extends Partial<Moment> {
  id?: string;
  by: Actor;
  queuedAt?: EpochMs;
  answeredAt?: EpochMs;
  endedAt?: EpochMs;
  missed?: true;
}

export interface TicketLink {
  /** `mergedFrom`: that one was merged into this one and has no page of its own any more. */
  kind: 'mergedInto' | 'mergedFrom' | 'followUpOf';
  ticketId: string;
}

/**
 * What a ticket page, or the product's JSON, says now. Everything but the reference may be missing, and
 * missing means "not stated", never "no": an empty list means that the source says there is none.
 */
export interface TicketReading {
  ref: { helpDesk: HelpDeskId; ticketId: string };
  lane: Lane;
  /** The revision of the adapter that read it. */
  revision: number;
  viewer?: Person;
  status?: { code?: StatusCode; label?: string };
  /** `null`: the source states that nobody has the ticket. */
  assignee?: Person | null;
  /** The queue, department or team. */
  group?: { id?: string; name?: string };
  priority?: { code?: PriorityCode; value?: number; label?: string };
  channel?: Channel;
  tags?: string[];
  createdAt?: Moment;
  createdBy?: Actor;
  /** The product's id of the requester. Hashed with a salt in the background before anything is stored. */
  requester?: string;
  messages?: Message[];
  changes?: Change[];
  sla?: SlaTarget[];
  rating?: Rating[];
  calls?: CallFact[];
  links?: TicketLink[];
  /** True when the messages and changes are the whole history; false when the source says that more exists. */
  complete?: boolean;
}
