import type { TicketKey, ViewerKey } from '../model/reading.ts';
import type { HandleInterval, IntervalKind } from '../model/ticket.ts';
import { type Hand, type Instant, limits, type MachineSettings, type Run, type Stretch, siteOf } from './hand-state.ts';
import { isOpenVisit, mergeVisit, rootVisit, visitById } from './visits.ts';

export interface Drawn {
  kind: IntervalKind;
  ticketKey: TicketKey;
  viewerKey?: ViewerKey | undefined;
  clockId: string;
  visitId: string;
  among?: { ticketKey: TicketKey; visitId: string }[] | undefined;
}

export function isCallKind(kind: IntervalKind): boolean {
  return kind === 'talk' || kind === 'hold' || kind === 'wrapUp';
}

/** Draws [from, to) on the timeline: longer becomes the last stretch if it is the same one, otherwise a new one begins. */
export function draw(hand: Hand, what: Drawn, from: Instant, to: Instant): void {
  const start = isCallKind(what.kind) ? from : Math.max(from, hand.presentFrom);
  if (to <= start) return;
  const sure = Math.min(to, Math.max(start, hand.decided));
  const last = hand.stretches.at(-1);
  if (last && !hand.broken && last.until === start && isSame(last, what, hand.shift)) {
    last.until = to;
    if (last.sure === start) last.sure = sure;
    last.viewerKey ??= what.viewerKey;
    return;
  }
  hand.broken = false;
  hand.stretches.push({
    ...what,
    id: `${what.clockId}:${start}:${what.kind}`,
    from: start,
    sure,
    until: to,
    shift: hand.shift,
  });
}

function isSame(last: Stretch, next: Drawn, shift: number): boolean {
  return (
    last.kind === next.kind &&
    last.ticketKey === next.ticketKey &&
    last.clockId === next.clockId &&
    last.visitId === next.visitId &&
    last.shift === shift &&
    !last.whole &&
    // An unknown viewer may become known within a stretch; two known ones are two people (rule 12).
    (last.viewerKey === undefined || last.viewerKey === next.viewerKey) &&
    JSON.stringify(last.among) === JSON.stringify(next.among)
  );
}

/** Presence at the latest signal: the idle detection says active, or the last input is less than `idleAfter` ago. */
export function isPresentAt(hand: Hand, at: Instant, settings: MachineSettings): boolean {
  if (hand.idle === 'active') return true;
  return hand.lastInput !== undefined && at - hand.lastInput < settings.idleAfter;
}

/** Where the stretch ends as far as is known now. */
function countedUntil(stretch: Stretch, present: boolean): Instant {
  return present || isCallKind(stretch.kind) ? stretch.until : stretch.sure;
}

/** An away counts: its visit goes on over it. */
export function settleWhole(hand: Hand, stretch: Stretch): void {
  const visitAfter = stretch.whole?.visitAfter;
  stretch.whole = undefined;
  stretch.sure = stretch.until;
  mergeVisit(hand, visitAfter);
}

/** The stretches as they stand, glances marked, empty ones left out; shared ones give one interval for each chat. */
export function intervalsOf(hand: Hand, settings: MachineSettings): HandleInterval[] {
  const present = isPresentAt(hand, hand.at ?? 0, settings);
  const totals = visitTotals(hand, present);
  return hand.stretches.flatMap((stretch) =>
    toIntervals(hand, stretch, countedUntil(stretch, present), { totals, present }, settings),
  );
}

/** Counted time by first visit, final stretches included. */
function visitTotals(hand: Hand, present: boolean): Map<string, { counted: number; noGlance: boolean }> {
  const totals = new Map<string, { counted: number; noGlance: boolean }>();
  const totalOf = (id: string) => {
    const root = rootVisit(hand, id, present);
    const total = totals.get(root) ?? { counted: 0, noGlance: false };
    totals.set(root, total);
    return total;
  };
  for (const visit of hand.visits) {
    const total = totalOf(visit.id);
    total.counted += visit.counted;
    total.noGlance ||= visit.noGlance;
  }
  for (const stretch of hand.stretches) {
    for (const part of partsOf(stretch, countedUntil(stretch, present)))
      totalOf(part.visitId).counted += part.to - part.from;
  }
  return totals;
}

