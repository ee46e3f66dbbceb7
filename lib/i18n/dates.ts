import type { Day, EpochMs, Zone } from '../time/units.ts';
import { dateFormat } from './formats.ts';

/** A calendar day, `Mon, 23 Nov`; with the year when asked. The day is text, so no zone can move it. */
export function formatDay(day: Day, locale: string, withYear = false): string {
  const year: Intl.DateTimeFormatOptions = withYear ? { year: 'numeric' } : {};
  return dateFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...year,
  }).format(new Date(`${day}T00:00:00Z`));
}

/** The time of day of a moment in a zone, `10:42`. */
export function formatTime(at: EpochMs, locale: string, zone: Zone): string {
  return dateFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(at);
}

/** The time of day down to the second, `10:42:07`. */
export function formatExactTime(at: EpochMs, locale: string, zone: Zone): string {
  return dateFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZone: zone,
  }).format(at);
}

/** The calendar day of a moment in a zone, `23 Nov 2026`. */
export function formatDate(at: EpochMs, locale: string, zone: Zone): string {
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(at);
}

/** Day and time of a moment in a zone, `23 Nov 2026, 10:42`. */
export function formatDateTime(at: EpochMs, locale: string, zone: Zone): string {
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  }).format(at);
}
