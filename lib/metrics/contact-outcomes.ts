import type { ContactEntry, CustomerEntry, DaySummary } from '../model/day-summary.ts';
import { addDays } from '../time/calendar.ts';
import { type Day, type EpochMs, minute } from '../time/units.ts';
import { aroundBefore } from './metric.ts';
import { type Outcome, outcomeOf } from './period.ts';

/** From so many tickets in 28 days on a requester is looked at ticket by ticket: a system, or a colleague who passes mails on. */
const frequentFrom = 10;

/** An own contact and whether the customer came back after it. */
export interface ContactOutcome {
  entry: ContactEntry;
  windowEndsAt: EpochMs;
  outcome: Outcome;
  /** Only the same ticket was looked at. */
  isFrequent: boolean;
}

/** A contact that any human had with a requester. */
interface Human {
  ticket: number;
  startedAt: EpochMs;
  endedAt: EpochMs;
  /** Where its first act stands in the ticket's history. */
  place?: number | undefined;
  /** The viewer's own. */
  own?: ContactEntry;
  doubtful: boolean;
}

/** Contacts and messages in order of time. */
interface Exchange {
  humans: Human[];
  messages: CustomerEntry[];
}

/** What is known of one requester around a period, in all and by ticket. */
interface Requester extends Exchange {
  tickets: Map<number, Exchange>;
  opened: { day: Day; ticket: number }[];
  /** The answers of {@link isFrequentOn}, since many contacts ask it of one day. */
  frequent: Map<Day, boolean>;
}

/**
 * Row 11. The own contacts of some days that count and whose requester is known, each with its outcome: a return is the
 * customer's next message that needs an answer, within the window, after this contact and before the next one by any human.
 *
 * @param around the days around them too, see {@link aroundBefore}
 */
export function contactOutcomes(
  summaries: readonly DaySummary[],
  around: readonly DaySummary[],
  now: EpochMs,
): ContactOutcome[] {
  const requesters = requestersOf(around);
  return summaries.flatMap(({ day, viewerKey, contacts }) =>
    contacts.flatMap((entry) => {
      const { requester, windowEndsAt, leftOut } = entry;
      if (requester === undefined || windowEndsAt === undefined || leftOut !== undefined) return [];
      const known = requesters.get(`${viewerKey} ${requester}`);
      const isFrequent = known !== undefined && isFrequentOn(known, day);
      const scope = isFrequent ? known.tickets.get(entry.ticket) : known;
      const found = scope === undefined ? {} : returnOf(entry, windowEndsAt, scope);
      const { knownUntil } = entry;
      const outcome = outcomeOf({ windowEndsAt, ...found, ...(knownUntil === undefined ? {} : { knownUntil }) }, now);
      return [{ entry, windowEndsAt, outcome, isFrequent }];
    }),
  );
}

function requestersOf(summaries: readonly DaySummary[]): Map<string, Requester> {
  const requesters = new Map<string, Requester>();
  const of = (viewerKey: string, requester: string): Requester => {
    const key = `${viewerKey} ${requester}`;
    const known = requesters.get(key) ?? {
      humans: [],
      messages: [],
      opened: [],
      tickets: new Map(),
      frequent: new Map(),
    };
    requesters.set(key, known);
    return known;
  };
  for (const { day, viewerKey, contacts, customers } of summaries) {
    for (const own of contacts) {
      const { requester, ticket, startedAt, endedAt, leftOut } = own;
      if (requester === undefined || leftOut !== undefined) continue;
      addHuman(of(viewerKey, requester), { ticket, startedAt, endedAt, place: own.places?.[0], own, doubtful: false });
    }
    for (const entry of customers) {
      const { ticket, at, kind, doubtful = false } = entry;
      const known = of(viewerKey, entry.requester);
      if (kind === 'opened') known.opened.push({ day, ticket });
      else if (kind === 'message') {
        known.messages.push(entry);
        exchangeOf(known, ticket).messages.push(entry);
      } else {
        const isDoubtful = doubtful || entry.since !== undefined;
        addHuman(known, { ticket, startedAt: at, endedAt: at, place: entry.place, doubtful: isDoubtful });
      }
    }
  }
  for (const requester of requesters.values()) {
    for (const { humans, messages } of [requester, ...requester.tickets.values()]) {
      humans.sort((a, b) => a.startedAt - b.startedAt || a.endedAt - b.endedAt || a.ticket - b.ticket);
      messages.sort((a, b) => a.at - b.at);
    }
  }
  return requesters;
}

function addHuman(requester: Requester, human: Human): void {
  requester.humans.push(human);
  exchangeOf(requester, human.ticket).humans.push(human);
}

