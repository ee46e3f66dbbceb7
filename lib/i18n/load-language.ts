import type { Language } from '../model/language.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en/catalogue.ts';

/** English is always there; of the others only the one in use is fetched from the package. */
export type Load<Messages> = Record<Exclude<Language, 'en'>, () => Promise<Messages>>;

const catalogues: Load<Catalogue> = {
  ko: async () => (await import('./ko/catalogue.ts')).ko,
  pl: async () => (await import('./pl/catalogue.ts')).pl,
  ru: async () => (await import('./ru/catalogue.ts')).ru,
  zh: async () => (await import('./zh/catalogue.ts')).zh,
};

/** All that the popup and the dashboard may say in a language, but for what `loadPages` loads. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return language === 'en' ? en : await catalogues[language]();
}
