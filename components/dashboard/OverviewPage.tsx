import type { ReactNode } from 'react';
import type { Glance } from '../../lib/metrics/glance.ts';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import { FigureGrid } from '../figures/FigureGrid.tsx';
import { periodText } from '../figures/sentence.ts';
import { type PeriodDays, PeriodPicker } from '../PeriodPicker.tsx';
import { type InHand, TicketInHand } from '../TicketInHand.tsx';
import { useWords } from '../WordsContext.tsx';
import { CheckLink } from './CheckLink.tsx';
import { sampleHref } from './demo.ts';
import { HowCounted } from './HowCounted.tsx';
import { MoreFigures } from './MoreFigures.tsx';
import { hrefOf } from './page.ts';
import { usePageWords } from './use-page-words.ts';

export interface OverviewPageProps {
  days: PeriodDays;
  onDays: (days: PeriodDays) => void;
  figures: readonly RatedResult[] | undefined;
  /** The last days of the headline figures; left out while they are being read. */
  glances?: Readonly<Record<string, Glance>> | undefined;
  /** False until anything was ever recorded. */
  hasLog: boolean;
  inHand: InHand | undefined;
  paused: boolean;
  onPause: (paused: boolean) => void;
}

/** The figures of a period at a glance. */
export function OverviewPage(props: OverviewPageProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const page = usePageWords();
  const { days, figures, hasLog } = props;
  const isEmpty = figures?.every(({ state }) => state === 'none' || state === 'notSetUp') === true;
  const isUnconfirmed = figures?.some(({ bounds }) => (bounds?.unconfirmed ?? 0) > 0) === true;
  return (
    <>
      <header className="page-head">
        <h1>{say('overview.title')}</h1>
        <PeriodPicker days={days} onChange={props.onDays} />
      </header>
      <TicketInHand inHand={props.inHand} paused={props.paused} onPause={props.onPause} />
      {isEmpty ? (
        <p className="sentence">
          {hasLog ? say('overview.nothingInPeriod', { period: periodText(days, words) }) : say('overview.empty')}
        </p>
      ) : null}
      {isEmpty && !hasLog ? (
        <p className="hand-controls">
          <a className="button" href={hrefOf({ kind: 'welcome' })}>
            {say('nav.welcome')}
          </a>
          <a className="button" href={sampleHref}>
            {page('demo.look')}
          </a>
        </p>
      ) : null}
      <FigureGrid
        days={days}
        figures={figures}
        glances={props.glances}
        withMore
        hrefOf={(metric) => hrefOf({ kind: 'metric', metric, days })}
        setUpHref={hrefOf({ kind: 'desks' })}
        aboutOf={(metric) => <HowCounted metric={metric} href={hrefOf({ kind: 'metric', metric, days })} />}
      />
      <MoreFigures days={days} figures={figures} />
      {isUnconfirmed ? <CheckLink /> : null}
    </>
  );
}
