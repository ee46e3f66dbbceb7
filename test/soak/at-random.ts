import { spawn } from 'node:child_process';
import { root } from '../start/build.ts';

/**
 * Reads so many pages and answers that were changed at random, see `test/unit/helpdesks/fuzz.test.ts`. Gives what is wrong,
 * nothing when all went well; the cases themselves are told on the way.
 */
export async function fuzzReaders(cases: number, seed: number): Promise<string[]> {
  const env = { ...process.env, FUZZ_CASES: String(cases), FUZZ_SEED: String(seed) };
  const run = spawn('npm', ['run', '--silent', 'test:unit', '--', 'test/unit/helpdesks/fuzz.test.ts'], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    run.once('error', reject);
    run.once('exit', resolve);
  });
  return code === 0 ? [] : [`readers of pages and answers changed at random: see above (exit code ${code})`];
}
