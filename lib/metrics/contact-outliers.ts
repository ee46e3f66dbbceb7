import type { ContactEntry } from '../model/day-summary.ts';
import { dayOf } from '../time/calendar.ts';
import { type Day, type EpochMs, second } from '../time/units.ts';
import { evaluationOf } from './figures.ts';
import type { FiguresInput } from './metric.ts';
import { countedContacts, sumOfTime } from './period.ts';
import { nearestRank } from './statistics.ts';
import { rampUntil, settledDays } from './usual-range.ts';

type ContactKind = ContactEntry['kind'];

/** Fewest contacts of a kind for a usual range, as for every duration. */
const fewestContacts = 6;

/** A contact that took the agent longer or shorter than usual. */
export interface OutlyingContact {
  ticket: number;
  kind: ContactKind;
  at: EpochMs;
  seconds: number;
  side: 'long' | 'short';
}

/** Contacts outside the usual range of their kind: none of them is left out of any figure. Seconds. */
export interface ContactOutliers {
  /** The agent's own usual range of one contact; a kind with too few contacts is left out. */
  usual: { kind: ContactKind; low: number; high: number; n: number }[];
  /** How many days worked the range is made of. */
  days: number;
  /** Furthest outside first: the long ones by their length, then the short ones. */
  contacts: OutlyingContact[];
  /** The average of row 3 without these contacts and their time; left out where nothing would be left. */
  withoutThem?: number;
}

/**
 * Row 3. The timed contacts of a period that took longer or shorter than the agent's usual ones of the same kind: outside the 10th
 * to 90th percentile, by nearest rank, of the contacts of the last 28 days worked before today; on its ends is inside. A kind needs six
 * of them. Calls, chats and replies are compared with their own kind only, since one is no measure for another. Undefined while
 * no kind has a usual range.
 *
 * @param ramp the last day of the ramp, where the summaries do not reach back to the agent's first day
 */
export function contactOutliers(
  input: Omit<FiguresInput, 'targets'>,
  ramp: Day | undefined = rampUntil(input.summaries),
): ContactOutliers | undefined {
  const { period, calendar, summaries } = input;
  const days = settledDays(summaries, dayOf(period.now, calendar), ramp);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const past = evaluationOf({ ...input, targets: [], period: { ...period, from: first, to: last } }).summaries;
  const known = countedContacts(past.filter(({ day }) => days.includes(day)));
  const usual = (['call', 'chat', 'reply'] as const).flatMap((kind) => usualOf(kind, known));
  if (usual.length === 0) return undefined;
  const here = evaluationOf({ ...input, targets: [] }).summaries;
  const timed = countedContacts(here).filter(({ handleTime }) => handleTime !== undefined);
  const contacts = timed.flatMap((entry): OutlyingContact[] => {
    const range = usual.find(({ kind }) => kind === entry.kind);
    const seconds = (entry.handleTime ?? 0) / second;
    if (range === undefined || (seconds >= range.low && seconds <= range.high)) return [];
    const { ticket, kind, startedAt } = entry;
    return [{ ticket, kind, at: startedAt, seconds, side: seconds > range.high ? 'long' : 'short' }];
  });
  const rest = timed.length - contacts.length;
  const theirs = contacts.reduce((sum, { seconds }) => sum + seconds, 0);
  return {
    usual,
    days: days.length,
    contacts: contacts.sort((a, b) => b.seconds - a.seconds || a.at - b.at || a.ticket - b.ticket),
    ...(rest === 0 ? {} : { withoutThem: (sumOfTime(here).all / second - theirs) / rest }),
  };
}

function usualOf(kind: ContactKind, contacts: readonly ContactEntry[]): ContactOutliers['usual'] {
  const times = contacts.flatMap((one) =>
    one.kind === kind && one.handleTime !== undefined ? one.handleTime / second : [],
  );
  const [low, high] = [nearestRank(times, 10), nearestRank(times, 90)];
  if (times.length < fewestContacts || low === undefined || high === undefined) return [];
  return [{ kind, low, high, n: times.length }];
}
