import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('passes Mozilla’s add-on linter with no error and no warning but React DOM’s own', () => {
  const run = spawnSync(
    'npx',
    ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery', '--output', 'json'],
    { cwd: root, encoding: 'utf8' },
  );
  const report = JSON.parse(run.stdout) as { errors: { code: string }[]; warnings: { code: string; file?: string }[] };
  expect(report.errors).toEqual([]);
  // React DOM assigns innerHTML for `dangerouslySetInnerHTML`, which nothing of ours uses.
  const others = report.warnings.filter(({ code }) => code !== 'UNSAFE_VAR_ASSIGNMENT');
  expect(others).toEqual([]);
});
