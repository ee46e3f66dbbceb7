import type { FirstResolution, ResolutionEntry } from '../../model/day-summary.ts';
import type { Moment } from '../../model/reading.ts';
import type { HandleInterval } from '../../model/ticket.ts';
import { hasOfficeHours, type OfficeHours, officeTime } from '../../time/office-hours.ts';
import type { Zone } from '../../time/units.ts';
import { type Act, isAnsweredCall, isPublicReply, isSameSave } from './acts.ts';
import type { Contact } from './contacts.ts';
import type { TicketOfDay } from './day-context.ts';
import type { HandOver } from './hand-overs.ts';
import { eachInstantOnce } from './intervals.ts';
import { isTimed, isUntil, timeBetween } from './moments.ts';
import type { Resolution } from './resolutions.ts';

type Facts = Pick<
  ResolutionEntry,
  | 'fromCreation'
  | 'officeFromCreation'
  | 'timeUnknown'
  | 'isFirstOwn'
  | 'isFirstCounted'
  | 'isFinal'
  | 'ownReplies'
  | 'unknownReplies'
  | 'handleTime'
  | 'first'
>;

/**
 * Rows 8 to 10b. What a resolution of the viewer's was among those of its ticket, how long it took, and what was done until then.
 * Resolutions that were undone, or solved again without a word, are none. What was saved together with a resolution was done before it.
 *
 * @param when the moment of the resolution
 */
export function resolutionFacts(
  seen: TicketOfDay,
  resolution: Resolution,
  when: Moment,
  {
    contacts,
    handOvers,
    officeHours,
  }: { contacts: readonly Contact[]; handOvers: readonly HandOver[]; officeHours: OfficeHours | undefined },
): Facts {
  const { ticket, acts, resolutions, bounds, rules } = seen;
  const all = resolutions.filter(({ leftOut }) => leftOut === undefined);
  const counted = all.filter(({ actor, afterMyAnswer }) => actor === 'me' || afterMyAnswer);
  const isFinal = all.at(-1) === resolution && !resolution.returned && !resolution.reopenedByMe && !resolution.doubtful;
  const isBefore = beforeIn(acts, resolution, when, rules.deskZone);
  const before = acts.filter(({ event }) => event.when !== undefined && isBefore(event.when) && !event.opening);
  const replies = before.filter(isPublicReply);
  const unknownReplies = replies.filter(({ actor }) => actor === 'unknown').length;
  const created = ticket.createdAt ?? acts.find(({ event }) => event.type === 'created')?.event.when;
  const ownContacts = contacts.filter(({ firstAct }) => isBefore(firstAct)).length;
  return {
    ...lengthOf(created, when, officeHours),
    ...(all.find(({ actor }) => actor === 'me') === resolution ? { isFirstOwn: true as const } : {}),
    ...(counted[0] === resolution ? { isFirstCounted: true as const } : {}),
    ...(isFinal ? { isFinal: true as const } : {}),
    ownReplies: replies.filter(({ actor }) => actor === 'me').length,
    ...(unknownReplies > 0 ? { unknownReplies } : {}),
    handleTime: lengthUntil(seen.intervals, bounds.to),
    ...(all[0] === resolution && ownContacts > 0
      ? {
          first: firstOf(
            seen,
            before,
            ownContacts,
            handOvers.filter((one) => isBefore(one.when)),
            isBefore,
          ),
        }
      : {}),
  };
}

/**
 * Whether something happened before a resolution, or was saved with it. Where both times are known to the minute, the page
 * tells which of two in one minute came first; a day says nothing of what else happened on it.
 */
function beforeIn(
  acts: readonly Act[],
  { event }: Resolution,
  when: Moment,
  deskZone: Zone,
): (moment: Moment) => boolean {
  const index = acts.findIndex((act) => act.event.key === event.key);
  const resolving = acts[index];
  const places = new Map(acts.map((act, place) => [act.event.when, { act, place }]));
  return (moment) => {
    const known = isTimed(when) && isTimed(moment) ? places.get(moment) : undefined;
    if (known === undefined || resolving === undefined) return isUntil(moment, when, deskZone);
    return known.place < index || isSameSave(resolving, known.act);
  };
}

function lengthOf(
  created: Moment | undefined,
  when: Moment,
  hours: OfficeHours | undefined,
): Pick<Facts, 'fromCreation' | 'officeFromCreation' | 'timeUnknown'> {
  const length = created === undefined ? 'precision' : timeBetween(created, when);
  if (length === 'precision') return { timeUnknown: 'resolutionTimePrecision' };
  if (length === 'impossible' || created === undefined) return { timeUnknown: 'resolutionTimeImpossible' };
  const office = hasOfficeHours(hours) ? { officeFromCreation: officeTime(created.at, when.at, hours) } : {};
  return { fromCreation: length, ...office };
}

/** Own time on one ticket before a moment, each instant once. */
function lengthUntil(intervals: readonly HandleInterval[], to: number): number {
  const once = eachInstantOnce(intervals, Number.NEGATIVE_INFINITY, to);
  return once.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0);
}

function firstOf(
  { calls, viewerKey }: TicketOfDay,
  before: readonly Act[],
  contacts: number,
  handOvers: readonly HandOver[],
  isBefore: (moment: Moment) => boolean,
): FirstResolution {
  const talks = before.filter((act) => isPublicReply(act) || isAnsweredCall(act));
  const others = calls.filter((call) => call.viewerKey !== viewerKey && isBefore(startOf(call)));
  const isOther = talks.some(({ actor }) => actor === 'agent') || others.some(({ viewerKey: by }) => by !== undefined);
  const isDoubtful = talks.some(({ actor }) => actor === 'unknown') || others.length > 0;
  const isHandedOver = ({ kind, isFirstRouting }: HandOver) =>
    (kind === 'escalation' || kind === 'sideways') && !(kind === 'sideways' && isFirstRouting);
  return {
    contacts,
    ...(isOther ? { otherAgent: true as const } : isDoubtful ? { otherAgent: 'unknown' as const } : {}),
    ...(handOvers.some(isHandedOver) ? { handedOver: true as const } : {}),
  };
}

function startOf({ startedAt }: HandleInterval): Moment {
  return { at: startedAt, precision: 'exact' };
}
