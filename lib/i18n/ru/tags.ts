import type { Translation } from '../catalogue.ts';
import type { enTags } from '../en/tags.ts';

/** Part of the Russian messages: tags. */
export const ruTags = {
  'chart.byTag': '{name} по меткам',
  'tags.none': 'без метки',
  'tags.code': 'Метка {code}',
  'tags.several': 'Обращение с несколькими метками учитывается под каждой из них.',
  'tags.codes':
    'Deskpace хранит метки в виде кодов. Чтобы видеть здесь их названия, разрешите это в разделе «Хелпдески».',
  'tags.more': {
    one: 'Ещё {n} метка не показана.',
    few: 'Ещё {n} метки не показаны.',
    many: 'Ещё {n} меток не показано.',
    other: 'Ещё {n} метки не показано.',
  },
  'desks.tagWords': 'Хранить названия меток',
  'desks.tagWordsHint':
    'Без этого метки хранятся только в виде кодов. Названия появляются по мере чтения обращений; при отключении они удаляются.',
} as const satisfies Translation<typeof enTags>;
