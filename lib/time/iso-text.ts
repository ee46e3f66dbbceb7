import { Temporal } from 'temporal-polyfill';
import { type DurationMs, type EpochMs, hour, minute, type Zone } from './units.ts';

/**
 * Writes moments as ISO 8601 with the offset of a zone, `2026-03-02T09:00:00+01:00`; milliseconds only where
 * there are any. Made for long lists: the offset is asked once for each day in UTC, and on days that begin and
 * end with different offsets once for each quarter of an hour, within which none of today's zones changes.
 */
export function isoWriter(zone: Zone): (at: EpochMs) => string {
  const offsetAt = remembered((at) => {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
  });
  const isEven = remembered((at) => (offsetAt(at) === offsetAt(at + day) ? 1 : 0));
  return (at) => {
    const dayStart = Math.floor(at / day) * day;
    const offset = offsetAt(isEven(dayStart) ? dayStart : Math.floor(at / quarter) * quarter);
    const local = new Date(at + offset).toISOString();
    return `${local.slice(0, 19)}${local.endsWith('.000Z') ? '' : local.slice(19, 23)}${offsetText(offset)}`;
  };
}

const day: DurationMs = 24 * hour;
const quarter: DurationMs = 15 * minute;

function remembered(find: (at: EpochMs) => number): (at: EpochMs) => number {
  const found = new Map<EpochMs, number>();
  return (at) => {
    const known = found.get(at) ?? find(at);
    found.set(at, known);
    return known;
  };
}

function offsetText(offset: DurationMs): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
