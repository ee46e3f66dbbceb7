import { type ReactNode, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { AboutPage } from '../../components/dashboard/AboutPage.tsx';
import { DemoBanner } from '../../components/dashboard/DemoBanner.tsx';
import { Navigation } from '../../components/dashboard/Navigation.tsx';
import { type Notice, Notices } from '../../components/dashboard/Notices.tsx';
import { ProblemsPage } from '../../components/dashboard/ProblemsPage.tsx';
import type { Page } from '../../components/dashboard/page.ts';
import { usePageWords } from '../../components/dashboard/use-page-words.ts';
import { HiddenNumbers } from '../../components/HiddenNumbers.tsx';
import { LogTrouble } from '../../components/LogTrouble.tsx';
import { Spoken, useWords } from '../../components/WordsContext.tsx';
import { inOwnWords } from '../../lib/i18n/in-own-words.ts';
import { send } from '../../lib/messages/send.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { areNumbersHidden } from '../../lib/store/meta.ts';
import { recentProblems } from '../../lib/store/problems.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { isDemo } from '../live/is-demo.ts';
import { saveReadable } from '../live/save-readable.ts';
import { reportProblem, sentenceOf, useDatabase } from '../live/use-database.ts';
import { useLive } from '../live/use-live.ts';
import { ByHand } from './ByHand.tsx';
import { Check } from './Check.tsx';
import { Data } from './Data.tsx';
import { Desks } from './Desks.tsx';
import { Figures } from './Figures.tsx';
import { Log } from './Log.tsx';
import { Quality } from './Quality.tsx';
import { ReaderTrouble } from './ReaderTrouble.tsx';
import { Review } from './Review.tsx';
import { Surveys } from './Surveys.tsx';
import { TargetsAndSettings } from './TargetsAndSettings.tsx';
import { TicketDetails } from './TicketDetails.tsx';
import { Today } from './Today.tsx';
import { usePage } from './use-page.ts';
import { Welcome } from './Welcome.tsx';

/** Runs a piece of work that the agent asked for, and says how it went. */
export type Tell = (work: Promise<unknown>, done?: string) => void;

/** Pages that say nothing of the agent's work stay while numbers are hidden. */
const numberless: readonly Page['kind'][] = ['settings', 'desks', 'about'];

/** The dashboard joined with the log, which it only reads, and the background, which it asks for every change. */
export function Dashboard(): ReactNode {
  const words = useWords();
  const { say } = words;
  const pageSay = usePageWords();
  const page = usePage();
  const log = useDatabase();
  const [notice, setNotice] = useState<Notice>();
  const db = log.kind === 'open' ? log.db : undefined;
  const areHidden = useLive(() => (db === undefined ? undefined : areNumbersHidden(db)), [db]);
  const zone = useLive(() => (db === undefined ? undefined : getSettings(db).then((settings) => settings.zone)), [db]);

  const tell: Tell = (work, done) => {
    const show = (text: string, isFailure: boolean) =>
      setNotice((before) => (text === '' ? undefined : { id: (before?.id ?? 0) + 1, text, isFailure }));
    work.then(
      () => show(done ?? '', false),
      (cause: unknown) => {
        show(inOwnWords(sentenceOf(cause), words), true);
        reportProblem('dashboard', cause);
      },
    );
  };
  useEffect(() => {
    const title = `${say('common.appName')} · ${titleOf(page, say)}`;
    document.title = isDemo ? `${pageSay('demo.label')} · ${title}` : title;
  }, [page, say, pageSay]);

  return (
    <Spoken words={zone === undefined ? words : words.inZone(zone)}>
      <div className={isDemo ? 'dashboard demo' : 'dashboard'}>
        {isDemo ? <DemoBanner /> : null}
        <Navigation page={page} />
        <main className="page">
          {log.kind === 'opening' ? <p className="muted">{say('common.loading')}</p> : null}
          {log.kind === 'failed' ? (
            <LogTrouble sentence={log.sentence} onSave={() => tell(saveReadable(), say('popup.exported'))} />
          ) : null}
          {areHidden === true ? <HiddenNumbers onShow={() => tell(send('hideNumbers', { hidden: false }))} /> : null}
          {db !== undefined && (page.kind === 'overview' || page.kind === 'today') ? (
            <ReaderTrouble db={db} tell={tell} />
          ) : null}
          {db === undefined || !(numberless.includes(page.kind) || areHidden === false) ? null : (
            <PageContent page={page} db={db} tell={tell} />
          )}
        </main>
        <Notices notice={notice} onClose={() => setNotice(undefined)} />
      </div>
    </Spoken>
  );
}

function PageContent({ page, db, tell }: { page: Page; db: DeskpaceDatabase; tell: Tell }): ReactNode {
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
    case 'about':
      return <AboutPage version={browser.runtime.getManifest().version} />;
  }
}

function Problems({ db }: { db: DeskpaceDatabase }): ReactNode {
  const problems = useLive(() => recentProblems(db), [db]);
  return <ProblemsPage problems={problems} />;
}

function titleOf(page: Page, say: ReturnType<typeof useWords>['say']): string {
  switch (page.kind) {
    case 'metric':
      return say('nav.figures');
    case 'ticket':
      return say('ticketTable.ticket');
    default:
      return say(`nav.${page.kind}`);
  }
}
