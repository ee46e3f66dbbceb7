import type { ResolutionEntry } from '../../model/day-summary.ts';
import type { Actor, Moment, StatusCode, ViewerKey } from '../../model/reading.ts';
import type { Ticket, TicketEvent } from '../../model/ticket.ts';
import { sameWallClockLater } from '../../time/calendar.ts';
import { minute, type Zone } from '../../time/units.ts';
import { type Act, assigneeBefore, isAnsweredCall, isPublicReply, isSameSave } from './acts.ts';
import { isWithin, rangeOf } from './moments.ts';

/** A resolution undone by the same person within this time, no customer message between, never was one. */
const undoWithin = 5 * minute;

/** A resolution with everything that followed it, before it is put on a day. */
export interface Resolution {
  event: TicketEvent;
  actor: Actor;
  /** By the system, when the last human public reply was this viewer's and the ticket theirs. */
  afterMyAnswer: boolean;
  leftOut?: 'undone' | 'neededNoAnswer' | undefined;
  /** What made it come back: a reopening or customer message that a human answered or that still waits. */
  returned?: Moment | 'unknownTime' | undefined;
  /** When something came back of which nobody knows whether it counts. */
  doubtful?: Moment | 'unknownTime' | undefined;
  reopenedByMe?: true | undefined;
  neededNoAnswer: number;
}

interface Step {
  act: Act;
  index: number;
  kind: 'resolve' | 'reopen';
}

function isResolved(code: StatusCode | undefined): boolean | undefined {
  return code === undefined ? undefined : code === 'solved' || code === 'closed';
}

function statusOf(value: TicketEvent['to']): StatusCode | undefined {
  switch (value?.code) {
    case 'new':
    case 'open':
    case 'pending':
    case 'onHold':
    case 'solved':
    case 'closed':
      return value.code;
    default:
      return undefined;
  }
}

/**
 * Changes into and out of solved; from solved to closed is none, and from an unknown status to solved is one. Solved again
 * after a customer wrote, with no reopening stated, means that the message reopened it unsaid.
 */
function stepsOf(acts: readonly Act[]): Step[] {
  const steps: Step[] = [];
  let status: StatusCode | undefined;
  let wroteSince = false;
  for (const [index, act] of acts.entries()) {
    if (act.event.type === 'customerMessage') wroteSince = true;
    if (act.event.type !== 'statusChange') continue;
    const stated = statusOf(act.event.from);
    const to = statusOf(act.event.to);
    const isReopenedUnsaid = stated === undefined && wroteSince && to === status;
    const before = isReopenedUnsaid ? undefined : isResolved(stated ?? status);
    const after = isResolved(to);
    if (after === true && before !== true) steps.push({ act, index, kind: 'resolve' });
    if (after === false && before === true) steps.push({ act, index, kind: 'reopen' });
    status = to;
    wroteSince = false;
  }
  return steps;
}

function isSamePerson(a: Act, b: Act): boolean {
  if (a.actor === 'me' || b.actor === 'me') return a.actor === b.actor;
  return a.actor === 'agent' && b.actor === 'agent' && a.event.byId !== undefined && a.event.byId === b.event.byId;
}

/** Pairs of a resolution and its undoing, as indexes of acts. */
function undonePairs(acts: readonly Act[], steps: readonly Step[], deskZone: Zone): Map<number, 'resolve' | 'reopen'> {
  const undone = new Map<number, 'resolve' | 'reopen'>();
  for (const [at, step] of steps.entries()) {
    const next = steps[at + 1];
    if (step.kind !== 'resolve' || next?.kind !== 'reopen' || !isSamePerson(step.act, next.act)) continue;
    const [from, to] = [step.act.event.when, next.act.event.when];
    if (from === undefined || to === undefined) continue;
    const between = acts.slice(step.index + 1, next.index);
    if (between.some((act) => act.event.type === 'customerMessage')) continue;
    if (isWithin(rangeOf(from, deskZone), rangeOf(to, deskZone), undoWithin) !== true) continue;
    undone.set(step.index, 'resolve').set(next.index, 'reopen');
  }
  return undone;
}

function answers(act: Act): 'yes' | 'unknown' | undefined {
  if (!isPublicReply(act) && !isAnsweredCall(act)) return undefined;
  if (act.actor === 'me' || act.actor === 'agent') return 'yes';
  return act.actor === 'unknown' ? 'unknown' : undefined;
}

/** The resolution that stands, and what has come after it so far. */
interface Standing {
  resolution: Resolution;
  /** The act after which everything is asked about: what resolved it, or solved it again without a word. */
  since: number;
  trigger?: Act;
  reopenedByMe?: true;
  answered?: 'yes' | 'unknown';
}

/**
 * Settles a standing resolution: before a further one, or at the end of what is known. There it is a return whether a human
 * answered or the customer still waits, so that it does not matter who answered.
 */
function settle(standing: Standing, isEnd: boolean): void {
  const { resolution, trigger } = standing;
  const answered = isEnd ? undefined : standing.answered;
  if (standing.reopenedByMe) resolution.reopenedByMe = true;
  if (trigger === undefined) return;
  // Reopened by nobody knows whom: it may have been the agent, which would be no return.
  const isUnknown = trigger.event.type === 'statusChange' && trigger.actor === 'unknown';
  const when = trigger.event.when ?? 'unknownTime';
  if (answered === 'unknown' || isUnknown) resolution.doubtful = when;
  else resolution.returned = when;
}

