import { scoreReading } from '../helpdesks/facts-found.ts';
import type { FromPage } from '../messages/protocol.ts';
import { ticketKeyOf } from '../model/keys.ts';
import type { PageKind, ReaderHealth } from '../model/reader-health.ts';
import type { TicketReading } from '../model/reading.ts';
import type { Site } from '../model/ticket.ts';
import { getReaderHealth, noteReaderHealth } from '../store/reader-health.ts';
import { ticketByKey } from '../store/tickets.ts';
import { noteLook, noteUnproven, workOf } from '../tickets/reader-health.ts';
import type { Context } from './context.ts';
import { deskById } from './desk-by-id.ts';
import { showBadge } from './show.ts';

/** The product's own JSON is of one kind. */
const json: PageKind = { pattern: '', language: '', tab: '' };

/** Judges the reader by what it found, and shows on the badge when that is less than it used to be. */
export async function judgeReading(
  context: Context,
  site: Site,
  reading: TicketReading,
  kind: PageKind | undefined,
): Promise<void> {
  const { strict } = await context.store();
  const adapter = await deskById(strict, site.helpDesk);
  if (adapter === undefined) return;
  const { lane, revision, ref } = reading;
  const of = lane === 'api' ? json : kind;
  // A page of a kind that the adapter does not know has nothing to be compared with.
  if (of === undefined || (lane === 'page' && !adapter.address.patterns.includes(of.pattern))) return;
  if (of.tab !== '' && !Object.hasOwn(adapter.page?.tabs ?? {}, of.tab)) return;
  const { found, missing } = scoreReading(adapter, reading);
  const proven = lane === 'page' ? (['ticket'] as const) : [];
  const look = {
    found: [...proven, ...found],
    missing,
    lane,
    kind: of,
    revision,
    ticketId: ref.ticketId,
    at: context.now(),
    work: workOf(reading),
  };
  const note = (health: ReaderHealth | undefined) => noteLook(health, look);
  if (await context.inTurn(() => noteReaderHealth(strict, site.key, note))) await showBadge(context);
}

/** Whether pages of this site were read before, so that one that proves no ticket is worth a look. */
export async function wasRead(context: Context, site: Site): Promise<boolean> {
  const health = (await getReaderHealth((await context.store()).strict))[site.key];
  return health?.pages.some(({ lane }) => lane === 'page') === true;
}

/**
 * Judges the reader by a page at a ticket's address that proves no ticket. One that looks like none counts only for tickets
 * that were read before: all others may never have been this agent's to see.
 */
export async function judgeUnproven(
  context: Context,
  site: Site,
  { ticketId, pattern, looksLike }: FromPage['unprovenPage']['ask'],
): Promise<void> {
  const { strict } = await context.store();
  const adapter = await deskById(strict, site.helpDesk);
  if (adapter === undefined) return;
  const isDoubted = looksLike === 'other';
  if (isDoubted && !(await ticketByKey(strict, ticketKeyOf(site.key, ticketId)))) return;
  const look = { pattern, revision: adapter.revision, ticketId, at: context.now(), isDoubted };
  const note = (health: ReaderHealth | undefined) => noteUnproven(health, look);
  if (await context.inTurn(() => noteReaderHealth(strict, site.key, note))) await showBadge(context);
}
