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
  'outliers.title': 'Контакты вне моей нормы',
  'outliers.intro':
    'Дольше или короче обычного: вне 10-го и 90-го процентилей контактов того же вида; учтено: {days}. Они остаются во всех показателях.',
  'outliers.notEnough': 'Обычное известно, когда в прошлые дни измерено шесть контактов одного вида.',
  'outliers.none': 'За этот период таких нет.',
  'outliers.withoutThem': 'Среднее без них',
  'outliers.usual.call': 'Обычный звонок (из {n})',
  'outliers.usual.chat': 'Обычный чат (из {n})',
  'outliers.usual.reply': 'Обычный ответ (из {n})',
  'outliers.kind.call': 'звонок',
  'outliers.kind.chat': 'чат',
  'outliers.kind.reply': 'ответ',
  'outliers.side.long': 'дольше обычного',
  'outliers.side.short': 'короче обычного',
} as const satisfies Translation<typeof enPast>;
