import type { Table } from 'dexie';
import {
  type BackupHeader,
  type BackupTables,
  backupFormatVersion,
  type SavedSettings,
  type TicketRecord,
} from '../model/backup.ts';
import type { TicketKey } from '../model/reading.ts';
import type { Ticket } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { getMeta } from './meta.ts';
import { observationOf } from './observations.ts';
import { settingsRow } from './settings.ts';
import { ticketOf } from './tickets.ts';

/** So many rows are in memory at once. */
const batchSize = 1_000;
/** A ticket holds all its events, and what an export makes of each is as long again. */
const ticketsAtOnce = 250;

/** What a backup says of itself and of the whole log. */
export async function backupHeader(
  db: DeskpaceDatabase,
  { madeAt, appVersion }: { madeAt: EpochMs; appVersion: string },
): Promise<BackupHeader> {
  const { salt, device, firstRecorded } = await getMeta(db);
  const { id: _, ...settings }: SavedSettings & { id: string } = await settingsRow(db);
  return {
    format: 'deskpace-backup',
    formatVersion: backupFormatVersion,
    appVersion,
    madeAt,
    device,
    salt,
    firstRecorded,
    settings,
  };
}

/** All rows of all tables that a backup holds, in batches. */
export function backupSource(db: DeskpaceDatabase): {
  [Name in keyof BackupTables]: AsyncIterable<BackupTables[Name][]>;
} {
  return {
    sites: batches(db.sites),
    taught: batches(db.taught),
    targets: batches(db.targets),
    tickets: mapped(batches(db.tickets, ticketsAtOnce), ticketRecord),
    observations: observations(db),
    intervals: batches(db.intervals),
    activities: batches(db.activities),
    corrections: batches(db.corrections),
    checkIns: batches(db.checkIns),
    companyMonths: batches(db.companyMonths),
    surveys: batches(db.surveys),
    reviews: batches(db.reviews),
    draws: batches(db.draws),
    rubrics: batches(db.rubrics),
  };
}

/** Tickets whole, as the views know them, in batches. */
export function ticketBatches(db: DeskpaceDatabase): AsyncIterable<Ticket[]> {
  return mapped(batches(db.tickets, ticketsAtOnce), ticketOf);
}

/**
 * A table's rows in order of their key. Rows written meanwhile may or may not be among them; none comes twice. The next batch
 * is read while the caller works on one, so that two are in memory at once.
 */
export async function* batches<Row, Key>(table: Table<Row, Key>, size = batchSize): AsyncGenerator<Row[]> {
  const keyOf = keyReader(table.schema.primKey.keyPath);
  let reading = table.orderBy(':id').limit(size).toArray();
  for (;;) {
    const rows = await reading;
    const last = rows.at(-1);
    if (last === undefined) return;
    if (rows.length < size) {
      yield rows;
      return;
    }
    reading = table.where(':id').above(keyOf(last)).limit(size).toArray();
    // A caller that ends early never asks for these, and then nobody misses them.
    reading.catch(() => undefined);
    yield rows;
  }
}

function keyReader(path: string | string[] | undefined): (row: unknown) => unknown {
  const read = (row: unknown, name: string): unknown =>
    name
      .split('.')
      .reduce<unknown>(
        (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
        row,
      );
  if (path === undefined) throw new Error('A table without a key path cannot be read in batches');
  return (row) => (typeof path === 'string' ? read(row, path) : path.map((name) => read(row, name)));
}

async function* mapped<From, To>(rows: AsyncIterable<From[]>, change: (row: From) => To): AsyncGenerator<To[]> {
  for await (const batch of rows) yield batch.map(change);
}

async function* observations(db: DeskpaceDatabase) {
  const keys = new Map<unknown, TicketKey>();
  await db.tickets.orderBy('row').eachPrimaryKey((key, { key: row }) => {
    keys.set(row, key);
  });
  for await (const batch of batches(db.observations)) {
    const known = batch.flatMap((one) => {
      const key = keys.get(one.row);
      return key === undefined ? [] : [observationOf(one, key)];
    });
    yield known;
  }
}

function ticketRecord(ticket: Ticket): TicketRecord {
  const { key, row, firstSeenAt, lastSeenAt, knownUntil, mergedInto, followUpOf, stated } = ticket;
  return {
    key,
    row,
    firstSeenAt,
    lastSeenAt,
    ...(knownUntil !== undefined && { knownUntil }),
    ...(mergedInto !== undefined && { mergedInto }),
    ...(followUpOf !== undefined && { followUpOf }),
    ...(stated && { stated }),
  };
}
