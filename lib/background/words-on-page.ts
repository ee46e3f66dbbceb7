import type { OnPageCatalogue } from '../i18n/catalogue.ts';
import { enOnPage } from '../i18n/en/on-page.ts';
import { koOnPage } from '../i18n/ko/on-page.ts';
import { languageOf, pickLocale } from '../i18n/languages.ts';
import { plOnPage } from '../i18n/pl/on-page.ts';
import { ruOnPage } from '../i18n/ru/on-page.ts';
import { zhOnPage } from '../i18n/zh/on-page.ts';
import type { SaidOnPage } from '../messages/protocol.ts';
import type { Language } from '../model/language.ts';
import { getSettings } from '../store/settings.ts';
import type { Context } from './context.ts';

/** A worker cannot load what it needs later, so it has every language's small part with it. */
const catalogues: Record<Language, OnPageCatalogue> = {
  en: enOnPage,
  ko: koOnPage,
  pl: plOnPage,
  ru: ruOnPage,
  zh: zhOnPage,
};

/** What the overlay and lessons say now, in the language that the agent chose or the browser prefers. */
export async function wordsOnPage({ browser, store }: Context): Promise<SaidOnPage> {
  const { language } = await getSettings((await store()).strict);
  const locale = pickLocale(await browser.i18n.getAcceptLanguages(), language);
  return { locale, messages: catalogues[languageOf(locale) ?? 'en'] };
}
