import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const tool = fileURLToPath(new URL('../../tools/read-page.ts', import.meta.url));
const page = fileURLToPath(new URL('../../fixtures/request-tracker/ticket.html', import.meta.url));
const url = 'https://desk.example/rt/Ticket/Display.html?id=41';

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', tool, ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('the read-page tool', () => {
  it('prints the reading with its moments in ISO 8601', () => {
    const { status, stdout } = run(page, '--url', url, '--zone', 'Europe/Warsaw');
    expect(status).toBe(0);
    const reading: unknown = JSON.parse(stdout);
    expect(reading).toMatchObject({
      ref: { helpDesk: 'request-tracker', ticketId: '41' },
      createdAt: { at: '2026-11-16T08:00:00.000Z', precision: 'exact' },
      sla: [{ metric: 'due', at: '2026-11-16T12:00:00.000Z', precision: 'exact' }],
    });
  });

  it('prints null for a page that is no ticket', () => {
    expect(run(page, '--url', 'https://desk.example/rt/').stdout.trim()).toBe('null');
    expect(run(tool, '--url', url).stdout.trim()).toBe('null');
  });

  it.each([
    ['no file', ['--url', url]],
    ['a file that is not there', ['no-such.html', '--url', url]],
    ['no address', [page]],
    ['no real address', [page, '--url', 'somewhere']],
    ['an unknown zone', [page, '--url', url, '--zone', 'Europe/Nowhere']],
    ['no real moment', [page, '--url', url, '--now', 'soon']],
    ['an unknown option', [page, '--url', url, '--colour', 'red']],
  ])('says in one line what is wrong: %s', (_, args) => {
    const { status, stdout, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
