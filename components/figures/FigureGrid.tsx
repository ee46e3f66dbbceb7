import type { ReactNode } from 'react';
import type { Glance } from '../../lib/metrics/glance.ts';
import { headlineMetrics } from '../../lib/metrics/headline-metrics.ts';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import type { PeriodDays } from '../PeriodPicker.tsx';
import { useWords } from '../WordsContext.tsx';
import { linesOf, unitOf } from './counterpart.ts';
import { Figure } from './Figure.tsx';

/** What stands beneath the four headline figures where there is room: variants of them and what speaks for their quality. */
const more = ['handle-time-per-ticket', 'transfer-rate', 'reopen-rate'] as const;

export interface FigureGridProps {
  days: PeriodDays;
  figures: readonly RatedResult[] | undefined;
  /** Where a metric explains itself. */
  hrefOf: (metric: string) => string;
  setUpHref: string;
  /** Beside the name of a metric: what says more about it. */
  aboutOf?: (metric: string) => ReactNode;
  /** The last days of the headline figures and what is usual, by metric; left out while they are being read. */
  glances: Readonly<Record<string, Glance>> | undefined;
  /** More than the four headline figures, where there is room. */
  withMore?: boolean;
  /** Links open a tab of their own. */
  opensTab?: boolean;
}

/** What the overview shows at a glance; all others stand beneath it. */
export const glanced: readonly string[] = [...headlineMetrics, ...more];

/** The figures at a glance, as the popup and the overview show them. */
export function FigureGrid({
  days,
  figures,
  hrefOf,
  setUpHref,
  glances,
  aboutOf,
  withMore = false,
  opensTab = false,
}: FigureGridProps): ReactNode {
  const words = useWords();
  const figureOf = (metric: string, withGlance: boolean) => {
    const result = figures?.find((candidate) => candidate.metric === metric);
    return (
      <Figure
        key={metric}
        metric={metric}
        result={result}
        href={hrefOf(metric)}
        setUpHref={setUpHref}
        opensTab={opensTab}
        {...(aboutOf === undefined ? {} : { about: aboutOf(metric) })}
        withGlance={withGlance}
        glance={withGlance ? glances?.[metric] : undefined}
        lines={result === undefined ? [] : linesOf(result, figures ?? [], days, words)}
        {...unitOf(metric, days, words)}
      />
    );
  };
  return (
    <>
      <h2 className="only-read-aloud">{words.say('popup.figures')}</h2>
      <div className="figure-grid headline">{headlineMetrics.map((metric) => figureOf(metric, true))}</div>
      {withMore ? <div className="figure-grid">{more.map((metric) => figureOf(metric, false))}</div> : null}
    </>
  );
}
