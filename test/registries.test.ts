import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { helpDesks } from '../lib/helpdesks/registry.ts';
import { metrics } from '../lib/metrics/registry.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const catalogue = readdirSync(join(root, 'lib/metrics/catalogue')).map((name) => name.replace(/\.ts$/, ''));
const tests = readdirSync(join(root, 'test/unit/metrics'))
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(root, 'test/unit/metrics', name), 'utf8'))
  .join('\n');

describe('metrics', () => {
  it('registers every file of the catalogue once, under its own name', () => {
    expect(metrics.map(({ id }) => id).sort()).toEqual([...catalogue].sort());
  });

  it.each(metrics.map((metric) => [metric.id, metric] as const))(
    '%s has all its words, tests and a line in the README',
    (id, metric) => {
      for (const [name, text] of Object.entries(metric.words)) expect(text, `${id}: ${name}`).not.toBe('');
      expect(tests).toContain(`'${id}'`);
      expect(readme).toContain(`| ${metric.row} | ${metric.words.title} |`);
    },
  );

  it.each(metrics.map((metric) => [metric.id, metric] as const))('%s stands beside metrics that exist', (_, metric) => {
    const ids = metrics.map(({ id }) => id);
    expect(metric.counterparts.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('help desks', () => {
  it.each(helpDesks.map((adapter) => [adapter.id, adapter] as const))(
    '%s has its file, its test and a line in the README',
    (id, adapter) => {
      expect(existsSync(join(root, `lib/helpdesks/${id}.ts`))).toBe(true);
      expect(existsSync(join(root, `test/unit/helpdesks/${id}.test.ts`))).toBe(true);
      expect(readme).toContain(`| ${adapter.title} |`);
      expect(adapter.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );

  it.each(helpDesks.map((adapter) => [adapter.id, adapter] as const))(
    '%s is plain data without a regular expression or a function',
    (_, adapter) => {
      expect(JSON.parse(JSON.stringify(adapter))).toEqual(adapter);
      for (const pattern of adapter.address.patterns)
        expect(pattern.replaceAll('{id}', '')).not.toMatch(/[()[\]\\^$+|]/);
    },
  );
});
