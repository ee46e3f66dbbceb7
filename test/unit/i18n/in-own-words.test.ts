import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inOwnWords } from '../../../lib/i18n/in-own-words.ts';
import { pl } from '../../../lib/i18n/pl/catalogue.ts';
import { wordsFor } from '../../../lib/i18n/words.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const polish = wordsFor('pl', 'Europe/Warsaw', pl);

describe('inOwnWords', () => {
  it.each([
    ['There is nothing to undo.', 'Nie ma czego cofnąć.'],
    ['This file is no JSON (line 3: ")" expected).', 'Ten plik nie jest plikiem JSON (wiersz 3: ")" expected).'],
    [
      'The backup cannot be read (tickets, record 2, line 7): status.code: not as it must be',
      'Kopii zapasowej nie można odczytać (tickets, rekord 2, wiersz 7): status.code: nie takie, jak powinno być',
    ],
    ['“Mars/Olympus” is no time zone.', '„Mars/Olympus” nie jest strefą czasową.'],
    [
      'The backup cannot be read (line 1): “format” and “formatVersion” must come before the tables',
      'Kopii zapasowej nie można odczytać (wiersz 1): „format” i „formatVersion” muszą stać przed tabelami',
    ],
    [
      'The backup cannot be read (line 4): a comma or the end of the list was expected, not "}"',
      'Kopii zapasowej nie można odczytać (wiersz 4): powinno tu być: przecinek lub koniec listy, a jest "}"',
    ],
    ['Part 3 of 7 of the backup is missing', 'Brakuje części 3 z 7 kopii zapasowej. Zacznij od nowa.'],
    ['The review is not complete: “tone” has no mark.', 'Ocena nie jest kompletna: brak oceny „tone”.'],
    ['2026-03-31 is no Monday.', '2026-03-31 to nie poniedziałek.'],
    [
      'This page could not be shown (a is undefined). Open it again; your log is as it was.',
      'Nie udało się pokazać tej strony (a is undefined). Otwórz ją ponownie; Twój dziennik jest nienaruszony.',
    ],
    ['There is nothing to undo. Really.', 'There is nothing to undo. Really.'],
    ['', ''],
  ])('says %j', (sentence, own) => {
    expect(inOwnWords(sentence, polish)).toBe(own);
  });

  it('leaves English as it is', () => {
    const sentence = 'This file is no JSON ({x}).';
    expect(inOwnWords(sentence, wordsFor('en', 'UTC'))).toBe(sentence);
  });

  it('knows every whole sentence with which the background refuses an agent, and those of the log', () => {
    const files = readdirSync(join(root, 'lib/background')).map((name) => join('lib/background', name));
    const refused = files.flatMap((file) => [
      // What stands in quotes at the beginning is the name of a message: no agent sees that.
      ...readFileSync(join(root, file), 'utf8').matchAll(/RefusedMessageError\(\s*['`]([A-Z“$][^'`]+\.)['`]/g),
    ]);
    const errors = readFileSync(join(root, 'lib/store/store-errors.ts'), 'utf8').matchAll(/sentence =\s+'([^']+)'/g);
    const sentences = [...refused, ...errors].map((match) => (match[1] ?? '').replaceAll(/\$\{[^}]+\}/g, 'something'));
    expect(sentences.length).toBeGreaterThan(30);
    expect(sentences).toContain('something is no Monday.');
    const unknown = sentences.filter((text) => inOwnWords(text, polish) === text);
    expect(unknown).toEqual([]);
  });
});