/**
 * All resolutions of a ticket, by whomever, in order. Left out: undone by the same person within five minutes, and
 * those that only solve again without a word ("thanks"). A return belongs to the resolution before it.
 * Source: the catalogue's rulings on undo and "thanks".
 */
export function resolutionsOf(
  ticket: Ticket,
  acts: readonly Act[],
  viewerKey: ViewerKey,
  deskZone: Zone,
): Resolution[] {
  const steps = stepsOf(acts);
  const undone = undonePairs(acts, steps, deskZone);
  const stepAt = new Map(steps.map((step) => [step.index, step]));
  const resolutions: Resolution[] = [];
  let standing: Standing | undefined;
  let lastReplyBy: Actor | undefined;
  for (const [index, act] of acts.entries()) {
    const step = stepAt.get(index);
    if (step?.kind === 'resolve') {
      const resolution: Resolution = {
        event: act.event,
        actor: act.actor,
        afterMyAnswer:
          act.actor === 'system' && lastReplyBy === 'me' && assigneeBefore(acts, index, ticket, viewerKey) === 'me',
        neededNoAnswer: 0,
      };
      resolutions.push(resolution);
      if (undone.has(index)) {
        resolution.leftOut = 'undone';
        continue;
      }
      const cameBack = standing !== undefined && hasComeBack(standing);
      if (standing !== undefined) noteSavedWith(standing, act, acts.slice(index + 1));
      if (standing !== undefined && cameBack && standing.answered === undefined) {
        resolution.leftOut = 'neededNoAnswer';
        if (standing.trigger !== undefined) standing.resolution.neededNoAnswer += 1;
        standing = { resolution: standing.resolution, since: index };
        continue;
      }
      if (standing !== undefined) {
        settle(standing, false);
        // Solved twice with no reopening seen between: something opened it again, and nobody knows what.
        if (!cameBack) standing.resolution.doubtful = 'unknownTime';
      }
      standing = { resolution, since: index };
      continue;
    }
    if (standing !== undefined && !undone.has(index)) {
      const isReopening = step?.kind === 'reopen';
      const isFirst = !hasComeBack(standing);
      note(standing, act, isReopening);
      if (isReopening && isFirst) noteSavedWith(standing, act, acts.slice(standing.since + 1, index));
    }
    if (isPublicReply(act) && act.actor !== 'system') lastReplyBy = act.actor;
  }
  if (standing !== undefined) settle(standing, true);
  return resolutions;
}

function hasComeBack({ trigger, reopenedByMe }: Standing): boolean {
  return trigger !== undefined || reopenedByMe === true;
}

/** Takes down what an act means for the resolution before it. The first thing that comes back decides. */
function note(standing: Standing, act: Act, isReopening: boolean): void {
  const cameBack = hasComeBack(standing);
  if (isReopening || act.event.type === 'customerMessage') {
    if (cameBack) return;
    if (isReopening && act.actor === 'me') standing.reopenedByMe = true;
    else standing.trigger = act;
    return;
  }
  const answer = answers(act);
  if (cameBack && answer !== undefined && standing.answered !== 'yes') standing.answered = answer;
}

/**
 * An answer that was saved with a resolution was given before it, also where the page lists it behind; one that was saved with a
 * reopening answers in the reopened ticket, also where the page lists it before.
 */
function noteSavedWith(standing: Standing, step: Act, others: readonly Act[]): void {
  for (const act of others) if (answers(act) !== undefined && isSameSave(step, act)) note(standing, act, false);
}

/** A resolution as its day's summary keeps it. It must have a moment. */
export function resolutionEntry(
  ticket: Ticket,
  resolution: Resolution,
  when: Moment,
  rules: { reopenWindowDays: number; zone: Zone; deskZone: Zone },
): ResolutionEntry {
  const { deskZone } = rules;
  const made = rangeOf(when, deskZone);
  const windowEnd = (at: number) => sameWallClockLater(at, rules.reopenWindowDays, rules.zone);
  const entry: ResolutionEntry = {
    ticket: ticket.row,
    at: when.at,
    by: resolution.actor === 'system' ? 'system' : 'me',
    windowEndsAt: windowEnd(made.max),
  };
  const { returned, doubtful } = resolution;
  const cameBack = returned ?? doubtful;
  if (cameBack === 'unknownTime') entry.doubtful = true;
  else if (cameBack !== undefined) {
    const came = rangeOf(cameBack, deskZone);
    const earliestEnd = Number.isFinite(made.min) ? windowEnd(made.min) : Number.NEGATIVE_INFINITY;
    if (cameBack === returned && came.max <= earliestEnd) entry.returnedAt = cameBack.at;
    // What surely came after the window is no return, and it does not matter whether it would have been one.
    else if (came.min <= entry.windowEndsAt) entry.doubtful = true;
  }
  if (resolution.reopenedByMe) entry.reopenedByMe = true;
  if (resolution.neededNoAnswer > 0) entry.neededNoAnswer = resolution.neededNoAnswer;
  if (ticket.knownUntil !== undefined) entry.knownUntil = ticket.knownUntil;
  if (resolution.leftOut !== undefined) entry.leftOut = resolution.leftOut;
  return entry;
}
