import type { Stretch } from './clip.ts';
import { localText } from './local-text.ts';
import { type EpochMs, hour, minute, second, type Zone } from './units.ts';

/**
 * The full local hours from the one at or before the first beginning to the one at or after the last end; none without
 * a stretch. Where a zone moves by part of an hour in between, the later ones are off by that much.
 */
export function wholeHours(stretches: readonly Stretch[], zone: Zone): EpochMs[] {
  if (stretches.length === 0) return [];
  const first = Math.min(...stretches.map(({ startedAt }) => startedAt));
  const end = Math.max(...stretches.map(({ endedAt }) => endedAt));
  const [, minutes = '0', seconds = '0'] = localText(first, zone).split(':');
  const start = Math.floor(first / second) * second - Number(minutes) * minute - Number(seconds) * second;
  return Array.from({ length: Math.ceil((end - start) / hour) + 1 }, (_, index) => start + index * hour);
}
