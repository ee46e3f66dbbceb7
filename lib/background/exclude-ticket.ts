import type { ExcludeEventAsk } from '../messages/protocol.ts';
import { RefusedMessageError } from '../messages/receive.ts';
import { inForce } from '../metrics/facts/left-out.ts';
import type { TicketKey } from '../model/reading.ts';
import { correctionsOf } from '../store/corrections.ts';
import { ticketByKey } from '../store/tickets.ts';
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

/** The agent calls one line of a timeline wrong, which leaves it out of every figure, or takes that back. */
export async function excludeEvent(
  context: Context,
  { ticketKey, eventKey, excluded }: ExcludeEventAsk,
): Promise<void> {
  await say(context, async (db) => {
    const { events = [], leftOutEvents = [] } = (await ticketByKey(db, ticketKey)) ?? {};
    if (![...events, ...leftOutEvents].some(({ key }) => key === eventKey)) {
      throw new RefusedMessageError('That event is not in the log.');
    }
    const standing = inForce(await correctionsOf(db, ticketKey)).find(
      ({ what }) => what.kind === 'excludeEvent' && what.eventKey === eventKey,
    );
    if ((standing !== undefined) === excluded) return [];
    return [{ ticketKey, what: { kind: 'excludeEvent', eventKey }, ...(standing && { undoes: standing.id }) }];
  });
}
