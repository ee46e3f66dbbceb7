import { parseTicketKey } from '../../model/keys.ts';
import type { TicketKey } from '../../model/reading.ts';
import type { CorrectedInterval, Correction, HandleInterval, TimeCorrection } from '../../model/ticket.ts';
import { isTimeCorrection } from '../../model/time-correction.ts';
import { clip, type Stretch, without } from '../../time/clip.ts';
import { byTicket } from './intervals.ts';

type TimeWord = Correction & { ticketKey: TicketKey; what: TimeCorrection };

function isTimeWord(correction: Correction): correction is TimeWord {
  return correction.ticketKey !== undefined && isTimeCorrection(correction.what);
}

/**
 * Measured intervals as the agent's later words leave them, one word after the other. Time added by hand gives way to
 * what was measured on the ticket; what is removed or changed is cut out exactly, and whatever a running stretch gains
 * outside of that counts as measured. Without a word about time the intervals come back as they are.
 *
 * @param intervals each at most once, of whatever tickets
 * @param standing corrections in force; those of a ticket must be all there
 */
export function correctedTime(intervals: readonly HandleInterval[], standing: readonly Correction[]): HandleInterval[] {
  const words = standing.filter(isTimeWord).sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
  if (words.length === 0) return [...intervals];
  const ofTicket = new Map<TicketKey, CorrectedInterval[]>(byTicket(intervals));
  for (const word of words) ofTicket.set(word.ticketKey, applied(ofTicket.get(word.ticketKey) ?? [], word));
  return [...ofTicket.values()].flat();
}

function applied(intervals: readonly CorrectedInterval[], { id, ticketKey, what }: TimeWord): CorrectedInterval[] {
  switch (what.kind) {
    case 'addTime': {
      const counted = intervals.filter(({ glance }) => !glance);
      const added = without(what, counted).map(
        (part): CorrectedInterval => ({
          id: part.startedAt === what.startedAt ? id : `${id}@${part.startedAt}`,
          ticketKey,
          ...(what.viewerKey === undefined ? {} : { viewerKey: what.viewerKey }),
          siteKey: parseTicketKey(ticketKey).siteKey,
          kind: what.as,
          ...part,
          clockId: 'by hand',
          visitId: visitBeside(counted, part) ?? id,
          device: 'by hand',
          correction: id,
        }),
      );
      return [...intervals, ...added];
    }
    case 'changeTime':
      return intervals.flatMap((interval) => {
        const { glance: _, ...changed } = interval;
        return cut(interval, what, (part) => ({ ...changed, ...part, kind: what.as, correction: id }));
      });
    case 'removeTime':
      return intervals.flatMap((interval) => cut(interval, what, () => undefined));
    case 'leaveTime':
      return [...intervals];
  }
}

/** An interval with the part within the stretch made into something else. Its first part keeps its id. */
function cut(
  interval: CorrectedInterval,
  within: Stretch,
  make: (part: Stretch) => CorrectedInterval | undefined,
): CorrectedInterval[] {
  const inside = clip({ startedAt: interval.startedAt, endedAt: interval.endedAt }, within.startedAt, within.endedAt);
  if (inside === undefined) return [interval];
  const outside = without(interval, [inside]).map((part) => ({ ...interval, ...part }));
  return [...outside, make(inside) ?? []]
    .flat()
    .map((part) => (part.startedAt === interval.startedAt ? part : { ...part, id: `${interval.id}@${part.startedAt}` }))
    .sort((a, b) => a.startedAt - b.startedAt);
}

/** What the agent adds to a visit, since it begins or ends with it, belongs to that visit. */
function visitBeside(intervals: readonly CorrectedInterval[], part: Stretch): string | undefined {
  const before = intervals.find(({ endedAt }) => endedAt === part.startedAt);
  return (before ?? intervals.find(({ startedAt }) => startedAt === part.endedAt))?.visitId;
}
