import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { AboutPage } from '../../components/dashboard/AboutPage.tsx';
import { NowherePage } from '../../components/dashboard/NowherePage.tsx';
import { PrivacyPage } from '../../components/dashboard/PrivacyPage.tsx';
import { ProblemsPage } from '../../components/dashboard/ProblemsPage.tsx';
import type { Page } from '../../components/dashboard/page.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { recentProblems } from '../../lib/store/problems.ts';
import { getSites } from '../../lib/store/sites.ts';
import { useLive } from '../live/use-live.ts';
import { ByHand } from './ByHand.tsx';
import { Check } from './Check.tsx';
import type { Tell } from './Dashboard.tsx';
import { Data } from './Data.tsx';
import { Desks } from './Desks.tsx';
import { Figures } from './Figures.tsx';
import { Log } from './Log.tsx';
import { Quality } from './Quality.tsx';
import { Review } from './Review.tsx';
import { Surveys } from './Surveys.tsx';
import { TargetsAndSettings } from './TargetsAndSettings.tsx';
import { TicketDetails } from './TicketDetails.tsx';
import { Today } from './Today.tsx';
import { Welcome } from './Welcome.tsx';

/** The page that the address names, live. */
export function PageContent({ page, db, tell }: { page: Page; db: DeskpaceDatabase; tell: Tell }): ReactNode {
  switch (page.kind) {
    case 'overview':
    case 'metric':
      return <Figures page={page} db={db} tell={tell} />;
    case 'ticket':
      return <TicketDetails key={page.ticketKey} ticketKey={page.ticketKey} db={db} tell={tell} />;
    case 'log':
      return <Log filter={page.filter} db={db} />;
    case 'review':
      return <Review from={page.from} to={page.to} db={db} />;
    case 'welcome':
      return <Welcome db={db} tell={tell} />;
    case 'today':
      return <Today db={db} tell={tell} />;
    case 'check':
      return <Check db={db} />;
    case 'targets':
    case 'settings':
      return <TargetsAndSettings page={page.kind} db={db} tell={tell} />;
    case 'checkIn':
    case 'company':
      return <ByHand page={page.kind} db={db} tell={tell} />;
    case 'surveys':
      return <Surveys db={db} tell={tell} />;
    case 'quality':
      return <Quality key={page.ticketKey} ticketKey={page.ticketKey} db={db} tell={tell} />;
    case 'desks':
      return <Desks db={db} tell={tell} />;
    case 'data':
      return <Data db={db} tell={tell} />;
    case 'problems':
      return <Problems db={db} />;
    case 'privacy':
      return <Privacy db={db} />;
    case 'about':
      return <AboutPage version={browser.runtime.getManifest().version} />;
    case 'nowhere':
      return <NowherePage />;
  }
}

function Problems({ db }: { db: DeskpaceDatabase }): ReactNode {
  const problems = useLive(() => recentProblems(db), [db]);
  return <ProblemsPage problems={problems} />;
}

function Privacy({ db }: { db: DeskpaceDatabase }): ReactNode {
  return <PrivacyPage sites={useLive(() => getSites(db), [db])} />;
}
