import type { ReactNode } from 'react';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import { linesOf, unitOf } from '../figures/counterpart.ts';
import { Figure } from '../figures/Figure.tsx';
import { glanced } from '../figures/FigureGrid.tsx';
import type { PeriodDays } from '../PeriodPicker.tsx';
import { useWords } from '../WordsContext.tsx';
import { HowCounted } from './HowCounted.tsx';
import { hrefOf } from './page.ts';

export interface MoreFiguresProps {
  days: PeriodDays;
  figures: readonly RatedResult[] | undefined;
}

/** The rest of the catalogue under the overview: what has something to say in sight, what has not under "More". */
export function MoreFigures({ days, figures = [] }: MoreFiguresProps): ReactNode {
  const words = useWords();
  const rest = figures.filter(({ metric }) => !glanced.includes(metric));
  if (rest.length === 0) return null;
  const hasData = ({ state }: RatedResult) => state === 'known' || state === 'notEnough' || state === 'hidden';
  const grid = (shown: readonly RatedResult[]) => (
    <div className="figure-grid">
      {shown.map((result) => (
        <Figure
          key={result.metric}
          metric={result.metric}
          result={result}
          href={hrefOf({ kind: 'metric', metric: result.metric, days })}
          lines={linesOf(result, figures, days, words)}
          about={<HowCounted metric={result.metric} href={hrefOf({ kind: 'metric', metric: result.metric, days })} />}
          {...unitOf(result.metric, days, words)}
        />
      ))}
    </div>
  );
  const empty = rest.filter((result) => !hasData(result));
  return (
    <>
      {grid(rest.filter(hasData))}
      {empty.length === 0 ? null : (
        <details className="block more-figures">
          <summary>{words.say('common.more')}</summary>
          {grid(empty)}
        </details>
      )}
    </>
  );
}
