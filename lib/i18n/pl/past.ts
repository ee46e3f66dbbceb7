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
  'outliers.title': 'Kontakty poza moją normą',
  'outliers.intro':
    'Dłuższe lub krótsze niż zwykle: poza 10. i 90. percentylem kontaktów tego samego rodzaju; wzięto pod uwagę {days}. Pozostają we wszystkich wskaźnikach.',
  'outliers.notEnough': 'Norma jest znana od sześciu zmierzonych kontaktów danego rodzaju z wcześniejszych dni.',
  'outliers.none': 'Brak w tym okresie.',
  'outliers.withoutThem': 'Średnia bez nich',
  'outliers.usual.call': 'Zwykła rozmowa telefoniczna (z {n})',
  'outliers.usual.chat': 'Zwykły czat (z {n})',
  'outliers.usual.reply': 'Zwykła odpowiedź (z {n})',
  'outliers.kind.call': 'rozmowa telefoniczna',
  'outliers.kind.chat': 'czat',
  'outliers.kind.reply': 'odpowiedź',
  'outliers.side.long': 'dłużej niż zwykle',
  'outliers.side.short': 'krócej niż zwykle',
} as const satisfies Translation<typeof enPast>;
