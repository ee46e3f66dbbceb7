import { describe, expect, it } from 'vitest';
import { figures } from '../../../lib/metrics/figures.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import { type BackupTable, backupTables } from '../../../lib/model/backup.ts';
import { checkBackupRow } from '../../../lib/model/row-schemas.ts';
import { sampleDays, sampleLog } from '../../../lib/sample/sample-log.ts';
import { dayOf, daysFromTo } from '../../../lib/time/calendar.ts';
import { hour } from '../../../lib/time/units.ts';
import { at } from '../../builders.ts';

const zone = 'Europe/Warsaw';
const calendar = { zone, dayStartsAt: 0 };
/** A Wednesday afternoon. */
const now = at('15:20', '2026-03-18');
const log = sampleLog(now, zone);

/** The rows of the sample as a backup has them. */
function rowsOf(table: BackupTable): unknown[] {
  switch (table) {
    case 'tickets':
      return log.tickets.map(({ ticket: { key, row, firstSeenAt, lastSeenAt, knownUntil, stated } }) => ({
        key,
        row,
        firstSeenAt,
        lastSeenAt,
        ...(knownUntil === undefined ? {} : { knownUntil }),
        ...(stated === undefined ? {} : { stated }),
      }));
    case 'observations':
      return log.tickets.flatMap(({ observations }) => observations);
    case 'targets':
      return log.targets.map((target) => ({ ...target, savedAt: now }));
    case 'taught':
    case 'rubrics':
      return [];
    default:
      return log[table];
  }
}

describe('the sample', () => {
  it.each(backupTables)('has %s as a log has them', (table) => {
    const problems = rowsOf(table).flatMap((row) => {
      const checked = checkBackupRow(table, row);
      return 'problem' in checked ? [checked.problem] : [];
    });
    expect(problems).toEqual([]);
  });

  it('is the same for the same moment, and goes on where it was an hour later', () => {
    expect(sampleLog(now, zone)).toEqual(log);
    const later = sampleLog(now + hour, zone);
    const begun = new Set(later.intervals.map(({ id }) => id));
    expect(log.intervals.filter(({ id }) => !begun.has(id))).toEqual([]);
    expect(later.intervals.length).toBeGreaterThan(log.intervals.length);
  });

  it.each([
    ['a Wednesday afternoon', '15:20', '2026-03-18'],
    ['early in the morning', '06:05', '2026-03-18'],
    ['just after midnight', '00:40', '2026-03-18'],
    ['a Sunday', '11:00', '2026-03-22'],
    ['the day after the clocks went forward', '10:00', '2026-03-30'],
  ])('ends with work of the same day: %s', (_, time, day) => {
    const moment = at(time, day);
    const { intervals, tickets } = sampleLog(moment, zone);
    expect(intervals.filter(({ startedAt }) => dayOf(startedAt, calendar) === day).length).toBeGreaterThan(0);
    expect(Math.max(...intervals.map(({ endedAt }) => endedAt))).toBeLessThanOrEqual(moment);
    const moments = tickets.flatMap(({ ticket }) => ticket.events.filter(({ type }) => type !== 'slaTarget'));
    expect(Math.max(...moments.map(({ when }) => when?.at ?? 0))).toBeLessThanOrEqual(moment);
  });

  it('has nobody in two places at once', () => {
    const all = [...log.intervals, ...log.activities, ...log.offers].sort((a, b) => a.startedAt - b.startedAt);
    const twice = all.filter(({ startedAt }, index) => startedAt < (all[index - 1]?.endedAt ?? 0));
    expect(twice).toEqual([]);
  });

  it('fills almost every figure of the catalogue', () => {
    const days = daysFromTo(dayOf(now - (sampleDays - 1) * 24 * hour, calendar), dayOf(now, calendar));
    const summaries = days.slice(-10).flatMap((day) => {
      // What was last seen before that day has no part in it.
      const from = at('00:00', day, zone);
      const tickets = log.tickets
        .map(({ ticket }) => ticket)
        .filter(({ firstSeenAt, lastSeenAt }) => lastSeenAt >= from - 24 * hour && firstSeenAt < from + 25 * hour);
      const keys = new Set(tickets.map(({ key }) => key));
      return summariseDay({
        day,
        calendar,
        tickets,
        intervals: log.intervals.filter(({ ticketKey }) => keys.has(ticketKey)),
        corrections: log.corrections,
        sites: log.sites,
        settings: log.settings,
        activities: log.activities,
        surveys: log.surveys,
        firstRecordedDay: Object.fromEntries(log.sites.map(({ key }) => [key, days[0] ?? ''])),
      });
    });
    const results = figures({
      summaries,
      period: { from: days.at(-10) ?? '', to: days.at(-1) ?? '', now },
      calendar,
      settings: log.settings,
      escalationSites: log.sites.map(({ key }) => key),
      targets: log.targets,
      checkIns: log.checkIns,
      companyMonths: log.companyMonths,
    });

    expect(results.filter(({ state }) => state === 'known').length).toBeGreaterThan(18);
  });
});
