import type { Translation, ValuesOf } from './catalogue.ts';
import { enPages } from './en/pages.ts';
import { filled, type Words } from './words-of.ts';

type English = typeof enPages;

/**
 * What only pages of the dashboard say, in one language: apart from the rest, so that the overlay on the help desk's page does
 * not carry it. As strict as the other catalogue.
 */
type PageCatalogue = Translation<English>;

/** One more language is one line here. */
const pageLanguages = { en: enPages } satisfies Record<string, PageCatalogue>;

function isPageLanguage(tag: string): tag is keyof typeof pageLanguages {
  return Object.hasOwn(pageLanguages, tag);
}

function catalogueOf(locale: string): PageCatalogue {
  const language = locale.split('-')[0] ?? locale;
  return isPageLanguage(language) ? pageLanguages[language] : pageLanguages.en;
}

/** Says what only pages of the dashboard say, in the language of other words. */
export function pageWords({
  locale,
  number,
}: Pick<Words, 'locale' | 'number'>): <Key extends keyof English>(
  key: Key,
  ...values: ValuesOf<English[Key]>
) => string {
  const catalogue = catalogueOf(locale);
  const plural = new Intl.PluralRules(locale);
  return (key, ...rest) => filled(catalogue[key], rest[0] ?? {}, plural, number);
}
