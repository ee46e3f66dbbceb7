import type { Translation } from '../catalogue.ts';
import type { enCommon } from '../en/common.ts';

/** The part of the Polish messages used in many places, and about periods. */
export const plCommon = {
  'common.appName': 'Deskpace',
  'common.cancel': 'Anuluj',
  'common.save': 'Zapisz',
  'common.saved': 'Zapisano.',
  'common.remove': 'Usuń',
  'common.more': 'Więcej',
  'common.unknown': 'nieznane',
  'common.loading': 'Odczyt dziennika …',
  'common.days': { one: '{n} dzień', few: '{n} dni', many: '{n} dni', other: '{n} dnia' },
  'common.tickets': { one: '{n} zgłoszenie', few: '{n} zgłoszenia', many: '{n} zgłoszeń', other: '{n} zgłoszenia' },

  'period.label': 'Okres',
  'period.today': 'Dziś',
  'period.days': '{days} dni',
  'period.lastDays': 'w ciągu ostatnich {days} dni',
  'period.thisDay': 'dziś',
  'period.range': '{from} – {to}',
} as const satisfies Translation<typeof enCommon>;
