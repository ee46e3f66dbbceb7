import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the folders tell of one help desk. */
interface Found {
  id: string;
  /** The text of its adapter file, if there is one. */
  adapter: string | undefined;
}

const evidenceLevels = ['live', 'recorded', 'documented'];

/**
 * What each help desk of a checkout lacks, one sentence each, with the file to write. Reads the files as text, so it finds what
 * was begun and not finished: an adapter without a test, a fixture without an adapter.
 */
export function whatLacks(root: string): string[] {
  const registry = textOf(root, 'lib/helpdesks/registry.ts') ?? '';
  const readme = textOf(root, 'README.md') ?? '';
  return helpDesksOf(root).flatMap(({ id, adapter }) => {
    const lacks: string[] = [];
    const need = (isThere: boolean, what: string): void => {
      if (!isThere) lacks.push(`${id} lacks ${what}`);
    };
    need(adapter !== undefined, `its adapter: lib/helpdesks/${id}.ts`);
    need(isRegistered(registry, id), 'its line in lib/helpdesks/registry.ts');
    need(existsSync(join(root, `test/unit/helpdesks/${id}.test.ts`)), `its test: test/unit/helpdesks/${id}.test.ts`);
    // The practice desk is a whole product of ours, and stands in a folder of its own.
    const hasPages = filesIn(root, `test/fixtures/${id}`).length > 0 || filesIn(root, `test/${id}`).length > 0;
    need(hasPages, `pages written by hand: test/fixtures/${id}/`);
    if (adapter === undefined) return lacks;

    const evidence = wordOf(adapter, 'evidence');
    const checked = wordOf(adapter, 'checked');
    const title = wordOf(adapter, 'title');
    need(
      evidence !== undefined && evidenceLevels.includes(evidence),
      `its evidence level: one of ${evidenceLevels.join(', ')}`,
    );
    need(checked !== undefined && isDay(checked), 'the day on which it was last checked: checked, such as 2026-11-22');
    need(title !== undefined && readme.includes(`| ${title} |`), 'its row in the table of help desks in README.md');
    const recorded = `test/unit/helpdesks/recorded-${id}.test.ts`;
    need(evidence !== 'recorded' || existsSync(join(root, recorded)), `the test over its recorded pages: ${recorded}`);
    return lacks;
  });
}

/** Every help desk of which the folders hold anything, in order of their ids. */
function helpDesksOf(root: string): Found[] {
  const found = new Map<string, string | undefined>();
  for (const file of filesIn(root, 'lib/helpdesks')) {
    const text = textOf(root, `lib/helpdesks/${file}`) ?? '';
    if (/: Adapter = \{/.test(text)) found.set(wordOf(text, 'id') ?? file.replace(/\.ts$/, ''), text);
  }
  const begun = [
    ...filesIn(root, 'test/fixtures'),
    ...filesIn(root, 'test/unit/helpdesks').flatMap((file) => /^recorded-(.+)\.test\.ts$/.exec(file)?.[1] ?? []),
  ];
  for (const id of begun) if (id !== 'pages' && !found.has(id)) found.set(id, undefined);
  return [...found].map(([id, adapter]) => ({ id, adapter })).sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Imported, and in the list: an import alone registers nothing. */
function isRegistered(registry: string, id: string): boolean {
  const name = new RegExp(`import \\{ (\\w+) \\} from './${id}\\.ts'`).exec(registry)?.[1];
  const list = /helpDesks: readonly Adapter\[\] = \[([^\]]*)\]/.exec(registry)?.[1] ?? '';
  return name !== undefined && list.split(/[\s,]+/).includes(name);
}

function wordOf(adapter: string, field: string): string | undefined {
  return new RegExp(`^ {2}${field}: '([^']*)'`, 'm').exec(adapter)?.[1];
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(at).toISOString().startsWith(text);
}

function filesIn(root: string, folder: string): string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path) : [];
}

function textOf(root: string, file: string): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
