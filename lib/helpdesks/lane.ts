import type { Adapter, Condition, Language, Source } from './adapter.ts';
import type { LocalTimeRules } from './moment.ts';
import { plainText } from './template.ts';
import { unwrapped } from './ticket-in-front.ts';

/** A person or a text that stands for a placeholder of an entry's sentence. */
export interface Captured {
  text: string;
  personId?: string;
}

/** An entry's sentence once it is understood; `key` is undefined for one that the language does not list. */
export interface Sentence {
  key: string | undefined;
  captures: Readonly<Record<string, Captured>>;
  /** The entry belongs to a ticket that was merged into this one. */
  isMerged: boolean;
  /** The number of that ticket, where the sentence says it. */
  mergedFrom?: string;
}

/** Where sources look: `Place` is an element on a page and a value with its parents in JSON. */
export interface Lane<Place> {
  root: Place;
  /** The ticket. */
  ticket: Place;
  /** All places that a path or selector finds below one, in order. */
  find(at: string, below: Place): Place[];
  first(at: string, below: Place): Place | undefined;
  /** What a place says; `''` for JSON's null; undefined when it says nothing. */
  text(place: Place, source: Source): string | undefined;
  /** Whether it says anything. On a page that costs less than the text, which may be that of a whole history. */
  hasText(place: Place, source: Source): boolean;
  matches(place: Place, selector: string): boolean;
  sentenceOf(place: Place): Sentence | undefined;
  /** The value of the only option with this text in a list of this ticket. */
  option(source: Pick<Source, 'options' | 'optionText' | 'ends' | 'optionValue'>, text: string): string | undefined;
  /** Whether options of different values in that list, wherever it is, have this text. */
  isShared(source: Pick<Source, 'options' | 'optionValue'>, text: string): boolean;
  /** The text without the option with which it ends; undefined without any option. */
  stem(rule: NonNullable<Source['stem']>, text: string): string | undefined;
  /** The page's language, when the adapter knows it. */
  language: Language | undefined;
  local: LocalTimeRules;
}

/** The first value that a source gives at a place. */
export function valueAt<Place>(
  lane: Lane<Place>,
  maps: Adapter['maps'],
  source: Source,
  at: Place,
): string | undefined {
  if (!isAsked(lane, maps, source, at)) return undefined;
  const raw = rawFirst(lane, source, at);
  return raw === undefined ? undefined : refined(lane, maps, source, raw);
}

/** Every value that a source gives at a place, empty texts left out. */
export function valuesAt<Place>(lane: Lane<Place>, maps: Adapter['maps'], source: Source, at: Place): string[] {
  if (!isAsked(lane, maps, source, at)) return [];
  return rawAll(lane, source, at)
    .map((raw) => refined(lane, maps, source, raw))
    .filter((value) => value !== undefined)
    .filter((value) => value !== '');
}

