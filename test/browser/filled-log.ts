import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BackupHeader, type BackupTables, backupFormatVersion } from '../../lib/model/backup.ts';
import type { TicketKey } from '../../lib/model/reading.ts';
import type { Activity, Correction } from '../../lib/model/ticket.ts';
import { addDays, dayOf, mondayOf } from '../../lib/time/calendar.ts';
import { type EpochMs, hour, minute } from '../../lib/time/units.ts';
import { site, siteKey, syntheticLog } from '../bench/synthetic-log.ts';
import { clickOn } from './click.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { until } from './until.ts';

/** Some days of work, where no other number of tickets is asked for. */
const someDays = 240;
const eventsPerTicket = 9;
/** A machine that does much else takes its time with so many rows. */
const secondsPerTicket = 0.25;
const device = 'c0ffee00c0ffee00';

/** Restores days of work up to now, as an agent brings a backup back, and gives a ticket of it. */
export async function restoreWork(
  browser: ExtensionBrowser,
  data: Page,
  now: EpochMs,
  zone: string,
  tickets = someDays,
): Promise<TicketKey> {
  const path = join(browser.folder, 'days-of-work.json');
  const { backup, ticketKey } = backupOfWork(now, zone, tickets);
  await writeFile(path, JSON.stringify(backup, undefined, 1));
  const input = await data.waitForSelector('input[type="file"]');
  await input?.uploadFile(path);
  const timeout = 1_000 * tickets * secondsPerTicket;
  await data.waitForSelector('.preview .button.primary, main .notice', { timeout });
  const refusal = await data.$$eval('main .notice', (all) => all.map(({ textContent }) => textContent).join(' '));
  if (refusal !== '') throw new Error(refusal);
  await clickOn(data, '.preview .button.primary');
  await until(
    'the backup is restored',
    () =>
      data.evaluate(() =>
        [...document.querySelectorAll('main [role="status"]')].some((one) => one.textContent?.includes('Restored')),
      ),
    timeout / 1_000,
  );
  return ticketKey;
}

function backupOfWork(now: EpochMs, zone: string, tickets: number): { backup: object; ticketKey: TicketKey } {
  const work = [...syntheticLog({ tickets, eventsPerTicket, endsAt: now })];
  const [first] = work;
  const last = work.findLast(({ intervals }) => intervals.length > 1);
  if (first === undefined || last === undefined) throw new Error('There is no work in the log.');
  const monday = mondayOf(dayOf(now, { zone, dayStartsAt: 0 }));
  const activity = (kind: Activity['kind'], hoursAgo: number, length: number): Activity => ({
    id: `${kind} ${hoursAgo}`,
    kind,
    startedAt: now - hoursAgo * hour,
    endedAt: now - hoursAgo * hour + length,
    device,
  });
  const corrected: Correction[] = last.intervals.slice(0, 1).map(({ startedAt, endedAt }) => ({
    id: 'a call',
    madeAt: now - minute,
    ticketKey: last.ticket.key,
    what: { kind: 'changeTime', as: 'talk', startedAt, endedAt },
  }));
  const header: BackupHeader = {
    format: 'deskpace-backup',
    formatVersion: backupFormatVersion,
    madeAt: now,
    device,
    salt: 'salt'.repeat(8),
    firstRecorded: { [siteKey]: first.ticket.firstSeenAt },
  };
  const tables: Partial<{ [Name in keyof BackupTables]: BackupTables[Name][] }> = {
    sites: [{ ...site, switchedOnAt: first.ticket.firstSeenAt }],
    targets: [
      { metric: 'first-response-time', limit: 3_600, share: 0.9, savedAt: now },
      { metric: 'resolved-per-day', limit: 20, savedAt: now },
    ],
    tickets: work.map(({ ticket }) => {
      const { key, row, firstSeenAt, lastSeenAt, knownUntil, stated } = ticket;
      return {
        key,
        row,
        firstSeenAt,
        lastSeenAt,
        ...(knownUntil === undefined ? {} : { knownUntil }),
        ...(stated === undefined ? {} : { stated }),
      };
    }),
    observations: work.flatMap(({ observations }) => observations),
    intervals: work.flatMap(({ intervals }) => intervals),
    activities: [
      activity('queue', 5, 10 * minute),
      activity('meeting', 4, 30 * minute),
      activity('break', 2, 15 * minute),
    ],
    corrections: corrected,
    checkIns: [0, -7].map((back) => ({
      week: addDays(monday, back),
      effective: 4,
      empowered: 3,
      engaged: 4,
      growing: 2,
      savedAt: now,
    })),
    companyMonths: [
      {
        month: '2026-03',
        customersAtStart: 1_200,
        customersNew: 80,
        customersAtEnd: 1_210,
        supportCost: 42_000,
        savedAt: now,
      },
    ],
  };
  return { backup: { ...header, ...tables }, ticketKey: last.ticket.key };
}
