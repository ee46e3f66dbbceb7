import type { Translation } from '../catalogue.ts';
import type { enDemo } from '../en/demo.ts';

/** The part of the Russian messages of the sample that can be looked at. */
export const ruDemo = {
  'demo.look': 'Посмотреть пример данных',
  'demo.label': 'Пример данных',
  'demo.banner': 'Здесь нет ничего вашего, и ничего из этого не сохраняется.',
  'demo.leave': 'Выйти из примера',
} as const satisfies Translation<typeof enDemo>;
