import { type ReactNode, useEffect, useState } from 'react';
import { Spoken } from '../../components/WordsContext.tsx';
import { languageOf, pickLocale } from '../../lib/i18n/languages.ts';
import { loadCatalogue } from '../../lib/i18n/load-language.ts';
import { type Words, wordsFor } from '../../lib/i18n/words.ts';
import type { Language } from '../../lib/model/language.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { rememberedLanguage, rememberLanguage } from './remembered-language.ts';
import { reportProblem, useOpenLog } from './use-database.ts';
import { useLive } from './use-live.ts';

/** Puts more that is said in a language around a view. */
export type MoreSpeech = (language: Language) => Promise<(view: ReactNode) => ReactNode>;

export interface Speech {
  words: Words;
  around: (view: ReactNode) => ReactNode;
}

async function speechFor(locale: string, more: MoreSpeech | undefined): Promise<Speech> {
  const language = languageOf(locale) ?? 'en';
  const [catalogue, around] = await Promise.all([loadCatalogue(language), more?.(language)]);
  const words = wordsFor(locale, Intl.DateTimeFormat().resolvedOptions().timeZone, catalogue);
  return { words, around: around ?? ((view) => view) };
}

/** What a view speaks before the log is open. */
export function firstSpeech(more: MoreSpeech | undefined): Promise<Speech> {
  return speechFor(pickLocale(navigator.languages, rememberedLanguage()), more);
}

export interface SpeakingProps {
  where: string;
  first: Speech;
  more: MoreSpeech | undefined;
  children: ReactNode;
}

/** Everything below it speaks the agent's language, and another one as soon as the agent chooses it in whatever view. */
export function Speaking({ where, first, more, children }: SpeakingProps): ReactNode {
  const db = useOpenLog();
  const choice = useLive(db && (() => getSettings(db).then(({ language = 'browser' }) => language)), [db]);
  const [speech, setSpeech] = useState(first);
  const { locale } = speech.words;
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    if (choice === undefined) return undefined;
    rememberLanguage(choice);
    const wanted = pickLocale(navigator.languages, choice);
    if (wanted === locale) return undefined;
    let isOver = false;
    speechFor(wanted, more).then(
      (other) => {
        if (!isOver) setSpeech(other);
      },
      (cause: unknown) => reportProblem(where, cause),
    );
    return () => {
      isOver = true;
    };
  }, [choice, locale, more, where]);
  return <Spoken words={speech.words}>{speech.around(children)}</Spoken>;
}
