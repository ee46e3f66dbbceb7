import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../model/reading.ts';
import { hour, minute, type Zone } from '../time/units.ts';
import type { MomentParser } from './adapter.ts';
import { type KnownTime, provenFormats } from './known-times.ts';
import { matchTemplate, plainText } from './template.ts';

/** How a page writes local times. */
export interface LocalTimeRules {
  /**
   * Templates of `{year}` (or `{yy}`, its last two digits in this century), `{month}` (a number or a name), `{day}`, `{time}` (`4:05` or `04:05:06`, also `04:05pm`), `{half}` (AM or PM),
   * `{offset}` (`+0100`, `+01:00`, `Z`) and `{weekday}`, tried in order.
   */
  formats: readonly string[];
  /** Templates of `{year}`, `{month}` and `{day}` for days alone; a text that fits as two days is none. */
  dayFormats?: readonly string[];
  /** Templates of `{time}` and `{half}` for the time of day at the end of a text, tried in order. */
  timeFormats?: readonly string[];
  /** The language's words for AM and PM, in lower case. */
  halves?: { am: string; pm: string };
  /** Names of months, in lower case and without a full stop, to 1–12. */
  months: Readonly<Record<string, number>>;
  /** The desk's zone. Without it a time that has no offset stays unknown. */
  zone: Zone | undefined;
  /** Remembers offsets by local day, for readers of long histories in one zone. */
  offsets?: Map<number, number | 'changes'>;
  /** Local times whose moments the page itself gives; see {@link provenFormats}. */
  known?: readonly KnownTime[];
}

const dayLength = 24 * hour;

/**
 * A moment from a text. Undefined for a text that is none, for "not set" (written as the epoch by some products),
 * for a local time without a known zone, and for one that its zone has twice or not at all.
 */
export function parseMoment(text: string, parser: MomentParser, local: LocalTimeRules): Moment | undefined {
  switch (parser) {
    case 'iso':
      return isoMoment(text.trim());
    case 'utc':
      return isoMoment(`${text.trim()}Z`);
    case 'unixSeconds':
      return unixMoment(text, 1_000);
    case 'unixMillis':
      return unixMoment(text, 1);
    case 'localTime':
      return localMoment(withAsciiDigits(plainText(text)), local);
    case 'localDay':
      return localDay(plainText(text), local);
  }
}

/**
 * A moment from a local day, `2026-11-22`, and a text that ends with the time of that day. Undefined as in
 * {@link parseMoment}.
 */
export function timeOnDay(text: string, day: string | undefined, local: LocalTimeRules): Moment | undefined {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '') ?? [];
  const [, time, rest] = /(?<!\d)(\d{1,2}:\d{2}(?::\d{2})?)(?![\d:])([^\d:]*)$/.exec(plainText(text)) ?? [];
  if (year === undefined || month === undefined || dayOfMonth === undefined || time === undefined) return undefined;
  for (const format of local.timeFormats ?? []) {
    const half = matchTemplate(rest ?? '', format.replace('{time}', ''));
    const found = half && fromParts({ ...half, time, year, month, day: dayOfMonth }, local);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The day that a text names in one format, `2026-11-22`; undefined for a text that names none. */
export function dayOf(text: string, format: string, { months }: Pick<LocalTimeRules, 'months'>): string | undefined {
  const parts = matchTemplate(text, format);
  const date = parts && dateOf(parts, months);
  if (date === undefined || utcOf(date.year, date.month, date.day, midnight) === undefined) return undefined;
  return [String(date.year), pad(date.month), pad(date.day)].join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** The start of a day; it is known to the day only. */
function localDay(text: string, local: LocalTimeRules): Moment | undefined {
  const days = new Set((local.dayFormats ?? []).map((format) => dayOf(text, format, local)));
  days.delete(undefined);
  const [day] = days;
  if (day === undefined || days.size > 1 || local.zone === undefined) return undefined;
  const at = Temporal.PlainDate.from(day).toZonedDateTime(local.zone).epochMilliseconds;
  return at > 0 ? { at, precision: 'day' } : undefined;
}

function isoMoment(written: string): Moment | undefined {
  // ISO 8601 without separators is what iCalendar writes.
  const text = written.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z');
  const fits = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.exec(text);
  if (fits === null) return undefined;
  const at = Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return moment(at, fits[1] !== undefined);
}

function unixMoment(text: string, unit: number): Moment | undefined {
  return /^\d{1,16}(\.\d+)?$/.test(text.trim()) ? moment(Math.round(Number(text) * unit), true) : undefined;
}

function moment(at: number, hasSeconds: boolean): Moment | undefined {
  if (!Number.isFinite(at) || at <= 0) return undefined;
  return { at, precision: hasSeconds ? 'exact' : 'minute' };
}

function localMoment(text: string, rules: LocalTimeRules): Moment | undefined {
  if (rules.known !== undefined) return agreedMoment(text, rules, rules.known);
  for (const format of rules.formats) {
    const found = inFormat(text, format, rules);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Arabic and Persian pages write their own digits. */
function withAsciiDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));
}

function inFormat(text: string, format: string, rules: LocalTimeRules): Moment | undefined {
  const parts = matchTemplate(text, format);
  return parts && fromParts(parts, rules);
}

/** What every format that the page proves, and that fits, reads in the text; undefined when they read different times. */
function agreedMoment(text: string, rules: LocalTimeRules, known: readonly KnownTime[]): Moment | undefined {
  const formats = provenFormats(rules.formats, known, (shown, format) => inFormat(plainText(shown), format, rules));
  const found = formats.flatMap((format) => inFormat(text, format, rules) ?? []);
  return found.every(({ at }) => at === found[0]?.at) ? found[0] : undefined;
}

function fromParts(parts: Record<string, string>, rules: LocalTimeRules): Moment | undefined {
  const date = dateOf(parts, rules.months);
  const clock = clockOf(parts['time'], parts['half'], rules.halves);
  if (date === undefined || clock === undefined) return undefined;
  const utc = utcOf(date.year, date.month, date.day, clock.fields);
  if (utc === undefined) return undefined;
  const offset = parts['offset'] === undefined ? zoneOffset(utc, rules) : statedOffset(parts['offset']);
  return offset === undefined ? undefined : moment(utc - offset, clock.hasSeconds);
}

function dateOf(
  parts: Record<string, string>,
  months: LocalTimeRules['months'],
): { year: number; month: number; day: number } | undefined {
  const year = digits(parts['year'], 4, 4) ?? shortYear(parts['yy']);
  const name = (parts['month'] ?? '').toLowerCase().replace(/\.$/, '');
  const month = digits(parts['month'], 1, 2) ?? (Object.hasOwn(months, name) ? months[name] : undefined);
  const day = digits(parts['day'], 1, 2);
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}

/** The local time read as if it were UTC; undefined for a date or time that no calendar has. */
function utcOf(year: number, month: number, day: number, { hour, minute, second }: ClockFields): number | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(at);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? at : undefined;
}

