import type { ViewerKey } from '../model/reading.ts';
import type { HandleInterval, Ticket } from '../model/ticket.ts';
import type { EpochMs, Zone } from '../time/units.ts';
import { type Act, actsOf, isPublicReply } from './facts/acts.ts';
import { eachInstantOnce, isCall } from './facts/intervals.ts';
import { resolutionsOf } from './facts/resolutions.ts';

/** Handle time by its parts, in seconds. */
export interface TimeParts {
  focused: number;
  away: number;
  call: number;
  shared: number;
  manual: number;
}

/** One ticket as it stands for one agent. Times in seconds; what is not known is left out. */
export interface TicketNow {
  /** Own handle time of the visit that goes on, and in all. Glances are not in it. */
  thisVisit: number;
  inAll: number;
  parts: TimeParts;
  ownReplies: number;
  /** How often it came back after this agent solved it. */
  cameBack: number;
  /** Since when the customer waits for an answer. */
  waitingSince?: EpochMs;
  dueAt?: EpochMs;
}

/**
 * What one ticket says now to the agent who works on it.
 *
 * @param intervals the agent's own intervals on this ticket, of whatever day
 * @param visitId the visit that goes on, if one does
 */
export function ticketNow(
  ticket: Ticket,
  intervals: readonly HandleInterval[],
  viewerKey: ViewerKey | undefined,
  visitId: string | undefined,
  deskZone: Zone,
): TicketNow {
  const acts = viewerKey === undefined ? [] : actsOf(ticket, viewerKey);
  const counted = eachInstantOnce(
    intervals.filter(({ glance }) => !glance),
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  );
  const parts: TimeParts = { focused: 0, away: 0, call: 0, shared: 0, manual: 0 };
  let thisVisit = 0;
  for (const interval of counted) {
    const seconds = (interval.endedAt - interval.startedAt) / 1_000;
    parts[partOf(interval)] += seconds;
    if (interval.visitId === visitId) thisVisit += seconds;
  }
  const resolutions = viewerKey === undefined ? [] : resolutionsOf(ticket, acts, viewerKey, deskZone);
  const waitingSince = customerWaitsSince(ticket, acts);
  const dueAt = runningDeadline(ticket, acts);
  return {
    thisVisit,
    inAll: parts.focused + parts.away + parts.call + parts.shared + parts.manual,
    parts,
    ownReplies: acts.filter((act) => act.actor === 'me' && isPublicReply(act) && !act.event.opening).length,
    cameBack: resolutions.filter(({ actor, returned }) => actor === 'me' && returned !== undefined).length,
    ...(waitingSince === undefined ? {} : { waitingSince }),
    ...(dueAt === undefined ? {} : { dueAt }),
  };
}

function partOf(interval: HandleInterval): keyof TimeParts {
  if (isCall(interval)) return 'call';
  switch (interval.kind) {
    case 'away':
    case 'shared':
    case 'manual':
      return interval.kind;
    default:
      return 'focused';
  }
}

function isAnswer(act: Act): boolean {
  return isPublicReply(act) && (act.actor === 'me' || act.actor === 'agent');
}

function isResolved(ticket: Ticket): boolean {
  return ticket.status === 'solved' || ticket.status === 'closed';
}

/** The first customer message that no human answered since; unknown while part of the history is missing. */
function customerWaitsSince(ticket: Ticket, acts: readonly Act[]): EpochMs | undefined {
  if (ticket.knownUntil === undefined || isResolved(ticket)) return undefined;
  let since: EpochMs | undefined;
  for (const act of acts) {
    if (isAnswer(act)) since = undefined;
    else if (act.event.type === 'customerMessage') since ??= act.event.when?.at;
  }
  return since;
}

/** The next deadline that still runs. Pages drop a fulfilled one, so what fulfils it is looked for here, too. */
function runningDeadline(ticket: Ticket, acts: readonly Act[]): EpochMs | undefined {
  if (isResolved(ticket)) return undefined;
  const { firstResponse, resolution, due } = ticket.sla ?? {};
  const isAnswered = acts.some((act) => isAnswer(act) && !act.event.opening);
  const running = [isAnswered ? undefined : firstResponse, resolution, due].filter((at) => at !== undefined);
  return running.length === 0 ? undefined : Math.min(...running);
}
