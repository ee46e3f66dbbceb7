import type { Zone } from '../time/units.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en/catalogue.ts';
import { type Words, wordsOf } from './words-of.ts';

export type { Words } from './words-of.ts';

/**
 * All words of one language for one agent. English is always there; another language's catalogue is loaded by `loadLanguage`.
 * What runs on a help desk's page takes {@link wordsOf} instead, which carries no catalogue with it.
 */
export function wordsFor(locale: 'en' | `en-${string}`, zone: Zone): Words;
export function wordsFor(locale: string, zone: Zone, catalogue: Catalogue): Words;
export function wordsFor(locale: string, zone: Zone, catalogue: Catalogue = en): Words {
  return wordsOf(locale, zone, catalogue);
}
