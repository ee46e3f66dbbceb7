import { type ReactNode, useMemo } from 'react';
import { MetricPage } from '../../components/dashboard/MetricPage.tsx';
import { OverviewPage } from '../../components/dashboard/OverviewPage.tsx';
import { hrefOf, type Page } from '../../components/dashboard/page.ts';
import { send } from '../../lib/messages/send.ts';
import { chartsOf } from '../../lib/metrics/metric-charts.ts';
import { metrics } from '../../lib/metrics/registry.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getSites } from '../../lib/store/sites.ts';
import { wordsOfTags } from '../../lib/store/tag-words.ts';
import { readFigures } from '../live/read-figures.ts';
import { readGlance } from '../live/read-glance.ts';
import { readAttention } from '../live/read-in-hand.ts';
import { readPast } from '../live/read-past.ts';
import { useLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import type { Tell } from './Dashboard.tsx';
import { readTicketLines } from './read-ticket-lines.ts';

export interface FiguresProps {
  page: Extract<Page, { kind: 'overview' | 'metric' }>;
  db: DeskpaceDatabase;
  tell: Tell;
}

/** Overview and metric pages, live. */
export function Figures({ page, db, tell }: FiguresProps): ReactNode {
  const now = useNow(15_000);
  const { days } = page;
  const metric = page.kind === 'metric' ? page.metric : undefined;
  const withBests = metric === 'personal-best';
  const figures = useLive(
    () => readFigures(db, days, now, { withAround: true, withBests }),
    [db, days, now, withBests],
  );
  const minute = Math.floor(now / 60_000) * 60_000;
  const past = useLive(
    () => (metric === undefined ? undefined : readPast(db, days, minute)),
    [db, days, minute, metric],
  );
  const isOverview = page.kind === 'overview';
  const glances = useLive(() => (isOverview ? readGlance(db, minute) : undefined), [db, minute, isOverview]);
  const charts = useMemo(() => {
    const definition = metrics.find(({ id }) => id === metric);
    return definition === undefined || figures === undefined ? undefined : chartsOf(figures.input, definition);
  }, [figures, metric]);
  const hasLog = useLive(async () => (await db.tickets.limit(1).count()) > 0, [db]);
  const tagWords = useLive(async () => wordsOfTags(await getSites(db)), [db]);
  const attention = useLive(() => readAttention(db, now), [db, now]);
  const lines = useLive(
    () => (figures === undefined || metric === undefined ? undefined : readTicketLines(db, figures, metric)),
    [db, figures, metric],
  );
  // The address of an unchanged metric keeps its tickets on screen while a new minute is being read.
  if (page.kind === 'metric') {
    return (
      <MetricPage
        metric={page.metric}
        days={days}
        onDays={(chosen) => location.assign(hrefOf({ ...page, days: chosen }))}
        figures={figures?.results}
        past={past}
        charts={charts}
        lines={lines}
        tagWords={tagWords ?? {}}
      />
    );
  }
  const inHand = attention?.inHand;
  return (
    <OverviewPage
      days={days}
      onDays={(chosen) => location.assign(hrefOf({ ...page, days: chosen }))}
      figures={figures?.results}
      glances={glances}
      hasLog={hasLog ?? true}
      inHand={inHand && { ...inHand, href: hrefOf({ kind: 'ticket', ticketKey: inHand.ticketKey }) }}
      paused={attention?.paused ?? false}
      onPause={(paused) => tell(send('pause', { paused }))}
    />
  );
}
