/**
 * Units of time as types. A plain number may become any of them (arithmetic gives plain numbers),
 * but a moment is never taken for a length, nor one clock's reading for another's.
 */
declare const unit: unique symbol;
type Unit<Base, Name extends string> = Base & { readonly [unit]?: Name };

/** A moment on the wall clock: milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = Unit<number, 'EpochMs'>;
/** A length of time in milliseconds. */
export type DurationMs = Unit<number, 'DurationMs'>;
/** A reading of one page's (or worker's) monotonic clock in milliseconds; comparable within one clock only. */
export type MonotonicMs = Unit<number, 'MonotonicMs'>;
/** A calendar day of the agent, `2026-03-29`. Which moments it holds depends on a {@link Calendar}. */
export type Day = Unit<string, 'Day'>;
/** An IANA time zone, `Europe/Warsaw`. */
export type Zone = Unit<string, 'Zone'>;

export const second: DurationMs = 1_000;
export const minute: DurationMs = 60_000;
export const hour: DurationMs = 3_600_000;

/** How the agent's days are cut: the zone, and the wall-clock minute of the day at which a day starts. */
export interface Calendar {
  zone: Zone;
  /** Minutes after midnight, 0 to 1439. 0 is midnight; 300 lets a night shift end its day at 05:00. */
  dayStartsAt: number;
}
