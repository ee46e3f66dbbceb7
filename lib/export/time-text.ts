import type { TimeUnit } from '../model/ticket.ts';
import { type DurationMs, minute } from '../time/units.ts';

/**
 * A time to be entered in a help desk: to the nearest minute, half a minute up, hours with two decimals and a point as form
 * fields take them in every language. Any time at all is at least one minute.
 */
export function timeText(time: DurationMs, unit: TimeUnit = 'minutes'): string {
  const minutes = time > 0 ? Math.max(1, Math.round(time / minute)) : 0;
  switch (unit) {
    case 'minutes':
      return String(minutes);
    case 'hours':
      return (minutes / 60).toFixed(2);
    case 'short': {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      return [hours > 0 ? `${hours}h` : '', rest > 0 || hours === 0 ? `${rest}m` : ''].filter(Boolean).join(' ');
    }
  }
}
