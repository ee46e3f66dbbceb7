import { inForce } from '../metrics/facts/left-out.ts';
import type { TicketKey } from '../model/reading.ts';
import { correctionsOf } from '../store/corrections.ts';
import type { Context } from './context.ts';
import { say } from './correct-time.ts';

/** The agent leaves a ticket out of every figure, or counts it again. What is so already is not said once more. */
export async function excludeTicket(context: Context, ticketKey: TicketKey, excluded: boolean): Promise<void> {
  await say(context, async (db) => {
    const standing = inForce(await correctionsOf(db, ticketKey)).find(({ what }) => what.kind === 'excludeTicket');
    if ((standing !== undefined) === excluded) return [];
    return [{ ticketKey, what: { kind: 'excludeTicket' }, ...(standing && { undoes: standing.id }) }];
  });
}
