import type { Translation } from '../catalogue.ts';
import type { enGlance } from '../en/glance.ts';

/** Part of the Polish messages: small charts beside a figure. */
export const plGlance = {
  'glance.usual': 'zwykle {low} – {high}',
  'glance.course': {
    one: 'Ostatnie {days} dni: {n} z wynikiem, {last} ({day})',
    few: 'Ostatnie {days} dni: {n} z wynikiem, od {low} do {high}; {last} ({day})',
    many: 'Ostatnie {days} dni: {n} z wynikiem, od {low} do {high}; {last} ({day})',
    other: 'Ostatnie {days} dni: {n} z wynikiem, od {low} do {high}; {last} ({day})',
  },
  'glance.noCourse': 'Ostatnie {days} dni: jeszcze bez wyniku',
} as const satisfies Translation<typeof enGlance>;
