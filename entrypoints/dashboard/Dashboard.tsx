import { type ReactNode, useEffect, useRef, useState } from 'react';
import { DemoBanner } from '../../components/dashboard/DemoBanner.tsx';
import { Navigation } from '../../components/dashboard/Navigation.tsx';
import { type Notice, Notices } from '../../components/dashboard/Notices.tsx';
import { hrefOf, type Page } from '../../components/dashboard/page.ts';
import { useKeptFocus } from '../../components/dashboard/use-kept-focus.ts';
import { usePageWords } from '../../components/dashboard/use-page-words.ts';
import { HiddenNumbers } from '../../components/HiddenNumbers.tsx';
import { Loading } from '../../components/Loading.tsx';
import { LogTrouble } from '../../components/LogTrouble.tsx';
import { Spoken, useWords } from '../../components/WordsContext.tsx';
import { inOwnWords } from '../../lib/i18n/in-own-words.ts';
import { send } from '../../lib/messages/send.ts';
import { areNumbersHidden } from '../../lib/store/meta.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { Boundary } from '../live/Boundary.tsx';
import { isDemo } from '../live/is-demo.ts';
import { saveReadable } from '../live/save-readable.ts';
import { reportProblem, sentenceOf, useDatabase } from '../live/use-database.ts';
import { useLive } from '../live/use-live.ts';
import { PageContent } from './PageContent.tsx';
import { ReaderTrouble } from './ReaderTrouble.tsx';
import { Recounting } from './Recounting.tsx';
import { readFilled } from './read-filled.ts';
import { usePage } from './use-page.ts';

/** Runs a piece of work that the agent asked for, and says how it went. */
export type Tell = (work: Promise<unknown>, done?: string) => void;

/** Pages that say nothing of the agent's work stay while numbers are hidden. */
const numberless: readonly Page['kind'][] = ['settings', 'desks', 'privacy', 'about', 'nowhere'];

/** Pages of figures, which are made of whole days. */
const counted: readonly Page['kind'][] = ['overview', 'metric', 'review', 'targets', 'quality', 'check', 'log'];

/** The dashboard joined with the log, which it only reads, and the background, which it asks for every change. */
export function Dashboard(): ReactNode {
  const words = useWords();
  const { say } = words;
  const pageSay = usePageWords();
  const page = usePage();
  const log = useDatabase();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const [notice, setNotice] = useState<Notice>();
  const db = log.kind === 'open' ? log.db : undefined;
  const areHidden = useLive(() => (db === undefined ? undefined : areNumbersHidden(db)), [db]);
  const zone = useLive(() => (db === undefined ? undefined : getSettings(db).then((settings) => settings.zone)), [db]);

  const filled = useLive(() => (db === undefined ? undefined : readFilled(db)), [db]);

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
    const title = `${say('common.appName')} · ${titleOf(page, words, pageSay)}`;
    document.title = isDemo ? `${pageSay('demo.label')} · ${title}` : title;
  }, [page, words, say, pageSay]);

  return (
    <Spoken words={zone === undefined ? words : words.inZone(zone)}>
      <div className={isDemo ? 'dashboard demo' : 'dashboard'}>
        {isDemo ? <DemoBanner /> : null}
        <Navigation page={page} filled={filled} />
        <main ref={main} className="page">
          {log.kind === 'opening' ? <Loading /> : null}
          {log.kind === 'failed' ? (
            <LogTrouble sentence={log.sentence} onSave={() => tell(saveReadable(), say('popup.exported'))} />
          ) : null}
          {areHidden === true ? <HiddenNumbers onShow={() => tell(send('hideNumbers', { hidden: false }))} /> : null}
          {db !== undefined && (page.kind === 'overview' || page.kind === 'today') ? (
            <ReaderTrouble db={db} tell={tell} />
          ) : null}
          {db === undefined || !(numberless.includes(page.kind) || areHidden === false) ? null : (
            <Boundary place={hrefOf(page)}>
              {counted.includes(page.kind) ? <Recounting db={db} /> : null}
              <PageContent page={page} db={db} tell={tell} />
            </Boundary>
          )}
        </main>
        <Notices notice={notice} onClose={() => setNotice(undefined)} />
      </div>
    </Spoken>
  );
}

function titleOf(page: Page, { say }: ReturnType<typeof useWords>, pageSay: ReturnType<typeof usePageWords>): string {
  switch (page.kind) {
    case 'nowhere':
      return pageSay('nowhere.title');
    case 'metric':
      return say('nav.figures');
    case 'ticket':
      return say('ticketTable.ticket');
    default:
      return say(`nav.${page.kind}`);
  }
}
