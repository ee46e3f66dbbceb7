import type { Day, EpochMs } from '../time/units.ts';

export type MetricUnit = 'seconds' | 'share' | 'count' | 'perDay' | 'perHour';

/**
 * What a metric says about a period. Durations in seconds, shares 0–1. `value` is left out whenever there
 * is nothing honest to show; views say which of the states it is and never compute a figure themselves.
 */
export interface MetricResult {
  /** The metric's file name, which never changes. */
  metric: string;
  /** The row of the catalogue, `5` or `13`. */
  row: string;
  version: number;
  unit: MetricUnit;
  better: 'higher' | 'lower' | 'none';
  /**
   * `known`: `value` may be shown bold. `notEnough`: fewer than `minimum` items, `value` is left out.
   * `none`: nothing to measure in the period. `notSetUp`: the agent has to name something first.
   */
  state: 'known' | 'notEnough' | 'none' | 'notSetUp';
  /** How many items the figure rests on, and how many it needs. */
  n: number;
  minimum: number;
  value?: number;
  numerator?: number;
  denominator?: number;
  mean?: number;
  median?: number;
  p90?: number;
  /** 95 % interval of the headline value. */
  interval?: { low: number; high: number; method: 'orderStatistic' | 'wilson' };
  /** Where outcomes were not seen: the figure lies between these, with so many unconfirmed. */
  bounds?: { low: number; high: number; unconfirmed: number };
  /** Items whose window is not over yet; not in the denominator. */
  windowNotOver?: number;
  leftOut: { reason: string; n: number }[];
  /** Named parts and figures that always stand beside the headline, same unit unless the name says otherwise. */
  parts: Record<string, number>;
  /** Row numbers of the tickets behind the figure. */
  tickets: number[];
  /** Variants of the same row, such as first response from reaching me. */
  beside: MetricResult[];
}

/** A period of whole days of the agent, both included, seen from `now`. */
export interface Period {
  from: Day;
  to: Day;
  now: EpochMs;
}

/** A result beside the agent's own target: met up to and including the limit. */
export interface RatedResult extends MetricResult {
  target?: { limit: number; share?: number; met: boolean | undefined; shareMet?: number };
}
