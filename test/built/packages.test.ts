import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
// A test runner says NODE_ENV=test, and React's tools would then write the paths of sources into the packages.
const { NODE_ENV: _, VITEST: __, ...environment } = process.env;

/** Clones the last commit, installs, makes the packages, and answers the SHA-256 of each by its name. */
function packagesOfCleanClone(zone: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), `deskpace-${zone.replaceAll('/', '-')}-`));
  const run = (command: string, args: string[], cwd: string) =>
    execFileSync(command, args, { cwd, env: { ...environment, TZ: zone }, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    run('git', ['clone', '--quiet', root, 'clone'], folder);
    const clone = join(folder, 'clone');
    run('npm', ['ci', '--prefer-offline'], clone);
    run('npm', ['run', 'zip'], clone);
    const output = join(clone, '.output');
    const zips = readdirSync(output)
      .filter((name) => name.endsWith('.zip'))
      .sort();
    return Object.fromEntries(
      zips.map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(output, name)))
          .digest('hex'),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('makes both store packages and Firefox’s source package, byte for byte the same in two clean clones', () => {
  const first = packagesOfCleanClone('Asia/Tokyo');
  const second = packagesOfCleanClone('America/New_York');
  expect(Object.keys(first)).toEqual([
    expect.stringMatching(/^deskpace-[\d.]+-chrome\.zip$/),
    expect.stringMatching(/^deskpace-[\d.]+-firefox\.zip$/),
    expect.stringMatching(/^deskpace-[\d.]+-sources\.zip$/),
  ]);
  expect(second).toEqual(first);
}, 600_000);
