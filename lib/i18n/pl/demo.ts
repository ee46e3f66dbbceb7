import type { Translation } from '../catalogue.ts';
import type { enDemo } from '../en/demo.ts';

/** The part of the Polish messages of the sample that can be looked at. */
export const plDemo = {
  'demo.look': 'Zobacz przykładowe dane',
  'demo.label': 'Przykładowe dane',
  'demo.banner': 'Nic tu nie jest Twoje i nic z tego nie zostanie zachowane.',
  'demo.leave': 'Zamknij przykład',
} as const satisfies Translation<typeof enDemo>;
