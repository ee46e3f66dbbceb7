/**
 * Runs every test of the project, one stage after the other, and ends with the line `N passed, N failed`.
 * A stage that cannot start counts as failed. Counts are written to `.artifacts/results.json`, too.
 *
 *   npm test             everything but the live help desks
 *   npm run test:live    the live help desks, when their start scripts are there
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureTestBrowsers } from './browser/find-browsers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const artifacts = `${root}.artifacts`;
const total = { passed: 0, failed: 0 };
const failures: string[] = [];

function count(stage: string, passed: number, failed: number): void {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(stage);
  console.log(`— ${stage}: ${passed} passed, ${failed} failed`);
}

/** A command that passes or fails as a whole. */
function command(stage: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n=== ${stage}`);
  const run = spawnSync('npm', args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  count(stage, run.status === 0 ? 1 : 0, run.status === 0 ? 0 : 1);
  return run.status === 0;
}

/** A run of Vitest, counted test by test. A run that ends without a report, or without a test, is one failure. */
function vitest(stage: string, args: string[], env: NodeJS.ProcessEnv = {}): void {
  console.log(`\n=== ${stage}`);
  const report = `${artifacts}/${stage.replaceAll(/[^\w-]+/g, '-')}.json`;
  rmSync(report, { force: true });
  const run = spawnSync(
    'npx',
    ['vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  let counts = { passed: 0, failed: 0 };
  try {
    const read: unknown = JSON.parse(readFileSync(report, 'utf8'));
    if (typeof read === 'object' && read !== null && 'numPassedTests' in read && 'numTotalTests' in read) {
      const passed = Number(read.numPassedTests);
      counts = { passed, failed: Number(read.numTotalTests) - passed };
    }
  } catch (cause) {
    console.error(`${stage} left no report:`, cause);
  }
  const ranNothing = counts.passed + counts.failed === 0;
  const failedBesides = run.status !== 0 && counts.failed === 0;
  count(stage, counts.passed, counts.failed + (ranNothing || failedBesides ? 1 : 0));
}

/** The soak counts its rounds itself. One that ends without counts is one failure. */
function soak(): void {
  const stage = 'soak, shortened';
  console.log(`\n=== ${stage}`);
  const report = `${artifacts}/soak.json`;
  rmSync(report, { force: true });
  const run = spawnSync('npm', ['run', 'soak', '--', '--quick', '--no-build'], { cwd: root, stdio: 'inherit' });
  let counts = { passed: 0, failed: 0 };
  try {
    const read: unknown = JSON.parse(readFileSync(report, 'utf8'));
    if (typeof read === 'object' && read !== null && 'passed' in read && 'failed' in read) {
      counts = { passed: Number(read.passed), failed: Number(read.failed) };
    }
  } catch (cause) {
    console.error(`${stage} left no report:`, cause);
  }
  count(stage, counts.passed, counts.failed + (run.status !== 0 && counts.failed === 0 ? 1 : 0));
}

function finish(): never {
  writeFileSync(`${artifacts}/results.json`, `${JSON.stringify(total)}\n`);
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

const browserConfig = ['--config', 'test/browser.vitest.config.ts'];

mkdirSync(artifacts, { recursive: true });
try {
  await ensureTestBrowsers();
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  count('browsers for the tests', 0, 1);
}

if (process.argv.includes('--live')) {
  const builds = command('build for tests', ['run', 'build:test']);
  if (builds) vitest('live help desks', [...browserConfig, 'test/live']);
  finish();
}

command('types', ['run', 'check:types']);
command('types of the core, without a browser', ['run', 'check:core']);
command('lint and format', ['run', 'check:lint']);
command('unused code', ['run', 'check:unused']);
for (const zone of ['UTC', 'America/Los_Angeles', 'Asia/Kolkata']) {
  vitest(`unit ${zone}`, ['--config', 'test/vitest.config.ts'], { TZ: zone });
}
// Once is enough: what is compared knows no zones.
vitest('10,000 random schedules', ['--config', 'test/vitest.config.ts', 'test/unit/tracking/schedules.test.ts'], {
  TZ: 'UTC',
  SCHEDULES: '10000',
});
const isBuilt = command('build', ['run', 'build']) && command('build for tests', ['run', 'build:test']);
if (isBuilt) {
  command('bundle budgets', ['run', 'check:size']);
  vitest('built packages', [...browserConfig, 'test/built']);
  // Headless browsers each have their own focus, so two at once do not disturb each other.
  vitest('end to end', [...browserConfig, 'test/e2e', '--fileParallelism', '--maxWorkers=2']);
  soak();
}
finish();
