import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Adapter } from '../../../lib/helpdesks/adapter.ts';
import { readPage } from '../../../lib/helpdesks/read-page.ts';
import { whatLacks } from '../../tools/what-lacks.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));
let root = '';

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const tool = join(checkout, 'test/tools/new-helpdesk.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', tool, ...args, '--root', root],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'new-help-desk-'));
  mkdirSync(join(root, 'lib/helpdesks'), { recursive: true });
  for (const path of ['lib/helpdesks/registry.ts', 'README.md']) cpSync(join(checkout, path), join(root, path));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('the tool that begins a help desk', () => {
  it('writes one that lacks nothing, in the registry and in the README', () => {
    const { status, stdout, stderr } = run('Acme', 'Desk');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('lib/helpdesks/acme-desk.ts');
    expect(whatLacks(root).filter((sentence) => sentence.startsWith('acme-desk'))).toEqual([]);

    const registry = textOf('lib/helpdesks/registry.ts');
    expect(registry).toContain("import { acmeDesk } from './acme-desk.ts';");
    expect(registry).toMatch(/acmeDesk,\s+practiceDesk/);
    expect(textOf('README.md')).toContain('| Acme Desk |');
  });

  it('writes an adapter that reads the page written with it', async () => {
    const module: { acmeDesk: Adapter } = await import(pathToFileURL(join(root, 'lib/helpdesks/acme-desk.ts')).href);
    const url = new URL('https://desk.example/tickets/31');
    const { document } = new JSDOM(textOf('test/fixtures/acme-desk/ticket.html'), { url: url.href }).window;
    const reading = readPage(module.acmeDesk, document, url, { basePath: '' });
    expect(reading).toMatchObject({ status: { code: 'solved' }, createdBy: 'customer', complete: true });
    expect(reading?.messages?.map(({ author }) => author)).toEqual(['customer', 'agent', 'me']);
  });

  it('writes over nothing', () => {
    const before = textOf('lib/helpdesks/registry.ts');
    const { status, stderr } = run('acme-desk');
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('is there already') });
    expect(textOf('lib/helpdesks/registry.ts')).toBe(before);
  });

  it.each([
    ['no name', []],
    ['a name that begins with a digit', ['3desk']],
    ['a name with a path in it', ['../desk']],
    ['a name of a taught reader', ['taught-desk']],
  ])('refuses %s in one sentence', (_, args) => {
    const { status, stderr } = run(...args);
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, lines: 1 });
  });
});
