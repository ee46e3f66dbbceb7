/**
 * The languages Deskpace speaks, by their tag, each by its own name.
 *
 * A language is a folder, and every folder has the same files. `en/answers.ts` exports `enAnswers`; `pl/answers.ts` exports
 * `plAnswers`, which `satisfies Translation<typeof enAnswers>`: with a message too few or too many it does not compile.
 * Three files gather the parts of a language:
 * - `on-page.ts`: what the overlay and lessons say on the help desk's page. The background sends it there.
 * - `catalogue.ts`: all that the popup and the dashboard may say, what is said on the page included.
 * - `pages.ts`: the rest, which only pages of the dashboard say.
 * A new part is one file in every folder and one line in one of these three, in every folder.
 * The words of a metric's definition stand in the metric's own file in English, and in `lib/metrics/words/<language>.ts`.
 */
export const languageNames = {
  en: 'English',
  ko: '한국어',
  pl: 'Polski',
  ru: 'Русский',
  zh: '简体中文',
} as const;

export type Language = keyof typeof languageNames;

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languageNames, tag);
}

/** The language of a tag such as `en-GB` or `zh-Hans-CN`; undefined for one that Deskpace does not speak. */
export function languageOf(locale: string): Language | undefined {
  const language = locale.split('-')[0] ?? '';
  return isLanguage(language) ? language : undefined;
}

/**
 * The first of the preferred tags that Deskpace speaks, kept whole so that `en-GB` keeps its 24-hour clock.
 * `en` when it speaks none of them.
 */
export function pickLocale(preferred: readonly string[]): string {
  return preferred.find((tag) => languageOf(tag) !== undefined) ?? 'en';
}
