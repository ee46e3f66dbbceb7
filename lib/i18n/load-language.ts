import type { Language } from '../model/language.ts';
import type { Catalogue, PageCatalogue } from './catalogue.ts';
import { en } from './en/catalogue.ts';
import { enPages } from './en/pages.ts';

/** English is always there; of the others only the one in use is fetched from the package. */
type Load<Messages> = Record<Exclude<Language, 'en'>, () => Promise<Messages>>;

const catalogues: Load<Catalogue> = {
  ko: async () => (await import('./ko/catalogue.ts')).ko,
  pl: async () => (await import('./pl/catalogue.ts')).pl,
  ru: async () => (await import('./ru/catalogue.ts')).ru,
  zh: async () => (await import('./zh/catalogue.ts')).zh,
};

const pages: Load<PageCatalogue> = {
  ko: async () => (await import('./ko/pages.ts')).koPages,
  pl: async () => (await import('./pl/pages.ts')).plPages,
  ru: async () => (await import('./ru/pages.ts')).ruPages,
  zh: async () => (await import('./zh/pages.ts')).zhPages,
};

/** All that the popup and the dashboard may say in a language, but for {@link loadPages}. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return language === 'en' ? en : await catalogues[language]();
}

/** What only pages of the dashboard say in a language. */
export async function loadPages(language: Language): Promise<PageCatalogue> {
  return language === 'en' ? enPages : await pages[language]();
}
