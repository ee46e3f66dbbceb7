import type { Actor, ViewerKey } from '../model/reading.ts';
import type { CorrectedInterval, Correction, Ticket, TicketEvent } from '../model/ticket.ts';
import { inOrder } from '../tickets/event-order.ts';
import { assigneeFor } from '../tickets/own.ts';
import { splitByDay } from '../time/clip.ts';
import { type Calendar, type Day, second } from '../time/units.ts';
import { eachInstantOnce, isCall } from './facts/intervals.ts';
import { inForce } from './facts/left-out.ts';
import type { TimeParts } from './ticket-now.ts';

/** Own time of one ticket on one day, in seconds. */
export interface DayOfTicket {
  day: Day;
  parts: TimeParts;
  inAll: number;
  /** Some of it was added or changed by hand. */
  isEdited: boolean;
}

/** Own time of one ticket by day, in order; glances are not in it. */
export function timeByDay(intervals: readonly CorrectedInterval[], calendar: Calendar): DayOfTicket[] {
  const counted = eachInstantOnce(
    intervals.filter(({ glance }) => glance !== true),
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  );
  const edited = new Set(intervals.flatMap(({ id, correction }) => (correction === undefined ? [] : [id])));
  const days = new Map<Day, DayOfTicket>();
  for (const interval of counted) {
    for (const { day, startedAt, endedAt } of splitByDay(interval, calendar)) {
      const known = days.get(day) ?? {
        day,
        parts: { focused: 0, away: 0, call: 0, shared: 0, manual: 0 },
        inAll: 0,
        isEdited: false,
      };
      const seconds = (endedAt - startedAt) / second;
      known.parts[partOf(interval)] += seconds;
      known.inAll += seconds;
      known.isEdited ||= edited.has(interval.id);
      days.set(day, known);
    }
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function partOf(interval: CorrectedInterval): keyof TimeParts {
  if (isCall(interval)) return 'call';
  return interval.kind === 'away' || interval.kind === 'shared' || interval.kind === 'manual'
    ? interval.kind
    : 'focused';
}

/** All that a ticket's timeline tells, what the agent called wrong included, in order. */
export function toldEvents({ events, leftOutEvents = [] }: Ticket): { events: TicketEvent[]; wrong: Set<string> } {
  return {
    events: leftOutEvents.length === 0 ? events : inOrder([...events, ...leftOutEvents]),
    wrong: new Set(leftOutEvents.map(({ key }) => key)),
  };
}

/** Events of a timeline that one save made: by one person, at one moment, known in one way. Put together they take one line. */
export function savesOf(events: readonly TicketEvent[], actors: ReadonlyMap<string, Actor>): TicketEvent[][] {
  const saves: TicketEvent[][] = [];
  for (const event of events) {
    const last = saves.at(-1);
    const [first] = last ?? [];
    if (last !== undefined && first !== undefined && isOneSave(first, event, actors)) last.push(event);
    else saves.push([event]);
  }
  return saves;
}

function isOneSave(a: TicketEvent, b: TicketEvent, actors: ReadonlyMap<string, Actor>): boolean {
  if (a.when === undefined || b.when === undefined) return false;
  return (
    a.when.at === b.when.at &&
    a.when.precision === b.when.precision &&
    a.when.notBefore === b.when.notBefore &&
    a.source === b.source &&
    a.byId === b.byId &&
    actors.get(a.key) === actors.get(b.key)
  );
}

/** What the agent may say of an own move of a ticket, and said. */
export type MoveWord = Exclude<Extract<Correction['what'], { eventKey?: string }>, { kind: 'excludeEvent' }>;

/**
 * Own moves of a ticket to a group or to somebody else, by the event's key, with what the agent said of them: of these, and of no
 * others, it can be said what they were.
 */
export function ownMoves(
  ticket: Ticket,
  actors: ReadonlyMap<string, Actor>,
  viewerKey: ViewerKey | undefined,
  corrections: readonly Correction[],
): Map<string, MoveWord | undefined> {
  const moves = new Map<string, MoveWord | undefined>();
  if (viewerKey === undefined) return moves;
  for (const { key, type, to } of ticket.events) {
    if (actors.get(key) !== 'me') continue;
    const isToOther = type === 'assigneeChange' && assigneeFor(to, viewerKey, ticket.siteKey) === 'other';
    if (type === 'groupChange' || isToOther) moves.set(key, undefined);
  }
  for (const { what } of inForce(corrections)) {
    if (what.kind === 'excludeEvent') continue;
    if ('eventKey' in what && what.eventKey !== undefined && moves.has(what.eventKey)) moves.set(what.eventKey, what);
  }
  return moves;
}
