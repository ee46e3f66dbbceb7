import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const pages = fileURLToPath(new URL('./pages', import.meta.url));

/** Builds the peers and tools as pages of an extension into this folder: `blank.html`, `naive.html`, `plain.html`, `tools.html`. */
export async function buildPages(folder: string): Promise<string> {
  await build({
    root: pages,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsDir: 'bench',
      rollupOptions: { input: ['blank', 'naive', 'plain', 'tools'].map((name) => join(pages, `${name}.html`)) },
    },
  });
  return folder;
}

/** The reader and its stop-watch as one plain script, which leaves `reading.readAgain` behind. */
export async function buildReading(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: join(pages, 'reading.ts'), formats: ['iife'], name: 'reading', fileName: () => 'reading.js' },
    },
  });
  return await readFile(join(folder, 'reading.js'), 'utf8');
}

/** A copy of a built extension with the bench's pages in it and an id of its own. Never shipped. */
export async function copyExtension(extension: string, benchPages: string, to: string): Promise<string> {
  await cp(extension, to, { recursive: true });
  await cp(benchPages, to, { recursive: true });
  const file = join(to, 'manifest.json');
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof manifest !== 'object') throw new Error(`${file} is no manifest.`);
  await writeFile(file, JSON.stringify({ ...manifest, key: newKey() }));
  return to;
}

/** An extension with two content scripts: one that does nothing, and one that says one word to whom it may concern. */
export async function peerExtension(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'empty.js'), '(() => {})();\n');
  await writeFile(join(folder, 'word.js'), "chrome.runtime.sendMessage('word', () => chrome.runtime.lastError);\n");
  const script = { matches: ['http://127.0.0.1/*'], js: ['empty.js', 'word.js'], run_at: 'document_end' };
  const manifest = { manifest_version: 3, name: 'Peer', version: '1', key: newKey(), content_scripts: [script] };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

function newKey(): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}
