import type { Translation } from '../catalogue.ts';
import type { enStates } from '../en/states.ts';

/** The part of the Russian messages of privacy, of addresses that lead nowhere, and of figures that are not whole yet. */
export const ruStates = {
  'nowhere.title': 'Такой страницы нет',
  'nowhere.text': 'В Deskpace нет такого адреса. Возможно, он обрезан или взят из более новой версии.',
  'privacy.reads': 'Что ему можно читать',
  'privacy.yours': 'Забрать и удалить можете вы',
  'partial.days': {
    one: 'Пересчитывается {n} день. До этого показатели могут его не учитывать.',
    few: 'Пересчитываются {n} дня. До этого показатели могут учитывать не все из них.',
    many: 'Пересчитываются {n} дней. До этого показатели могут учитывать не все из них.',
    other: 'Пересчитывается {n} дня. До этого показатели могут учитывать не все из них.',
  },
} as const satisfies Translation<typeof enStates>;
