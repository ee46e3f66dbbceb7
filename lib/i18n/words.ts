import type { Day, EpochMs, Zone } from '../time/units.ts';
import type { Catalogue, MessageKey, MessageValues, PluralForms } from './catalogue.ts';
import { formatDate, formatDateTime, formatDay, formatExactTime, formatTime } from './dates.ts';
import { type DurationStyle, formatDuration } from './duration.ts';
import { catalogueFor } from './languages.ts';

/** Everything a view needs in order to speak one language to one agent. */
export interface Words {
  locale: string;
  /** The message in this language, its placeholders filled; numbers are written as the language writes them. */
  say: <Key extends MessageKey>(key: Key, ...values: MessageValues<Key>) => string;
  /** The message when there is one by that name: for names that come from data, such as a metric's. */
  sayIfKnown: (key: string) => string | undefined;
  number: (value: number, digits?: number) => string;
  /** A share 0–1 as per cent; a small share that is not 0 keeps one digit, so that it is never shown as 0. */
  share: (value: number) => string;
  duration: (seconds: number, style?: DurationStyle) => string;
  time: (at: EpochMs) => string;
  exactTime: (at: EpochMs) => string;
  date: (at: EpochMs) => string;
  dateTime: (at: EpochMs) => string;
  day: (day: Day, withYear?: boolean) => string;
  /** Several parts as one list, "a, b and c". */
  list: (parts: readonly string[]) => string;
}

function isMessageKey(key: string, catalogue: Catalogue): key is MessageKey {
  return Object.hasOwn(catalogue, key);
}

/** A message with its placeholders filled; a number among the values is written as the language writes it. */
export function filled(
  message: string | PluralForms,
  values: Readonly<Record<string, string | number>>,
  plural: Intl.PluralRules,
  number: (value: number, digits?: number) => string,
): string {
  return formOf(message, values['n'], plural).replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? number(value, 1) : value;
  });
}

function formOf(message: string | PluralForms, count: unknown, plural: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  if (typeof count !== 'number') return message.other;
  return message[plural.select(count)] ?? message.other;
}

/** The words of one language for one agent: `zone` decides the days and times that are shown. */
export function wordsFor(locale: string, zone: Zone): Words {
  const catalogue = catalogueFor(locale);
  const plural = new Intl.PluralRules(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);

  return {
    locale,
    say: (key, ...rest) => filled(catalogue[key], rest[0] ?? {}, plural, number),
    sayIfKnown: (key) => {
      if (!isMessageKey(key, catalogue)) return undefined;
      const message = catalogue[key];
      return typeof message === 'string' ? message : message.other;
    },
    number,
    share: (value) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        maximumFractionDigits: value > 0 && value < 0.1 ? 1 : 0,
      }).format(value),
    duration: (seconds, style) => formatDuration(seconds, locale, style),
    time: (at) => formatTime(at, locale, zone),
    exactTime: (at) => formatExactTime(at, locale, zone),
    date: (at) => formatDate(at, locale, zone),
    dateTime: (at) => formatDateTime(at, locale, zone),
    day: (day, withYear) => formatDay(day, locale, withYear),
    list: (parts) => list.format(parts),
  };
}
