import type { Moment, PriorityCode, SiteKey, StatusCode, TicketKey, ViewerKey } from '../../model/reading.ts';
import type { Correction, Ticket } from '../../model/ticket.ts';
import { assigneeFor } from '../../tickets/own.ts';
import type { EpochMs } from '../../time/units.ts';
import { type Act, actsOf } from './acts.ts';
import { excludedTickets, inForce, leftOutOf } from './left-out.ts';

/** A ticket that is the viewer's and not solved. */
export interface OpenTicket {
  ticket: number;
  createdAt?: EpochMs;
  /** Left out where the history does not say what it was then. */
  status?: StatusCode;
  priority?: PriorityCode;
  /** Since when it waits for somebody else than the customer; left out where it does not, or nobody says since when. */
  heldSince?: EpochMs;
  /** When it was last read, by page or JSON. */
  lastSeenAt: EpochMs;
}

/** A moment from which a ticket is, or is no more, among the viewer's open ones. */
export interface OpenChange {
  when: Moment;
  isOpen: boolean;
}

function isUnsolved(code: StatusCode | undefined): boolean | undefined {
  return code === undefined ? undefined : code !== 'solved' && code !== 'closed';
}

function statusCodeOf(code: string | undefined): StatusCode | undefined {
  switch (code) {
    case 'new':
    case 'open':
    case 'pending':
    case 'onHold':
    case 'solved':
    case 'closed':
      return code;
    default:
      return undefined;
  }
}

/**
 * When a ticket came to the viewer's open ones and went from them, as its history tells. Before its first change a ticket
 * has whom and what that change states as before, else, with no change at all, what it has now. Not known is not mine.
 */
export function openChangesOf(ticket: Ticket, acts: readonly Act[], viewerKey: ViewerKey): OpenChange[] {
  const changes: OpenChange[] = [];
  const state = firstState(ticket, acts, viewerKey);
  let wasOpen = false;
  const created = acts.find(({ event }) => event.type === 'created')?.event.when;
  const note = (when: Moment | undefined) => {
    const isOpen = state.isMine && state.isUnsolved;
    if (isOpen !== wasOpen && when !== undefined) {
      changes.push({ when, isOpen });
      wasOpen = isOpen;
    }
  };
  note(created);
  for (const { event } of acts) {
    if (event.type === 'assigneeChange') state.isMine = assigneeFor(event.to, viewerKey, ticket.siteKey) === 'me';
    else if (event.type === 'statusChange') {
      state.isUnsolved = isUnsolved(statusCodeOf(event.to?.code)) ?? state.isUnsolved;
    } else continue;
    note(event.when);
  }
  return changes;
}

function firstState(
  ticket: Ticket,
  acts: readonly Act[],
  viewerKey: ViewerKey,
): { isMine: boolean; isUnsolved: boolean } {
  const handed = acts.find(({ event }) => event.type === 'assigneeChange')?.event;
  const now = ticket.assigneeId;
  const first =
    handed === undefined
      ? typeof now === 'string' && assigneeFor({ id: now }, viewerKey, ticket.siteKey) === 'me'
      : assigneeFor(handed.from, viewerKey, ticket.siteKey) === 'me';
  const moved = acts.find(({ event }) => event.type === 'statusChange')?.event;
  const isOpen = moved === undefined ? isUnsolved(ticket.status) : isUnsolved(statusCodeOf(moved.from?.code));
  // A ticket begins unsolved; only a ticket whose one known status is solved was so before its first reading.
  return { isMine: first, isUnsolved: isOpen ?? moved !== undefined };
}

/** The viewer's open tickets of a site as last seen, without those left out. */
export function openTicketsOf(
  tickets: readonly Ticket[],
  viewerKey: ViewerKey,
  siteKey: SiteKey,
  corrections: readonly Correction[] = [],
): OpenTicket[] {
  return countedOf(tickets, siteKey, corrections).flatMap((ticket) => {
    const { status, priority, assigneeId } = ticket;
    if (isUnsolved(status) !== true || typeof assigneeId !== 'string') return [];
    if (assigneeFor({ id: assigneeId }, viewerKey, siteKey) !== 'me') return [];
    const held = status === 'onHold' ? heldSince(actsOf(ticket, viewerKey), Number.POSITIVE_INFINITY) : undefined;
    return [openTicket(ticket, status, priority, held)];
  });
}

/** The same as it was just before a moment, as far as histories tell: for the end of a period that is past. */
export function openTicketsBefore(
  at: EpochMs,
  tickets: readonly Ticket[],
  viewerKey: ViewerKey,
  siteKey: SiteKey,
  corrections: readonly Correction[] = [],
): OpenTicket[] {
  return countedOf(tickets, siteKey, corrections).flatMap((ticket) => {
    const acts = actsOf(ticket, viewerKey);
    const changes = openChangesOf(ticket, acts, viewerKey);
    if (changes.findLast(({ when }) => when.at < at)?.isOpen !== true) return [];
    const status = statusCodeOf(codeBefore(at, acts, 'statusChange', ticket.status));
    const priority = priorityOf(codeBefore(at, acts, 'priorityChange', ticket.priority));
    return [openTicket(ticket, status, priority, status === 'onHold' ? heldSince(acts, at) : undefined)];
  });
}

function countedOf(tickets: readonly Ticket[], siteKey: SiteKey, corrections: readonly Correction[]): Ticket[] {
  const excluded: ReadonlySet<TicketKey> = excludedTickets(inForce(corrections));
  return tickets.filter((ticket) => ticket.siteKey === siteKey && leftOutOf(ticket, excluded) === undefined);
}

function openTicket(
  { row, createdAt, lastSeenAt }: Ticket,
  status: StatusCode | undefined,
  priority: PriorityCode | undefined,
  held: EpochMs | undefined,
): OpenTicket {
  return {
    ticket: row,
    lastSeenAt,
    ...(createdAt === undefined ? {} : { createdAt: createdAt.at }),
    ...(status === undefined ? {} : { status }),
    ...(priority === undefined ? {} : { priority }),
    ...(held === undefined ? {} : { heldSince: held }),
  };
}

function heldSince(acts: readonly Act[], before: EpochMs): EpochMs | undefined {
  const last = acts.findLast(
    ({ event }) => event.type === 'statusChange' && event.when !== undefined && event.when.at < before,
  )?.event;
  return last?.to?.code === 'onHold' ? last.when?.at : undefined;
}

/** What a field was before a moment: as the last change before says, else as the next one says it was, else as it is if it never changed. */
function codeBefore(
  at: EpochMs,
  acts: readonly Act[],
  type: 'statusChange' | 'priorityChange',
  now: string | undefined,
): string | undefined {
  const changes = acts.filter(({ event }) => event.type === type);
  const before = changes.findLast(({ event }) => event.when !== undefined && event.when.at < at);
  if (before !== undefined) return before.event.to?.code;
  const [next] = changes;
  return next === undefined ? now : next.event.from?.code;
}

function priorityOf(code: string | undefined): PriorityCode | undefined {
  switch (code) {
    case 'low':
    case 'normal':
    case 'high':
    case 'urgent':
      return code;
    default:
      return undefined;
  }
}
