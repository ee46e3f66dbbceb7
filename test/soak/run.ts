/**
 * Works for a while in real browsers while things go wrong, and compares the log with what truly happened. Ends with the
 * line `N passed, N failed`; exit code 1 when something failed, 2 after a mistake in the call.
 *
 *   npm run soak                                        52 rounds in both browsers, a truth run of ten minutes in each, and
 *                                                       100,000 pages and answers changed at random for the readers and
 *                                                       10,000 random schedules for the handle-time machine
 *   npm run soak -- --quick                             each quick fault once per browser, truth runs of one minute
 *   npm run soak -- --rounds 10 --minutes 0             ten rounds, no truth runs
 *   npm run soak -- --rounds 0 --minutes 0 --fuzz 1000  only the readers and schedules, by so many cases and a tenth of them
 *   npm run soak -- --browser firefox --seed 7          one browser; the same seed does the same again
 *   npm run soak -- --fault "tab crashed" --rounds 5    one fault only
 *   npm run soak -- --second-try                        a failed round is played again, and counts when it fails twice
 *   npm run soak -- --no-build                          with the builds that are in .output
 *   npm run soak -- --verbose                           with each stretch, not only where something is wrong
 *
 * What it does and how it judges stands in test/README.md.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension } from '../browser/practice.ts';
import { buildExtension, root } from '../start/build.ts';
import { fuzzReaders, playSchedules } from './at-random.ts';
import type { Fault, Kind } from './fault.ts';
import { faults } from './faults.ts';
import { Random } from './random.ts';
import { brokenOff, playRound, type Report } from './round.ts';
import { playTruthRun } from './truth-run.ts';

/** A mistake of whoever called; told in one sentence. */
class UsageError extends Error {}

interface Task {
  kind: Kind;
  name: string;
  seed: number;
  replay: string;
  play(): Promise<Report>;
}

