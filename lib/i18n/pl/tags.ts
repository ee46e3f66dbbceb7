import type { Translation } from '../catalogue.ts';
import type { enTags } from '../en/tags.ts';

/** Part of the Polish messages: tags. */
export const plTags = {
  'chart.byTag': '{name} według tagu',
  'tags.none': 'bez tagu',
  'tags.code': 'Tag {code}',
  'tags.several': 'Zgłoszenie z kilkoma tagami liczy się przy każdym z nich.',
  'tags.codes': 'Deskpace przechowuje tagi jako kody. Aby widzieć tu ich nazwy, zezwól na to w zakładce Helpdeski.',
  'tags.more': {
    one: '{n} kolejny tag nie jest pokazany.',
    few: '{n} kolejne tagi nie są pokazane.',
    many: '{n} kolejnych tagów nie jest pokazanych.',
    other: '{n} kolejnego tagu nie jest pokazane.',
  },
  'desks.tagWords': 'Zapamiętuj nazwy tagów',
  'desks.tagWordsHint':
    'Bez tego tagi są przechowywane tylko jako kody. Nazwy pojawiają się, gdy zgłoszenia są odczytywane; wyłączenie je usuwa.',
} as const satisfies Translation<typeof enTags>;
