import type { StoredMapping, SurveyFile, SurveyMapping } from '../../lib/model/survey-import.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getMeta } from '../../lib/store/meta.ts';
import { saltedHashes } from '../../lib/store/salted-hash.ts';
import { mappingOf } from '../../lib/store/surveys.ts';

/** Between the names of columns, where none can hold it. */
const separator = '\u001f';

/** The different short texts of a file, which may be words that mean something. */
function wordsOf({ header, rows }: SurveyFile): string[] {
  const words = new Set<string>();
  for (let column = 0; column < header.length; column++) {
    const found = new Set(rows.map(({ cells }) => cells[column]?.trim() ?? ''));
    // A column with so many different texts is not of codes.
    if (found.size <= 50) for (const word of found) words.add(word);
  }
  return [...words];
}

function renamed<Value>(values: Readonly<Record<string, Value>>, nameOf: (name: string) => string | undefined) {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, Value][] => {
      const other = nameOf(name);
      return other === undefined ? [] : [[other, value]];
    }),
  );
}

/** How the last file with the same columns was read; undefined for a new form. */
export async function remembered(
  db: DeskpaceDatabase,
  file: SurveyFile,
  zone: string,
): Promise<SurveyMapping | undefined> {
  const form = file.header.join(separator);
  const words = wordsOf(file);
  const hashOf = await saltedHashes((await getMeta(db)).salt, [form, ...words]);
  const stored = await mappingOf(db, hashOf(form));
  if (stored === undefined) return undefined;
  const { id: _, savedAt: __, ...mapping } = stored;
  const names = new Map(words.map((word) => [hashOf(word), word]));
  const nameOf = (hash: string) => names.get(hash);
  return {
    ...mapping,
    zone,
    scores: renamed(mapping.scores, nameOf),
    kinds: renamed(mapping.kinds, nameOf),
    reasons: renamed(mapping.reasons, nameOf),
  };
}

/** A mapping as it may be kept: no text of the file, not even the name of a column, leaves the view. */
export async function toRemember(
  db: DeskpaceDatabase,
  file: SurveyFile,
  { zone: _, ...mapping }: SurveyMapping,
): Promise<StoredMapping> {
  const form = file.header.join(separator);
  const words = [mapping.scores, mapping.kinds, mapping.reasons].flatMap((values) => Object.keys(values));
  const hashOf = await saltedHashes((await getMeta(db)).salt, [form, ...words]);
  return {
    ...mapping,
    id: hashOf(form),
    scores: renamed(mapping.scores, hashOf),
    kinds: renamed(mapping.kinds, hashOf),
    reasons: renamed(mapping.reasons, hashOf),
    savedAt: 0,
  };
}
