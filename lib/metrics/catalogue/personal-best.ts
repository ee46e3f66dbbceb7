import type { Metric } from '../metric.ts';

/** Row 27. How many metrics have a best month so far; the bests themselves stand beside it, found by `personalBests`. */
export const personalBest: Metric = {
  id: 'personal-best',
  row: '27',
  version: 1,
  unit: 'count',
  better: 'none',
  counterparts: [],
  minimum: 1,
  words: {
    title: 'My best months',
    question: 'What was my own best so far?',
    definition:
      'For every figure with a better direction, the best of your last three full months with at least 20 items each, once there are two such months. A best in speed or number counts only where the figure beside it was not worse than in the other months beyond its likely range. You are compared with nobody else.',
    formula: 'Best value of the last three full calendar months with 20 items each.',
    leavesOut:
      'Months that are not over or were not recorded from their beginning; months with fewer than 20 items; months in which unconfirmed outcomes leave more than 10 points open; a best in speed whose counterpart was worse or is not known. Figures without a better direction.',
    threshold: 'It takes no target.',
    teamReport: 'Leader boards compare people; this compares you with yourself.',
    source: 'Deskpace metric catalogue, row 27.',
  },
  takesNoTarget: true,
  evaluate({ bests }) {
    const common = { row: '27', version: personalBest.version, leftOut: [], tickets: [] };
    return {
      ...common,
      metric: 'personal-best',
      unit: 'count',
      better: 'none',
      state: bests === undefined || bests.length === 0 ? 'none' : 'known',
      n: bests?.length ?? 0,
      minimum: 1,
      ...(bests === undefined || bests.length === 0 ? {} : { value: bests.length }),
      parts: {},
      beside: (bests ?? []).map(({ metric, month, result }) => ({
        ...result,
        ...common,
        metric: `personal-best.${metric}`,
        parts: { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) },
        beside: [],
      })),
    };
  },
};
