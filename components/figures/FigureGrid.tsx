import type { ReactNode } from 'react';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import type { PeriodDays } from '../PeriodPicker.tsx';
import { useWords } from '../WordsContext.tsx';
import { linesOf, unitOf } from './counterpart.ts';
import { Figure } from './Figure.tsx';

/** The figures of the first screen, in their order: each speed figure stands beside its quality counterpart. */
const shown = [
  'average-handle-time',
  'resolved-per-day',
  'handle-time-per-ticket',
  'first-response-time',
  'escalation-rate',
  'transfer-rate',
] as const;
const counterparts = ['reopen-rate'] as const;

export interface FigureGridProps {
  days: PeriodDays;
  figures: readonly RatedResult[] | undefined;
  /** Where a metric explains itself. */
  hrefOf: (metric: string) => string;
  setUpHref: string;
  /** The quality counterparts as figures of their own, where there is room. */
  withCounterparts?: boolean;
  /** Links open a tab of their own. */
  opensTab?: boolean;
}

/** What the overview shows at a glance; all others stand beneath it. */
export const glanced: readonly string[] = [...shown, ...counterparts];

/** The figures at a glance, as the popup and the overview show them. */
export function FigureGrid({
  days,
  figures,
  hrefOf,
  setUpHref,
  withCounterparts = false,
  opensTab = false,
}: FigureGridProps): ReactNode {
  const words = useWords();
  return (
    <>
      <h2 className="only-read-aloud">{words.say('popup.figures')}</h2>
      <div className="figure-grid">
        {[...shown, ...(withCounterparts ? counterparts : [])].map((metric) => {
          const result = figures?.find((candidate) => candidate.metric === metric);
          return (
            <Figure
              key={metric}
              metric={metric}
              result={result}
              href={hrefOf(metric)}
              setUpHref={setUpHref}
              opensTab={opensTab}
              lines={result === undefined ? [] : linesOf(result, figures ?? [], days, words)}
              {...unitOf(metric, days, words)}
            />
          );
        })}
      </div>
    </>
  );
}
