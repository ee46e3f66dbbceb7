import type { DurationMs, EpochMs } from '../time/units.ts';

/** True from the moment on at which the pause has lasted as long as the agent set; never when that is 0. */
export function isPauseOver(pausedAt: EpochMs | undefined, pauseReminder: DurationMs, now: EpochMs): boolean {
  return pauseReminder > 0 && pausedAt !== undefined && now - pausedAt >= pauseReminder;
}
