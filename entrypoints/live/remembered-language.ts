import { type LanguageChoice, languageChoices } from '../../lib/model/language.ts';
import { isDemo } from './is-demo.ts';

/** The choice is in the log, which takes longer to open than a view to draw: what it was last time is drawn first. */
const remembered = 'language';

export function rememberedLanguage(): LanguageChoice | undefined {
  return languageChoices.find((choice) => choice === localStorage.getItem(remembered));
}

export function rememberLanguage(choice: LanguageChoice): void {
  if (!isDemo) localStorage.setItem(remembered, choice);
}
