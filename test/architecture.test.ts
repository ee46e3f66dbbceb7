import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Who may import whom (README, "Where things are"). A folder may always import from itself. `types of X` allows
 * `import type` only. Packages that a folder may use stand beside the folders.
 */
const mayImport: Record<string, string[]> = {
  'lib/time': ['temporal-polyfill'],
  'lib/model': ['lib/time', 'zod/mini'],
  'lib/tickets': ['lib/time', 'lib/model'],
  'lib/tracking': ['lib/time', 'lib/model'],
  'lib/metrics': ['lib/time', 'lib/model', 'lib/tickets'],
  'lib/export': ['lib/time', 'lib/model', 'lib/metrics', 'papaparse'],
  'lib/sample': ['lib/time', 'lib/model', 'lib/tickets', 'types of lib/tracking'],
  'lib/i18n': ['lib/time', 'lib/model'],
  'lib/helpdesks': ['lib/time', 'lib/model', 'temporal-polyfill'],
  'lib/messages': ['lib/model', 'lib/time', 'types of lib/helpdesks', 'types of lib/i18n', 'zod/mini', 'wxt/browser'],
  'lib/store': ['lib/time', 'lib/model', 'lib/tickets', 'dexie'],
  'lib/page': ['lib/time', 'lib/model', 'types of lib/messages', 'lib/helpdesks'],
  'lib/background': [
    'lib/time',
    'lib/model',
    'lib/tickets',
    'lib/tracking',
    'lib/metrics',
    'lib/export',
    'lib/helpdesks',
    'lib/i18n',
    'lib/messages',
    'lib/store',
    'types of wxt/browser',
  ],
  components: [
    'lib/metrics',
    'lib/i18n',
    'lib/model',
    'lib/time',
    'types of lib/messages',
    'react',
    'react-dom',
    '@visx/scale',
    '@visx/shape',
    '@tanstack/react-virtual',
    '@radix-ui/react-alert-dialog',
    '@radix-ui/react-popover',
    '@radix-ui/react-tabs',
    '@radix-ui/react-toast',
    '@radix-ui/react-tooltip',
  ],
};

/** Folders that decide: they get time and zone as values and know no browser. */
const pure = ['lib/time', 'lib/model', 'lib/tickets', 'lib/tracking', 'lib/metrics', 'lib/sample', 'lib/export'];
const impure: [RegExp, string][] = [
  [/\bDate\.now\b/, 'reads the clock'],
  [/\bnew Date\(\)/, 'reads the clock'],
  [/\bperformance\.now\b/, 'reads the clock'],
  [/\bbrowser\./, 'uses the browser'],
  [/\bindexedDB\b/, 'uses the database'],
  [/\bfetch\(/, 'uses the network'],
];

/** Page-side code stays small: the schemas and the polyfill are for the background. */
const tooLargeForPages = /^(zod|webextension-polyfill|dexie|wxt\/browser)/;

interface Import {
  file: string;
  target: string;
  isType: boolean;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found: Import[] = [];
  for (const match of text.matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|^import\s+'([^']+)'/gms)) {
    const specifier = match[2] ?? match[3] ?? '';
    const target = specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : specifier;
    found.push({ file, target, isType: match[1] !== undefined });
  }
  return found;
}

const folders = Object.keys(mayImport);
const isIn = (target: string, folder: string) => target === folder || target.startsWith(`${folder}/`);

describe('import rules', () => {
  it.each(folders)('%s imports only what its rule allows', (folder) => {
    const allowed = mayImport[folder] ?? [];
    const wrong = filesUnder(folder)
      .flatMap(importsOf)
      .filter(({ target, isType }) => {
        if (isIn(target, folder)) return false;
        return !allowed.some((rule) =>
          rule.startsWith('types of ') ? isType && isIn(target, rule.slice(9)) : isIn(target, rule),
        );
      })
      .map(({ file, target, isType }) => `${file} imports ${isType ? 'types of ' : ''}${target}`);
    expect(wrong).toEqual([]);
  });

  it('has a rule for every folder of lib', () => {
    const inLib = readdirSync(join(root, 'lib'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'static')
      .map((entry) => `lib/${entry.name}`);
    expect(inLib.filter((folder) => !folders.includes(folder))).toEqual([]);
  });

  it.each(pure)('%s reads no clock and knows no browser', (folder) => {
    const wrong = filesUnder(folder).flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return impure.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${file} ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  /** What these entrypoints load with themselves, directly or not, of modules that they must not. */
  function loadedBy(entries: readonly string[], forbidden: RegExp): string[] {
    const seen = new Set<string>();
    const wrong: string[] = [];
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { target, isType } of importsOf(file)) {
        if (isType) continue;
        if (forbidden.test(target)) wrong.push(`${file} imports ${target}`);
        else if (/\.tsx?$/.test(target)) visit(target);
      }
    };
    for (const entry of entries) visit(`entrypoints/${entry}`);
    return wrong;
  }

  it('keeps schemas, database and polyfill out of page-side code', () => {
    expect(loadedBy(['sensor.ts', 'attention.ts', 'reader.ts', 'probe.ts'], tooLargeForPages)).toEqual([]);
  });

  it('lets the popup show its first figures before the database’s library and the lists of metrics and products are loaded', () => {
    const late = /^dexie|^lib\/(metrics|helpdesks)\/registry\.ts$/;
    expect(loadedBy(['popup/main.tsx', 'first-rows.ts'], late)).toEqual([]);
    expect(loadedBy(['popup/reads.ts'], late)).not.toEqual([]);
  });

  it('keeps the library of components to the dashboard: the popup paints at once, the overlay is in every page', () => {
    const library = /^@radix-ui\//;
    expect(loadedBy(['popup/main.tsx', 'overlay.tsx', 'teach/index.tsx'], library)).toEqual([]);
    expect(loadedBy(['dashboard/main.tsx'], library)).not.toEqual([]);
  });
});
