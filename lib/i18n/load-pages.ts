import type { Language } from '../model/language.ts';
import type { PageCatalogue } from './catalogue.ts';
import { enPages } from './en/pages.ts';
import type { Load } from './load-language.ts';

const pages: Load<PageCatalogue> = {
  ko: async () => (await import('./ko/pages.ts')).koPages,
  pl: async () => (await import('./pl/pages.ts')).plPages,
  ru: async () => (await import('./ru/pages.ts')).ruPages,
  zh: async () => (await import('./zh/pages.ts')).zhPages,
};

/** What only pages of the dashboard say in a language; apart, since the popup opens far more often and says none of it. */
export async function loadPages(language: Language): Promise<PageCatalogue> {
  return language === 'en' ? enPages : await pages[language]();
}
