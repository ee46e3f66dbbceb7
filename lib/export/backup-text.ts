import { type BackupHeader, type BackupTable, type BackupTables, backupTables } from '../model/backup.ts';

/** The rows of each table, in batches. */
export type BackupSource = {
  [Name in BackupTable]: AsyncIterable<readonly BackupTables[Name][]> | Iterable<readonly BackupTables[Name][]>;
};

/**
 * The text of a backup in parts: together one JSON document with one record per line, so that neither writing
 * nor reading it needs the whole in memory.
 */
export async function* backupText(header: BackupHeader, source: BackupSource): AsyncGenerator<string> {
  const fields = Object.entries(header).filter(([, value]) => value !== undefined);
  yield `{\n${fields.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n')}`;
  for (const table of backupTables) {
    yield `,\n${JSON.stringify(table)}: [`;
    let isFirst = true;
    for await (const rows of source[table]) {
      if (rows.length === 0) continue;
      yield `${isFirst ? '\n' : ',\n'}${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
      isFirst = false;
    }
    yield isFirst ? ']' : '\n]';
  }
  yield '\n}\n';
}
