import { type Language, type LanguageChoice, languages } from '../model/language.ts';

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
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ko: '한국어',
  pl: 'Polski',
  ru: 'Русский',
  zh: '简体中文',
};

/** The language of a tag such as `en-GB` or `zh-Hans-CN`; undefined for one that Deskpace does not speak. */
export function languageOf(locale: string): Language | undefined {
  const language = locale.split('-')[0]?.toLowerCase();
  return languages.find((one) => one === language);
}

/**
 * The tag to speak and to write numbers and days by: of the preferred ones the first in the language that was chosen, or else
 * the first that Deskpace speaks. Kept whole, so that `en-GB` keeps its 24-hour clock. `en` when it speaks none of them.
 *
 * Chinese is offered in simplified characters only, and its days are written like the rest: `zh-TW` gives `zh`.
 */
export function pickLocale(preferred: readonly string[], choice: LanguageChoice = 'browser'): string {
  const locale = preferred.find((tag) =>
    choice === 'browser' ? languageOf(tag) !== undefined : languageOf(tag) === choice,
  );
  if (locale === undefined) return choice === 'browser' ? 'en' : choice;
  return new Intl.Locale(locale).maximize().script === 'Hant' ? 'zh' : locale;
}
