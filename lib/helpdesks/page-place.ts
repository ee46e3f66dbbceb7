import type { Language, PageLane, SentenceRule, Source, WholeSentenceRule } from './adapter.ts';
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
  const optionsOf = (
    selector: string,
    attribute: string,
    template: string,
    below = ticket,
  ): Map<string, string | undefined> => {
    const key = `${selector}\n${attribute}\n${template}\n${below === ticket}`;
    const list = optionLists.get(key) ?? readOptions(below, selector, attribute, template);
    optionLists.set(key, list);
    return list;
  };
  const parts = rules.entries?.parts;
  return {
    root: document.documentElement,
    ticket,
    language,
    local,
    find: (at, below) => listOf(below.querySelectorAll(at)),
    first: (at, below) => {
      // Several facts of an entry stand in one place, and the page does not change during a reading.
      const known = firsts.get(below) ?? new Map<string, Element | undefined>();
      if (known.size === 0) firsts.set(below, known);
      if (!known.has(at)) known.set(at, below.querySelector(at) ?? undefined);
      return known.get(at);
    },
    text: (element, source: Source) =>
      (source.skip === undefined ? rawText(element, source) : textWithout(element, source.skip))?.slice(0, mostText),
    hasText: (element, { attribute, take }) =>
      attribute === undefined ? take !== 'value' || 'value' in element : element.hasAttribute(attribute),
    matches: (element, selector) => element.matches(selector),
    sentenceOf: (element) => {
      if (rule === undefined && parts === undefined) return undefined;
      if (!sentences.has(element)) {
        const isPart = parts !== undefined && element.matches(lastStep(parts.items));
        sentences.set(
          element,
          isPart ? readPart(element, parts.values, language) : rule && readAnySentence(element, rule, language),
        );
      }
      return sentences.get(element);
    },
    option: ({ options = '', optionText = '{label}', optionValue = 'value', ends }, text) => {
      const list = optionsOf(options, optionValue, optionText);
      return list.get(ends === true ? longestEnd(text, list.keys()) : text);
    },
    isShared: ({ options = '', optionValue = 'value' }, text) => {
      // A list anywhere on the page proves that two bear the name.
      const list = optionsOf(options, optionValue, '{label}', document.documentElement);
      return list.has(text) && list.get(text) === undefined;
    },
    stem: ({ options, optionValue, joint }, text) => {
      const list = optionsOf(options, optionValue, '{label}');
      if (list.size === 0) return undefined;
      if (list.has(text)) return '';
      const ends = [...list.keys()].map((option) => `${joint}${option}`).filter((end) => text.endsWith(end));
      return text.slice(0, text.length - Math.max(0, ...ends.map(({ length }) => length)));
    },
  };
}

/** A history has hundreds of entries, which an iterator of the browser's gives at twice the price. */
function listOf(found: NodeListOf<Element>): Element[] {
  const list: Element[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const element = found[index];
    if (element !== undefined) list.push(element);
  }
  return list;
}

/** `:scope > .note > ul > li`: what a part itself is. */
function lastStep(selector: string): string {
  return selector.split(/\s*>\s*|\s+/).at(-1) ?? selector;
}

/** Text to value of a list's options; a text that stands for two values stands for none. */
function readOptions(
  ticket: Element,
  selector: string,
  attribute: string,
  template: string,
): Map<string, string | undefined> {
  const list = new Map<string, string | undefined>();
  for (const option of ticket.querySelectorAll(selector)) {
    // Lists that show a tree put an arrow before what is further in.
    const whole = plainText(option.textContent ?? '').replace(/^» /, '');
    const text = template === '{label}' ? whole : matchTemplate(whole, template)?.['label'];
    const value = option.getAttribute(attribute) ?? lastOfPath(option.getAttribute('href') ?? '');
    // What nothing can be called is no value either; to cut it would make it another one's.
    if (value === '' || value.length > mostText || text === undefined) continue;
    list.set(text, list.has(text) && list.get(text) !== value ? undefined : value);
  }
  return list;
}

/** The longest of some texts with which another ends, as a word of its own; the text itself when there is none. */
function longestEnd(text: string, ends: Iterable<string>): string {
  let longest: string | undefined;
  for (const end of ends) {
    if (end !== '' && text.endsWith(` ${end}`) && end.length > (longest?.length ?? 0)) longest = end;
  }
  return longest ?? text;
}

function textWithout(element: Element, skip: string): string {
  let text = '';
  for (const node of element.childNodes) {
    const isSkipped = node.nodeType === 1 && (node as Element).matches(skip);
    // What was skipped still keeps the words before and after it apart.
    text += isSkipped ? ' ' : (node.textContent ?? '').slice(0, mostText);
  }
  return text;
}

function readAnySentence(
  item: Element,
  rule: SentenceRule | WholeSentenceRule,
  language: Language | undefined,
): Sentence | undefined {
  return 'people' in rule ? readSentence(item, rule, language) : readWholeSentence(item, rule, language);
}

function readWholeSentence(
  item: Element,
  { at }: WholeSentenceRule,
  language: Language | undefined,
): Sentence | undefined {
  const text = item.querySelector(at)?.textContent?.slice(0, mostText);
  if (text === undefined) return undefined;
  const { key, captures } = lookUp(plainText(text), language, undefined, [], {});
  // Some languages write the author without a space to the words beside, the page all the same.
  const trimmed = Object.entries(captures).map(([name, captured]) => [name, { text: captured.text.trim() }] as const);
  return { key, captures: Object.fromEntries(trimmed), isMerged: false };
}

function lastOfPath(address: string): string {
  return address.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
}

/** A part's sentence, its values as one placeholder each. */
function readPart(element: Element, values: string, language: Language | undefined): Sentence {
  const captured: Captured[] = [];
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 1 && (node as Element).matches(values)) {
      text += `${open}${captured.length}${close}`;
      captured.push({ text: plainText(node.textContent ?? '').slice(0, mostText) });
    } else text += unmarked(node.textContent ?? '');
  }
  return { ...lookUp(plainText(text), language, undefined, captured, {}), isMerged: false };
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
  const from = merged?.['number'];
  return {
    ...lookUp(sentence, language, rule.merged, people, captures),
    isMerged: merged !== undefined,
    ...(from === undefined ? {} : { mergedFrom: from.trim() }),
  };
}

function textWithPeople(element: Element, rule: SentenceRule, people: Captured[]): string {
  let text = '';
  for (const node of element.childNodes) {
    const child = node.nodeType === 1 ? (node as Element) : undefined;
    const personId = child?.matches(rule.people) ? child.getAttribute(rule.personId) : null;
    if (personId === null) text += unmarked(node.textContent ?? '');
    else {
      text += `${open}${people.length}${close}`;
      people.push({ text: plainText(node.textContent ?? ''), personId });
    }
  }
  return plainText(text);
}

/** A page's own text holds no marks of ours. */
function unmarked(text: string): string {
  return text.replaceAll(open, '').replaceAll(close, '').slice(0, mostText);
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
  for (const [name, value] of Object.entries(found.match)) {
    const who = person(value, people);
    // A person beside a person, or beside words, is nobody that the product writes there.
    if (who === undefined && value.includes(open)) return { key: undefined, captures: author };
    captures[name] = who ?? { text: value };
  }
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
