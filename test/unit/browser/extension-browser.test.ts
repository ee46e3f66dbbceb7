import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromiumId, readManifest } from '../../browser/extension-browser.ts';

describe('the id that Chromium gives an extension', () => {
  it('follows from its public key', () => {
    // The SHA-256 of "abc" is the published test value ba7816bf 8f01cfea 414140de 5dae2223 …
    expect(chromiumId(Buffer.from('abc').toString('base64'))).toBe('lkhibglpipabmpokebebeanofnkocccd');
  });
});

describe('a built extension', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deskpace-manifest-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives version, key and Firefox id', async () => {
    const manifest = { version: '1.2.3', key: 'AA==', browser_specific_settings: { gecko: { id: 'x@y' } } };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    expect(await readManifest(folder)).toEqual({ version: '1.2.3', key: 'AA==', geckoId: 'x@y' });
  });

  it('without a version is refused by name', async () => {
    await writeFile(join(folder, 'manifest.json'), '{}');
    await expect(readManifest(folder)).rejects.toThrow('manifest.json has no version');
  });
});
