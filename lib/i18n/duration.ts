import type { Language } from '../model/language.ts';
import { numberFormat } from './formats.ts';
import { languageOf } from './languages.ts';

/** How each language writes the units; `{n}` is the count, written as the language writes numbers. */
const units: Record<Language, { h: string; min: string; s: string; underAMinute: string; between: string }> = {
  en: { h: '{n} h', min: '{n} min', s: '{n} s', underAMinute: '<1 min', between: ' ' },
  ko: { h: '{n}시간', min: '{n}분', s: '{n}초', underAMinute: '1분 미만', between: ' ' },
  pl: { h: '{n} godz.', min: '{n} min', s: '{n} s', underAMinute: '<1 min', between: ' ' },
  ru: { h: '{n} ч', min: '{n} мин', s: '{n} с', underAMinute: '<1 мин', between: ' ' },
  zh: { h: '{n}小时', min: '{n}分钟', s: '{n}秒', underAMinute: '不到1分钟', between: '' },
};

/**
 * How much of a duration is told. `minutes`: whole minutes that have passed, for clocks that run beside the
 * work (under a minute is "<1 min"). `short`: the same, but seconds below one minute, for figures.
 * `exact`: down to the second, for tables in which rows are compared and added up.
 */
export type DurationStyle = 'minutes' | 'short' | 'exact';

/**
 * A length of time in words: `42 min`, `1 h 35 min`, `8 h 5 min`. Parts are cut, never rounded up, as on a
 * clock: 59 min 59 s is 59 min. Hours are never dropped and days are not used, since a day has no fixed
 * length. A negative or infinite length must not happen and throws a `RangeError`.
 *
 * @param seconds the length in seconds
 * @param locale a language tag such as `en-GB`; a language that Deskpace does not speak is told in English
 */
export function formatDuration(seconds: number, locale: string, style: DurationStyle = 'short'): string {
  if (!Number.isFinite(seconds) || seconds < 0)
    throw new RangeError(`a duration of ${seconds} seconds cannot be shown`);
  const unit = units[languageOf(locale) ?? 'en'];
  const digits = numberFormat(locale);
  const whole = Math.floor(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = whole % 60;
  const part = (pattern: string, count: number) => pattern.replace('{n}', digits.format(count));

  if (whole < 60) return style === 'minutes' ? unit.underAMinute : part(unit.s, whole);
  const parts: string[] = [];
  if (hours > 0) parts.push(part(unit.h, hours));
  if (minutes > 0 || (style === 'exact' && hours > 0 && rest > 0)) parts.push(part(unit.min, minutes));
  if (style === 'exact' && rest > 0) parts.push(part(unit.s, rest));
  return parts.join(unit.between);
}
