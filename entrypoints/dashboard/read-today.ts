import type { Gap } from '../../components/dashboard/GapsPage.tsx';
import { hrefOf } from '../../components/dashboard/page.ts';
import { isOffer } from '../../lib/background/offers.ts';
import { type DayPart, dayParts } from '../../lib/metrics/day-parts.ts';
import { correctedTime } from '../../lib/metrics/facts/corrected-time.ts';
import { inForce } from '../../lib/metrics/facts/left-out.ts';
import { parseTicketKey } from '../../lib/model/keys.ts';
import { longestActivity } from '../../lib/model/limits.ts';
import type { ActivityByHand, Correction } from '../../lib/model/ticket.ts';
import { isTimeCorrection } from '../../lib/model/time-correction.ts';
import { activitiesBetween } from '../../lib/store/activities.ts';
import { correctionsSince } from '../../lib/store/corrections.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { intervalsBetween } from '../../lib/store/intervals.ts';
import { getMeta } from '../../lib/store/meta.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { dayOf, startOfDay } from '../../lib/time/calendar.ts';
import { clip, without } from '../../lib/time/clip.ts';
import { type EpochMs, second } from '../../lib/time/units.ts';
import { wholeHours } from '../../lib/time/whole-hours.ts';

/** Less than this is not worth a click. */
const shortestGap = 10 * second;

export interface TodaysTime {
  gaps: Gap[];
  /** How the day was spent so far. */
  parts: DayPart[];
  /** The full hours of the zone around the parts. */
  hours: EpochMs[];
  running?: { kind: ActivityByHand; startedAt: EpochMs };
  /** What was said about today's time and, today, about hand-overs, with its undoings. */
  corrections: Correction[];
}

/** The day so far: what counts, what is offered and not decided, and what the agent said about it. */
export async function readToday(db: DeskpaceDatabase, now: EpochMs): Promise<TodaysTime> {
  const settings = await getSettings(db);
  const from = startOfDay(dayOf(now, settings), settings);
  const said = await correctionsSince(db, from);
  const standing = inForce(said);
  const counted = correctedTime(await intervalsBetween(db, from, now), standing).filter(({ glance }) => !glance);
  const decided = new Set(standing.map(({ what }) => ('offerId' in what ? what.offerId : undefined)));
  const { activity: running } = await getMeta(db);
  const goesOn = running && { ...running, id: 'running', endedAt: Math.min(now, running.startedAt + longestActivity) };
  const activities = [...(await activitiesBetween(db, from, now)), ...(goesOn ? [{ ...goesOn, device: '' }] : [])];
  const byHand = activities.filter(({ kind }) => kind !== 'queue');
  const offers = (await db.offers.where('startedAt').between(from, now).toArray()).filter(isOffer);
  const gaps = offers.flatMap(({ id, ticketKey, startedAt, endedAt, reason }): Gap[] => {
    // A gap that was explained as a meeting or a break is none any more.
    const free = without({ startedAt, endedAt }, [...counted, ...byHand]);
    const length = free.reduce((sum, part) => sum + part.endedAt - part.startedAt, 0);
    if (decided.has(id) || length < shortestGap) return [];
    const { ticketId } = parseTicketKey(ticketKey);
    return [
      { offerId: id, ticketId, ticketHref: hrefOf({ kind: 'ticket', ticketKey }), startedAt, endedAt, length, reason },
    ];
  });
  const corrections = said.filter(({ what, madeAt }) =>
    isTimeCorrection(what) ? what.endedAt > from : what.kind !== 'excludeTicket' && madeAt >= from,
  );
  const parts = dayParts(
    counted.flatMap((one) => clip(one, from, now) ?? []),
    activities.flatMap((one) => clip(one, from, now) ?? []),
  );
  return {
    parts,
    hours: wholeHours(parts, settings.zone),
    ...(running ? { running } : {}),
    gaps: gaps.sort((a, b) => b.startedAt - a.startedAt),
    corrections,
  };
}