/** The first of several sources that says something; an empty text says something only where it is asked for. */
export function firstOf<Place>(
  lane: Lane<Place>,
  maps: Adapter['maps'],
  sources: readonly Source[] | undefined,
  at: Place,
): string | undefined {
  for (const source of sources ?? []) {
    const value = valueAt(lane, maps, source, at);
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

export function holds<Place>(lane: Lane<Place>, maps: Adapter['maps'], condition: Condition, at: Place): boolean {
  if ('any' in condition) return condition.any.some((one) => holds(lane, maps, one, at));
  if ('not' in condition) return !holds(lane, maps, condition.not, at);
  if ('matches' in condition) return lane.matches(at, condition.matches);
  if ('sentence' in condition) return (lane.sentenceOf(at)?.key ?? null) === condition.sentence;
  if ('equals' in condition) {
    const text = valueAt(lane, maps, condition.equals, at);
    return text !== undefined && valuesAt(lane, maps, condition.value, at).includes(text);
  }
  const { value, is } = condition;
  if (!isAsked(lane, maps, value, at)) return false;
  if (is === undefined) return says(lane, maps, value, at);
  const found = rawAll(lane, value, at).map((raw) => refined(lane, maps, value, raw));
  return found.some((text) => text !== undefined && is.includes(text));
}

/** Whether a source says anything. Mostly the first place tells, and a missing one is not looked for twice. */
function says<Place>(lane: Lane<Place>, maps: Adapter['maps'], source: Source, at: Place): boolean {
  if (withoutLooking(lane, source, at) === undefined && source.at !== undefined) {
    const from = startOf(lane, source, at);
    const place = from === undefined ? undefined : lane.first(source.at, from);
    if (place === undefined) return false;
    if (isTakenAsItIs(source) && lane.hasText(place, source)) return true;
    const raw = lane.text(place, source);
    if (raw !== undefined && refined(lane, maps, source, raw) !== undefined) return true;
  }
  return rawAll(lane, source, at).some((raw) => refined(lane, maps, source, raw) !== undefined);
}

function isTakenAsItIs({ pattern, until, unwrap, stem, options, labels, map }: Source): boolean {
  return [pattern, until, unwrap, stem, options, labels, map].every((step) => step === undefined);
}

export function allHold<Place>(
  lane: Lane<Place>,
  maps: Adapter['maps'],
  conditions: readonly Condition[],
  at: Place,
): boolean {
  return conditions.every((condition) => holds(lane, maps, condition, at));
}

function rawFirst<Place>(lane: Lane<Place>, source: Source, at: Place): string | undefined {
  const fixed = withoutLooking(lane, source, at);
  if (fixed !== undefined) return fixed.text;
  if (source.only === true) return rawAll(lane, source, at)[0];
  const from = startOf(lane, source, at);
  const place = source.at === undefined || from === undefined ? from : lane.first(source.at, from);
  return place === undefined ? undefined : lane.text(place, source);
}

function rawAll<Place>(lane: Lane<Place>, source: Source, at: Place): string[] {
  const fixed = withoutLooking(lane, source, at);
  if (fixed !== undefined) return fixed.text === undefined ? [] : [fixed.text];
  const from = startOf(lane, source, at);
  if (from === undefined) return [];
  const places = source.at === undefined ? [from] : lane.find(source.at, from);
  const texts = places.map((place) => lane.text(place, source)).filter((text) => text !== undefined);
  if (source.only !== true) return texts;
  return new Set(texts).size === 1 ? texts.slice(0, 1) : [];
}

function isAsked<Place>(lane: Lane<Place>, maps: Adapter['maps'], source: Source, at: Place): boolean {
  return source.when === undefined || allHold(lane, maps, source.when, at);
}

/** Where a source starts to look; undefined where the row that it wants is missing or there more than once. */
function startOf<Place>(lane: Lane<Place>, { from, row }: Source, at: Place): Place | undefined {
  const start = from === 'root' ? lane.root : at;
  if (row === undefined) return start;
  const table = lane.language?.labels[row.labels];
  const rows = lane.find(row.items, start).filter((item) => {
    const label = lane.first(row.label, item);
    const text = label === undefined ? undefined : lane.text(label, {});
    return text !== undefined && own(table, plainText(text)) === row.is;
  });
  return rows.length === 1 ? rows[0] : undefined;
}

/** Constants and captures; undefined for a source that has to look. */
function withoutLooking<Place>(lane: Lane<Place>, source: Source, at: Place): { text: string | undefined } | undefined {
  if (source.constant !== undefined) return { text: source.constant };
  if (source.capture === undefined) return undefined;
  const captured = lane.sentenceOf(at)?.captures[source.capture];
  return { text: source.attribute === 'id' ? captured?.personId : captured?.text };
}

/** The steps between a text found and the value: pattern, until, unwrap, stem, options, labels, map. */
function refined<Place>(lane: Lane<Place>, maps: Adapter['maps'], source: Source, raw: string): string | undefined {
  let value = unwrapped(plainText(raw), source.pattern);
  if (value !== undefined && source.until !== undefined) value = plainText(value.split(source.until)[0] ?? '');
  if (value !== undefined && source.unwrap !== undefined) value = unwrappedLabel(lane, source.unwrap, value);
  if (value !== undefined && source.stem !== undefined) value = lane.stem(source.stem, value);
  if (value !== undefined && source.unshared === true) value = lane.isShared(source, value) ? undefined : value;
  else if (value !== undefined && source.options !== undefined) value = lane.option(source, value);
  if (value !== undefined && source.labels !== undefined) value = own(lane.language?.labels[source.labels], value);
  if (value !== undefined && source.map !== undefined) value = own(maps[source.map], value);
  return value;
}

function own(table: Readonly<Record<string, string>> | undefined, key: string): string | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The label inside a sentence such as "open (Unchanged)". */
function unwrappedLabel<Place>(lane: Lane<Place>, sentence: string, text: string): string | undefined {
  for (const template of lane.language?.sentences[sentence] ?? []) {
    const [before = '', after = ''] = template.split('{label}');
    const value = unwrapped(text, `${before}{value}${after}`);
    if (value !== undefined) return value;
  }
  return undefined;
}
