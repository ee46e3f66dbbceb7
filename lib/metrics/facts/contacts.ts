import type { ContactEntry } from '../../model/day-summary.ts';
import type { Moment } from '../../model/reading.ts';
import type { HandleInterval, Ticket } from '../../model/ticket.ts';
import { type EpochMs, minute, type Zone } from '../../time/units.ts';
import { type Act, isAnsweredCall, isPublicReply } from './acts.ts';
import { isCall } from './intervals.ts';
import { isTimed, type Range, rangeOf } from './moments.ts';

/** Call intervals with gaps up to this are one call. */
const callGap = 1 * minute;
/** Own replies up to this after a call belong to it; replies and chat turns with gaps up to this are one contact. */
const contactGap = 30 * minute;
/** A contact is timed when own time lies between these before and after it. */
const timedBefore = 10 * minute;
const timedAfter = 2 * minute;

/** A contact, with the moment of its first own act, which decides its day. */
export interface Contact {
  entry: ContactEntry;
  firstAct: Moment;
  /** Up to here own time on the ticket is work on this contact. */
  workedUntil: EpochMs;
}

interface Found {
  kind: ContactEntry['kind'];
  firstAct: Moment;
  /** First to last own act. */
  acts: Range;
  /** The last moment at which the last of them may have been, where that is known to the minute only. */
  until?: EpochMs;
  /** The whole session of a chat. */
  session?: Range;
  /** Where its first and last act stand, of a chat those of the whole session; undefined while one is not known to the minute. */
  places?: Places | undefined;
}

type Places = ContactEntry['places'];

/** The places with one more act at their end; undefined as soon as an act is not known to the minute. */
function extended(places: Places, index: number, when: Moment): Places {
  return places !== undefined && isTimed(when) ? [places[0], index] : undefined;
}

/** An act known to the minute happened somewhere in it. */
function lastOf(when: Moment, { max }: Pick<Range, 'max'> = { max: when.at }): EpochMs {
  return when.precision === 'minute' ? max + minute - 1 : max;
}

/** Calls by their call intervals, and those that only the page tells of. */
function callsOf(acts: readonly Act[], own: readonly HandleInterval[]): Found[] {
  const calls: Found[] = [];
  for (const { startedAt, endedAt } of own.filter(isCall)) {
    const last = calls.at(-1);
    if (last !== undefined && startedAt - last.acts.max <= callGap) last.acts.max = Math.max(last.acts.max, endedAt);
    else {
      calls.push({
        kind: 'call',
        firstAct: { at: startedAt, precision: 'exact' },
        acts: { min: startedAt, max: endedAt },
      });
    }
  }
  const timed = [...calls];
  for (const act of acts) {
    const { when, detail } = act.event;
    if (act.actor !== 'me' || !isAnsweredCall(act) || !isTimed(when)) continue;
    const known = timed.some((call) => when.at >= call.acts.min - callGap && when.at <= call.acts.max + contactGap);
    if (!known)
      calls.push({
        kind: 'call',
        firstAct: when,
        acts: { min: when.at, max: Math.max(when.at, detail?.endedAt ?? when.at) },
        until: Math.max(lastOf(when), detail?.endedAt ?? when.at),
      });
  }
  return calls;
}

/** The call that a reply belongs to; of two the later. */
function callOf(when: Moment, calls: readonly Found[]): Found | undefined {
  if (!isTimed(when)) return undefined;
  return calls.findLast(({ acts }) => when.at >= acts.min && when.at <= acts.max + contactGap);
}

function belongsToCall(when: Moment, calls: readonly Found[]): boolean {
  return callOf(when, calls) !== undefined;
}

/** The last of the replies that belong to a call, where there are any. */
function lastReplyOf(call: Found, acts: readonly Act[], calls: readonly Found[]): EpochMs {
  return acts.reduce((last, act) => {
    const { when } = act.event;
    const isIts = act.actor === 'me' && isPublicReply(act) && when !== undefined && callOf(when, calls) === call;
    return isIts ? Math.max(last, when.at) : last;
  }, call.acts.max);
}

