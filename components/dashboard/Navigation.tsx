import type { ReactNode } from 'react';
import { metrics } from '../../lib/metrics/registry.ts';
import { wholeLog } from '../../lib/metrics/ticket-log.ts';
import { glanced } from '../figures/FigureGrid.tsx';
import { metricName } from '../figures/figure-text.ts';
import { useWords } from '../WordsContext.tsx';
import { hrefOf, type Page } from './page.ts';

/** What the log holds something for; `log`: any ticket at all. */
export type Filled = ReadonlySet<'log' | (typeof foldable)[number]>;

/** What is entered, imported or goes wrong: of no use in the menu before there is any of it. */
export const foldable = ['quality', 'checkIn', 'surveys', 'company', 'problems'] as const;

export interface NavigationProps {
  page: Page;
  /** Left out while it is not known; everything is in sight then. */
  filled?: Filled | undefined;
}

/** The dashboard's pages; the one in front is marked. What holds nothing yet waits under "More". */
export function Navigation({ page, filled }: NavigationProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const days = page.kind === 'overview' || page.kind === 'metric' ? page.days : 7;
  const hasLog = filled?.has('log') !== false;
  // The whole catalogue would push everything else out of sight; the overview leads to the others.
  const shown = metrics.filter(
    ({ id }) => (hasLog && glanced.includes(id)) || (page.kind === 'metric' && page.metric === id),
  );
  const isFilled = (kind: (typeof foldable)[number]) => filled?.has(kind) !== false;
  const plain = (kind: (typeof foldable)[number]) => link({ kind }, say(`nav.${kind}`));
  const empty = foldable.filter((kind) => !isFilled(kind));
  const inSight = (kind: (typeof foldable)[number]) => (isFilled(kind) ? plain(kind) : null);
  const isDone = filled?.has('log') === true;
  const isUnderMore = empty.some((kind) => kind === page.kind) || (isDone && page.kind === 'welcome');
  const link = (target: Page, name: string) => {
    const isHere =
      target.kind === page.kind &&
      (target.kind !== 'metric' || page.kind !== 'metric' || target.metric === page.metric);
    return (
      <li key={hrefOf(target)}>
        <a href={hrefOf(target)} {...(isHere ? { 'aria-current': 'page' as const } : {})}>
          {name}
        </a>
      </li>
    );
  };
  return (
    <nav className="navigation" aria-label={say('nav.label')}>
      <p className="brand">{say('common.appName')}</p>
      <ul>
        {link({ kind: 'overview', days }, say('nav.overview'))}
        {shown.length === 0 ? null : (
          <li>
            <ul className="sub" aria-label={say('nav.figures')}>
              {shown.map(({ id }) => link({ kind: 'metric', metric: id, days }, metricName(id, words)))}
            </ul>
          </li>
        )}
        {link({ kind: 'today' }, say('nav.today'))}
        {link({ kind: 'log', filter: wholeLog }, say('nav.log'))}
        {link({ kind: 'review' }, say('nav.review'))}
        {link({ kind: 'targets' }, say('nav.targets'))}
        {inSight('quality')}
        {inSight('checkIn')}
        {inSight('surveys')}
        {inSight('company')}
        {link({ kind: 'desks' }, say('nav.desks'))}
        {link({ kind: 'settings' }, say('nav.settings'))}
        {link({ kind: 'data' }, say('nav.data'))}
        {inSight('problems')}
        {isDone ? null : link({ kind: 'welcome' }, say('nav.welcome'))}
        {link({ kind: 'privacy' }, say('nav.privacy'))}
        {link({ kind: 'about' }, say('nav.about'))}
      </ul>
      {empty.length === 0 && !isDone ? null : (
        <details key={String(isUnderMore)} open={isUnderMore}>
          <summary>{say('common.more')}</summary>
          <ul>
            {empty.map(plain)}
            {isDone ? link({ kind: 'welcome' }, say('nav.welcome')) : null}
          </ul>
        </details>
      )}
    </nav>
  );
}
