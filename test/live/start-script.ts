import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Start scripts of real help desks: `DESKPACE_LIVE_DIR`, otherwise `shared/live` beside the repository. */
const liveFolder = process.env['DESKPACE_LIVE_DIR'] ?? fileURLToPath(new URL('../../../shared/live', import.meta.url));

/**
 * Puts a help desk's seeded database back and starts it on this port of 127.0.0.1, installing it first where need be. Throws
 * one plain sentence when that is not possible.
 */
export async function startHelpDesk(title: string, folder: string, port: number): Promise<void> {
  const script = `${liveFolder}/${folder}/start.sh`;
  if (!existsSync(liveFolder)) {
    throw new Error(
      `The live tests need start scripts of real help desks, and there is no folder ${liveFolder}; DESKPACE_LIVE_DIR names another one.`,
    );
  }
  if (!existsSync(script)) throw new Error(`${title} cannot be started: ${script} is missing.`);
  // An installation says a lot.
  const limits = { timeout: 500_000, maxBuffer: 100_000_000 };
  await run(script, ['--reset', String(port)], limits).catch((cause: unknown) => {
    throw new Error(`${title} did not start: ${String(cause)}`, { cause });
  });
}
