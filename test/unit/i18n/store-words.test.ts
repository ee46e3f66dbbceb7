import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../lib/model/language.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'lib/static/_locales');
/** What the browsers call a language. */
const folderOf = (language: string) => (language === 'zh' ? 'zh_CN' : language);

function wordsOf(language: string): Record<string, { message: string }> {
  return JSON.parse(readFileSync(join(folder, folderOf(language), 'messages.json'), 'utf8'));
}

describe('what the browser shows of the extension', () => {
  it('is there in every language that Deskpace speaks', () => {
    expect(readdirSync(folder).sort()).toEqual(languages.map(folderOf).sort());
  });

  it.each(languages)('is what the manifest asks for, in %s', (language) => {
    const manifest = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
    const asked = [...manifest.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? '');
    const words = wordsOf(language);
    expect(Object.keys(words).sort()).toEqual(asked.sort());
    for (const [key, { message }] of Object.entries(words)) {
      if (language !== 'en') expect(message, key).not.toBe(wordsOf('en')[key]?.message);
      // Chromium's store takes no longer description.
      expect(message.length, key).toBeLessThanOrEqual(132);
      expect(message, key).not.toBe('');
    }
  });
});
