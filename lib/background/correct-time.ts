import type { EditTimeAsk, KeepOfferAsk } from '../messages/protocol.ts';
import { RefusedMessageError } from '../messages/receive.ts';
import { daysTouched } from '../metrics/days-touched.ts';
import { correctedTime } from '../metrics/facts/corrected-time.ts';
import { inForce } from '../metrics/facts/left-out.ts';
import type { TicketKey, ViewerKey } from '../model/reading.ts';
import type { CorrectedInterval, Correction } from '../model/ticket.ts';
import { correctionsSince, recordCorrections } from '../store/corrections.ts';
import type { DeskpaceDatabase } from '../store/database.ts';
import { intervalsBetween } from '../store/intervals.ts';
import { getSites, siteByKey } from '../store/sites.ts';
import { ticketByKey } from '../store/tickets.ts';
import { clip, type Stretch, without } from '../time/clip.ts';
import { hour, minute } from '../time/units.ts';
import { siteOf } from '../tracking/hand-state.ts';
import type { Context } from './context.ts';
import { keptOffer } from './offers.ts';
import { refreshDays, showBadge, tellPages } from './show.ts';

/** The agent's words about time. Each is one batch of corrections: appended together, undone together. */

/** No entry by hand is longer. */
const longestByHand = 24 * hour;

/** Adds, removes or relabels time of one ticket in [startedAt, endedAt). The running stretch goes on untouched. */
export async function editTime(context: Context, { ticketKey, edit, keep, ...span }: EditTimeAsk): Promise<void> {
  mustBePast(context, span);
  await say(context, async (db) => {
    switch (edit) {
      case 'add':
      case 'addCall': {
        const free = without(span, await countedBetween(db, span));
        if (free.length === 0) throw new RefusedMessageError('All of that time counts already.');
        const viewerKey = await viewerOf(db, ticketKey);
        return free.map((part) => addTime(ticketKey, part, edit === 'add' ? 'manual' : 'talk', viewerKey));
      }
      case 'toCall':
      case 'remove': {
        const own = (await countedBetween(db, span)).filter((one) => one.ticketKey === ticketKey);
        if (own.length === 0) throw new RefusedMessageError('No time of this ticket counts there.');
        if (edit === 'toCall') return [{ ticketKey, what: { kind: 'changeTime', as: 'talk', ...span } }];
        const away = without(span, keep === undefined ? [] : [keep]);
        return away.map((part) => ({ ticketKey, what: { kind: 'removeTime', ...part } }));
      }
    }
  });
}

/**
 * "The last N minutes were a call" with this ticket: its time there becomes a call, time that did not count is added, and
 * other tickets give up theirs, since nothing else counts during a call.
 */
export async function wasCall(context: Context, ticketKey: TicketKey, minutes: number): Promise<void> {
  const endedAt = context.now();
  const span = { startedAt: endedAt - minutes * minute, endedAt };
  await say(context, async (db) => {
    const viewerKey = await viewerOf(db, ticketKey);
    const counted = await countedBetween(db, span);
    const others = new Set(counted.filter((one) => one.ticketKey !== ticketKey).map((one) => one.ticketKey));
    const own = counted.filter((one) => one.ticketKey === ticketKey);
    const free = without(span, own);
    const gaveUp: Word[] = [...others].map((other) => ({ ticketKey: other, what: { kind: 'removeTime', ...span } }));
    const became: Word = { ticketKey, what: { kind: 'changeTime', as: 'talk', ...span } };
    return [...gaveUp, became, ...free.map((part) => addTime(ticketKey, part, 'talk', viewerKey))];
  });
}

