import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

export interface Asset {
  type: string;
  body: string;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ts: 'text/javascript; charset=utf-8',
};

/** The files of `page/`, TypeScript with its types taken out, each read once. */
export class Assets {
  readonly #known = new Map<string, Promise<Asset | undefined>>();

  /** A file by its bare name; undefined when `page/` holds none. */
  get(name: string): Promise<Asset | undefined> {
    const known = this.#known.get(name);
    if (known) return known;
    const asset = load(name);
    this.#known.set(name, asset);
    return asset;
  }
}

async function load(name: string): Promise<Asset | undefined> {
  const type = types[name.slice(name.lastIndexOf('.') + 1)];
  if (!/^[a-z-]+\.[a-z]+$/.test(name) || type === undefined) return undefined;
  try {
    const source = await readFile(new URL(`page/${name}`, import.meta.url), 'utf8');
    return { type, body: name.endsWith('.ts') ? stripTypeScriptTypes(source) : source };
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}
