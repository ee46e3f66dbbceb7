/** Builds the extension as the tests drive it: hosts granted at install and an open shadow root, nothing else. */
import { spawnSync } from 'node:child_process';

for (const browser of ['chrome', 'firefox']) {
  const run = spawnSync('npx', ['wxt', 'build', '-b', browser], {
    stdio: 'inherit',
    env: { ...process.env, DESKPACE_TEST_BUILD: '1' },
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
