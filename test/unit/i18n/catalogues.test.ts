import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { en } from '../../../lib/i18n/en/catalogue.ts';
import { enOnPage } from '../../../lib/i18n/en/on-page.ts';
import { enPages } from '../../../lib/i18n/en/pages.ts';
import { loadCatalogue } from '../../../lib/i18n/load-language.ts';
import { loadPages } from '../../../lib/i18n/load-pages.ts';
import { wordsFor } from '../../../lib/i18n/words.ts';
import { metrics } from '../../../lib/metrics/registry.ts';
import { loadMetricWords } from '../../../lib/metrics/words/load.ts';
import { type Language, languages } from '../../../lib/model/language.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

type Message = string | Readonly<Record<string, string>>;
type Messages = Readonly<Record<string, Message>>;

const english: Messages = { ...en, ...enPages };
const translations = languages.filter((language) => language !== 'en');

/** What is written alike in English and another language: names, and words that both have. */
const alike = new Set(
  [
    // Names, formats and signs
    'common.appName overlay.noTicket overlay.label popup.title popup.exportCsv popup.exportJson',
    'askedBy.zendesk askedBy.freshdesk askedBy.surveyMonkey askedBy.delighted askedBy.googleForms',
    'period.range event.change leftOut.line teach.partOf day.part correction.because sentence.solvedToday chart.barSummary arithmetic.ratio',
  ].flatMap((keys) => keys.split(' ')),
);
/** The same word in these languages only. */
const alikeIn: Partial<Record<Language, readonly string[]>> = {
  pl: [
    'event.statusChange health.fact.status teach.fact.status ticket.status part.status',
    'leftOut.spam ticket.mark.spam log.column.status split.tag tags.code',
  ].flatMap((keys) => keys.split(' ')),
};

async function allOf(language: Language): Promise<Messages> {
  return { ...(await loadCatalogue(language)), ...(await loadPages(language)) };
}

function textsOf(message: Message | undefined): string[] {
  if (message === undefined) return [];
  return typeof message === 'string' ? [message] : Object.values(message);
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

describe.each(languages)('the messages of %s', (language) => {
  it('are those of English, no more and no fewer', async () => {
    expect(Object.keys(await allOf(language)).sort()).toEqual(Object.keys(english).sort());
  });

  it('have every plural form that the language needs, and no other', async () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(await allOf(language))) {
      if (typeof message !== 'string') expect(Object.keys(message).sort(), key).toEqual([...needed].sort());
    }
  });

  it('have the placeholders of the English message in every form', async () => {
    for (const [key, message] of Object.entries(await allOf(language))) {
      const source = english[key];
      if (source === undefined || typeof source === 'string') {
        expect(placeholders(textsOf(message)[0] ?? ''), key).toEqual(placeholders(source ?? ''));
        continue;
      }
      const many = placeholders(source['other'] ?? '');
      // "came back once" says its count by a word, and one of a kind may have less to say.
      const one = [many, many.filter((name) => name !== 'n'), placeholders(source['one'] ?? '')];
      for (const [form, text] of Object.entries(message)) {
        expect(form === 'one' ? one : [many], `${key} ${form}`).toContainEqual(placeholders(text));
      }
    }
  });

  it('say nothing with an exclamation mark, nothing empty and nothing with straight quotes', async () => {
    for (const [key, message] of Object.entries(await allOf(language))) {
      for (const text of textsOf(message)) {
        expect(text, key).not.toMatch(/[!！"]|^\s*$/);
        expect(text, key).toBe(text.trim());
      }
    }
  });

  it('name every metric shortly', async () => {
    const words = wordsFor(language, 'UTC', await loadCatalogue(language));
    for (const { id } of metrics) expect(words.sayIfKnown(`figureName.${id}`), id).toBeDefined();
  });
});

describe.each(translations)('the translation %s', (language) => {
  it('leaves no message in English', async () => {
    const same = Object.entries(await allOf(language))
      .filter(([key, message]) => textsOf(message).some((text) => textsOf(english[key]).includes(text)))
      .map(([key]) => key);
    const known = new Set([...alike, ...(alikeIn[language] ?? [])]);
    expect(same.filter((key) => !known.has(key))).toEqual([]);
  });

  it('defines every metric of the registry in all its words, and no other', async () => {
    const words = await loadMetricWords(language);
    expect(Object.keys(words).sort()).toEqual(metrics.map(({ id }) => id).sort());
    for (const { id, words: inEnglish } of metrics) {
      for (const [name, text] of Object.entries(words[id] ?? {})) {
        expect(text.trim(), `${id}: ${name}`).not.toBe('');
        expect(Object.values(inEnglish), `${id}: ${name}`).not.toContain(text);
      }
    }
  });
});

/** The sources of everything that speaks. */
function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .filter((name) => !name.startsWith('lib/i18n/') && !name.startsWith('lib/metrics/words/'))
    .map((name) => readFileSync(join(root, name), 'utf8'));
}

describe('the keys', () => {
  const sources = ['components', 'entrypoints', 'lib'].flatMap(sourcesUnder).join('\n');
  /** Written out, or the written beginning of a key whose rest comes from data. */
  const whole = new Set([...sources.matchAll(/'([a-zA-Z]+\.[\w.-]+)'/g)].map((match) => match[1] ?? ''));
  const begun = [...new Set([...sources.matchAll(/`([a-zA-Z]+\.[\w.-]*)\$\{/g)].map((match) => match[1] ?? ''))];

  it('are all said somewhere', () => {
    const unused = Object.keys(english).filter(
      // Refusals are found by what they say; see their own test.
      (key) => !key.startsWith('refusal.') && !whole.has(key) && !begun.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  it('are all there that are asked for by name', () => {
    const families = new Set(Object.keys(english).map((key) => key.split('.')[0]));
    const said = [...sources.matchAll(/\bsay(?:IfKnown)?\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    expect([...new Set(said)].filter((key) => !Object.hasOwn(english, key))).toEqual([]);
    const missing = begun.filter(
      (beginning) =>
        // The beginning of a place in a help desk's own JSON looks alike.
        beginning !== 'ticket.ticket.' &&
        families.has(beginning.split('.')[0]) &&
        !Object.keys(english).some((key) => key.startsWith(beginning)),
    );
    expect(missing).toEqual([]);
  });

  it('stand in one part only', () => {
    const folder = join(root, 'lib/i18n/en');
    const keys = readdirSync(folder)
      .filter((name) => !['catalogue.ts', 'on-page.ts', 'pages.ts'].includes(name))
      .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {2}'([^']+)':/gm)])
      .map((match) => match[1] ?? '');
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect([...keys].sort()).toEqual(Object.keys(english).sort());
  });

  it('are the same files in every language', () => {
    const files = (language: Language) => readdirSync(join(root, 'lib/i18n', language)).sort();
    for (const language of translations) expect(files(language), language).toEqual(files('en'));
  });

  it('on the page are among those of the catalogue', () => {
    expect(Object.keys(enOnPage).filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  });
});
