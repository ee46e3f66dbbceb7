import { databaseName } from '../../lib/store/database.ts';
import { salvage } from '../../lib/store/salvage.ts';
import { saveFile } from './save-file.ts';

/** Saves whatever can still be read of a log that does not open, one JSON record per line, problems included. */
export async function saveReadable(): Promise<void> {
  const lines: string[] = [];
  for await (const one of salvage(databaseName)) lines.push(`${JSON.stringify(one)}\n`);
  saveFile('deskpace-readable.jsonl', 'application/jsonl', lines);
}
