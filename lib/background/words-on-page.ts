import type { OnPageCatalogue } from '../i18n/catalogue.ts';
import { enOnPage } from '../i18n/en/on-page.ts';
import { languageOf, pickLocale } from '../i18n/languages.ts';
import type { SaidOnPage } from '../messages/protocol.ts';
import type { Language } from '../model/language.ts';
import { getSettings } from '../store/settings.ts';
import type { Context } from './context.ts';

/** A worker cannot load what it needs later, so it has every language's small part with it. */
const catalogues: Partial<Record<Language, OnPageCatalogue>> = {
  en: enOnPage,
};

/** What the overlay and lessons say now, in the language that the agent chose or the browser prefers. */
export async function wordsOnPage({ browser, store }: Context): Promise<SaidOnPage> {
  const { language } = await getSettings((await store()).strict);
  const locale = pickLocale(await browser.i18n.getAcceptLanguages(), language);
  return { locale, messages: catalogues[languageOf(locale) ?? 'en'] ?? enOnPage };
}