/**
 * How far the zone is ahead of UTC at a local time. Undefined for a time that it has twice or not at all. A day that
 * begins and ends with one offset has that offset throughout; only the others are looked at in detail.
 */
function zoneOffset(utc: number, { zone, offsets }: LocalTimeRules): number | undefined {
  if (zone === undefined) return undefined;
  const day = Math.floor(utc / dayLength);
  let ofDay = offsets?.get(day);
  if (ofDay === undefined) {
    const start = offsetOf(day * dayLength, zone);
    const end = offsetOf((day + 1) * dayLength, zone);
    ofDay = start === end && start !== undefined ? start : 'changes';
    offsets?.set(day, ofDay);
  }
  return ofDay === 'changes' ? offsetOf(utc, zone) : ofDay;
}

function offsetOf(utc: number, zone: Zone): number | undefined {
  const local = Temporal.Instant.fromEpochMilliseconds(utc).toZonedDateTimeISO('UTC').toPlainDateTime();
  try {
    return utc - local.toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds;
  } catch (cause) {
    // RangeError: daylight saving skips or repeats this local time.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function shortYear(text: string | undefined): number | undefined {
  const year = digits(text, 2, 2);
  return year === undefined ? undefined : 2000 + year;
}

function statedOffset(offset: string): number | undefined {
  const fits = /^(?:Z|GMT|([+-])(\d{2}):?(\d{2}))$/.exec(offset);
  if (fits === null) return undefined;
  const minutes = Number(fits[2] ?? 0) * 60 + Number(fits[3] ?? 0);
  return (fits[1] === '-' ? -minutes : minutes) * minute;
}

interface ClockFields {
  hour: number;
  minute: number;
  second: number;
}

const midnight: ClockFields = { hour: 0, minute: 0, second: 0 };

/**
 * Whether a word for half a day means the second one, without full stops and spaces; by Unicode's locale data. An hour
 * that a half does not have (Japanese may count from 0) says nothing.
 */
const halves: ReadonlyMap<string, boolean> = new Map([
  ['am', false],
  ['pm', true],
  ['上午', false],
  ['下午', true],
  ['오전', false],
  ['오후', true],
  ['πμ', false],
  ['μμ', true],
  ['午前', false],
  ['午後', true],
  ['ص', false],
  ['م', true],
  ['قظ', false],
  ['بظ', true],
  ['לפנה״צ', false],
  ['אחה״צ', true],
  ['ap', false],
  ['ip', true],
  ['de', false],
  ['du', true],
  ['dop', false],
  ['odp', true],
  ['pop', true],
  ['fm', false],
  ['em', true],
  ['öö', false],
  ['ös', true],
  ['дп', false],
  ['пп', true],
  ['damanhã', false],
  ['datarde', true],
]);

function clockOf(
  time: string | undefined,
  half: string | undefined,
  own: LocalTimeRules['halves'],
): { fields: ClockFields; hasSeconds: boolean } | undefined {
  const fits = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(\D+)?$/.exec(time ?? '');
  if (fits === null) return undefined;
  let hour = Number(fits[1]);
  const word = half ?? fits[4];
  if (word !== undefined) {
    const isAfternoon = isSecondHalf(word.toLowerCase(), own);
    if (isAfternoon === undefined || hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (isAfternoon ? 12 : 0);
  }
  return { fields: { hour, minute: Number(fits[2]), second: Number(fits[3] ?? 0) }, hasSeconds: fits[3] !== undefined };
}

function isSecondHalf(word: string, own: LocalTimeRules['halves']): boolean | undefined {
  if (word === own?.am) return false;
  return word === own?.pm || halves.get(word.replaceAll(/[.\s]/g, ''));
}

function digits(text: string | undefined, least: number, most: number): number | undefined {
  return text !== undefined && text.length >= least && text.length <= most && /^\d+$/.test(text)
    ? Number(text)
    : undefined;
}