interface Part {
  index: number;
  ticketKey: TicketKey;
  visitId: string;
  from: Instant;
  to: Instant;
}

/** Shared time is divided into consecutive equal parts, so that no moment is stored twice and the parts add up exactly. */
function partsOf(stretch: Stretch, until: Instant): Part[] {
  const { among, from } = stretch;
  if (!among) return [{ index: 0, ticketKey: stretch.ticketKey, visitId: stretch.visitId, from, to: until }];
  const edge = (index: number) => from + Math.floor(((until - from) * index) / among.length);
  return among.map((chat, index) => ({ index, ...chat, from: edge(index), to: edge(index + 1) }));
}

function toIntervals(
  hand: Hand,
  stretch: Stretch,
  until: Instant,
  { totals, present }: { totals: ReturnType<typeof visitTotals>; present: boolean },
  settings: MachineSettings,
): HandleInterval[] {
  return partsOf(stretch, until)
    .filter((part) => part.to > part.from)
    .map((part) => {
      const visitId = rootVisit(hand, part.visitId, present);
      const total = totals.get(visitId);
      const interval: HandleInterval = {
        id: stretch.among ? `${stretch.id}:${part.index}` : stretch.id,
        ticketKey: part.ticketKey,
        siteKey: siteOf(part.ticketKey),
        kind: stretch.kind,
        startedAt: part.from + stretch.shift,
        endedAt: part.to + stretch.shift,
        clockId: stretch.clockId,
        visitId,
        device: settings.device ?? '',
      };
      if (stretch.viewerKey !== undefined) interval.viewerKey = stretch.viewerKey;
      if (total && !total.noGlance && total.counted < limits.glance) interval.glance = true;
      return interval;
    });
}

/** Hands out the stretches that nothing can change any more and forgets them. The last one is kept: it may grow. */
export function finishStretches(run: Run): void {
  const { hand, settings } = run;
  const at = hand.at ?? 0;
  const present = isPresentAt(hand, at, settings);
  const last = hand.stretches.at(-1);
  const isFinal = (stretch: Stretch): boolean => {
    if (stretch === last || stretch.whole || stretch.sure < stretch.until) return false;
    return partsOf(stretch, stretch.until).every((part) => {
      const visit = visitById(hand, part.visitId);
      if (!visit) return true;
      if (visit.continues !== undefined) return false;
      const sure = visit.counted + sureTime(hand, visit.id);
      return visit.noGlance || sure >= limits.glance || (!isOpenVisit(hand, visit, at) && !isUndecided(hand, visit.id));
    });
  };
  const final = hand.stretches.filter(isFinal);
  if (final.length === 0) return;
  const totals = visitTotals(hand, present);
  for (const stretch of final) {
    run.finished.push(...toIntervals(hand, stretch, stretch.until, { totals, present }, settings));
    for (const part of partsOf(stretch, stretch.until)) {
      const visit = visitById(hand, part.visitId);
      if (visit) visit.counted += part.to - part.from;
    }
  }
  hand.stretches = hand.stretches.filter((stretch) => !final.includes(stretch));
}

/** True while the pause that decides about some stretch of the visit goes on. */
function isUndecided(hand: Hand, visitId: string): boolean {
  return hand.stretches.some(
    (stretch) =>
      (stretch.whole !== undefined || stretch.sure < stretch.until) &&
      (stretch.visitId === visitId || stretch.among?.some((chat) => chat.visitId === visitId)),
  );
}

function sureTime(hand: Hand, visitId: string): number {
  let sum = 0;
  for (const stretch of hand.stretches) {
    if (stretch.whole) continue;
    for (const part of partsOf(stretch, stretch.sure)) if (part.visitId === visitId) sum += part.to - part.from;
  }
  return sum;
}
