import { Temporal } from 'temporal-polyfill';
import type { EpochMs, Zone } from './units.ts';

/**
 * The moment of a local date and time such as `2026-03-10T09:15` or with seconds, as a form's field gives it. A time that
 * daylight saving skips moves later by the gap; of two such moments the first is taken. Undefined for any other text.
 */
export function momentOfLocal(text: string, zone: Zone): EpochMs | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/.test(text)) return undefined;
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch (cause) {
    // 30 February has the right form and is no date.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** A moment as such a text, in whole seconds. */
export function localText(at: EpochMs, zone: Zone): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at))
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
}
