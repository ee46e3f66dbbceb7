import type { Translation } from '../catalogue.ts';
import type { enCommon } from '../en/common.ts';

/** The part of the Russian messages used in many places, and about periods. */
export const ruCommon = {
  'common.appName': 'Deskpace',
  'common.cancel': 'Отмена',
  'common.save': 'Сохранить',
  'common.saved': 'Сохранено.',
  'common.remove': 'Удалить',
  'common.more': 'Ещё',
  'common.unknown': 'неизвестно',
  'common.loading': 'Чтение журнала …',
  'common.days': { one: '{n} день', few: '{n} дня', many: '{n} дней', other: '{n} дня' },
  'common.tickets': { one: '{n} обращение', few: '{n} обращения', many: '{n} обращений', other: '{n} обращения' },

  'period.label': 'Период',
  'period.today': 'Сегодня',
  'period.days': '{days} дн.',
  'period.lastDays': 'за последние {days} дн.',
  'period.thisDay': 'сегодня',
  'period.range': '{from} – {to}',
} as const satisfies Translation<typeof enCommon>;
