import type { Adapter, PageLane } from './adapter.ts';
import { type Lane, valueAt } from './lane.ts';
import { dayOf } from './moment.ts';

/**
 * The formats in which this page may write days. `04/05/2026` is a day in April or in May, as an administrator likes;
 * days of the page that are stated in both ways settle it. All formats, where the page has no such days.
 */
export function dayFormatsOf<Place>(adapter: Adapter, rules: PageLane, lane: Lane<Place>): readonly string[] {
  const formats = adapter.dayFormats ?? [];
  const samples = rules.daySamples;
  if (samples === undefined || formats.length < 2) return formats;
  let fitting = formats;
  for (const place of lane.find(samples.at, lane.ticket)) {
    const text = valueAt(lane, adapter.maps, samples.text, place);
    const day = valueAt(lane, adapter.maps, samples.day, place);
    if (text === undefined || day === undefined) continue;
    const left = fitting.filter((format) => beginnings(text).some((part) => dayOf(part, format, lane.local) === day));
    if (left.length > 0) fitting = left;
    if (fitting.length === 1) break;
  }
  return fitting;
}

/** A text up to each of its spaces, and all of it: what follows the day is not known. */
function beginnings(text: string): string[] {
  const words = text.slice(0, 80).split(' ');
  return words.map((_, index) => words.slice(0, index + 1).join(' '));
}
