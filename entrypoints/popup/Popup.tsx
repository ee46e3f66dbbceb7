import { type ReactNode, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { LogTrouble } from '../../components/LogTrouble.tsx';
import type { PeriodDays } from '../../components/PeriodPicker.tsx';
import { PopupView } from '../../components/popup/PopupView.tsx';
import type { FoundHelpDesk } from '../../components/popup/site-state.ts';
import { useWords } from '../../components/WordsContext.tsx';
import { inOwnWords } from '../../lib/i18n/in-own-words.ts';
import { send } from '../../lib/messages/send.ts';
import { popupMetrics } from '../../lib/metrics/popup-metrics.ts';
import type { TimeUnit } from '../../lib/model/ticket.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { areNumbersHidden } from '../../lib/store/meta.ts';
import { getSites } from '../../lib/store/sites.ts';
import { getTaught } from '../../lib/store/taught.ts';
import { readBackupState } from '../live/read-backup-state.ts';
import { readFigures } from '../live/read-figures.ts';
import { readGlance } from '../live/read-glance.ts';
import { readAttention } from '../live/read-in-hand.ts';
import { readLostFacts } from '../live/read-lost-facts.ts';
import { readNeeds } from '../live/read-needs.ts';
import { firstRead, reportProblem, sentenceOf, useDatabase } from '../live/use-database.ts';
import { useLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import { requestOrigin } from './page-in-front.ts';
import { usePainted } from './use-painted.ts';
import { useSiteState } from './use-site-state.ts';

/** What writes files is fetched from the package when it is asked for: the popup opens far more often. */
const files = () => import('../live/files.ts');

/** So is what is copied. */
const copies = () => import('../live/copy-text.ts');

const today = 1;
/** Who waits is asked for apart, after the figures. */
const shown = { only: popupMetrics, withWaiting: false };
/** Whether numbers are hidden is known before the first of them is shown. */
const useFirst = firstRead(async (db) => {
  const [areHidden, figures] = await Promise.all([areNumbersHidden(db), readFigures(db, today, Date.now(), shown)]);
  return { areHidden, figures };
});

/** The popup joined with the log, which it only reads, and the background, which it asks for every change. */
export function Popup(): ReactNode {
  const words = useWords();
  const { say } = words;
  const log = useDatabase();
  const db = log.kind === 'open' ? log.db : undefined;
  const now = useNow(10_000);
  const [days, setDays] = useState<PeriodDays>(today);
  const [refused, setRefused] = useState(false);
  const [notice, setNotice] = useState<string>();
  const sites = useLive(() => (db === undefined ? undefined : getSites(db)), [db]);
  const taught = useLive(() => (db === undefined ? undefined : getTaught(db)), [db]);
  const first = useFirst();
  // Not beside the first reading, which would be later for it.
  const isRead = first !== 'reading';
  const live = useLive(
    () => (db === undefined || !isRead ? undefined : readFigures(db, days, now, shown)),
    [db, days, now, isRead],
  );
  const figures = live ?? (days === today && isRead ? first?.figures : undefined);
  const hiddenNow = useLive(() => (db === undefined || !isRead ? undefined : areNumbersHidden(db)), [db, isRead]);
  const areHidden = hiddenNow ?? (isRead && first?.areHidden === true);
  const isPainted = usePainted(figures !== undefined);
  const minute = Math.floor(now / 60_000) * 60_000;
  const glances = useLive(
    () => (db === undefined || !isPainted ? undefined : readGlance(db, minute)),
    [db, minute, isPainted],
  );
  const needs = useLive(
    () => (db === undefined || !isPainted || sites?.length === 0 ? undefined : readNeeds(db, minute)),
    [db, minute, isPainted, sites?.length],
  );
  const attention = useLive(() => (db === undefined ? undefined : readAttention(db, now)), [db, now]);
  const backup = useLive(() => (db === undefined ? undefined : readBackupState(db, now)), [db, now]);
  useEffect(() => {
    send('trouble', {}).then(
      (sentence) => sentence !== null && setNotice(sentence),
      (cause: unknown) => setNotice(sentenceOf(cause)),
    );
  }, []);
  const lost = useLive(() => (db === undefined ? undefined : readLostFacts(db)), [db]);
  const inHand = attention?.inHand;
  const { site, page } = useSiteState(log.kind === 'failed' ? [] : sites, log.kind === 'failed' ? [] : taught, refused);

  const tell = (work: Promise<unknown>, done?: string) => {
    setNotice(undefined);
    work.then(
      () => setNotice(done),
      (cause: unknown) => {
        setNotice(sentenceOf(cause));
        reportProblem('popup', cause);
      },
    );
  };
  const withLog = (work: (open: DeskpaceDatabase) => Promise<unknown>, done?: string) => {
    if (db !== undefined) tell(work(db), done);
  };
  const copy = (text: Promise<string>, done: (text: string) => string) => {
    setNotice(undefined);
    text.then(
      (copied) =>
        navigator.clipboard.writeText(copied).then(
          () => setNotice(done(copied)),
          () => setNotice(say('copy.failed')),
        ),
      (cause: unknown) => tell(Promise.reject(cause)),
    );
  };
  const copyTime = (unit?: TimeUnit) => {
    if (db === undefined || inHand === undefined) return;
    const { ticketKey, siteKey } = inHand;
    copy(
      copies().then(({ copiedTime }) => copiedTime(db, ticketKey, unit)),
      (text) => say('copy.doneTime', { text }),
    );
    // The next time by the same click.
    if (unit !== undefined)
      send('changeSite', { siteKey, timeUnit: unit }).catch((cause: unknown) => tell(Promise.reject(cause)));
  };
  const dashboardHref = (address: string) => browser.runtime.getURL(`/dashboard.html#/${address}`);
  const switchOn = ({ helpDesk, origin, basePath }: FoundHelpDesk) => {
    // The background is told first and not waited for: the prompt may close this popup, and it must open in this very click.
    const told = send('intendSite', {
      helpDesk,
      origin,
      basePath,
      ...(page === undefined ? {} : { tabId: page.tabId }),
    });
    const asked = requestOrigin(origin);
    tell(Promise.all([told, asked.then((given) => setRefused(!given))]));
  };
  const teach = () => {
    if (page === undefined) return;
    // The lesson is on the page; the popup would only be in its way.
    tell(send('teach', { tabId: page.tabId, origin: page.url.origin }).then(() => window.close()));
  };
  const allow = (origin: string) => tell(requestOrigin(origin).then((given) => setRefused(!given)));

  return (
    <PopupView
      days={days}
      onDays={setDays}
      site={site}
      onSwitchOn={switchOn}
      onAllow={allow}
      onSwitchOff={(siteKey) => tell(send('siteOff', { siteKey }))}
      onTeach={teach}
      figures={figures?.results}
      areNumbersHidden={areHidden}
      onShowNumbers={() => tell(send('hideNumbers', { hidden: false }))}
      glances={glances}
      needs={needs}
      inHand={inHand && { ...inHand, href: dashboardHref(`ticket/${encodeURIComponent(inHand.ticketKey)}`) }}
      paused={attention?.paused ?? false}
      onCall={(phase) => inHand && tell(send('call', { ticketKey: inHand.ticketKey, phase }))}
      onPin={(pinned) => inHand && tell(send('pin', { ticketKey: inHand.ticketKey, pinned }))}
      onWasCall={(minutes) => inHand && tell(send('wasCall', { ticketKey: inHand.ticketKey, minutes }))}
      onUndo={(id) => tell(send('undoCorrection', { id }))}
      onPause={(paused) => tell(send('pause', { paused }))}
      pausedUntil={attention?.pausedUntil}
      onPauseFor={(minutes) => tell(send('pause', { paused: true, minutes }))}
      lost={lost}
      now={now}
      onReport={(siteKey) =>
        files()
          .then(({ saveStructure }) => saveStructure(siteKey))
          .then(
            (isSaved) => tell(Promise.resolve(), say(isSaved ? 'health.reportSaved' : 'health.noTicketOpen')),
            (cause: unknown) => tell(Promise.reject(cause)),
          )
      }
      onCopyTime={copyTime}
      onCopyPeriod={() => {
        if (db !== undefined)
          copy(
            copies().then(({ copiedPeriod }) => copiedPeriod(db, days, Date.now(), words)),
            () => say('copy.done'),
          );
      }}
      backup={backup}
      onBackup={() => withLog((open) => files().then(({ backUp }) => backUp(open, Date.now())), say('popup.exported'))}
      onExport={(choice) =>
        withLog((open) => files().then(({ exportLog }) => exportLog(open, choice, Date.now())), say('popup.exported'))
      }
      dashboardHref={dashboardHref}
      {...(notice === undefined || (log.kind === 'failed' && log.sentence === notice)
        ? {}
        : { notice: inOwnWords(notice, words) })}
      {...(log.kind === 'failed'
        ? {
            trouble: (
              <LogTrouble
                sentence={log.sentence}
                onSave={() =>
                  tell(
                    files().then(({ saveReadable }) => saveReadable()),
                    say('popup.exported'),
                  )
                }
              />
            ),
          }
        : {})}
    />
  );
}
