import type { PageCatalogue, ValuesOf } from './catalogue.ts';
import type { enPages } from './en/pages.ts';
import { filled, type Words } from './words-of.ts';

type English = typeof enPages;

/** Says what only pages of the dashboard say, in the language of other words. */
export type PageWords = <Key extends keyof English>(key: Key, ...values: ValuesOf<English[Key]>) => string;

export function pageWords({ locale, number }: Pick<Words, 'locale' | 'number'>, messages: PageCatalogue): PageWords {
  const plural = new Intl.PluralRules(locale);
  return (key, ...rest) => filled(messages[key], rest[0] ?? {}, plural, number);
}
