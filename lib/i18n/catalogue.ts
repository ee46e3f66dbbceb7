import type { en } from './en/catalogue.ts';
import type { enOnPage } from './en/on-page.ts';
import type { enPages } from './en/pages.ts';

/**
 * The forms of one message that contains a count `{n}`, by the language's own plural categories
 * (`Intl.PluralRules`). `other` is always there; English needs `one`, Polish `one`, `few` and `many`.
 */
export type PluralForms = { readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string };

/** The name of a message; English is the list of all there are. */
export type MessageKey = keyof typeof en;

/**
 * A part of the English messages in another language. One that misses a message does not compile, and one
 * that has a message too many does not either. Values are plain text with `{placeholders}`.
 */
export type Translation<English> = {
  readonly [key in keyof English]: English[key] extends string ? string : PluralForms;
};

/** Everything Deskpace says, in one language, but for what only pages of the dashboard say. */
export type Catalogue = Translation<typeof en>;

/** The part of it that is said on the help desk's page, by the overlay and by lessons. */
export type OnPageKey = keyof typeof enOnPage;
export type OnPageCatalogue = Translation<typeof enOnPage>;

/** What only pages of the dashboard say. */
export type PageCatalogue = Translation<typeof enPages>;

type PlaceholdersOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholdersOf<Rest> : never;
type TextsOf<Message> = Message extends string ? Message : Message[keyof Message];

/** What has to be passed with a message: nothing, or one value for each of its placeholders. */
export type MessageValues<Key extends MessageKey> = ValuesOf<(typeof en)[Key]>;

/** The same for a message of any catalogue, read from its English form. */
export type ValuesOf<Message> = [PlaceholdersOf<TextsOf<Message>>] extends [never]
  ? []
  : [values: { readonly [name in PlaceholdersOf<TextsOf<Message>>]: string | number }];
