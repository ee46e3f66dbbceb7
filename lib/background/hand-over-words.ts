import type { NameReceiverAsk, TellHandOverAsk } from '../messages/protocol.ts';
import { RefusedMessageError } from '../messages/receive.ts';
import { withAnswer } from '../model/receiver.ts';
import { putSite, siteByKey } from '../store/sites.ts';
import { ticketByKey } from '../store/tickets.ts';
import type { Context } from './context.ts';
import { say } from './correct-time.ts';
import { refreshDays, showBadge } from './show.ts';

/** What moving a ticket to this receiver is; every day is counted by it. `null`: the question is open again. */
export async function nameReceiver(context: Context, { siteKey, as, ...receiver }: NameReceiverAsk): Promise<void> {
  const { strict } = await context.store();
  await context.inTurn(async () => {
    const site = await siteByKey(strict, siteKey);
    if (!site) throw new RefusedMessageError('That help desk is not switched on any more.');
    await putSite(strict, withAnswer(site, receiver, as));
  });
  await refreshDays(context);
  await showBadge(context);
}

/** What one hand-over was and, if the agent says so, why. */
export async function tellHandOver(context: Context, ask: TellHandOverAsk): Promise<void> {
  const { ticketKey, eventKey, as, reason } = ask;
  await say(context, async (db) => {
    const ticket = await ticketByKey(db, ticketKey);
    const event = ticket?.events.find(({ key }) => key === eventKey);
    if (event?.type !== 'groupChange' && event?.type !== 'assigneeChange') {
      throw new RefusedMessageError('That move is not in the log.');
    }
    if (as === 'neither') return [{ ticketKey, what: { kind: as, eventKey } }];
    return [{ ticketKey, what: { kind: as, eventKey, ...(reason === undefined ? {} : { reason }) } }];
  });
}
