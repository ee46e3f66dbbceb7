import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ChangedValue } from '../../lib/model/reading.ts';
import { myId, type RandomLog, site } from './random-log.ts';

type Cell = string | number | null;

/** The day's number since 1970, as the calendar has it. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

function fill(database: DatabaseSync, table: string, rows: readonly (readonly (Cell | undefined)[])[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const insert = database.prepare(`insert into ${table} values (${first.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(...row.map((cell) => cell ?? null));
}

const codeOf = (value: ChangedValue | undefined): Cell => value?.code ?? null;
const idOf = (value: ChangedValue | undefined): Cell => value?.id ?? null;
const isNobody = (value: ChangedValue | undefined): Cell => (value?.nobody ? 1 : null);

function load(database: DatabaseSync, { header, tables, question, zone }: RandomLog): void {
  const { settings, firstRecorded } = header;
  fill(database, 'q', [
    [
      dayNumber(question.from),
      dayNumber(question.to),
      question.now,
      firstRecorded?.[site],
      settings?.reopenWindowDays,
      settings?.dayStartsAt,
      settings?.countSolvedBySystem ? 1 : 0,
      site,
      myId,
      zone.change,
      zone.before,
      zone.after,
    ],
  ]);
  fill(
    database,
    'ticket',
    tables.tickets.map(({ key, stated, knownUntil, mergedInto }) => [
      key,
      stated?.page?.channel?.value,
      stated?.page?.requesterHash?.value,
      knownUntil,
      mergedInto,
      stated?.page?.assigneeId?.value,
    ]),
  );
  fill(
    database,
    'obs',
    tables.observations.map(({ ticketKey, lane, seenAt, event: e }) => [
      ...[ticketKey, e.key, e.type, e.when?.at, e.when?.precision, e.by, e.byId, e.viewerKey, e.order, lane, seenAt],
      ...[
        e.visibility,
        e.opening ? 1 : null,
        codeOf(e.from),
        codeOf(e.to),
        idOf(e.from),
        idOf(e.to),
        isNobody(e.from),
        isNobody(e.to),
      ],
    ]),
  );
  fill(
    database,
    'iv',
    tables.intervals.map(({ id, ticketKey, viewerKey, kind, startedAt, endedAt, glance }) => [
      ...[id, ticketKey, viewerKey, kind, startedAt, endedAt, glance ? 1 : null],
    ]),
  );
  fill(
    database,
    'word',
    tables.corrections.map(({ id, madeAt, ticketKey, what, undoes }) => [
      ...[id, madeAt, ticketKey, what.kind, 'eventKey' in what ? what.eventKey : null, undoes],
    ]),
  );
  fill(
    database,
    'tag',
    tables.tickets.flatMap(({ key, stated }) => {
      const tags = stated?.page?.tags?.value;
      if (tags === undefined) return [[key, '?']];
      return (tags.length === 0 ? [''] : tags).map((tag) => [key, tag]);
    }),
  );
  fill(
    database,
    'tier',
    (tables.sites[0]?.higherTier ?? []).map((id) => [id]),
  );
}

const parts = [
  'tables',
  'events',
  'resolutions',
  'time',
  'contacts',
  'rows',
  'rates',
  'returns',
  'contact-times',
  'left-out',
] as const;

/** Every figure of the central rows as `metric field`, counted in SQL from the backup's rows. */
export async function countInSql(log: RandomLog): Promise<Map<string, number>> {
  const database = new DatabaseSync(':memory:');
  try {
    for (const part of parts) {
      database.exec(readFileSync(fileURLToPath(new URL(`${part}.sql`, import.meta.url)), 'utf8'));
      if (part === 'tables') load(database, log);
      // A runner of tests hears nothing of a worker that never breathes.
      await setImmediate();
    }
    const figures = new Map<string, number>();
    for (const { metric, field, value } of database.prepare('select metric, field, value from figure').all()) {
      if (value !== null) figures.set(`${metric} ${field}`, Number(value));
    }
    return figures;
  } finally {
    database.close();
  }
}
