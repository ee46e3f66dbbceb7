import type { ReactNode } from 'react';
import type { Glance } from '../../lib/metrics/glance.ts';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import type { NeedsMe as Needs } from '../../lib/metrics/needs-me.ts';
import { csvTables } from '../../lib/model/csv-tables.ts';
import type { SiteKey } from '../../lib/model/reading.ts';
import type { CallPhase } from '../../lib/model/signal.ts';
import type { TimeUnit } from '../../lib/model/ticket.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { Menu } from '../controls/Menu.tsx';
import { type ExportChoice, plainCsv } from '../export-choice.ts';
import { FigureGrid } from '../figures/FigureGrid.tsx';
import { HiddenNumbers } from '../HiddenNumbers.tsx';
import { LostFacts, type LostOfDesk } from '../LostFacts.tsx';
import { type PeriodDays, PeriodPicker } from '../PeriodPicker.tsx';
import { type InHand, TicketInHand } from '../TicketInHand.tsx';
import { useWords } from '../WordsContext.tsx';
import { NeedsMe } from './NeedsMe.tsx';
import { SiteRow, type SiteRowProps } from './SiteRow.tsx';

/** How the last backup stands; `daysAgo` is left out when there was none. */
export interface BackupState {
  isDue: boolean;
  daysAgo?: number;
}

export interface PopupViewProps extends SiteRowProps {
  /** Other switched-on help desks than the one in front that the browser no longer lets Deskpace read. */
  withdrawn?: readonly { key: SiteKey; origin: string; basePath: string }[];
  days: PeriodDays;
  onDays: (days: PeriodDays) => void;
  /** The figures of the period; left out while the log is being read. */
  figures: readonly RatedResult[] | undefined;
  /** The last days of the headline figures; left out while they are being read. */
  glances?: Readonly<Record<string, Glance>> | undefined;
  /** Left out while it is being read. */
  needs?: Needs | undefined;
  inHand: InHand | undefined;
  /** False while it is not known yet whether a ticket is in hand. */
  isHandRead?: boolean;
  paused: boolean;
  onPause: (paused: boolean) => void;
  pausedUntil?: EpochMs | undefined;
  onPauseFor: (minutes: number) => void;
  /** For the ticket in hand; `null` ends the call. */
  onCall: (phase: CallPhase | null) => void;
  onPin: (pinned: boolean) => void;
  onWasCall: (minutes: number) => void;
  onUndo: (correction: string) => void;
  /** Copies the time of the ticket in hand; without a unit in the help desk's. */
  onCopyTime: (unit?: TimeUnit) => void;
  /** Copies the figures of the period and its tickets' times as text. */
  onCopyPeriod: () => void;
  backup: BackupState | undefined;
  onBackup: () => void;
  onExport: (choice: ExportChoice) => void;
  /** Address of a page of the dashboard, `overview/7`. */
  dashboardHref: (page: string) => string;
  /** What the readers no longer find. */
  lost?: readonly LostOfDesk[] | undefined;
  onReport: (siteKey: string) => void;
  now: EpochMs;
  /** The agent hides every number. */
  areNumbersHidden?: boolean;
  onShowNumbers: () => void;
  /** What the last click led to. */
  notice?: string;
  /** What failed, in a plain sentence, shown instead of the figures. */
  trouble?: ReactNode;
}

/** The toolbar popup: where things stand, at a glance. */
export function PopupView(props: PopupViewProps): ReactNode {
  const { say } = useWords();
  const { days, figures, backup, dashboardHref, areNumbersHidden = false } = props;
  const needs = areNumbersHidden ? undefined : props.needs;
  const { onSwitchOn, onAllow, onSwitchOff, onTeach } = props;
  const rowProps = { onSwitchOn, onAllow, onSwitchOff, onTeach };
  return (
    <main className="popup">
      <header className="popup-head">
        <h1>{say('popup.title')}</h1>
        <PeriodPicker days={days} onChange={props.onDays} />
      </header>
      {/* What the page in front is cannot be told without the log. */}
      {props.trouble === undefined ? <SiteRow {...rowProps} site={props.site} /> : null}
      {props.withdrawn?.map(({ key, origin, basePath }) => (
        <SiteRow
          key={key}
          {...rowProps}
          site={{ kind: 'noPermission', siteKey: key, host: `${new URL(origin).host}${basePath}`, origin }}
        />
      ))}
      {props.lost?.map((desk) => (
        <LostFacts key={desk.siteKey} desk={desk} now={props.now} onReport={props.onReport} />
      ))}
      {areNumbersHidden && props.trouble === undefined ? <HiddenNumbers onShow={props.onShowNumbers} /> : null}
      {needs === undefined ? null : (
        <NeedsMe needs={needs} now={props.now} href={dashboardHref('metric/open-tickets/1')} />
      )}
      {props.trouble !== undefined ? (
        props.trouble
      ) : areNumbersHidden ? null : (
        <section className="popup-figures">
          <FigureGrid
            opensTab
            days={days}
            figures={figures}
            glances={props.glances}
            hrefOf={(metric) => dashboardHref(`metric/${metric}/${days}`)}
            setUpHref={dashboardHref('desks')}
          />
        </section>
      )}
      {props.trouble !== undefined ? null : (
        <TicketInHand
          inHand={props.inHand}
          isRead={props.isHandRead ?? true}
          areNumbersHidden={areNumbersHidden}
          paused={props.paused}
          onPause={props.onPause}
          pausedUntil={props.pausedUntil}
          now={props.now}
          onPauseFor={props.onPauseFor}
          onCall={props.onCall}
          onPin={props.onPin}
          onWasCall={props.onWasCall}
          onUndo={props.onUndo}
          onCopyTime={props.onCopyTime}
        />
      )}
      {backup?.isDue === true ? (
        <div className="popup-backup notice">
          <span>
            {backup.daysAgo === undefined ? say('popup.backupNever') : say('popup.backupDue', { n: backup.daysAgo })}
          </span>
          <button type="button" className="button" onClick={props.onBackup}>
            {say('popup.backUpNow')}
          </button>
        </div>
      ) : null}
      <footer className="popup-foot">
        {props.trouble === undefined ? (
          <fieldset className="export-choice">
            <legend className="only-read-aloud">{say('popup.export')}</legend>
            <span aria-hidden="true">{say('popup.export')}</span>
            <Menu
              label={say('popup.exportCsv')}
              isUpwards
              items={csvTables.map((table) => ({
                text: say(`export.table.${table}`),
                onChoose: () => props.onExport(plainCsv(table)),
              }))}
            />
            <button type="button" className="button" onClick={() => props.onExport({ format: 'json' })}>
              {say('popup.exportJson')}
            </button>
          </fieldset>
        ) : (
          <span />
        )}
        {props.trouble !== undefined || areNumbersHidden ? null : (
          <button type="button" className="button" onClick={props.onCopyPeriod}>
            {say('copy.period')}
          </button>
        )}
        <a className="button" href={dashboardHref(`overview/${days}`)} target="_blank" rel="noreferrer">
          {say('popup.openDashboard')}
        </a>
      </footer>
      <p className="popup-said small muted" role="status">
        {props.notice ?? ''}
      </p>
    </main>
  );
}
