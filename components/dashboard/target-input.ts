import type { MetricUnit } from '../../lib/metrics/metric.ts';

/** A number as people type it: with a comma or a point; undefined for anything else. */
function numberOf(text: string): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** A limit as it is typed (minutes, per cent, tickets a day) in the unit of the metric; undefined unless it is above 0. */
export function limitFromInput(text: string, unit: MetricUnit): number | undefined {
  const value = numberOf(text);
  if (value === undefined || value <= 0) return undefined;
  if (unit === 'seconds') return Math.round(value * 60);
  if (unit === 'share') return value > 100 ? undefined : value / 100;
  return value;
}

/** The other way round. */
export function limitToInput(limit: number, unit: MetricUnit): string {
  const value = unit === 'seconds' ? limit / 60 : unit === 'share' ? limit * 100 : limit;
  return String(Math.round(value * 100) / 100);
}

/** A required share, 1 to 100 per cent, as 0–1. */
export function shareFromInput(text: string): number | undefined {
  const value = numberOf(text);
  return value === undefined || value < 1 || value > 100 ? undefined : value / 100;
}
