import type { Translation } from '../catalogue.ts';
import type { enPast } from '../en/past.ts';

/** The part of the Russian messages about a figure beside the agent's own past. */
export const ruPast = {
  'past.title': 'Рядом с моим прошлым',
  'past.daysWorked': {
    one: '{n} рабочий день',
    few: '{n} рабочих дня',
    many: '{n} рабочих дней',
    other: '{n} рабочего дня',
  },
  'past.before': 'Раньше: {days}, {span}',
  'past.now': 'Сейчас: {days}, {span}',
  'past.usual': 'Обычно за один день ({days})',
  'past.up': 'Рост больше, чем можно объяснить случаем.',
  'past.down': 'Снижение больше, чем можно объяснить случаем.',
  'past.chance': 'Разница не больше, чем можно объяснить случаем.',
  'past.ramp': 'Среди них ваши первые 20 рабочих дней.',
} as const satisfies Translation<typeof enPast>;
