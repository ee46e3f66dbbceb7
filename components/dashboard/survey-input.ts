import type { Scale } from '../../lib/model/survey-import.ts';
import type { Site } from '../../lib/model/ticket.ts';

/** A number as agents write it, with a point or a comma; undefined for any other text. */
export function numberFromText(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Help desks by what tells them apart. */
export function siteChoices(sites: readonly Site[]): [key: string, name: string][] {
  return sites.map(({ key, origin, basePath }) => [key, `${origin.replace(/^https?:\/\//, '')}${basePath}`]);
}

const mostSteps = 11;

/** The steps of a scale from worst to best; of one with many steps the ends and the middle. */
export function stepsOf({ worst, best }: Scale): number[] {
  const length = Math.abs(best - worst);
  if (!Number.isInteger(length) || length >= mostSteps) return [worst, (worst + best) / 2, best];
  return Array.from({ length: length + 1 }, (_, index) => worst + Math.sign(best - worst) * index);
}
