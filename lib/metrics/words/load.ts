import type { Language } from '../../model/language.ts';
import type { MetricWords } from '../metric.ts';

/** Every metric's words by its id. A test holds each language against the registry. */
export type AllMetricWords = Readonly<Record<string, MetricWords>>;

/** English stands in each metric's file. One more language is one file beside this one and one line here. */
const translations: Record<Exclude<Language, 'en'>, () => Promise<AllMetricWords>> = {
  ko: async () => (await import('./ko.ts')).koMetrics,
  pl: async () => (await import('./pl.ts')).plMetrics,
  ru: async () => (await import('./ru.ts')).ruMetrics,
  zh: async () => (await import('./zh.ts')).zhMetrics,
};

/** The metrics' words in a language; empty for English. Only the language in use is fetched from the package. */
export async function loadMetricWords(language: Language): Promise<AllMetricWords> {
  return language === 'en' ? {} : await translations[language]();
}
