import type { Translation } from '../catalogue.ts';
import type { enPast } from '../en/past.ts';

/** The part of the Polish messages about a figure beside the agent's own past. */
export const plPast = {
  'past.title': 'Na tle mojej przeszłości',
  'past.daysWorked': { one: '{n} dzień pracy', few: '{n} dni pracy', many: '{n} dni pracy', other: '{n} dnia pracy' },
  'past.before': 'Wcześniej: {days}, {span}',
  'past.now': 'Teraz: {days}, {span}',
  'past.usual': 'Zwykle w jednym dniu ({days})',
  'past.up': 'Wzrost większy, niż wyjaśniałby przypadek.',
  'past.down': 'Spadek większy, niż wyjaśniałby przypadek.',
  'past.chance': 'Różnica nie większa, niż wyjaśniałby przypadek.',
  'past.ramp': 'Są wśród nich Twoje pierwsze 20 dni pracy.',
} as const satisfies Translation<typeof enPast>;
