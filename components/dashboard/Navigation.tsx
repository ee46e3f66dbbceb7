import type { ReactNode } from 'react';
import { metrics } from '../../lib/metrics/registry.ts';
import { wholeLog } from '../../lib/metrics/ticket-log.ts';
import { glanced } from '../figures/FigureGrid.tsx';
import { metricName } from '../figures/figure-text.ts';
import { useWords } from '../WordsContext.tsx';
import { hrefOf, type Page } from './page.ts';

/** The dashboard's pages; the one in front is marked. */
export function Navigation({ page }: { page: Page }): ReactNode {
  const words = useWords();
  const { say } = words;
  const days = page.kind === 'overview' || page.kind === 'metric' ? page.days : 7;
  // The whole catalogue would push everything else out of sight; the overview leads to the others.
  const shown = metrics.filter(({ id }) => glanced.includes(id) || (page.kind === 'metric' && page.metric === id));
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
        <li>
          <ul className="sub" aria-label={say('nav.figures')}>
            {shown.map(({ id }) => link({ kind: 'metric', metric: id, days }, metricName(id, words)))}
          </ul>
        </li>
        {link({ kind: 'today' }, say('nav.today'))}
        {link({ kind: 'log', filter: wholeLog }, say('nav.log'))}
        {link({ kind: 'review' }, say('nav.review'))}
        {link({ kind: 'targets' }, say('nav.targets'))}
        {link({ kind: 'quality' }, say('nav.quality'))}
        {link({ kind: 'checkIn' }, say('nav.checkIn'))}
        {link({ kind: 'surveys' }, say('nav.surveys'))}
        {link({ kind: 'company' }, say('nav.company'))}
        {link({ kind: 'desks' }, say('nav.desks'))}
        {link({ kind: 'settings' }, say('nav.settings'))}
        {link({ kind: 'data' }, say('nav.data'))}
        {link({ kind: 'problems' }, say('nav.problems'))}
        {link({ kind: 'welcome' }, say('nav.welcome'))}
        {link({ kind: 'about' }, say('nav.about'))}
      </ul>
    </nav>
  );
}
