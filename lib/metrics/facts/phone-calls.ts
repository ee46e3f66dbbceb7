import type { PhoneCallEntry, SetAside } from '../../model/day-summary.ts';
import type { Moment } from '../../model/reading.ts';
import type { HandleInterval, Ticket } from '../../model/ticket.ts';
import { type EpochMs, minute } from '../../time/units.ts';
import type { Act } from './acts.ts';
import { eachInstantOnce, isCall } from './intervals.ts';
import { isTimed } from './moments.ts';

/** Call intervals with gaps up to this are one call, and a call that the page states this close to one is the same. */
const callGap = 1 * minute;

/** An own call, with the moment that decides its day. */
export interface PhoneCall {
  when: Moment;
  entry: PhoneCallEntry;
  setAside: SetAside[];
}

interface Measured {
  startedAt: EpochMs;
  endedAt: EpochMs;
  parts: NonNullable<PhoneCallEntry['parts']>;
}

/**
 * Row 24. The viewer's calls on a ticket: what the clock measured of each (talk, hold, wrap-up; the whole call, on the day
 * that it began), and what the page states (how long the caller waited in the queue, and whether it was missed).
 * @param own the viewer's own intervals on this ticket without glances, in order of their start
 */
export function phoneCallsOf(ticket: Ticket, acts: readonly Act[], own: readonly HandleInterval[]): PhoneCall[] {
  const calls = measuredOf(own).map(({ startedAt, endedAt, parts }): PhoneCall & { endedAt: EpochMs } => ({
    when: { at: startedAt, precision: 'exact' },
    entry: { ticket: ticket.row, at: startedAt, parts },
    setAside: [],
    endedAt,
  }));
  const stated: PhoneCall[] = [];
  for (const { event, actor } of acts) {
    const { when, detail } = event;
    if (event.type !== 'call' || actor !== 'me' || when === undefined) continue;
    const { queuedAt, answeredAt, missed } = detail ?? {};
    const isImpossible = queuedAt !== undefined && answeredAt !== undefined && answeredAt < queuedAt;
    const facts = missed
      ? { missed }
      : queuedAt === undefined || answeredAt === undefined || isImpossible
        ? {}
        : { waited: answeredAt - queuedAt };
    const setAside: SetAside[] = isImpossible && !missed ? ['callImpossible'] : [];
    const same = missed || !isTimed(when) ? undefined : calls.find((call) => isNear(call, answeredAt ?? when.at));
    if (same !== undefined && same.entry.waited === undefined) {
      same.entry = { ...same.entry, ...facts };
      same.setAside.push(...setAside);
    } else stated.push({ when, entry: { ticket: ticket.row, at: when.at, ...facts }, setAside });
  }
  return [...calls, ...stated];
}

function isNear({ entry, endedAt }: PhoneCall & { endedAt: EpochMs }, at: EpochMs): boolean {
  return at >= entry.at - callGap && at <= endedAt + callGap;
}

function measuredOf(own: readonly HandleInterval[]): Measured[] {
  const calls: Measured[] = [];
  const once = eachInstantOnce(own.filter(isCall), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  for (const { kind, startedAt, endedAt } of once) {
    if (kind !== 'talk' && kind !== 'hold' && kind !== 'wrapUp') continue;
    let call = calls.at(-1);
    if (call === undefined || startedAt - call.endedAt > callGap) {
      call = { startedAt, endedAt, parts: { talk: 0, hold: 0, wrapUp: 0 } };
      calls.push(call);
    }
    call.parts[kind] += endedAt - startedAt;
    call.endedAt = Math.max(call.endedAt, endedAt);
  }
  return calls;
}
