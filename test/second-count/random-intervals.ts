import type { HandleInterval, IntervalKind, TicketEvent } from '../../lib/model/ticket.ts';
import type { Random } from './random.ts';

/** Whose time it is. */
interface Viewers {
  site: string;
  me: string;
  myId: string;
  colleague: string;
}

/** Own time around own acts, and beside them, now and then of somebody else, in calls, or too short to count. */
export function stretches(random: Random, intervals: HandleInterval[], { site, me, myId, colleague }: Viewers) {
  const taken = new Set<number>();
  /** Each starts at a millisecond of its own, since of two that start together none was taken in hand last. */
  const freeFrom = (wanted: number): number => {
    let start = wanted;
    while (taken.has(start)) start += 1;
    taken.add(start);
    return start;
  };
  return (ticketKey: string, events: readonly TicketEvent[]): void => {
    const lay = (startedAt: number, length: number, kind: IntervalKind, more: Partial<HandleInterval> = {}): void => {
      const number = intervals.length + 1;
      const start = freeFrom(startedAt + (number % 997));
      intervals.push({
        id: `interval-${number}`,
        ticketKey,
        siteKey: site,
        viewerKey: me,
        kind,
        startedAt: start,
        endedAt: start + length,
        clockId: 'clock-1',
        visitId: `visit-${number}`,
        device: 'laptop',
        ...more,
      });
    };
    for (const { type, byId, when } of events) {
      if (!when || type === 'spam' || type === 'deleted') continue;
      if (byId === myId && random.chance(0.7)) {
        const length = random.between(5, 400) * 1_000;
        const kind = random.of<IntervalKind>(['focused', 'focused', 'focused', 'focused', 'away', 'manual', 'shared']);
        lay(when.at - length + random.between(-150, 150) * 1_000, length, kind);
      }
      if (random.chance(0.06))
        lay(when.at + random.between(-900, 900) * 1_000, random.between(1, 9) * 1_000, 'focused');
      if (random.chance(0.03)) lay(when.at, 2 * 1_000, 'focused', { glance: true });
      if (random.chance(0.03)) lay(when.at, 120 * 1_000, 'focused', { viewerKey: colleague });
      if (random.chance(0.03)) {
        const started = when.at + random.between(-60, 60) * 60_000;
        const talk = random.between(30, 600) * 1_000;
        lay(started, talk, 'talk');
        const gap = random.of([0, 30, 59, 65] as const) * 1_000;
        if (random.chance(0.5)) lay(started + talk + gap, random.between(5, 90) * 1_000, random.of(['hold', 'wrapUp']));
      }
    }
  };
}
