import type { ResponseEntry } from '../../model/day-summary.ts';
import type { Moment, ViewerKey } from '../../model/reading.ts';
import type { Ticket, TicketEvent } from '../../model/ticket.ts';
import { overlap } from '../../time/clip.ts';
import type { DurationMs, EpochMs } from '../../time/units.ts';
import { type Act, isPublicReply, isSameSave } from './acts.ts';
import { startOf } from './first-response.ts';
import { isTimed, timeBetween } from './moments.ts';
import { reachedAt } from './reaching-me.ts';
import type { Resolution } from './resolutions.ts';

/** An ended wait, with the moment of the reply, which decides its day. */
export interface Response {
  when: Moment;
  entry: Omit<ResponseEntry, 'ticket' | 'at' | 'leftOut' | 'officeFromMessage' | 'officeFromReachingMe'>;
  /** Where the two lengths begin, for office hours; left out with them. */
  startedAt?: EpochMs;
  reachedAt?: EpochMs;
}

interface Wait {
  when: Moment | undefined;
  /** Messages of the customer that it holds: the opening one stands for itself, also when only the creation is known. */
  messages: number;
  isOpening: boolean;
  /** A bot answered in it. */
  hadBot: boolean;
}

/**
 * Row 6. The waits of a ticket that a human's public reply ended: from the first unanswered customer message, the opening one
 * included, to the next such reply. Receipts, bots, notes and calls end none; a resolution closes one without a value, unless the
 * reply was saved with it. Given are those that the viewer ended, and, without a length, those that nobody knows who ended.
 */
export function responsesOf(
  ticket: Ticket,
  acts: readonly Act[],
  viewerKey: ViewerKey,
  resolutions: readonly Resolution[],
): Response[] {
  const closing = new Set<TicketEvent>(
    resolutions.filter(({ leftOut }) => leftOut !== 'undone').map(({ event }) => event),
  );
  const start = startOf(ticket, acts);
  const responses: Response[] = [];
  let wait: Wait | undefined =
    typeof start === 'object' && start.index === -1
      ? { when: start.when, messages: 0, isOpening: true, hadBot: false }
      : undefined;
  let closed: { wait: Wait; by: Act } | undefined;
  let isAnyAnswered = false;
  for (const [index, act] of acts.entries()) {
    const { type, when, opening } = act.event;
    if (type === 'customerMessage') {
      wait ??= { when, messages: 0, isOpening: opening === true, hadBot: false };
      wait.messages += 1;
      isAnyAnswered = true;
    }
    if (wait !== undefined && closing.has(act.event)) {
      closed = { wait, by: act };
      wait = undefined;
    }
    if (!isPublicReply(act) || opening || act.actor === 'customer') continue;
    if (act.actor === 'system') {
      if (wait !== undefined) wait.hadBot = true;
      continue;
    }
    const ended = wait ?? (closed !== undefined && isSameSave(closed.by, act) ? closed.wait : undefined);
    wait = undefined;
    closed = undefined;
    const isFirst = !isAnyAnswered;
    isAnyAnswered = true;
    if (when === undefined) continue;
    if (ended !== undefined) {
      if (act.actor === 'unknown') responses.push({ when, entry: { unknown: 'responseUnknownAuthor' } });
      if (act.actor === 'me') responses.push(responseOf(ended, when, { ticket, acts, index, viewerKey }));
    } else if (isFirst && start === 'unknownOpener' && act.actor === 'me') {
      responses.push({ when, entry: { unknown: 'responseUnknownOpener' } });
    }
  }
  return responses;
}

function responseOf(
  wait: Wait,
  when: Moment,
  { ticket, acts, index, viewerKey }: { ticket: Ticket; acts: readonly Act[]; index: number; viewerKey: ViewerKey },
): Response {
  const marks = {
    ...(wait.isOpening ? { isOpening: true as const } : {}),
    ...(wait.messages > 1 ? { wroteAgain: true as const } : {}),
  };
  if (wait.when === undefined) return { when, entry: { ...marks, unknown: 'responsePrecision' } };
  const fromMessage = timeBetween(wait.when, when);
  if (fromMessage === 'impossible') return { when, entry: { ...marks, unknown: 'responseImpossible' } };
  if (fromMessage === 'precision') return { when, entry: { ...marks, unknown: 'responsePrecision' } };
  const { reached, isAssigned } = reachedAt(wait.when, acts.slice(0, index), ticket, viewerKey);
  const fromReachingMe = reached === undefined ? 'precision' : timeBetween(reached, when);
  const onHold = onHoldBetween(acts, wait.when, when);
  return {
    when,
    entry: {
      ...marks,
      fromMessage,
      ...(typeof fromReachingMe === 'number' ? { fromReachingMe } : {}),
      ...(onHold > 0 ? { onHold } : {}),
      ...(wait.hadBot && !isAssigned ? { isAfterBot: true as const } : {}),
    },
    startedAt: wait.when.at,
    ...(typeof fromReachingMe === 'number' && reached !== undefined ? { reachedAt: reached.at } : {}),
  };
}

/** How long the ticket waited for somebody else between two moments, as far as its status changes are known to the minute. */
function onHoldBetween(acts: readonly Act[], from: Moment, to: Moment): DurationMs {
  const changes = acts.filter(({ event }) => event.type === 'statusChange' && isTimed(event.when));
  let since = changes[0]?.event.from?.code === 'onHold' ? Number.NEGATIVE_INFINITY : undefined;
  let sum = 0;
  const end = (at: number) => {
    if (since !== undefined) sum += overlap({ startedAt: since, endedAt: at }, from.at, to.at);
    since = undefined;
  };
  for (const { event } of changes) {
    const at = event.when?.at ?? 0;
    if (event.to?.code === 'onHold') since ??= at;
    else end(at);
  }
  end(Number.POSITIVE_INFINITY);
  return sum;
}
