import type { DeadlineEntry, SetAside } from '../../model/day-summary.ts';
import type { Actor, Moment, ViewerKey } from '../../model/reading.ts';
import type { Settings, Ticket, TicketEvent } from '../../model/ticket.ts';
import { hasOfficeHours, officeTimeLater } from '../../time/office-hours.ts';
import type { EpochMs, Zone } from '../../time/units.ts';
import { type Act, assigneeBefore, isPublicReply } from './acts.ts';
import { startOf } from './first-response.ts';
import { isTimed, rangeOf } from './moments.ts';
import type { Resolution } from './resolutions.ts';

/** What became of one deadline, with the moment that decides its day. */
export interface Deadline {
  when: Moment;
  what: Omit<DeadlineEntry, 'ticket' | 'at' | 'leftOut'> | { setAside: SetAside };
}

/** What fulfils a deadline. */
interface Fulfilment {
  when: Moment;
  actor: Actor;
}

type Judged = Pick<DeadlineEntry, 'kind'> & { dueAt: EpochMs };

interface Seen {
  ticket: Ticket;
  acts: readonly Act[];
  resolutions: readonly Resolution[];
  viewerKey: ViewerKey;
  deskZone: Zone;
}

/**
 * Row 15, the page's deadlines: of each, the one last shown before it was fulfilled, or last shown at all while it is not.
 * In time by the viewer: met, on the day of the act. Passed while the viewer had the ticket: missed, on the day that it
 * passed. Passed before that, fulfilled by the viewer afterwards: inherited. A due day is met until its end.
 */
export function pageDeadlinesOf(seen: Seen): Deadline[] {
  return (['firstResponse', 'nextResponse', 'resolution', 'due'] as const).flatMap((kind) => {
    const shown = seen.acts.flatMap(({ event }) => (isDeadline(event, kind) ? [event] : []));
    if (shown.length === 0) return [];
    const found: Deadline[] = [];
    let since = Number.NEGATIVE_INFINITY;
    const fulfilments = fulfilmentsOf(kind, seen);
    for (const fulfilment of kind === 'firstResponse' ? fulfilments.slice(0, 1) : fulfilments) {
      const { max } = rangeOf(fulfilment.when, seen.deskZone);
      const held = lastShown(shown, since, max);
      since = max;
      if (held !== undefined) found.push(...judge({ kind, dueAt: dueAt(held, seen.deskZone) }, fulfilment, seen));
    }
    if (kind === 'firstResponse' && fulfilments.length > 0) return found;
    const open = lastShown(shown, since, Number.POSITIVE_INFINITY);
    if (open !== undefined) found.push(...judge({ kind, dueAt: dueAt(open, seen.deskZone) }, undefined, seen));
    return found;
  });
}

/**
 * Row 15, the own target: a first answer within a limit, of office hours where they are set. On the day of the reply that
 * ended the wait, since a deadline of the agent's own stands on no page; one that still runs is `overdueNow`.
 */
export function ownDeadlineOf(seen: Seen, settings: Pick<Settings, 'ownSla' | 'officeHours'>): Deadline[] {
  const { ownSla, officeHours } = settings;
  const limit = ownSla?.limit ?? 0;
  if (limit <= 0) return [];
  const { acts } = seen;
  const start = startOf(seen.ticket, acts);
  if (typeof start === 'string' || !isTimed(start.when)) return [];
  const reply = acts.find((act, index) => index > start.index && isHumanReply(act));
  const when = reply?.event.when;
  if (reply === undefined || !isTimed(when)) return [];
  const due = hasOfficeHours(officeHours) ? officeTimeLater(start.when.at, limit, officeHours) : start.when.at + limit;
  if (due === undefined) return [];
  return judge({ kind: 'own', dueAt: due }, { when, actor: reply.actor }, seen).map(({ what }) => ({ when, what }));
}

function isDeadline(event: TicketEvent, kind: DeadlineEntry['kind']): event is TicketEvent & { when: Moment } {
  return event.type === 'slaTarget' && event.detail?.metric === kind && event.when !== undefined;
}

/** The deadline seen last after one moment, up to and including another. One of which it is not known when it was seen says nothing. */
function lastShown<Shown extends TicketEvent>(
  shown: readonly Shown[],
  after: EpochMs,
  upTo: EpochMs,
): Shown | undefined {
  let last: Shown | undefined;
  for (const event of shown) {
    const at = event.detail?.shownAt;
    if (at === undefined || at <= after || at > upTo) continue;
    if (last === undefined || at >= (last.detail?.shownAt ?? at)) last = event;
  }
  return last;
}

function dueAt({ when }: { when: Moment }, deskZone: Zone): EpochMs {
  return rangeOf(when, deskZone).max;
}

function fulfilmentsOf(kind: DeadlineEntry['kind'], { acts, resolutions }: Seen): Fulfilment[] {
  if (kind === 'firstResponse' || kind === 'nextResponse') {
    return acts
      .filter(isHumanReply)
      .flatMap(({ event: { when }, actor }) => (when === undefined ? [] : [{ when, actor }]));
  }
  return resolutions.flatMap(({ event: { when }, actor, leftOut }) =>
    when === undefined || leftOut !== undefined ? [] : [{ when, actor }],
  );
}

function isHumanReply(act: Act): boolean {
  return isPublicReply(act) && act.event.opening !== true && act.actor !== 'system' && act.actor !== 'customer';
}

function judge(deadline: Judged, fulfilment: Fulfilment | undefined, seen: Seen): Deadline[] {
  const { ticket, acts, viewerKey, deskZone } = seen;
  const passed: Moment = { at: deadline.dueAt, precision: 'exact' };
  if (fulfilment !== undefined) {
    const { when, actor } = fulfilment;
    const { min, max } = rangeOf(when, deskZone);
    if (max <= deadline.dueAt) {
      if (actor === 'unknown') return [{ when, what: { setAside: 'deadlineUnknownActor' } }];
      return actor === 'me' ? [{ when, what: { ...deadline, outcome: 'met' } }] : [];
    }
    // Where it is not known on which side of the deadline it was, nothing is.
    if (min <= deadline.dueAt) return actor === 'me' ? [{ when, what: { setAside: 'deadlinePrecision' } }] : [];
  } else if (isEndUnseen(deadline.kind, ticket)) {
    return [{ when: passed, what: { setAside: 'deadlineEndUnseen' } }];
  }
  const after = acts.findIndex(({ event }) => event.when !== undefined && event.when.at > deadline.dueAt);
  switch (assigneeBefore(acts, after === -1 ? acts.length : after, ticket, viewerKey)) {
    case 'me': {
      const { knownUntil } = ticket;
      const isOpen = fulfilment === undefined ? { isOpen: true as const } : {};
      const known = fulfilment === undefined && knownUntil !== undefined ? { knownUntil } : {};
      return [{ when: passed, what: { ...deadline, outcome: 'missed', ...isOpen, ...known } }];
    }
    case 'other':
    case 'nobody':
      return fulfilment?.actor === 'me' ? [{ when: fulfilment.when, what: { ...deadline, outcome: 'inherited' } }] : [];
    case undefined:
      return [{ when: passed, what: { setAside: 'deadlineUnknownOwner' } }];
  }
}

/** It was answered or solved, but nobody saw when: whether that was in time cannot be told. */
function isEndUnseen(kind: DeadlineEntry['kind'], { status, events }: Ticket): boolean {
  if (kind === 'resolution' || kind === 'due') return status === 'solved' || status === 'closed';
  return events.some(({ type, when, opening }) => type === 'publicReply' && when === undefined && opening !== true);
}
