import { scoreReading } from '../helpdesks/facts-found.ts';
import { helpDeskById } from '../helpdesks/registry.ts';
import type { PageKind } from '../model/reader-health.ts';
import type { TicketReading } from '../model/reading.ts';
import type { Site } from '../model/ticket.ts';
import { noteReaderLook } from '../store/reader-health.ts';
import { workOf } from '../tickets/reader-health.ts';
import type { Context } from './context.ts';
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
  const adapter = helpDeskById(site.helpDesk);
  if (adapter === undefined) return;
  const { lane, revision, ref } = reading;
  const of = lane === 'api' ? json : kind;
  // A page of a kind that the adapter does not know has nothing to be compared with.
  if (of === undefined || (lane === 'page' && !adapter.address.patterns.includes(of.pattern))) return;
  if (of.tab !== '' && !Object.hasOwn(adapter.page?.tabs ?? {}, of.tab)) return;
  const { strict } = await context.store();
  const look = {
    ...scoreReading(adapter, reading),
    lane,
    kind: of,
    revision,
    ticketId: ref.ticketId,
    at: context.now(),
    work: workOf(reading),
  };
  if (await context.inTurn(() => noteReaderLook(strict, site.key, look))) await showBadge(context);
}