function exchangeOf({ tickets }: Requester, ticket: number): Exchange {
  const known = tickets.get(ticket) ?? { humans: [], messages: [] };
  tickets.set(ticket, known);
  return known;
}

function isFrequentOn({ opened, frequent }: Requester, day: Day): boolean {
  if (opened.length < frequentFrom) return false;
  const answered = frequent.get(day);
  if (answered !== undefined) return answered;
  const first = addDays(day, -aroundBefore);
  const tickets = new Set(opened.filter((one) => one.day >= first && one.day <= day).map(({ ticket }) => ticket));
  frequent.set(day, tickets.size >= frequentFrom);
  return tickets.size >= frequentFrom;
}

/** The message with which the customer came back after a contact, or the doubt whether there was one. */
function returnOf(
  contact: ContactEntry,
  windowEndsAt: EpochMs,
  { humans, messages }: Exchange,
): { returnedAt?: EpochMs; doubtful?: true } {
  const mine = humans.find(({ own }) => own === contact || (own !== undefined && isSameContact(own, contact)));
  const after = mine === undefined ? humans : humans.filter((human) => inTurn(human, mine) > 0);
  const [known, unknown] = [after.filter(({ doubtful }) => !doubtful), after.filter(({ doubtful }) => doubtful)];
  let isDoubtful = false;
  for (const message of messages) {
    const when = placeOf(message, contact);
    if (when === 'before') continue;
    const next = known.find((human) => isAfterStart(message, human));
    if (next !== undefined) {
      if (message.since !== undefined && message.since < next.startedAt) isDoubtful = true;
      continue;
    }
    const isIn = message.at <= windowEndsAt;
    const mayBeIn = (message.since ?? message.at) < windowEndsAt;
    if (!isIn && !mayBeIn) continue;
    const isCertain =
      isIn && when === 'after' && !message.doubtful && !unknown.some((human) => isAfterStart(message, human));
    if (isCertain) return { returnedAt: message.at };
    isDoubtful = true;
  }
  return isDoubtful ? { doubtful: true } : {};
}

function isSameContact(a: ContactEntry, b: ContactEntry): boolean {
  const isSameTime = a.startedAt === b.startedAt && a.endedAt === b.endedAt;
  // Two turns of one moment, with the customer's message between them, differ by their places alone.
  return a.ticket === b.ticket && a.kind === b.kind && isSameTime && a.places?.[0] === b.places?.[0];
}

/** Whether a message came after a contact. On its own ticket what is written during it, or in the same chat session, belongs to it. */
function placeOf(
  message: CustomerEntry,
  { ticket, kind, startedAt, endedAt, places }: ContactEntry,
): 'before' | 'after' | 'unknown' {
  const order = message.ticket === ticket ? inHistory(message, { at: endedAt, place: places?.[1] }) : undefined;
  if (order !== undefined) return order > 0 ? 'after' : 'before';
  const boundary = message.ticket === ticket ? endedAt : startedAt;
  const isTied =
    message.ticket === ticket && kind !== 'chat' && message.at === boundary && message.isAfterReply === true;
  if (message.at <= boundary && !isTied) return 'before';
  return message.since !== undefined && message.since < boundary ? 'unknown' : 'after';
}

/** Which of two contacts began later: above 0 for the first. At one moment on one ticket, as its history has it. */
function inTurn(a: Human, b: Human): number {
  const byPlace = a.ticket === b.ticket ? inHistory({ ...a, at: a.startedAt }, { ...b, at: b.startedAt }) : undefined;
  return byPlace ?? (a.startedAt - b.startedAt || a.endedAt - b.endedAt || a.ticket - b.ticket);
}

/** The order of two things on one ticket within one minute, where both have a place: a page that tells minutes has no other. */
function inHistory(
  a: { at: EpochMs; place?: number | undefined },
  b: { at: EpochMs; place?: number | undefined },
): number | undefined {
  if (a.place === undefined || b.place === undefined) return undefined;
  return Math.floor(a.at / minute) === Math.floor(b.at / minute) ? a.place - b.place : undefined;
}

/** Of one moment the customer's message comes first, unless the page shows it after a reply. */
function isAfterStart(message: CustomerEntry, human: Human): boolean {
  const order = message.ticket === human.ticket ? inHistory(message, { ...human, at: human.startedAt }) : undefined;
  if (order !== undefined) return order > 0;
  if (message.at !== human.startedAt) return message.at > human.startedAt;
  return message.ticket === human.ticket && message.isAfterReply === true;
}