function options() {
  try {
    return parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        rounds: { type: 'string' },
        minutes: { type: 'string' },
        fuzz: { type: 'string' },
        browser: { type: 'string' },
        seed: { type: 'string' },
        fault: { type: 'string' },
        'second-try': { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) {
    throw new UsageError(`--${name} has to be a number from 0, not "${text}".`);
  }
  return value;
}

function browsersOf(text: string | undefined): Kind[] {
  if (text === undefined) return ['chromium', 'firefox'];
  if (text === 'chromium' || text === 'firefox') return [text];
  throw new UsageError(`--browser has to be chromium or firefox, not "${text}".`);
}

function faultsOf(text: string | undefined, isQuick: boolean): Fault[] {
  if (text === undefined) return faults.filter(({ isSlow }) => !isQuick || isSlow !== true);
  const fault = faults.find(({ name }) => name === text);
  if (!fault) throw new UsageError(`--fault has to be one of: ${faults.map(({ name }) => name).join(', ')}.`);
  return [fault];
}

/** Whoever asks for certain rounds means those and nothing else. */
function fuzzCasesOf({ fuzz, quick, rounds, minutes, fault }: ReturnType<typeof options>): number {
  if (fuzz !== undefined) return number('fuzz', fuzz);
  return quick || [rounds, minutes, fault].some((asked) => asked !== undefined) ? 0 : 100_000;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

function tasksOf(given: ReturnType<typeof options>, extensions: ReadonlyMap<Kind, string>): Task[] {
  const kinds = browsersOf(given.browser);
  const seed = given.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : number('seed', given.seed);
  const pairs = kinds.flatMap((kind) =>
    faultsOf(given.fault, given.quick)
      .filter(({ browsers }) => browsers.includes(kind))
      .map((fault) => ({ kind, fault })),
  );
  const rounds = given.rounds === undefined ? (given.quick ? pairs.length : 52) : number('rounds', given.rounds);
  const order = new Random(seed).shuffled(pairs);
  const tasks: Task[] = [];
  const minutes = given.minutes === undefined ? (given.quick ? 1 : 10) : number('minutes', given.minutes);
  for (const kind of minutes > 0 ? kinds : []) {
    tasks.push({
      kind,
      name: `truth run of ${minutes} min`,
      seed,
      replay: `--rounds 0 --minutes ${minutes} --browser ${kind} --seed ${seed}`,
      play: () => playTruthRun(kind, extensions.get(kind) ?? '', minutes, seed),
    });
  }
  for (let index = 0; index < rounds; index += 1) {
    const pair = order[index % order.length];
    if (!pair) break;
    const { kind, fault } = pair;
    tasks.push({
      kind,
      name: fault.name,
      seed: seed + index,
      replay: `${given.quick ? '--quick ' : ''}--rounds 1 --minutes 0 --browser ${kind} --fault "${fault.name}" --seed ${seed + index}`,
      play: () =>
        playRound({ kind, extension: extensions.get(kind) ?? '', fault, seed: seed + index, isShort: given.quick }),
    });
  }
  return tasks;
}

/** Plays one task and says how it went; what was wrong, nothing when it passed. */
async function play(task: Task, place: string, isVerbose: boolean): Promise<readonly string[]> {
  const from = Date.now();
  let report: Report;
  try {
    report = await task.play();
  } catch (cause) {
    report = brokenOff(cause);
  }
  const { done, truth, measured, wrong, edges } = report;
  const seconds = (of: Map<string, number>, id: string) => (of.get(id) ?? 0).toFixed(2);
  const tickets = [...new Set([...truth.keys(), ...measured.keys()])].sort();
  const lines = [
    `\n${place} · ${task.kind} · ${task.name} · seed ${task.seed} · ${((Date.now() - from) / 1_000).toFixed(0)} s`,
    `  did       ${done.join('; ')}`,
    `  truth     ${tickets.map((id) => `#${id} ${seconds(truth, id)} s`).join('  ')}`,
    `  measured  ${tickets.map((id) => `#${id} ${seconds(measured, id)} s`).join('  ')}`,
    ...(wrong.length > 0 || isVerbose ? edges.map((one) => `  stretch   ${one}`) : []),
    ...(wrong.length === 0
      ? ['  passed']
      : [...wrong.map((one) => `  WRONG     ${one}`), `  again     npm run soak -- ${task.replay}`]),
  ];
  say(lines.join('\n'));
  return wrong;
}

/** `told`: each round that failed, with what was wrong, also where a second try passed. */
interface Total {
  passed: number;
  failed: number;
  told: string[];
}

async function main(): Promise<Total> {
  const given = options();
  const folder = await mkdtemp(join(tmpdir(), 'deskpace-soak-'));
  const total: Total = { passed: 0, failed: 0, told: [] };
  try {
    const cases = fuzzCasesOf(given);
    const extensions = new Map<Kind, string>();
    for (const kind of given.rounds === '0' && given.minutes === '0' ? [] : browsersOf(given.browser)) {
      if (given['no-build'] !== true) await buildExtension(kind === 'chromium' ? 'chrome' : 'firefox', 'test');
      // A copy, so that a build of somebody else changes nothing in the middle of a run.
      await cp(await builtExtension(kind), join(folder, kind), { recursive: true });
      extensions.set(kind, join(folder, kind));
    }
    const tasks = tasksOf(given, extensions);
    let begun = 0;
    // Each browser has its own lane; headless browsers have their own focus and do not disturb each other.
    const lane = async (kind: Kind) => {
      for (const task of tasks.filter((one) => one.kind === kind)) {
        begun += 1;
        const place = `${begun}/${tasks.length}`;
        let wrong = await play(task, place, given.verbose);
        const tell = (of: string) =>
          total.told.push(`${of}${task.kind} · ${task.name} · ${wrong.join('; ')} · ${task.replay}`);
        if (wrong.length > 0 && given['second-try']) {
          tell('first try · ');
          wrong = await play(task, `${place} once more`, given.verbose);
        }
        if (wrong.length > 0) tell('');
        total[wrong.length === 0 ? 'passed' : 'failed'] += 1;
      }
    };
    await Promise.all([...extensions.keys()].map(lane));
    // Not beside the browsers, whose times are measured.
    if (cases > 0) {
      const seed = given.seed === undefined ? Math.floor(Math.random() * 1_000) : number('seed', given.seed) % 1_000;
      const again = `--rounds 0 --minutes 0 --fuzz ${cases} --seed ${seed}`;
      const wrong = [...(await fuzzReaders(cases, seed)), ...(await playSchedules(Math.ceil(cases / 10), seed))];
      say(`\n${cases} cases at random · seed ${seed} · ${wrong.length === 0 ? 'passed' : 'WRONG'}`);
      for (const one of wrong) total.told.push(`${one} · ${again}`);
      total[wrong.length === 0 ? 'passed' : 'failed'] += 1;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return total;
}

try {
  const total = await main();
  await mkdir(`${root}.artifacts`, { recursive: true });
  await writeFile(`${root}.artifacts/soak.json`, `${JSON.stringify(total)}\n`);
  say(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
} catch (cause) {
  if (!(cause instanceof UsageError)) throw cause;
  process.stderr.write(`soak: ${cause.message}\n`);
  process.exitCode = 2;
}
