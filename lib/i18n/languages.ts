import type { Catalogue } from './catalogue.ts';
import { en } from './en/catalogue.ts';

/**
 * The languages Deskpace speaks, by their tag: English, Polish, Russian, Chinese (simplified) and Korean.
 *
 * Each language is a folder with the same files. `en/answers.ts` exports `enAnswers`, `pl/answers.ts` exports
 * `plAnswers satisfies Translation<typeof enAnswers>`, and so on: a translation with a message too few or too many does not
 * compile. `<language>/catalogue.ts` gathers the parts that everything may say; `<language>/pages.ts` those that only pages of the
 * dashboard say. A new part is a file in every folder and a line in one of these two.
 * The words of a metric's definition are in the metric's own file in English, and in `lib/metrics/words/<language>.ts` otherwise.
 */
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
