import { Temporal } from 'temporal-polyfill';
import type { DurationMs, EpochMs, Zone } from './units.ts';

/**
 * Writes moments as ISO 8601 with the offset of a zone, `2026-03-02T09:00:00+01:00`; milliseconds only where
 * there are any. Made for long lists: the offset is asked once for each quarter of an hour, within which none
 * of today's zones changes.
 */
export function isoWriter(zone: Zone): (at: EpochMs) => string {
  const offsets = new Map<number, DurationMs>();
  return (at) => {
    const quarter = Math.floor(at / 900_000);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      const there = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
      offset = there.offsetNanoseconds / 1_000_000;
      offsets.set(quarter, offset);
    }
    const local = new Date(at + offset).toISOString();
    return `${local.slice(0, 19)}${local.endsWith('.000Z') ? '' : local.slice(19, 23)}${offsetText(offset)}`;
  };
}

function offsetText(offset: DurationMs): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
