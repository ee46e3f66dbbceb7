import { ticketKeyOf } from '../model/keys.ts';
import type { SiteKey, TicketKey, TicketReading } from '../model/reading.ts';
import type { Said, StatedFields } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
import type { Hash, People } from './people.ts';
import { tagsOf } from './tags.ts';
import type { TicketState } from './ticket-state.ts';

/** What one reading states of the ticket's fields, as a state of its own. */
export function stateOfReading(
  reading: TicketReading,
  who: People,
  { siteKey, seenAt, hash }: { siteKey: SiteKey; seenAt: EpochMs; hash?: Hash },
): TicketState {
  const said = <Value>(value: Value): Said<Value> => ({ value, at: seenAt, revision: reading.revision });
  const assigneeId = reading.assignee === null ? null : who.idOf(reading.assignee);
  const groupCode = who.groupCode(reading.group);
  const tags = tagsOf(reading, hash)?.map(({ code }) => code);
  const isWhole = reading.complete === true;
  const deadlines = Object.fromEntries((reading.sla ?? []).map(({ metric, at }) => [metric, said(at)]));
  const fields: StatedFields = {
    ...(reading.status?.code !== undefined && { status: said(reading.status.code) }),
    ...(reading.priority?.code !== undefined && { priority: said(reading.priority.code) }),
    ...(assigneeId !== undefined && { assigneeId: said(assigneeId) }),
    ...(groupCode !== undefined && { groupCode: said(groupCode) }),
    ...(reading.channel !== undefined && { channel: said(reading.channel) }),
    ...(tags !== undefined && { tags: said([...new Set(tags)].sort()) }),
    // With the site in it, the same number on two help desks does not look like one customer.
    ...(hash && reading.requester !== undefined && { requesterHash: said(hash(`${siteKey} ${reading.requester}`)) }),
    ...(reading.sla?.length && { sla: deadlines }),
    ...(isWhole && reading.messages && { wholeMessages: said(true as const) }),
    ...(isWhole && reading.changes && { wholeChanges: said(true as const) }),
  };
  const mergedInto = linked(reading, siteKey, 'mergedInto');
  const followUpOf = linked(reading, siteKey, 'followUpOf');
  return {
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
    ...(isWhole && reading.messages && { knownUntil: seenAt }),
    ...(mergedInto !== undefined && { mergedInto }),
    ...(followUpOf !== undefined && { followUpOf }),
    stated: { [reading.lane]: fields },
  };
}

/** Tickets that live on in the one that was read. */
export function mergedAway(reading: Pick<TicketReading, 'links'>, siteKey: SiteKey): TicketKey[] {
  return (reading.links ?? []).flatMap(({ kind, ticketId }) =>
    kind === 'mergedFrom' ? ticketKeyOf(siteKey, ticketId) : [],
  );
}

function linked(reading: TicketReading, siteKey: SiteKey, kind: 'mergedInto' | 'followUpOf'): TicketKey | undefined {
  const link = reading.links?.find((candidate) => candidate.kind === kind);
  return link && ticketKeyOf(siteKey, link.ticketId);
}
