import { isDay } from '../../lib/time/calendar.ts';
import type { WorkStretch } from '../../lib/time/office-hours.ts';
import type { Day } from '../../lib/time/units.ts';
import { clockText } from './clock-text.ts';

/** What is wrong with typed stretches: no two times, an end that is not after its beginning, or minutes that count twice. */
export type StretchProblem = 'form' | 'order' | 'overlap';

/** Stretches of one day as people type them, `09:00-12:30, 13:00-17:00`; nothing is a day off. A day may end at 24:00. */
export function stretchesFromInput(
  text: string,
): { stretches: WorkStretch[] } | { problem: StretchProblem; part: string } {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const stretches: WorkStretch[] = [];
  for (const part of parts) {
    const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?$/.exec(part);
    const from = minuteOf(match?.[1], match?.[2]);
    const to = minuteOf(match?.[3], match?.[4]);
    if (from === undefined || to === undefined) return { problem: 'form', part };
    if (from >= to) return { problem: 'order', part };
    stretches.push({ from, to });
  }
  stretches.sort((a, b) => a.from - b.from);
  const twice = stretches.find(({ from }, index) => index > 0 && from < (stretches[index - 1]?.to ?? 0));
  return twice === undefined ? { stretches } : { problem: 'overlap', part: stretchText(twice) };
}

function minuteOf(hours: string | undefined, minutes = '0'): number | undefined {
  const minute = Number(hours) * 60 + Number(minutes);
  return hours === undefined || Number(minutes) > 59 || minute > 1_440 ? undefined : minute;
}

/** The other way round. */
export function stretchesToInput(stretches: readonly WorkStretch[]): string {
  return stretches.map(stretchText).join(', ');
}

function stretchText({ from, to }: WorkStretch): string {
  return `${clockText(from)}-${to === 1_440 ? '24:00' : clockText(to)}`;
}

/** Days typed one a line or with commas; the first that is no day is named. Each counts once, in order. */
export function holidaysFromInput(text: string): { days: Day[] } | { wrong: string } {
  const days: Day[] = [];
  for (const part of text.split(/[\s,;]+/).filter((one) => one !== '')) {
    if (!isDay(part)) return { wrong: part };
    days.push(part);
  }
  return { days: [...new Set(days)].sort() };
}