/** Own public replies of one turn: no customer message between, gaps up to 30 min. */
function turnsOf(acts: readonly Act[], calls: readonly Found[], deskZone: Zone): Found[] {
  const turns: Found[] = [];
  let turn: Found | undefined;
  for (const [index, act] of acts.entries()) {
    if (act.event.type === 'customerMessage') turn = undefined;
    const { when } = act.event;
    if (act.actor !== 'me' || !isPublicReply(act) || when === undefined || belongsToCall(when, calls)) continue;
    const at = rangeOf(when, deskZone);
    // Where the gap is not known it is taken as short: a contact is never made up.
    if (turn !== undefined && at.min - turn.acts.max <= contactGap) turn.acts.max = Math.max(turn.acts.max, at.max);
    else {
      turn = { kind: 'reply', firstAct: when, acts: { ...at }, places: [index, index] };
      turns.push(turn);
    }
    turn.places = extended(turn.places, index, when);
    turn.until = Math.max(turn.until ?? at.max, lastOf(when, at));
  }
  return turns;
}

/** Chat sessions with an own turn: messages of both sides with gaps up to 30 min. */
function chatsOf(acts: readonly Act[], calls: readonly Found[], deskZone: Zone): Found[] {
  const sessions: { whole: Range; own: { when: Moment; at: Range }[]; places: Places }[] = [];
  for (const [index, act] of acts.entries()) {
    const isTurn = act.event.type === 'customerMessage' || (isPublicReply(act) && act.actor !== 'system');
    const { when } = act.event;
    if (!isTurn || when === undefined) continue;
    const at = rangeOf(when, deskZone);
    let session = sessions.at(-1);
    if (session !== undefined && at.min - session.whole.max <= contactGap) {
      session.whole.max = Math.max(session.whole.max, at.max);
    } else {
      session = { whole: { ...at }, own: [], places: [index, index] };
      sessions.push(session);
    }
    session.places = extended(session.places, index, when);
    if (act.actor === 'me' && isPublicReply(act) && !belongsToCall(when, calls)) session.own.push({ when, at });
  }
  return sessions.flatMap(({ whole, own, places }) => {
    const [first] = own;
    if (first === undefined) return [];
    const max = Math.max(...own.map(({ at }) => at.max));
    const until = Math.max(...own.map(({ when, at }) => lastOf(when, at)));
    return {
      kind: 'chat' as const,
      firstAct: first.when,
      acts: { min: first.at.min, max },
      until,
      session: whole,
      places,
    };
  });
}

/**
 * The viewer's contacts on a ticket, found by acts and not by visits: calls with the replies in the 30 min after them;
 * chat sessions; otherwise own public replies of one turn. Glances do not make a contact timed.
 * @param own the viewer's own intervals on this ticket without glances, in order of their start.
 */
export function contactsOf(
  ticket: Ticket,
  acts: readonly Act[],
  own: readonly HandleInterval[],
  deskZone: Zone,
): Contact[] {
  const calls = callsOf(acts, own);
  const written = ticket.channel === 'chat' ? chatsOf(acts, calls, deskZone) : turnsOf(acts, calls, deskZone);
  return [...calls, ...written].map((found) => {
    const { min, max } = found.acts;
    const end = found.until ?? max;
    const isNear = ({ startedAt, endedAt }: HandleInterval) =>
      startedAt <= end + timedAfter && endedAt > min - timedBefore;
    const shown = found.session ?? found.acts;
    const start: EpochMs = Number.isFinite(shown.min) ? shown.min : found.firstAct.at;
    return {
      firstAct: found.firstAct,
      workedUntil: timedAfter + (found.kind === 'call' ? lastReplyOf(found, acts, calls) : shown.max),
      entry: {
        ticket: ticket.row,
        kind: found.kind,
        startedAt: start,
        endedAt: shown.max,
        ...(found.places === undefined ? {} : { places: found.places }),
        timed: own.some(isNear),
      },
    };
  });
}
