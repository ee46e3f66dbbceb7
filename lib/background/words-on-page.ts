import type { OnPageCatalogue, Translation } from '../i18n/catalogue.ts';
import { enNotices } from '../i18n/en/notices.ts';
import { enOnPage } from '../i18n/en/on-page.ts';
import { koNotices } from '../i18n/ko/notices.ts';
import { koOnPage } from '../i18n/ko/on-page.ts';
import { languageOf, pickLocale } from '../i18n/languages.ts';
import { plNotices } from '../i18n/pl/notices.ts';
import { plOnPage } from '../i18n/pl/on-page.ts';
import { ruNotices } from '../i18n/ru/notices.ts';
import { ruOnPage } from '../i18n/ru/on-page.ts';
import { type Words, wordsOf } from '../i18n/words-of.ts';
import { zhNotices } from '../i18n/zh/notices.ts';
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

const notices: Record<Language, Translation<typeof enNotices>> = {
  en: enNotices,
  ko: koNotices,
  pl: plNotices,
  ru: ruNotices,
  zh: zhNotices,
};

export type NoticeWords = Words<keyof typeof enNotices>;

/** What notices say now, in the same language. */
export async function wordsOfNotices({ browser, store }: Context): Promise<NoticeWords> {
  const { language, zone } = await getSettings((await store()).strict);
  const locale = pickLocale(await browser.i18n.getAcceptLanguages(), language);
  return wordsOf(locale, zone, notices[languageOf(locale) ?? 'en']);
}

/** What the overlay and lessons say now, in the language that the agent chose or the browser prefers. */
export async function wordsOnPage({ browser, store }: Context): Promise<SaidOnPage> {
  const { language } = await getSettings((await store()).strict);
  const locale = pickLocale(await browser.i18n.getAcceptLanguages(), language);
  return { locale, messages: catalogues[languageOf(locale) ?? 'en'] };
}
