import { describe, expect, it } from 'vitest';
import { metrics } from '../../../lib/metrics/registry.ts';
import { aTicket, at, reply, status } from '../../builders.ts';
import { figureOf, later } from './figure-of.ts';

/** The catalogue's table of direction and counterpart: which way is better, and the row that stands beside it. */
const directions: Record<string, ['none' | 'higher' | 'lower', string[]]> = {
  '1': ['none', ['12']],
  '2': ['higher', ['12']],
  '3': ['none', ['12']],
  '4': ['none', ['12']],
  '5': ['lower', ['10']],
  '6': ['lower', ['10']],
  '7': ['lower', ['10']],
  '8': ['lower', ['12']],
  '9': ['lower', ['12']],
  '10': ['higher', ['3']],
  '10b': ['higher', ['3']],
  '11': ['higher', ['3']],
  '12': ['lower', ['2']],
  '13': ['none', ['17']],
  '14': ['none', ['12']],
  '15': ['higher', ['12']],
  '16': ['lower', ['5']],
  // Answers per contact are its own parts; so is the sample of a review.
  '17': ['higher', []],
  // A share of low effort: less effort is a higher share.
  '18': ['higher', ['17']],
  '19': ['higher', []],
  '20': ['higher', []],
  '21': ['higher', []],
  '22': ['higher', []],
  '23': ['higher', []],
  '24': ['lower', ['17']],
  '25': ['none', ['26']],
  '26': ['none', []],
  '27': ['none', []],
  '28': ['none', []],
};

describe('direction and counterpart', () => {
  const rowOf = (id: string) => metrics.find((metric) => metric.id === id)?.row;

  it.each(metrics.map((metric) => [metric.row, metric] as const))('row %s is as the catalogue rules', (row, metric) => {
    expect([metric.better, metric.counterparts.map(rowOf)]).toEqual(directions[row]);
  });

  it('is ruled for every row, and every row is there', () => {
    expect(metrics.map(({ row }) => row).sort()).toEqual(Object.keys(directions).sort());
  });
});

describe('the fewest items for a figure', () => {
  /** Six reviews: each is read whole, and its score is the mean of many marks. */
  const reviews = ['20', '21', '22'];
  /** Shares that count no items: of time, and of customers of whole months. */
  const ofWholes = ['25', '28'];

  it.each([
    ['six for durations', 'seconds', 6],
    ['twenty for rates', 'share', 20],
    ['thirty for net promoter', 'points', 30],
  ] as const)('is %s', (_, unit, least) => {
    const ruled = metrics.filter((one) => one.unit === unit && ![...reviews, ...ofWholes].includes(one.row));
    expect(ruled.length).toBeGreaterThan(0);
    for (const { id, minimum } of ruled) expect([id, minimum]).toEqual([id, least]);
  });

  it.each([
    ['average-response-time', 5, 'notEnough'],
    ['average-response-time', 6, 'known'],
    ['reopen-rate', 19, 'notEnough'],
    ['reopen-rate', 20, 'known'],
  ] as const)('%s of %i is %s, and below it there is no value', (id, count, state) => {
    const tickets = Array.from({ length: count }, (_, index) => {
      const solvedAt = at('09:00') + index * 11 * 60_000;
      return aTicket({
        row: index + 1,
        knownUntil: later,
        events: [reply(solvedAt - 60_000), status('solved', solvedAt)],
      });
    });
    const result = figureOf(id, { tickets });
    expect([result.state, result.n, result.value !== undefined]).toEqual([state, count, state === 'known']);
  });
});
