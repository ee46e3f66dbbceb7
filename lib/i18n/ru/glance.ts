import type { Translation } from '../catalogue.ts';
import type { enGlance } from '../en/glance.ts';

/** Part of the Russian messages: small charts beside a figure. */
export const ruGlance = {
  'glance.usual': 'обычно {low} – {high}',
  'glance.course': {
    one: 'Последние {days} дней: {n} со значением, {last} ({day})',
    few: 'Последние {days} дней: {n} со значением, от {low} до {high}; {last} ({day})',
    many: 'Последние {days} дней: {n} со значением, от {low} до {high}; {last} ({day})',
    other: 'Последние {days} дней: {n} со значением, от {low} до {high}; {last} ({day})',
  },
  'glance.noCourse': 'Последние {days} дней: пока нет значений',
} as const satisfies Translation<typeof enGlance>;
