import type { Adapter } from '../../../../lib/helpdesks/adapter.ts';
import type { TicketReading } from '../../../../lib/model/reading.ts';

/** Everything that a source says, as one text without white space; how it is laid out does not matter. */
export function sayings(texts: Iterable<string>): string {
  return [...texts].join('\n').replaceAll(/\s/g, '');
}

export function sayingsOfPage(document: Document, url: URL): string {
  const texts = [url.href, document.documentElement?.textContent ?? ''];
  for (const element of document.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) texts.push(element.getAttribute(name) ?? '');
  return sayings(texts);
}

/** Every text and number of some JSON, whatever it is nested in. */
export function sayingsOfJson(value: unknown): string {
  const texts: string[] = [];
  const open: unknown[] = [value];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next === 'object' && next !== null)
      open.push(...Object.values(next).filter((each) => each !== undefined));
    else texts.push(String(next));
  }
  return sayings(texts);
}

const idKeys = new Set(['id', 'authorId', 'byId', 'ticketId', 'requester', 'name', 'label']);
const momentKeys = new Set(['at', 'notBefore']);

/** What a reading states that its source does not hold: ids, names, labels, codes and times. Empty for an honest one. */
export function inventions(reading: TicketReading, adapter: Adapter, said: string, zones: readonly string[]): string[] {
  const constants = constantsOf(adapter);
  const words = wordsOf(adapter);
  const found: string[] = [];
  // A name may have been put together from what stands around a child that does not belong to it.
  const isSaid = (text: string): boolean =>
    constants.has(text) || text.split(/\s+/).every((word) => said.includes(word));
  const isCode = (code: string): boolean => [...(words.get(code) ?? [])].some(isSaid);
  const check = (key: string, value: unknown): void => {
    if (typeof value === 'string') {
      if (idKeys.has(key) && !isSaid(value)) found.push(`${key} ${value}`);
      if (key === 'code' && !isCode(value)) found.push(`code ${value}`);
      if (key === 'channel' && !isCode(value)) found.push(`channel ${value}`);
    }
    if (typeof value === 'number' && momentKeys.has(key) && !isTime(value, said, zones)) found.push(`${key} ${value}`);
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === 'object' && value !== null) walk(value);
    if (key === 'tags' && Array.isArray(value))
      for (const tag of value) if (!isSaid(String(tag))) found.push(`tag ${tag}`);
  };
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) check(key, inner);
  };
  for (const [key, value] of Object.entries(reading)) if (key !== 'ref') check(key, value);
  if (!isSaid(reading.ref.ticketId)) found.push(`ticket ${reading.ref.ticketId}`);
  const isMine = [
    ...(reading.messages ?? []).map(({ author }) => author),
    ...(reading.changes ?? []).map(({ by }) => by),
  ];
  if (isMine.includes('me') && reading.viewer === undefined) found.push('an own act without knowing who is signed in');
  return found;
}

/** Ids and names that the adapter itself knows. */
function constantsOf(adapter: Adapter): ReadonlySet<string> {
  const { people: page } = adapter.page ?? {};
  const { people: api } = adapter.api ?? {};
  const stated = [...JSON.stringify(adapter).matchAll(/"constant":"([^"]*)"/g)].map(([, text]) => text ?? '');
  return new Set([
    ...stated,
    ...(page?.system ?? []),
    ...(page?.nobody ?? []),
    ...(api?.system ?? []),
    ...(api?.nobody ?? []),
  ]);
}

/** From each code of ours to what a source may say for it: the product's code, or a word of a language for that. */
function wordsOf(adapter: Adapter): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  const labels = new Map<string, Set<string>>();
  const add = (table: Map<string, Set<string>>, key: string, word: string): void => {
    table.set(key, (table.get(key) ?? new Set()).add(word));
  };
  for (const language of Object.values(adapter.languages ?? {}))
    for (const table of Object.values(language.labels))
      for (const [word, code] of Object.entries(table)) add(labels, code, word);
  for (const [code, its] of labels) for (const word of its) add(words, code, word);
  for (const map of Object.values(adapter.maps))
    for (const [theirs, ours] of Object.entries(map))
      for (const word of [theirs, ...(labels.get(theirs) ?? [])]) add(words, ours, word);
  for (const constant of constantsOf(adapter)) add(words, constant, constant);
  return words;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      day: 'numeric',
      hourCycle: 'h23',
    });
  clocks.set(timeZone, clock);
  return clock;
}

/** Whether the hour and minute of a moment stand somewhere, in any zone that is in question, or the moment as a number. */
function isTime(at: number, said: string, zones: readonly string[]): boolean {
  if (said.includes(String(at)) || said.includes(String(Math.floor(at / 1_000)))) return true;
  return zones.some((zone) => {
    const parts = clockOf(zone).formatToParts(at);
    const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
    const hour = Number(part('hour'));
    const hours = [part('hour'), String(hour), String(hour % 12 || 12), String(hour % 12 || 12).padStart(2, '0')];
    const isDay = hour === 0 && part('minute') === '00';
    const isClock = hours.some((text) => [':', '.'].some((mark) => said.includes(`${text}${mark}${part('minute')}`)));
    return said.includes(part('day')) && (isDay || isClock);
  });
}
