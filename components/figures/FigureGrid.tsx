import type { ReactNode } from 'react';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import { useWords } from '../WordsContext.tsx';
import { linesOf } from './counterpart.ts';
import { Figure } from './Figure.tsx';

/** The figures of the first screen, in their order: each speed figure stands beside its quality counterpart. */
const shown = [
  'average-handle-time',
  'resolved-per-day',
  'first-response-time',
  'escalations',
  'handle-time-per-ticket',
  'transfers',
] as const;

export interface FigureGridProps {
  figures: readonly RatedResult[] | undefined;
  /** Where a metric explains itself. */
  hrefOf: (metric: string) => string;
  setUpHref: string;
}

/** The figures at a glance, as the popup and the overview show them. */
export function FigureGrid({ figures, hrefOf, setUpHref }: FigureGridProps): ReactNode {
  const words = useWords();
  return (
    <div className="figure-grid">
      {shown.map((metric) => {
        const result = figures?.find((candidate) => candidate.metric === metric);
        return (
          <Figure
            key={metric}
            metric={metric}
            result={result}
            href={hrefOf(metric)}
            setUpHref={setUpHref}
            lines={result === undefined ? [] : linesOf(result, words)}
          />
        );
      })}
    </div>
  );
}
