import type { CustomerEntry } from '../../model/day-summary.ts';
import type { Moment } from '../../model/reading.ts';
import type { TicketEvent } from '../../model/ticket.ts';
import { type Act, isAnsweredCall, isPublicReply, isSameSave, withCalls } from './acts.ts';
import type { TicketOfDay } from './day-context.ts';
import { rangeOf } from './moments.ts';

/** Puts what the customer of a known requester did that day, and other humans for them, into the day's summary. */
export function addCustomer({ ticket, viewerKey, calls, resolutions, ...seen }: TicketOfDay): void {
  const requester = ticket.requesterHash;
  if (requester === undefined || seen.leftOut !== undefined) return;
  const acts = withCalls(seen.acts, calls, viewerKey);
  const add = (kind: CustomerEntry['kind'], when: Moment | undefined, more: Partial<CustomerEntry> = {}) => {
    // Between two readings on two days it stands on the day of the second, and says since when it may have been.
    if (when === undefined || seen.place(when) === 'no') return;
    const { min, max } = rangeOf(when, seen.rules.deskZone);
    const since = min < max ? { since: min - 1 } : {};
    seen.summary().customers.push({ ticket: ticket.row, requester, kind, at: max, ...since, ...more });
  };
  add('opened', acts.find(({ event }) => event.type === 'created')?.event.when);
  const closing = new Set<TicketEvent>(
    resolutions.filter(({ leftOut }) => leftOut !== 'undone').map(({ event }) => event),
  );
  const isMessageOpening = acts.some(({ event }) => event.type === 'customerMessage' && event.opening === true);
  for (const [index, act] of acts.entries()) {
    const { type, when } = act.event;
    const isOpening = type === 'created' && act.actor === 'customer' && !isMessageOpening;
    if (type === 'customerMessage' || isOpening) {
      const need = needsAnswer(acts.slice(index + 1), closing);
      if (need === 'no') continue;
      const isAfterReply = acts
        .slice(0, index)
        .some((before) => isPublicReply(before) && before.actor !== 'system' && before.event.when?.at === when?.at);
      add('message', when, {
        ...(isAfterReply ? { isAfterReply: true } : {}),
        ...(need === 'unknown' ? { doubtful: true } : {}),
      });
    } else if (isPublicReply(act) || isAnsweredCall(act)) {
      if (act.actor === 'agent') add('contact', when);
      if (act.actor === 'unknown') add('contact', when, { doubtful: true });
    }
  }
}

/** A message needs an answer when a human then answers in public or calls, or when it still waits; not when it is solved without a word. */
function needsAnswer(after: readonly Act[], closing: ReadonlySet<TicketEvent>): 'yes' | 'no' | 'unknown' {
  let isUnknown = false;
  for (const act of after) {
    if (isPublicReply(act) || isAnsweredCall(act)) {
      if (act.actor === 'me' || act.actor === 'agent') return 'yes';
      if (act.actor === 'unknown') isUnknown = true;
    }
    if (!closing.has(act.event)) continue;
    // Saved together with the answer, in whatever order the page lists them.
    if (after.some((other) => isPublicReply(other) && other.actor !== 'system' && isSameSave(act, other))) return 'yes';
    return isUnknown ? 'unknown' : 'no';
  }
  return isUnknown ? 'unknown' : 'yes';
}
