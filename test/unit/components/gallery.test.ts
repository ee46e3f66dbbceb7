import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Everything that the walls of the gallery draw, however deep within another piece. */
function drawn(): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g))
      visit(resolve(dirname(file), target));
  };
  const walls = join(root, 'test/gallery');
  for (const name of readdirSync(walls)) if (name.endsWith('.tsx')) visit(join(walls, name));
  return new Set([...found].map((file) => relative(root, file)));
}

it('has every component, and of the dashboard all that asks, since its pages are pictured as they are built', () => {
  const onWalls = drawn();
  const pieces = readdirSync(join(root, 'components'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .filter((name) => !name.startsWith('dashboard/') || /(Form|Offer|Banner|Notices)\.tsx$/.test(name))
    .map((name) => `components/${name}`);
  expect(pieces.length).toBeGreaterThan(40);
  expect(pieces.filter((name) => !onWalls.has(name))).toEqual([]);
});
