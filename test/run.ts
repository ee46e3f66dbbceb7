/**
 * Runs every test of the project, one stage after the other, and ends with the line `N passed, N failed`.
 * A stage that cannot start counts as failed. Counts are written to `.artifacts/results.json`, too.
 *
 *   npm test             everything but the live help desks
 *   npm run test:live    the live help desks, when their start scripts are there
 */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { ensureTestBrowsers } from './browser/find-browsers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const artifacts = `${root}.artifacts`;
const total = { passed: 0, failed: 0 };
const failures: string[] = [];
/** What failed, and how, for the end of the run: whoever reads it sees the end first. */
const told: string[] = [];

function tell(stage: string, where: string, what: readonly string[]): void {
  for (const one of what) told.push(`✗ ${stage} · ${where} · ${one}`);
}

function count(stage: string, passed: number, failed: number): void {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(stage);
  console.log(`— ${stage}: ${passed} passed, ${failed} failed`);
}

/** Runs a command, passes on what it prints, and keeps the last of it for whoever reads only the end of the run. */
function run(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return new Promise<{ isOk: boolean; last: string }>((resolve) => {
    const child = spawn(name, args, { cwd: root, stdio: ['inherit', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    let last = '';
    const pass = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      to.write(chunk);
      last = `${last}${stripVTControlCharacters(chunk.toString())}`.slice(-3_000);
    };
    child.stdout.on('data', pass(process.stdout));
    child.stderr.on('data', pass(process.stderr));
    child.on('error', (cause) => {
      console.error(cause);
      resolve({ isOk: false, last: `${last}${cause.message}` });
    });
    child.on('close', (code) => resolve({ isOk: code === 0, last }));
  });
}

const lastLines = (text: string) => text.trim().split('\n').slice(-40).join('\n    ');

/** A command that passes or fails as a whole. */
async function command(stage: string, args: string[]): Promise<boolean> {
  console.log(`\n=== ${stage}`);
  const { isOk, last } = await run('npm', args);
  if (!isOk) tell(stage, `npm ${args.join(' ')}`, [lastLines(last)]);
  count(stage, isOk ? 1 : 0, isOk ? 0 : 1);
  return isOk;
}

interface VitestReport {
  numPassedTests: number;
  numTotalTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

interface VitestRun {
  passed: number;
  failed: number;
  /** One entry for each file in which something failed. */
  failedFiles: { file: string; tests: number; passed: number; told: string[] }[];
}

const shortened = (message: string | undefined) => (message ?? '').split('\n').slice(0, 6).join('\n    ');

/** One run of Vitest, counted test by test. A run that ends without a report, or without a test, is one failure. */
async function runVitest(stage: string, args: string[], env: NodeJS.ProcessEnv): Promise<VitestRun> {
  const report = `${artifacts}/${stage.replaceAll(/[^\w-]+/g, '-')}.json`;
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { isOk, last } = await run('npx', ['vitest', 'run', ...args, ...reporters], env);
  const result: VitestRun = { passed: 0, failed: 0, failedFiles: [] };
  try {
    const read = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    result.passed = read.numPassedTests;
    result.failed = read.numTotalTests - read.numPassedTests;
    for (const { name, status, message, assertionResults } of read.testResults) {
      if (status === 'passed') continue;
      const failed = assertionResults.filter((one) => one.status === 'failed');
      const told = failed.map((one) => `${one.fullName}\n    ${shortened(one.failureMessages[0])}`);
      result.failedFiles.push({
        file: relative(root, name),
        tests: assertionResults.length,
        passed: assertionResults.filter((one) => one.status === 'passed').length,
        told: told.length > 0 ? told : [shortened(message)],
      });
    }
  } catch (cause) {
    console.error(`${stage} left no report:`, cause);
  }
  const ranNothing = result.passed + result.failed === 0;
  const failedBesides = !isOk && result.failed === 0;
  if (ranNothing || failedBesides) {
    result.failed += 1;
    tell(stage, ranNothing ? 'nothing ran' : 'failed beside its tests', [lastLines(last)]);
  }
  return result;
}

/**
 * A stage of Vitest. With `again`, files in which something failed run a second time, each alone: two browsers at once
 * on a small machine can make each other late. What passes only then is named at the end of the run.
 */
async function vitest(stage: string, args: string[], { env = {}, again = false } = {}): Promise<void> {
  console.log(`\n=== ${stage}`);
  let { passed, failed, failedFiles } = await runVitest(stage, args, env);
  if (again && failedFiles.length > 0) {
    for (const { file, told } of failedFiles) tell(`first try, ${stage}`, file, told);
    console.log(`\n=== ${stage}, once more what failed`);
    const config = args.slice(0, 2);
    const second = await runVitest(
      `${stage} again`,
      [...config, ...failedFiles.map(({ file }) => file), '--no-file-parallelism'],
      env,
    );
    passed += second.passed - failedFiles.reduce((sum, file) => sum + file.passed, 0);
    failed = second.failed;
    failedFiles = second.failedFiles;
  }
  for (const { file, told } of failedFiles) tell(stage, file, told);
  count(stage, passed, failed);
}

/** The soak counts its rounds itself. One that ends without counts is one failure. */
async function soak(): Promise<void> {
  const stage = 'soak, shortened';
  console.log(`\n=== ${stage}`);
  const report = `${artifacts}/soak.json`;
  rmSync(report, { force: true });
  const { isOk, last } = await run('npm', ['run', 'soak', '--', '--quick', '--second-try', '--no-build']);
  let counts = { passed: 0, failed: 0 };
  try {
    const read: unknown = JSON.parse(readFileSync(report, 'utf8'));
    if (typeof read === 'object' && read !== null && 'passed' in read && 'failed' in read) {
      counts = { passed: Number(read.passed), failed: Number(read.failed) };
      if ('told' in read && Array.isArray(read.told)) tell(stage, 'test/soak', read.told.map(String));
    }
  } catch (cause) {
    console.error(`${stage} left no report:`, cause);
  }
  const failedBesides = !isOk && counts.failed === 0;
  if (failedBesides) tell(stage, 'failed beside its rounds', [lastLines(last)]);
  count(stage, counts.passed, counts.failed + (failedBesides ? 1 : 0));
}

function finish(): never {
  writeFileSync(`${artifacts}/results.json`, `${JSON.stringify(total)}\n`);
  appendFileSync(`${artifacts}/failures.txt`, told.map((one) => `${one}\n`).join(''));
  if (told.length > 0) console.log(`\n${told.join('\n')}`);
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
  const builds = await command('build for tests', ['run', 'build:test']);
  if (builds) await vitest('live help desks', [...browserConfig, 'test/live'], { again: true });
  finish();
}

rmSync(`${artifacts}/failures.txt`, { force: true });
await command('types', ['run', 'check:types']);
await command('types of the core, without a browser', ['run', 'check:core']);
await command('lint and format', ['run', 'check:lint']);
await command('unused code', ['run', 'check:unused']);
for (const zone of ['UTC', 'America/Los_Angeles', 'Asia/Kolkata']) {
  await vitest(`unit ${zone}`, ['--config', 'test/vitest.config.ts'], { env: { TZ: zone } });
}
// Once is enough: what is compared knows no zones. The same ones each time, so that a failure tells of a change; the soak draws new ones.
await vitest('10,000 random schedules', ['--config', 'test/vitest.config.ts', 'test/unit/tracking/schedules.test.ts'], {
  env: { TZ: 'UTC', SCHEDULES: '10000', SCHEDULES_SEED: '1' },
});
await vitest('10,000-ticket logs', ['--config', 'test/vitest.config.ts', 'test/unit/metrics/second-count.test.ts'], {
  env: { TZ: 'UTC', LOG_TICKETS: '10000' },
});
const isBuilt = (await command('build', ['run', 'build'])) && (await command('build for tests', ['run', 'build:test']));
if (isBuilt) {
  await command('bundle budgets', ['run', 'check:size']);
  await vitest('built packages', [...browserConfig, 'test/built']);
  // Headless browsers each have their own focus, so two at once do not disturb each other.
  await vitest('end to end', [...browserConfig, 'test/e2e', '--fileParallelism', '--maxWorkers=2'], { again: true });
  await soak();
}
finish();
