import type { TaughtAddress } from '../model/taught-desk.ts';
import { ticketId } from './address.ts';

/**
 * One part of an address that the agent is asked about: part of the path, a parameter, or part of what follows `#`.
 * `as`: it is always this, it is the ticket's number, or it may be anything. A parameter that may be anything is left out.
 */
export interface AddressPart {
  where: 'path' | 'query' | 'hash';
  /** Of a parameter. */
  name?: string;
  text: string;
  as: 'fixed' | 'id' | 'any';
}

/** The parts of a ticket's address, and a guess at what each is, for the agent to put right. */
export function addressParts(url: URL): AddressPart[] {
  const fixed = (where: AddressPart['where']) => (text: string) => ({ where, text, as: 'fixed' }) as const;
  const path: AddressPart[] = segmentsOf(url.pathname).map(fixed('path'));
  const query: AddressPart[] = [];
  for (const [name, text] of url.searchParams) {
    // A word tells what is shown; anything else may be of this visit only.
    if (isPlain(name) && isPlain(text)) query.push({ where: 'query', name, text, as: isWord(text) ? 'fixed' : 'any' });
  }
  const hash: AddressPart[] = segmentsOf(url.hash.slice(1)).filter(isPlain).map(fixed('hash'));
  const parts = [...path, ...query, ...hash];
  const guess =
    parts.findLast(({ where, text }) => where !== 'query' && isNumber(text)) ??
    parts.find(({ name, text }) => /id|ticket|case|issue|number/i.test(name ?? '') && isNumber(text)) ??
    parts.findLast(({ where, text }) => where !== 'query' && isCode(text)) ??
    parts.findLast(({ text }) => isNumber(text) || isCode(text));
  if (guess?.where !== 'query') for (const part of query) part.as = 'any';
  return parts.map((part) => (part === guess ? { ...part, as: 'id' } : part));
}

/** Makes one part something else; only one of them can be the ticket's number. */
export function withPart(parts: readonly AddressPart[], index: number, as: AddressPart['as']): AddressPart[] {
  return parts.map((part, place) => {
    if (place === index) return { ...part, as };
    return as === 'id' && part.as === 'id' ? { ...part, as: part.where === 'query' ? 'any' : 'fixed' } : part;
  });
}

/** Whether a part can be the ticket's number at all. */
export function mayBeId({ text }: AddressPart): boolean {
  return isNumber(text) || isCode(text);
}

/** The pattern that the parts make. `goesOn`: pages below this address show the ticket, too. */
export function patternOf(parts: readonly AddressPart[], goesOn: boolean): string {
  const written = (where: AddressPart['where']) =>
    parts
      .filter((part) => part.where === where)
      .map(({ text, as }) => (as === 'id' ? '{id}' : as === 'any' ? '*' : text))
      .join('/');
  const query = parts
    .filter(({ where, as }) => where === 'query' && as !== 'any')
    .map(({ name = '', text, as }) => `${name}=${as === 'id' ? '{id}' : text}`)
    .join('&');
  const hash = written('hash');
  const inHash = parts.some(({ where, as }) => where === 'hash' && as === 'id');
  const path = `/${written('path')}${goesOn && !inHash ? '/*' : ''}`.replace('//', '/');
  return `${path}${query === '' ? '' : `?${query}`}${inHash ? `#${hash}${goesOn ? '/*' : ''}` : ''}`;
}

/** The ticket's number in these parts, and of which kind such numbers are. */
export function idOf(parts: readonly AddressPart[]): { id: string; shape: TaughtAddress['id'] } | undefined {
  const text = parts.find(({ as }) => as === 'id')?.text;
  if (text === undefined) return undefined;
  const shape = isNumber(text) ? 'digits' : 'mixed';
  const id = ticketId(text, shape);
  return id === undefined ? undefined : { id, shape };
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** Nothing in it has a meaning in patterns. */
function isPlain(text: string): boolean {
  return text !== '' && text.length <= 80 && /^[^\s/?#&=;*{}%+]+$/.test(text);
}

function isWord(text: string): boolean {
  return /^[A-Za-z_-]+$/.test(text);
}

function isNumber(text: string): boolean {
  return ticketId(text, 'digits') !== undefined;
}

function isCode(text: string): boolean {
  return ticketId(text, 'mixed') !== undefined;
}
