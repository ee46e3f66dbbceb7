import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const output = fileURLToPath(new URL('../../.output/', import.meta.url));

type Manifest = Record<string, unknown>;

function manifestOf(folder: string): Manifest {
  const read: unknown = JSON.parse(readFileSync(`${output}${folder}/manifest.json`, 'utf8'));
  if (typeof read !== 'object' || read === null) throw new Error(`${folder} has no manifest`);
  return read as Manifest;
}

function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(`${output}${folder}`, { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${output}${folder}/`.length))
      .map((name) => [name, readFileSync(`${output}${folder}/${name}`, 'latin1')]),
  );
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the store build %s', (folder) => {
  const manifest = manifestOf(folder);

  it('is Manifest V3 and asks for no host and no tab at install', () => {
    expect(manifest['manifest_version']).toBe(3);
    expect(manifest['host_permissions']).toBeUndefined();
    expect(manifest['content_scripts']).toBeUndefined();
    expect(manifest['permissions']).toEqual([
      'storage',
      'unlimitedStorage',
      'alarms',
      'idle',
      'scripting',
      'activeTab',
    ]);
    expect(manifest['optional_permissions']).toEqual(['notifications']);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
  });

  it('suggests at most four shortcuts, each once, with Alt, Shift and a letter that no browser takes for itself', () => {
    const commands = Object.values(manifest['commands'] as Record<string, { suggested_key?: { default: string } }>);
    const keys = commands.flatMap(({ suggested_key }) => suggested_key?.default ?? []);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+[DGJKLMOQUY]$/);
  });

  it('stays out of private windows and is reachable from no page', () => {
    expect(manifest['incognito']).toBe('not_allowed');
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  it('lets its own pages load nothing and connect nowhere', () => {
    const policy = manifest['content_security_policy'] as { extension_pages: string };
    expect(policy.extension_pages).toContain("default-src 'none'");
    expect(policy.extension_pages).toContain("connect-src 'none'");
    expect(policy.extension_pages).not.toMatch(/unsafe|https?:/);
  });

  it('names no address on the network in its scripts but namespaces and those in libraries’ error texts', () => {
    // Namespaces, pages that error texts of React, Dexie and WXT point a reader to, and the sample's help desks, which nobody has.
    const allowed =
      /^https?:\/\/(www\.w3\.org|react\.dev|tinyurl\.com|bit\.ly|wxt\.dev|github\.com|([a-z]+\.)?sample\.example)$/;
    const addresses = [...filesOf(folder)]
      .filter(([name]) => name.endsWith('.js'))
      .flatMap(([name, text]) =>
        [...text.matchAll(/https?:\/\/[a-z0-9][\w.-]+\.[a-z]{2,}/gi)].map((match) => `${name}: ${match[0]}`),
      )
      .filter((found) => !allowed.test(found.slice(found.indexOf(': ') + 2)));
    expect(addresses).toEqual([]);
  });
});

describe.each(['chrome-mv3', 'firefox-mv3'])('the test build of %s', (folder) => {
  it('differs from the store build in its granted hosts only', () => {
    const { host_permissions: granted, ...rest } = manifestOf(`${folder}-test`);
    expect(granted).toEqual(['https://*/*', 'http://*/*']);
    expect(rest).toEqual(manifestOf(folder));
  });

  it('differs in its files by the open shadow root only', () => {
    const store = filesOf(folder);
    const test = filesOf(`${folder}-test`);
    expect([...test.keys()].sort()).toEqual([...store.keys()].sort());
    const different = [...store]
      .filter(([name, text]) => name !== 'manifest.json' && test.get(name) !== text)
      .map(([name]) => name);
    expect(different).toEqual(['overlay.js', 'teach.js']);
    for (const name of different) {
      const closed = store.get(name)?.replaceAll(/mode:`?"?closed`?"?/g, 'mode:');
      const open = test.get(name)?.replaceAll(/mode:`?"?open`?"?/g, 'mode:');
      expect(closed).toBe(open);
    }
  });
});

it('has fixed ids in both browsers', () => {
  expect(manifestOf('chrome-mv3')['key']).toMatch(/^MIIB/);
  expect(manifestOf('firefox-mv3')['browser_specific_settings']).toMatchObject({
    gecko: { id: expect.stringMatching(/^\{[0-9a-f-]{36}\}$/), strict_min_version: '142.0' },
  });
});
