import { spawn } from 'node:child_process';
import { root } from '../start/build.ts';

/**
 * Reads so many pages and answers that were changed at random, see `test/unit/helpdesks/fuzz.test.ts`. Gives what is wrong,
 * nothing when all went well; the cases themselves are told on the way.
 */
export async function fuzzReaders(cases: number, seed: number): Promise<string[]> {
  const env = { FUZZ_CASES: String(cases), FUZZ_SEED: String(seed) };
  return await unitTest('readers of pages and answers changed at random', 'helpdesks/fuzz', env);
}

/** Compares the handle-time machine with the oracle on so many random schedules; answers as {@link fuzzReaders} does. */
export async function playSchedules(schedules: number, seed: number): Promise<string[]> {
  const env = { SCHEDULES: String(schedules), SCHEDULES_SEED: String(seed) };
  return await unitTest('random schedules', 'tracking/schedules', env);
}

async function unitTest(what: string, name: string, own: Record<string, string>): Promise<string[]> {
  const run = spawn('npm', ['run', '--silent', 'test:unit', '--', `test/unit/${name}.test.ts`], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...own },
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    run.once('error', reject);
    run.once('exit', resolve);
  });
  return code === 0 ? [] : [`${what}: see above (exit code ${code})`];
}
