import type { Day, EpochMs, Zone } from '../time/units.ts';
import type { Catalogue, MessageKey, MessageValues, PluralForms } from './catalogue.ts';
import { formatDate, formatDateTime, formatDay, formatExactTime, formatTime } from './dates.ts';
import { type DurationStyle, formatDuration } from './duration.ts';
import { numberFormat } from './formats.ts';

/** Everything a view needs in order to speak one language to one agent. */
export interface Words<Key extends MessageKey = MessageKey> {
  locale: string;
  /** The message in this language, its placeholders filled; numbers are written as the language writes them. */
  say: <One extends Key>(key: One, ...values: MessageValues<One>) => string;
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
  /** The same language for somebody in another zone. */
  inZone: (zone: Zone) => Words<Key>;
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

/** The words of one language for one agent, of these messages: `zone` decides the days and times that are shown. */
export function wordsOf<Key extends MessageKey>(
  locale: string,
  zone: Zone,
  messages: Readonly<Pick<Catalogue, Key>>,
): Words<Key> {
  const plural = new Intl.PluralRules(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const byName = new Map<string, string | PluralForms>(Object.entries(messages));
  const number = (value: number, digits = 0) => numberFormat(locale, { maximumFractionDigits: digits }).format(value);

  return {
    locale,
    say: (key, ...rest) => filled(messages[key], rest[0] ?? {}, plural, number),
    sayIfKnown: (key) => {
      const message = byName.get(key);
      return typeof message === 'object' ? message.other : message;
    },
    number,
    share: (value) =>
      numberFormat(locale, {
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
    inZone: (other) => wordsOf(locale, other, messages),
  };
}
