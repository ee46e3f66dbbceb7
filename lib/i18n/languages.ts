import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';

/** The languages Deskpace speaks, by their tag. One more language is one file and one line here. */
export const languages = { en } satisfies Record<string, Catalogue>;

export type Language = keyof typeof languages;

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languages, tag);
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}

/** The catalogue for a language tag such as `en-GB`; English for a language that has none yet. */
export function catalogueFor(locale: string): Catalogue {
  const language = languageOf(locale);
  return isLanguage(language) ? languages[language] : languages.en;
}

/**
 * The first of the preferred tags that Deskpace speaks, kept whole so that `en-GB` keeps its 24-hour clock.
 * `en` when it speaks none of them.
 */
export function pickLocale(preferred: readonly string[]): string {
  return preferred.find((tag) => isLanguage(languageOf(tag))) ?? 'en';
}
