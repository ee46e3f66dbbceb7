import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the extension and gives its folder. `test` is the store's build with two differences: hosts are granted
 * at install, and the overlay's shadow root is open. Throws with the builder's own words when it fails.
 */
export async function buildExtension(family: 'chrome' | 'firefox', kind: 'store' | 'test'): Promise<string> {
  const wxt = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));
  const { DESKPACE_TEST_BUILD: _, ...rest } = process.env;
  const env = { ...rest, NO_COLOR: '1' };
  try {
    await promisify(execFile)(process.execPath, [wxt, 'build', '-b', family], {
      cwd: root,
      env: kind === 'test' ? { ...env, DESKPACE_TEST_BUILD: '1' } : env,
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause);
    throw new Error(`The build for ${family} failed:\n${said.trim().split('\n').slice(0, 20).join('\n')}`);
  }
  return fileURLToPath(new URL(`../../.output/${family}-mv3${kind === 'test' ? '-test' : ''}`, import.meta.url));
}
