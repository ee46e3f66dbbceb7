import {
  type BackupHeader,
  type BackupParser,
  type BackupRecord,
  type BackupTable,
  backupFormatVersion,
  backupTables,
} from '../model/backup.ts';
import type { Checked } from '../model/checked.ts';
import { checkBackupHeader, checkBackupRow } from '../model/row-schemas.ts';
import { type JsonMember, JsonTextError, MemberReader } from './json-members.ts';

/** A backup cannot be read. Says where: the table and record where there is one, and the line of the file. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly line: number;
  readonly table: BackupTable | undefined;
  /** The record's place in its table, from 0. */
  readonly index: number | undefined;

  constructor(what: string, where: { line: number; table?: BackupTable; index?: number }, options?: ErrorOptions) {
    const { line, table, index } = where;
    const record = table === undefined || index === undefined ? '' : `${table}, record ${index + 1}, `;
    super(`The backup cannot be read (${record}line ${line}): ${what}`, options);
    this.line = line;
    this.table = table;
    this.index = index;
  }
}

/** Gives every record of a backup, checked, and at the end its header. Throws {@link BackupError}. */
export function* parseBackup(parts: Iterable<string>): Generator<BackupRecord, BackupHeader> {
  const parser = backupParser();
  for (const part of parts) yield* parser.read(part);
  return parser.finish();
}

export function backupParser(): BackupParser {
  const reader = new MemberReader();
  const header: Record<string, unknown> = {};
  let line = 1;
  const guarded = function* (part: string): Generator<JsonMember> {
    try {
      yield* reader.read(part);
    } catch (error) {
      throw asBackupError(error);
    }
  };
  return {
    *read(part) {
      for (const member of guarded(part)) {
        line = member.line;
        const table = backupTables.find((name) => name === member.name);
        if (table === undefined) takeHeader(header, member);
        else yield checkedRecord(header, table, member);
      }
    },
    finish() {
      try {
        reader.finish();
      } catch (error) {
        throw asBackupError(error);
      }
      requireFormat(header, line);
      return unwrap(checkBackupHeader(header), { line });
    },
  };
}

function takeHeader(header: Record<string, unknown>, { name, index, value, line }: JsonMember): void {
  if (index !== undefined) throw new BackupError(`“${name.slice(0, 50)}” is no table of a backup`, { line });
  if (name in header) throw new BackupError(`“${name.slice(0, 50)}” is there twice`, { line });
  header[name] = value;
  if (name === 'format' && value !== 'deskpace-backup') {
    throw new BackupError('this is no backup of Deskpace', { line });
  }
  if (name === 'formatVersion' && typeof value === 'number' && value > backupFormatVersion) {
    throw new BackupError(`it was made by a newer version of Deskpace (format ${value})`, { line });
  }
}

function checkedRecord(header: Record<string, unknown>, table: BackupTable, member: JsonMember): BackupRecord {
  const { line, index } = member;
  if (index === undefined) throw new BackupError(`“${table}” must be a list`, { line });
  requireFormat(header, line);
  const where = { line, table, index };
  // One branch per table, so that each record keeps the type of its own table.
  switch (table) {
    case 'sites':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
    case 'taught':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
    case 'targets':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
    case 'tickets':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
    case 'observations':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
    case 'intervals':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
    case 'activities':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
    case 'corrections':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
    case 'checkIns':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
    case 'companyMonths':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
    case 'reviews':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
    case 'draws':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
    case 'surveys':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
    case 'rubrics':
      return { table, row: unwrap(checkBackupRow(table, member.value), where), line };
  }
}

function requireFormat(header: Record<string, unknown>, line: number): void {
  if (header['format'] === undefined || header['formatVersion'] === undefined) {
    throw new BackupError('“format” and “formatVersion” must come before the tables', { line });
  }
}

function unwrap<Value>(checked: Checked<Value>, where: { line: number; table?: BackupTable; index?: number }): Value {
  if ('problem' in checked) throw new BackupError(checked.problem, where);
  return checked.value;
}

function asBackupError(error: unknown): unknown {
  if (!(error instanceof JsonTextError)) return error;
  return new BackupError(error.what, { line: error.line }, { cause: error });
}