/** Keeps an offer as reading or as a call, or with `null` leaves it. Only what does not count yet is added. */
export async function keepOffer(
  context: Context,
  { offerId, as }: KeepOfferAsk,
  mayKeep: (ticketKey: TicketKey) => void,
): Promise<void> {
  await say(context, async (db) => {
    const offer = await keptOffer(db, offerId);
    if (!offer) throw new RefusedMessageError('That gap is not there any more.');
    const { ticketKey, viewerKey } = offer;
    mayKeep(ticketKey);
    const span = { startedAt: offer.startedAt, endedAt: offer.endedAt };
    if (as === null) return [{ ticketKey, what: { kind: 'leaveTime', offerId, ...span } }];
    const free = without(span, await countedBetween(db, span));
    if (free.length === 0) throw new RefusedMessageError('All of that time counts already.');
    return free.map((part) => addTime(ticketKey, part, as, viewerKey, offerId));
  });
}

/** Takes back the words of one click. What was measured was never changed, so that all is as before. */
export async function undoCorrection(context: Context, id: string, mayUndo: (one: Correction) => void): Promise<void> {
  await say(context, async (db) => {
    const said = await db.corrections.get(id);
    if (!said) throw new RefusedMessageError('There is nothing to undo.');
    mayUndo(said);
    const around = await db.corrections.where('madeAt').equals(said.madeAt).toArray();
    const batch = said.batch === undefined ? [said] : around.filter((one) => one.batch === said.batch);
    const undoings = await db.corrections.where('madeAt').aboveOrEqual(said.madeAt).toArray();
    const standing = inForce([...batch, ...undoings.filter(({ undoes }) => undoes !== undefined)]);
    const undone = batch.filter((one) => standing.includes(one));
    return undone.map(({ ticketKey, what, id: undoes }) => ({
      ...(ticketKey === undefined ? {} : { ticketKey }),
      what,
      undoes,
    }));
  });
}

type Word = Pick<Correction, 'ticketKey' | 'what' | 'undoes'>;

function addTime(
  ticketKey: TicketKey,
  { startedAt, endedAt }: Stretch,
  as: 'manual' | 'talk',
  viewerKey: ViewerKey | undefined,
  offerId?: string,
): Word {
  const whose = viewerKey === undefined ? {} : { viewerKey };
  const kept = offerId === undefined ? {} : { offerId };
  return { ticketKey, what: { kind: 'addTime', as, startedAt, endedAt, ...whose, ...kept } };
}

/** @throws RefusedMessageError for time that is empty, to come or too long. */
export function mustBePast(context: Context, { startedAt, endedAt }: Stretch): void {
  if (endedAt <= startedAt) throw new RefusedMessageError('The end must come after the beginning.');
  if (endedAt > context.now()) throw new RefusedMessageError('Only time that has passed can be entered.');
  if (endedAt - startedAt > longestByHand) throw new RefusedMessageError('An entry can be 24 hours at most.');
}

/** Works the words out and appends them as one, with nothing else written in between. */
export async function say(context: Context, words: (db: DeskpaceDatabase) => Promise<Word[]>): Promise<void> {
  const { strict } = await context.store();
  await context.inTurn(async () => {
    const said = await words(strict);
    for (const { ticketKey } of said) {
      if (ticketKey === undefined || (await ticketByKey(strict, ticketKey))) continue;
      throw new RefusedMessageError('This ticket is not in the log.');
    }
    const batch = crypto.randomUUID();
    const madeAt = context.now();
    const corrections = said.map((word) => ({ ...word, id: crypto.randomUUID(), madeAt, batch }));
    await recordCorrections(strict, corrections, daysTouched);
  });
  await refreshDays(context);
  await showBadge(context);
  await tellPages(context, await getSites(strict), { kind: 'stateChanged' });
}

async function viewerOf(db: DeskpaceDatabase, ticketKey: TicketKey): Promise<ViewerKey | undefined> {
  return (await siteByKey(db, siteOf(ticketKey)))?.viewerKey;
}

/** What counts in a stretch of time, of every ticket, clipped to it. */
async function countedBetween(db: DeskpaceDatabase, { startedAt, endedAt }: Stretch): Promise<CorrectedInterval[]> {
  const measured = await intervalsBetween(db, startedAt, endedAt);
  return correctedTime(measured, inForce(await correctionsSince(db, startedAt)))
    .filter(({ glance }) => !glance)
    .flatMap((interval) => clip(interval, startedAt, endedAt) ?? []);
}
