import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool, UsageError } from './command-line.ts';
import { exportOf, skeletonOf } from './helpdesk-skeleton.ts';
import { whatLacks } from './what-lacks.ts';

const usage = 'npm run new:helpdesk -- NAME (for example "Acme Desk"; --root FOLDER for another checkout)';
const endOfTable = '| Practice help desk |';

/** Writes a new help desk that reads its own fixture: adapter, registry line, README row, fixture and both tests. */
function write(root: string, name: string, today: string): string[] {
  const id = idOf(name);
  const title = /[A-Z ]/.test(name) ? name.trim() : titleOf(id);
  const files = skeletonOf({ id, title, today });
  for (const { path } of files) {
    if (existsSync(join(root, path))) throw new UsageError(`${path} is there already. Nothing was written.`);
  }
  const registry = registered(read(root, 'lib/helpdesks/registry.ts'), id);
  const readme = listed(read(root, 'README.md'), title);

  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeFileSync(join(root, 'lib/helpdesks/registry.ts'), registry);
  writeFileSync(join(root, 'README.md'), readme);
  const written = [...files.map(({ path }) => path), 'lib/helpdesks/registry.ts'];
  format(root, written);
  return [...written, 'README.md'];
}

/** Where lines break depends on the name. Without the formatter the files stay as they are, and the check says so. */
function format(root: string, paths: readonly string[]): void {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const config = fileURLToPath(new URL('../../.biome.json', import.meta.url));
  const code = paths.filter((path) => path.endsWith('.ts')).map((path) => join(root, path));
  const { status, stderr } = spawnSync(
    process.execPath,
    [biome, 'check', '--write', '--vcs-enabled=false', `--config-path=${config}`, ...code],
    { encoding: 'utf8' },
  );
  if (status !== 0) console.error(`The new files are not formatted: ${stderr.trim().split('\n')[0] ?? ''}`);
}

/** `Acme Desk` and `acme-desk` are both `acme-desk`. */
function idOf(name: string): string {
  const id = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_.]+/g, '-');
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 40) {
    throw new UsageError(`"${name}" is no name: letters, digits, spaces and dashes, a letter first. Use: ${usage}`);
  }
  if (id.startsWith('taught-'))
    throw new UsageError('Names that begin with "taught" belong to readers that agents teach.');
  return id;
}

function titleOf(id: string): string {
  return id.replaceAll(
    /(^|-)([a-z0-9])/g,
    (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase(),
  );
}

function registered(registry: string, id: string): string {
  const name = exportOf(id);
  const line = `import { ${name} } from './${id}.ts';`;
  const lines = registry.split('\n');
  const imports = lines.filter((text) => text.startsWith('import {'));
  const after = imports.findLast((text) => pathOf(text) < pathOf(line));
  const at = after === undefined ? lines.findIndex((text) => text.startsWith('import {')) : lines.indexOf(after) + 1;
  const grown = [...lines.slice(0, at), line, ...lines.slice(at)].join('\n');
  const list = /(helpDesks: readonly Adapter\[\] = \[)([^\]]*)\]/.exec(grown);
  const inside = list?.[2]
    ?.split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (list === null || inside === undefined) {
    throw new UsageError('lib/helpdesks/registry.ts has no list of help desks that this tool knows how to read.');
  }
  // The practice desk stays last: it is no product.
  const place = inside.includes('practiceDesk') ? inside.indexOf('practiceDesk') : inside.length;
  const names = [...inside.slice(0, place), name, ...inside.slice(place)];
  const oneLine = `export const helpDesks: readonly Adapter[] = [${names.join(', ')}];`;
  const text =
    oneLine.length <= 120
      ? `${list[1]}${names.join(', ')}]`
      : `${list[1]}\n${names.map((each) => `  ${each},\n`).join('')}]`;
  return grown.replace(list[0], () => text);
}

function pathOf(line: string): string {
  return /from '([^']*)'/.exec(line)?.[1] ?? '';
}

function listed(readme: string, title: string): string {
  if (!readme.includes(endOfTable))
    throw new UsageError('README.md has no table of help desks with the practice desk in it.');
  const row = `| ${title} | built from documentation, not yet seen live | status, assignee, created, replies and notes, status changes |\n`;
  return readme.replace(endOfTable, () => row + endOfTable);
}

function read(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (cause) {
    throw new UsageError(`${file} cannot be read below ${root}.`, { cause });
  }
}

function main(args: readonly string[]): void {
  const rootAt = args.indexOf('--root');
  const root = rootAt < 0 ? fileURLToPath(new URL('../..', import.meta.url)) : args[rootAt + 1];
  const words = rootAt < 0 ? args : [...args.slice(0, rootAt), ...args.slice(rootAt + 2)];
  if (root === undefined || words.length === 0) throw new UsageError(`A name is needed. Use: ${usage}`);
  const name = words.join(' ');
  const written = write(root, name, new Date().toISOString().slice(0, 10));
  const lacks = whatLacks(root).filter((sentence) => sentence.startsWith(`${idOf(name)} lacks`));
  console.log(['Written:', ...written.map((path) => `  ${path}`), ...lacks].join('\n'));
  console.log(
    'It reads its own fixture. Put the product’s landmarks in place of the ones made up, and one line in CHANGELOG.md.',
  );
}

runTool(main);
