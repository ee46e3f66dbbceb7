import { minute, second, type Zone } from '../time/units.ts';
import type { Settings } from './ticket.ts';

/** What holds until the agent chooses otherwise. The zone is fixed at the first start, so that travelling moves no day. */
export function defaultSettings(zone: Zone): Settings {
  return {
    zone,
    dayStartsAt: 0,
    idleAfter: 120 * second,
    awayGrace: 5 * minute,
    reopenWindowDays: 7,
    countSolvedBySystem: false,
    badge: 'minutes',
    overlay: true,
    pauseReminder: 15 * minute,
  };
}
