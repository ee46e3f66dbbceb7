import type { Language, PageLane, SentenceRule, Source } from './adapter.ts';
import type { Captured, Lane, Sentence } from './lane.ts';
import type { LocalTimeRules } from './moment.ts';
import { matchTemplate, plainText } from './template.ts';
import { rawText } from './ticket-in-front.ts';

/** More text than any fact needs; what customers write is never read to its end. */
const mostText = 500;
/** Private-use characters mark people inside a sentence; a page's own ones are taken out before. */
const open = '\ue000';
const close = '\ue001';

/** A page as a lane: places are elements. */
export function pageLane(
  document: Document,
  ticket: Element,
  rules: PageLane,
  language: Language | undefined,
  local: LocalTimeRules,
): Lane<Element> {
  const sentences = new Map<Element, Sentence | undefined>();
  const firsts = new WeakMap<Element, Map<string, Element | undefined>>();
  const optionLists = new Map<string, Map<string, string | undefined>>();
  const rule = rules.entries?.sentence;
  return {
    root: document.documentElement,
    ticket,
    language,
    local,
    find: (at, below) => [...below.querySelectorAll(at)],
    first: (at, below) => {
      // Several facts of an entry stand in one place, and the page does not change during a reading.
      const known = firsts.get(below) ?? new Map<string, Element | undefined>();
      if (known.size === 0) firsts.set(below, known);
      if (!known.has(at)) known.set(at, below.querySelector(at) ?? undefined);
      return known.get(at);
    },
    text: (element, source: Source) => rawText(element, source)?.slice(0, mostText),
    matches: (element, selector) => element.matches(selector),
    sentenceOf: (element) => {
      if (rule === undefined) return undefined;
      if (!sentences.has(element)) sentences.set(element, readSentence(element, rule, language));
      return sentences.get(element);
    },
    option: (selector, text) => {
      let list = optionLists.get(selector);
      if (list === undefined) {
        list = readOptions(ticket, selector);
        optionLists.set(selector, list);
      }
      return list.get(text);
    },
  };
}

/** Text to value of a list's options; a text that stands for two values stands for none. */
function readOptions(ticket: Element, selector: string): Map<string, string | undefined> {
  const list = new Map<string, string | undefined>();
  for (const option of ticket.querySelectorAll(selector)) {
    const text = plainText(option.textContent ?? '');
    const value = option.getAttribute('value') ?? '';
    if (value === '') continue;
    list.set(text, list.has(text) && list.get(text) !== value ? undefined : value);
  }
  return list;
}

/** Takes the author and the sentence apart, people as one placeholder each, and looks the sentence up. */
function readSentence(item: Element, rule: SentenceRule, language: Language | undefined): Sentence | undefined {
  const element = item.querySelector(rule.at);
  if (element === null) return undefined;
  const people: Captured[] = [];
  const text = textWithPeople(element, rule, people);
  const [author] = people;
  const start = `${open}0${close}`;
  if (author === undefined || !text.startsWith(start)) return undefined;
  const afterAuthor = text.slice(start.length);
  const captures: Record<string, Captured> = { author };
  if (!afterAuthor.startsWith(rule.after)) return { key: undefined, captures, isMerged: false };

  let sentence = afterAuthor.slice(rule.after.length).trim();
  const merged = rule.merged === undefined ? undefined : firstMatch(language?.sentences[rule.merged], sentence);
  if (merged?.['rest'] !== undefined) sentence = merged['rest'].trim();
  return { ...lookUp(sentence, language, rule.merged, people, captures), isMerged: merged !== undefined };
}

function textWithPeople(element: Element, rule: SentenceRule, people: Captured[]): string {
  let text = '';
  for (const node of element.childNodes) {
    const child = node.nodeType === 1 ? (node as Element) : undefined;
    const personId = child?.matches(rule.people) ? child.getAttribute(rule.personId) : null;
    if (personId === null)
      text += (node.textContent ?? '').replaceAll(open, '').replaceAll(close, '').slice(0, mostText);
    else {
      text += `${open}${people.length}${close}`;
      people.push({ text: plainText(node.textContent ?? ''), personId });
    }
  }
  return plainText(text);
}

/** The one sentence of the language that fits; two that fit contradict each other and give none. */
function lookUp(
  text: string,
  language: Language | undefined,
  merged: string | undefined,
  people: readonly Captured[],
  author: Record<string, Captured>,
): Pick<Sentence, 'key' | 'captures'> {
  const found = language === undefined ? undefined : fitting(text, language, merged);
  if (found === undefined) return { key: undefined, captures: author };
  const captures = { ...author };
  for (const [name, value] of Object.entries(found.match)) captures[name] = person(value, people) ?? { text: value };
  return { key: found.key, captures };
}

interface Fit {
  key: string;
  match: Record<string, string>;
}

/** A history says the same few things over and over, people being placeholders. */
const fitsOf = new WeakMap<Language, Map<string, Fit | undefined>>();
/** Names of queues and the like make sentences differ; a page that never closes must not gather them for ever. */
const mostFits = 500;

function fitting(text: string, language: Language, merged: string | undefined): Fit | undefined {
  let fits = fitsOf.get(language);
  if (fits === undefined || fits.size >= mostFits) {
    fits = new Map();
    fitsOf.set(language, fits);
  }
  if (!fits.has(text)) fits.set(text, onlyFit(text, language, merged));
  return fits.get(text);
}

function onlyFit(text: string, language: Language, merged: string | undefined): Fit | undefined {
  let found: Fit | undefined;
  for (const [key, templates] of Object.entries(language.sentences)) {
    if (key === merged) continue;
    const match = firstMatch(templates, text);
    if (match === undefined) continue;
    if (found !== undefined) return undefined;
    found = { key, match };
  }
  return found;
}

function firstMatch(templates: readonly string[] | undefined, text: string): Record<string, string> | undefined {
  for (const template of templates ?? []) {
    const match = matchTemplate(text, template);
    if (match !== undefined) return match;
  }
  return undefined;
}

function person(value: string, people: readonly Captured[]): Captured | undefined {
  if (!value.startsWith(open) || !value.endsWith(close)) return undefined;
  const index = Number(value.slice(1, -1));
  return Number.isInteger(index) ? people[index] : undefined;
}
