import type { DateOrder } from '../model/survey-import.ts';
import { isDay } from '../time/calendar.ts';
import { localText, momentOfLocal } from '../time/local-text.ts';
import { hour as anHour, type Day, type EpochMs, type Zone } from '../time/units.ts';

/** When something was answered: a moment, or a day alone. */
export type WhenAnswered = { answeredAt: EpochMs; day?: Day };

const form =
  /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:,?[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT)?\s*([+-]\d{1,2}(?::?\d{2})?)?)?$/;

/** Clocks that go back repeat so much. */
const repeated = anHour;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullMonths = 'january february march april may june july august september october november december'.split(' ');
const dayFirstName = /^(?:[A-Za-z]{3,9},\s*)?(\d{1,2})[\s-]([A-Za-z]{3,9})[.,]?[\s-](\d{4})(?!\d)/;
const monthFirstName = /^(?:[A-Za-z]{3,9},\s*)?([A-Za-z]{3,9})\.?\s(\d{1,2}),?\s(\d{4})(?!\d)/;

/** A date as other languages and months by name write it, in figures; any other text as it is. Source: exports of Google Forms and Zoho Desk. */
function inFigures(text: string): string {
  const named = (whole: string, day: string, name: string, year: string): string => {
    const word = name.toLowerCase();
    const month = word === 'sept' ? 8 : Math.max(months.indexOf(word), fullMonths.indexOf(word));
    return month < 0 ? whole : `${year}-${month + 1}-${day}`;
  };
  return text
    .trim()
    .replace(/^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/, '$1-$2-$3')
    .replace(/^(\d{4})\.\s+(\d{1,2})\.\s+(\d{1,2})\.?(?=\s|$)/, '$1-$2-$3')
    .replace(/\s*(오전|上午)\s*(\d{1,2}:\d{2}(?::\d{2})?)/, ' $2 AM')
    .replace(/\s*(오후|下午)\s*(\d{1,2}:\d{2}(?::\d{2})?)/, ' $2 PM')
    .replace(dayFirstName, named)
    .replace(monthFirstName, (whole: string, name: string, day: string, year: string) => named(whole, day, name, year));
}

/** How a date writes its parts. `either`: day or month may come first. */
export function orderOfDate(text: string): 'yearFirst' | DateOrder | 'either' | undefined {
  const [, first, second] = form.exec(inFigures(text)) ?? [];
  if (first === undefined) return undefined;
  if (first.length === 4) return 'yearFirst';
  if (Number(first) > 12) return 'dayFirst';
  return Number(second) > 12 ? 'monthFirst' : 'either';
}

/**
 * A date of a survey's export, with or without a time: `2026-03-10T14:05:33Z`, `2026-03-10 14:05 UTC`, `10.03.2026, 14:05`,
 * `3/10/2026 2:05:33 PM GMT+1`, `2026. 3. 10 오후 2:05:33`, `Mar 10, 2026 2:05 PM`, `2026-03-10`. A time without an offset is on the clocks of the zone. Of a time
 * that the zone has twice, or not at all, only the day is known. Undefined for what is no date, and for an order that it cannot have.
 */
export function dateAnswered(
  text: string,
  { zone, order }: { zone: Zone; order: DateOrder | undefined },
): WhenAnswered | undefined {
  const [, first = '', second = '', third = '', hours, minutes = '', seconds = '00', half, utc, offset] =
    form.exec(inFigures(text)) ?? [];
  const isYearFirst = first.length === 4;
  if (isYearFirst ? third.length > 2 : third.length !== 4) return undefined;
  if (!isYearFirst && order === undefined) return undefined;
  const [year, month, dayOfMonth] = isYearFirst
    ? [first, second, third]
    : order === 'dayFirst'
      ? [third, second, first]
      : [third, first, second];
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  if (!isDay(day)) return undefined;
  if (hours === undefined) return dayOnly(day);
  const hour = hourOf(Number(hours), half);
  if (hour === undefined || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const clock = `${day}T${String(hour).padStart(2, '0')}:${minutes}:${seconds}`;
  if (utc === undefined && offset === undefined) {
    const answeredAt = momentOfLocal(clock, zone);
    if (answeredAt === undefined) return undefined;
    const isOnce = localText(answeredAt, zone) === clock && localText(answeredAt + repeated, zone) !== clock;
    return isOnce ? { answeredAt } : dayOnly(day);
  }
  const answeredAt = Date.parse(`${clock}${offset === undefined ? 'Z' : fullOffset(offset)}`);
  return Number.isNaN(answeredAt) ? undefined : { answeredAt };
}

function dayOnly(day: Day): WhenAnswered {
  return { answeredAt: Date.parse(`${day}T12:00:00Z`), day };
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour > 23 ? undefined : hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

/** `+1`, `+0100` and `+01:00` as the last of them. */
function fullOffset(offset: string): string {
  const digits = offset.slice(1).replace(':', '');
  const [hours, minutes] = digits.length <= 2 ? [digits, '00'] : [digits.slice(0, -2), digits.slice(-2)];
  return `${offset.slice(0, 1)}${hours.padStart(2, '0')}:${minutes}`;
}
