/** The languages Deskpace speaks, by their tag. */
export const languages = ['en', 'ko', 'pl', 'ru', 'zh'] as const;

export type Language = (typeof languages)[number];

/** What the agent chose: one of them, or what the browser prefers. */
export const languageChoices = ['browser', ...languages] as const;

export type LanguageChoice = (typeof languageChoices)[number];
