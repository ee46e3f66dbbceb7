import type { CustomerEntry } from '../../model/day-summary.ts';
import type { TicketEvent } from '../../model/ticket.ts';
import { type Act, isAnsweredCall, isPublicReply, isSameSave, withCalls } from './acts.ts';
import type { TicketOfDay } from './day-context.ts';
import { isTimed, rangeOf } from './moments.ts';

/** Puts what the customer of a known requester did that day, and other humans for them, into the day's summary. */
export function addCustomer({ ticket, viewerKey, calls, resolutions, ...seen }: TicketOfDay): void {
  const requester = ticket.requesterHash;
  if (requester === undefined || seen.leftOut !== undefined) return;
  const acts = withCalls(seen.acts, calls, viewerKey);
  const places = new Map(seen.acts.map((act, index) => [act, index]));
  const add = (kind: CustomerEntry['kind'], act: Act | undefined, more: Partial<CustomerEntry> = {}) => {
    const when = act?.event.when;
    // Between two readings on two days it stands on the day of the second, and says since when it may have been.
    if (act === undefined || when === undefined || seen.place(when) === 'no') return;
    const { min, max } = rangeOf(when, seen.rules.deskZone);
    const since = min < max ? { since: min - 1 } : {};
    const place = isTimed(when) ? places.get(act) : undefined;
    const order = place === undefined ? {} : { place };
    seen.summary().customers.push({ ticket: ticket.row, requester, kind, at: max, ...since, ...order, ...more });
  };
  add(
    'opened',
    acts.find(({ event }) => event.type === 'created'),
  );
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
      add('message', act, {
        ...(isAfterReply ? { isAfterReply: true } : {}),
        ...(need === 'unknown' ? { doubtful: true } : {}),
      });
    } else if (isPublicReply(act) || isAnsweredCall(act)) {
      if (act.actor === 'agent') add('contact', act);
      if (act.actor === 'unknown') add('contact', act, { doubtful: true });
    }
  }
}

/**
 * A message needs an answer when a human then answers in public or calls, or when it still waits; not when it is solved without a
 * word. Where nothing solved it, it does not matter whether whoever answered is known: a human did, or it waits.
 */
function needsAnswer(after: readonly Act[], closing: ReadonlySet<TicketEvent>): 'yes' | 'no' | 'unknown' {
  let isUnknown = false;
  for (const act of after) {
    if (isPublicReply(act) || isAnsweredCall(act)) {
      if (act.actor === 'me' || act.actor === 'agent') return 'yes';
      if (act.actor === 'unknown') isUnknown = true;
    }
    if (!closing.has(act.event)) continue;
    // Saved together with the answer, in whatever order the page lists them.
    const together = after.filter((other) => (isPublicReply(other) || isAnsweredCall(other)) && isSameSave(act, other));
    if (together.some(({ actor }) => actor === 'me' || actor === 'agent')) return 'yes';
    return isUnknown || together.some(({ actor }) => actor === 'unknown') ? 'unknown' : 'no';
  }
  return 'yes';
}
