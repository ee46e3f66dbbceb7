import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/** Opens a page of `test/fixtures` as the browser has it at this address, anew each time. */
export function fixturePage(file: string, url: URL): () => Document {
  const html = readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), 'utf8');
  return () => new JSDOM(html, { url: url.href }).window.document;
}

/** An element that the fixture has. */
export function element(document: Document, selector: string): Element {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`The fixture has no ${selector}`);
  return found;
}
