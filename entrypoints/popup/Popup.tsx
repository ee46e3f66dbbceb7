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
import { openLog, reportProblem, sentenceOf, useDatabase } from '../live/use-database.ts';
import { useLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import { requestOrigin } from './page-in-front.ts';
import { type FirstView, useFirstView } from './use-first-view.ts';
import { usePainted } from './use-painted.ts';
import { useSiteState } from './use-site-state.ts';
import { useWithdrawn } from './use-withdrawn.ts';

/** What writes files is fetched from the package when it is asked for: the popup opens far more often. */
const files = () => import('../live/files.ts');

/** So is what is copied. */
const copies = () => import('../live/copy-text.ts');

/** So is what reads from the open log, once the first figures are shown. */
type Reads = typeof import('./reads.ts');

const today = 1;
/** Who waits is asked for apart, after the figures. */
const shown = { only: popupMetrics, withWaiting: false };

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
  const [reads, setReads] = useState<Reads>();
  const first = useFirstView();
  const isPainted = usePainted(first !== 'reading');
  useEffect(() => {
    if (!isPainted) return;
    openLog();
    import('./reads.ts').then(setReads, (cause: unknown) => reportProblem('popup', cause));
    send('trouble', {}).then(
      (sentence) => sentence !== null && setNotice(sentence),
      (cause: unknown) => setNotice(sentenceOf(cause)),
    );
  }, [isPainted]);
  const fromLog = log.kind === 'open' && reads !== undefined ? { db: log.db, reads } : undefined;
  const live = useLive(fromLog && (() => fromLog.reads.readFigures(fromLog.db, days, now, shown)), [
    db,
    reads,
    days,
    now,
  ]);
  const sites = useLive(fromLog && (() => fromLog.reads.getSites(fromLog.db)), [db, reads]) ?? firstOf(first)?.sites;
  const taught = useLive(fromLog && (() => fromLog.reads.getTaught(fromLog.db)), [db, reads]) ?? firstOf(first)?.taught;
  const areHidden =
    useLive(fromLog && (() => fromLog.reads.areNumbersHidden(fromLog.db)), [db, reads]) ??
    firstOf(first)?.areNumbersHidden;
  const known = live?.results ?? (days === today ? firstOf(first)?.figures : undefined);
  // None is shown before it is known whether they are to be hidden.
  const figures = areHidden === undefined ? undefined : known;
  const minute = Math.floor(now / 60_000) * 60_000;
  const glances = useLive(fromLog && (() => fromLog.reads.readGlance(fromLog.db, minute)), [db, reads, minute]);
  const hasSites = sites !== undefined && sites.length > 0;
  const needs = useLive(fromLog && hasSites ? () => fromLog.reads.readNeeds(fromLog.db, minute) : undefined, [
    db,
    reads,
    minute,
    hasSites,
  ]);
  // As of the moment it is read, which may come between two ticks: a pause that has just begun lasts no minute longer.
  const attention = useLive(fromLog && (() => fromLog.reads.readAttention(fromLog.db, Date.now())), [db, reads, now]);
  const backup = useLive(fromLog && (() => fromLog.reads.readBackupState(fromLog.db, now)), [db, reads, now]);
  const lost = useLive(fromLog && (() => fromLog.reads.readLostFacts(fromLog.db)), [db, reads]);
  const inHand = attention?.inHand;
  const withdrawn = useWithdrawn(sites);
  const { site, page } = useSiteState(sites, taught, withdrawn, refused);

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
      withdrawn={withdrawn.filter(({ key }) => site.kind !== 'noPermission' || site.siteKey !== key)}
      onSwitchOn={switchOn}
      onAllow={allow}
      onSwitchOff={(siteKey) => tell(send('siteOff', { siteKey }))}
      onTeach={teach}
      figures={figures}
      areNumbersHidden={areHidden === true}
      onShowNumbers={() => tell(send('hideNumbers', { hidden: false }))}
      glances={glances}
      needs={hasSites ? needs : undefined}
      inHand={inHand && { ...inHand, href: dashboardHref(`ticket/${encodeURIComponent(inHand.ticketKey)}`) }}
      isHandRead={attention !== undefined}
      paused={attention?.paused ?? false}
      onCall={(phase) => inHand && tell(send('call', { ticketKey: inHand.ticketKey, phase }))}
      onPin={(pinned) => inHand && tell(send('pin', { ticketKey: inHand.ticketKey, pinned }))}
      onWasCall={(minutes) => inHand && tell(send('wasCall', { ticketKey: inHand.ticketKey, minutes }))}
      onUndo={(id) => tell(send('undoCorrection', { id }))}
      onPause={(paused) => tell(send('pause', { paused }))}
      pausedUntil={attention?.pausedUntil}
      onPauseFor={(minutes) => tell(send('pause', { paused: true, minutes }))}
      lost={lost}
      now={Math.max(now, attention?.readAt ?? 0)}
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
            // Its first line: which days.
            (text) => say('copy.doneTime', { text: text.split('\n')[0] ?? '' }),
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

function firstOf(view: FirstView | 'reading' | undefined): FirstView | undefined {
  return view === 'reading' ? undefined : view;
}
