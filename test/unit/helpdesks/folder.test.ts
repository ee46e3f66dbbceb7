import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { skeletonOf } from '../../tools/helpdesk-skeleton.ts';
import { whatLacks } from '../../tools/what-lacks.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A checkout with the registry, the README and one new help desk, of which some files are left out or written otherwise. */
function withDesk(leftOut: readonly string[] = [], change: (text: string) => string = (text) => text): string[] {
  const root = mkdtempSync(join(tmpdir(), 'help-desks-'));
  folders.push(root);
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const registry = "import { acmeDesk } from './acme-desk.ts';\nconst helpDesks: readonly Adapter[] = [acmeDesk];\n";
  const files = [
    ...skeletonOf({ id: 'acme-desk', title: 'Acme Desk', today: '2026-11-22' }),
    { path: 'lib/helpdesks/registry.ts', text: registry },
    { path: 'README.md', text: '| Acme Desk | built from documentation |\n' },
  ];
  for (const { path, text } of files) if (!leftOut.includes(path)) write(path, change(text));
  return whatLacks(root);
}

describe('the folders of help desks', () => {
  it('lack nothing of any help desk', () => {
    expect(whatLacks(checkout)).toEqual([]);
  });

  it('lack nothing of one that the tool wrote', () => {
    expect(withDesk()).toEqual([]);
  });

  it.each([
    ['lib/helpdesks/acme-desk.ts', 'its adapter: lib/helpdesks/acme-desk.ts'],
    ['lib/helpdesks/registry.ts', 'its line in lib/helpdesks/registry.ts'],
    ['test/unit/helpdesks/acme-desk.test.ts', 'its test: test/unit/helpdesks/acme-desk.test.ts'],
    ['test/fixtures/acme-desk/ticket.html', 'pages written by hand: test/fixtures/acme-desk/'],
    ['README.md', 'its row in the table of help desks in README.md'],
  ])('name %s when it is missing', (path, what) => {
    expect(withDesk([path])).toEqual([`acme-desk lacks ${what}`]);
  });

  it.each<[string, (text: string) => string, string]>([
    [
      'an unknown evidence level',
      (text) => text.replace("evidence: 'documented'", "evidence: 'hoped'"),
      'evidence level',
    ],
    ['no evidence level', (text) => text.replace("  evidence: 'documented',\n", ''), 'evidence level'],
    ['a day that no calendar has', (text) => text.replace("checked: '2026-11-22'", "checked: '2026-11-31'"), 'the day'],
    ['an import that is in no list', (text) => text.replace('[acmeDesk]', '[]'), 'registry.ts'],
  ])('name %s', (_, change, what) => {
    expect(withDesk([], change)).toEqual([expect.stringContaining(what)]);
  });

  it('name the test over recorded pages when these are the evidence', () => {
    const recorded = 'test/unit/helpdesks/recorded-acme-desk.test.ts';
    const change = (text: string) => text.replace("evidence: 'documented'", "evidence: 'recorded'");
    expect(withDesk([], change)).toEqual([]);
    expect(withDesk([recorded], change)).toEqual([`acme-desk lacks the test over its recorded pages: ${recorded}`]);
    expect(withDesk([recorded])).toEqual([]);
  });
});
