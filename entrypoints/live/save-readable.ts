import { databaseName } from '../../lib/store/database-name.ts';
import { salvage } from '../../lib/store/salvage.ts';
import { saveFile } from './save-file.ts';

/** Saves whatever can still be read of a log that does not open, one JSON record per line, problems included. */
export async function saveReadable(): Promise<void> {
  await saveFile('deskpace-readable.jsonl', 'application/jsonl', lines());
}

async function* lines(): AsyncGenerator<string> {
  for await (const one of salvage(databaseName)) yield `${JSON.stringify(one)}\n`;
}
