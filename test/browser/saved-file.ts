import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtensionBrowser } from './extension-browser.ts';
import { until } from './until.ts';

/** Waits for a file that a page saved, whole, and gives where it is and what is in it. */
export async function savedFile(browser: ExtensionBrowser, name: RegExp): Promise<{ path: string; text: string }> {
  const folder = join(browser.folder, 'downloads');
  return await until(`a saved file like ${name}`, async () => {
    const files = await readdir(folder).catch(() => []);
    // Until it is whole, the browser keeps it under another name, and Firefox an empty one beside it.
    const found = files.find((file) => name.test(file));
    if (found === undefined || files.some((file) => /\.(crdownload|part)$/.test(file))) return undefined;
    const path = join(folder, found);
    const text = await readFile(path, 'utf8');
    return text.length > 0 && { path, text };
  });
}
