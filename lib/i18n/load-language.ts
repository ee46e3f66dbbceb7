import type { Language } from '../model/language.ts';
import type { Catalogue, PageCatalogue } from './catalogue.ts';
import { en } from './en/catalogue.ts';

/** One more language is one line here; only the language in use is fetched from the package. */
const catalogues: Partial<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => en,
};

const pages: Partial<Record<Language, () => Promise<PageCatalogue>>> = {
  en: async () => (await import('./en/pages.ts')).enPages,
};

export function loadCatalogue(language: Language): Promise<Catalogue> {
  return catalogues[language]?.() ?? Promise.resolve(en);
}

/** What only pages of the dashboard say. */
export async function loadPages(language: Language): Promise<PageCatalogue> {
  return (await pages[language]?.()) ?? (await import('./en/pages.ts')).enPages;
}
