import type { Translation } from '../catalogue.ts';
import type { enStates } from '../en/states.ts';

/** The part of the Polish messages of privacy, of addresses that lead nowhere, and of figures that are not whole yet. */
export const plStates = {
  'nowhere.title': 'Nie ma takiej strony',
  'nowhere.text': 'Nic w Deskpace nie ma tego adresu. Mógł zostać ucięty albo pochodzi z nowszej wersji.',
  'privacy.reads': 'Co może czytać',
  'privacy.yours': 'Twoje: do zabrania i do usunięcia',
  'partial.days': {
    one: 'Trwa ponowne liczenie {n} dnia. Do tego czasu wskaźniki mogą go nie obejmować.',
    few: 'Trwa ponowne liczenie {n} dni. Do tego czasu wskaźniki mogą nie obejmować części z nich.',
    many: 'Trwa ponowne liczenie {n} dni. Do tego czasu wskaźniki mogą nie obejmować części z nich.',
    other: 'Trwa ponowne liczenie {n} dnia. Do tego czasu wskaźniki mogą nie obejmować części z nich.',
  },
} as const satisfies Translation<typeof enStates>;
