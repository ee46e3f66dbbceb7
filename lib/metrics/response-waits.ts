import type { ResponseEntry } from '../model/day-summary.ts';
import { second } from '../time/units.ts';
import type { TimedItem } from './duration-result.ts';
import type { MetricResult } from './metric.ts';
import { given, leftOutEntries, reasons } from './period.ts';

/** What rows 6 and 7 share. */
type Length = (entry: ResponseEntry) => number | undefined;

/** The lengths that are known, in seconds. */
export function waitsOf(entries: readonly ResponseEntry[], length: Length): TimedItem[] {
  return entries.flatMap((entry) => {
    const ms = length(entry);
    return ms === undefined ? [] : [{ ticket: entry.ticket, seconds: ms / second }];
  });
}

/** Those of which the wait is known. */
export function countedResponses(entries: readonly ResponseEntry[]): ResponseEntry[] {
  return entries.filter(({ leftOut, unknown }) => leftOut === undefined && unknown === undefined);
}

export function leftOutResponses(entries: readonly ResponseEntry[]): MetricResult['leftOut'] {
  const unknown = entries.flatMap(({ leftOut, unknown: why }): [string, number][] =>
    leftOut === undefined && why !== undefined ? [[why, 1]] : [],
  );
  return reasons([...leftOutEntries(entries), ...unknown]);
}

/** What always stands beside a wait: impatience, and how much of it was waiting for somebody else. */
export function besideWaits(counted: readonly ResponseEntry[]): Record<string, number> {
  const again = counted.filter(({ wroteAgain }) => wroteAgain).length;
  const held = counted.flatMap(({ onHold }) => onHold ?? []);
  return given({
    wroteAgain: again,
    wroteAgainShare: counted.length === 0 ? undefined : again / counted.length,
    onHold: held.reduce((sum, ms) => sum + ms, 0) / second,
    waitsOnHold: held.length,
  });
}
