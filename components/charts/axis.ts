import type { Words } from '../../lib/i18n/words-of.ts';
import type { MetricUnit } from '../../lib/metrics/metric.ts';

/** A scale that tells the truth: it begins with 0, and a rate's ends with 100 %. */
export interface Axis {
  low: number;
  high: number;
  ticks: number[];
  /** What stands beside a tick: numbers, and the unit once, at the last. */
  label: (tick: number) => string;
}

/** Steps of lengths of time that a clock is read in, by the unit that they are written in; in seconds. */
const clocks: [unit: number, steps: readonly number[]][] = [
  [1, [1, 2, 5, 10, 15, 20]],
  [60, [60, 120, 300, 600, 900, 1_200]],
  [3_600, [3_600, 7_200, 10_800, 14_400, 21_600, 43_200, 86_400, 172_800, 604_800]],
];
/** No more ticks than this, the one at the beginning left out. */
const mostTicks = 5;

export function axisFor(unit: MetricUnit, values: readonly number[], words: Words): Axis {
  const most = values.reduce((largest, value) => Math.max(largest, value), 0);
  const least = values.reduce((smallest, value) => Math.min(smallest, value), 0);
  switch (unit) {
    case 'share': {
      const ticks = [0, 0.25, 0.5, 0.75, 1];
      return { low: 0, high: 1, ticks, label: (tick) => (tick === 1 ? words.share(1) : words.number(tick * 100)) };
    }
    case 'seconds': {
      const [size, step] = clockStep(most);
      const ticks = ticksBy(step, most);
      const last = ticks.at(-1) ?? step;
      const label = (tick: number) =>
        tick === last ? withUnit(tick / size, size, words) : words.number(tick / size, 1);
      return { low: 0, high: last, ticks, label };
    }
    case 'points': {
      // From 0 to 100; a difference of shares may be negative.
      const ticks = least < 0 ? [-100, -50, 0, 50, 100] : [0, 25, 50, 75, 100];
      return { low: least < 0 ? -100 : 0, high: 100, ticks, label: (tick) => words.number(tick) };
    }
    case 'count':
    case 'perDay':
    case 'perHour':
    case 'score':
    case 'ratio':
    case 'money': {
      const step = roundStep(most, unit === 'count' || unit === 'perDay' ? 1 : 0.1);
      const ticks = ticksBy(step, most);
      return { low: 0, high: ticks.at(-1) ?? step, ticks, label: (tick) => words.number(tick, step < 1 ? 1 : 0) };
    }
  }
}

/** The unit in which lengths up to this one are written, and the step between ticks. */
function clockStep(most: number): [unit: number, step: number] {
  for (const [size, steps] of clocks) {
    const step = steps.find((one) => most / one <= mostTicks);
    if (step !== undefined) return [size, step];
  }
  const day = 86_400;
  return [3_600, Math.ceil(most / mostTicks / day) * day];
}

function roundStep(most: number, least: number): number {
  const rough = Math.max(most / mostTicks, least);
  const power = 10 ** Math.floor(Math.log10(rough) + 1e-9);
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough - 1e-9) ?? rough;
}

function ticksBy(step: number, most: number): number[] {
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** A number of one unit, always of that one: 90 min beside 30 and 60, never 1 h 30 min. Written as one of it is. */
export function withUnit(count: number, size: number, words: Words): string {
  return words.duration(size).replace(words.number(1), words.number(count, 1));
}

/** The unit in which lengths up to this one are written on an axis, in seconds. */
export function clockUnit(most: number): number {
  return clockStep(most)[0];
}
