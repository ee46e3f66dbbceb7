import type { AddressRule, Source } from './adapter.ts';
import { matchAddress, ticketId } from './address.ts';

/** The ticket in front and the element that holds it: the whole document on pages with one ticket. */
export interface InFront {
  ticketId: string;
  container: Element;
}

/**
 * The ticket that a page has in front, or undefined when it has none: the address fits a pattern below the base
 * path, and the page proves a ticket with an id. Where the rule says that both decide, address and page must
 * agree; otherwise the page's id is the true one. Fast and free of everything but the DOM: the sensor calls it.
 */
export function ticketInFront(
  document: Document,
  url: URL,
  rule: AddressRule,
  basePath: string,
): { ticketId: string } | undefined {
  const front = findInFront(document, url, rule, basePath);
  return front && { ticketId: front.ticketId };
}

/** As {@link ticketInFront}, with the container, for the reader. */
export function findInFront(document: Document, url: URL, rule: AddressRule, basePath: string): InFront | undefined {
  const address = matchAddress(url, rule, basePath);
  if (address === undefined) return undefined;
  if (saysNone(document, rule)) return undefined;
  if (rule.decides === 'address') return address.id === undefined ? undefined : frontByAddress(document, address.id);

  let found: InFront | undefined;
  for (const container of containersOf(document, rule)) {
    const id = provenId(container, rule);
    if (id === undefined) continue;
    if (rule.decides === 'both' && address.id !== id) continue;
    if (rule.decides === 'agree' && address.id !== undefined && address.id !== id) continue;
    // Two containers in front with different tickets contradict each other.
    if (found !== undefined && found.ticketId !== id) return undefined;
    found ??= { ticketId: id, container };
  }
  return found;
}

function frontByAddress(document: Document, id: string): InFront | undefined {
  const container = document.querySelector(':root');
  return container === null ? undefined : { ticketId: id, container };
}

/** The ticket that the address names, on a page that proves none whatever and does not say itself that there is none. */
export function unprovenTicket(document: Document, url: URL, rule: AddressRule, basePath: string): string | undefined {
  const id = matchAddress(url, rule, basePath)?.id;
  if (id === undefined || saysNone(document, rule)) return undefined;
  for (const container of containersOf(document, rule)) if (provenId(container, rule) !== undefined) return undefined;
  return id;
}

function saysNone(document: Document, { never = [] }: AddressRule): boolean {
  const body: Element | null = document.body;
  // Whether there is such a body is asked of the body, not of every element of a page that has none.
  return never.some((selector) =>
    /^body[^\s>+~,]*$/.test(selector) ? body?.matches(selector) === true : document.querySelector(selector) !== null,
  );
}

function containersOf(document: Document, rule: AddressRule): Iterable<Element> {
  if (rule.container !== undefined) return document.querySelectorAll(rule.container);
  // A page can lose even its root; then nothing is in front. To look for it would be to look at every element.
  const root: Element | null = document.documentElement;
  return root === null ? [] : [root];
}

/** The id that an element proves; undefined when it proves none. */
export function provenId(container: Element, rule: AddressRule): string | undefined {
  for (const source of rule.proof) {
    const text = unwrapped(provenText(container, source), source.pattern);
    const id = ticketId(text, rule.id);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** What the first place says, or, where a source asks for it, what all of them say. */
function provenText(container: Element, source: Source): string | undefined {
  if (source.only !== true || source.at === undefined) {
    const element = source.at === undefined ? container : container.querySelector(source.at);
    return element === null ? undefined : rawText(element, source);
  }
  const all = [...container.querySelectorAll(source.at)].map((one) =>
    rawText(one, source)?.replace(/\s+/g, ' ').trim(),
  );
  return new Set(all).size === 1 ? all[0] : undefined;
}

/** What an element says in the source's way of taking it: an attribute, a form control's value, or its text. */
export function rawText(element: Element, source: Pick<Source, 'attribute' | 'take'>): string | undefined {
  if (source.attribute !== undefined) return element.getAttribute(source.attribute) ?? undefined;
  if (source.take === 'value') return 'value' in element ? String(element.value) : undefined;
  return element.textContent ?? undefined;
}

/** What stands for `{value}` in a text that fits the pattern; a leading or a last `*` stands for anything. */
export function unwrapped(text: string | undefined, pattern: string | undefined): string | undefined {
  if (pattern === undefined || text === undefined) return text;
  const [before = '', after = ''] = pattern.split('{value}');
  if (after.endsWith('*')) {
    const end = text.indexOf(after.slice(0, -1), before.startsWith('*') ? 0 : before.length);
    return end < 0 ? undefined : unwrapped(text.slice(0, end), `${before}{value}`);
  }
  if (!text.endsWith(after)) return undefined;
  const head = text.slice(0, text.length - after.length);
  if (!before.startsWith('*')) return head.startsWith(before) ? head.slice(before.length) : undefined;
  const at = head.lastIndexOf(before.slice(1));
  return at < 0 ? undefined : head.slice(at + before.length - 1);
}
