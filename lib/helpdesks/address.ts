import type { AddressRule } from './adapter.ts';

/** What an address says by itself: the base path, and the ticket's id where the pattern has one. */
export interface AddressMatch {
  basePath: string;
  id: string | undefined;
}

/**
 * A ticket id in its one written form, or undefined for text that is none. `digits` drops leading zeros
 * (an address `00005` opens ticket 5) and refuses 0; `code` is letters, digits, `-`, `_` and `.`; `mixed` is a code with
 * a digit in it, so that `/tickets/new` is no ticket.
 */
export function ticketId(text: string | null | undefined, shape: AddressRule['id']): string | undefined {
  const trimmed = text?.trim();
  if (trimmed === undefined) return undefined;
  if (shape === 'mixed' && !/\d/.test(trimmed)) return undefined;
  if (shape !== 'digits') return /^[A-Za-z0-9_.-]{1,80}$/.test(trimmed) ? trimmed : undefined;
  return /^0*([1-9]\d{0,17})$/.exec(trimmed)?.[1];
}

/**
 * Compares an address with the rule's patterns. With `basePath` only addresses below it count; without, the
 * base path is the rule's own, or, for a product that may live anywhere, whatever stands before the pattern.
 */
export function matchAddress(url: URL, rule: AddressRule, basePath?: string): AddressMatch | undefined {
  const base = basePath ?? (rule.base === 'any' ? undefined : rule.base);
  for (const pattern of rule.patterns) {
    const match = matchPattern(url, pattern, rule, base);
    if (match !== undefined) return match;
  }
  return undefined;
}

/**
 * The base path of an address of this help desk: `/rt` of `/rt/Ticket/Display.html?id=5`, `''` at the root. Undefined
 * for an address outside the product's own path, and, where the product may live anywhere, for one that fits no pattern.
 */
export function basePathOf(url: URL, rule: AddressRule): string | undefined {
  if (rule.base === 'any') return matchAddress(url, rule)?.basePath;
  return isBelow(url.pathname, rule.base) ? rule.base : undefined;
}

/** Whether a path is the base path itself or lies under it. */
export function isBelow(pathname: string, basePath: string): boolean {
  return basePath === '' || pathname === basePath || pathname.startsWith(`${basePath}/`);
}

function matchPattern(
  url: URL,
  pattern: string,
  rule: AddressRule,
  basePath: string | undefined,
): AddressMatch | undefined {
  const hashAt = pattern.indexOf('#');
  const beforeHash = hashAt < 0 ? pattern : pattern.slice(0, hashAt);
  const queryAt = beforeHash.indexOf('?');
  const path = queryAt < 0 ? beforeHash : beforeHash.slice(0, queryAt);

  const onPath = matchPath(url.pathname, path, rule, basePath);
  if (onPath === undefined) return undefined;
  let id = onPath.id;

  if (queryAt >= 0) {
    for (const part of beforeHash.slice(queryAt + 1).split('&')) {
      const [name = '', wanted = ''] = part.split('=');
      const value = parameter(url.search, name);
      if (value === undefined) return undefined;
      if (wanted !== '{id}') {
        if (value !== wanted) return undefined;
        continue;
      }
      id = ticketId(value, rule.id);
      if (id === undefined) return undefined;
    }
  }
  if (hashAt >= 0) {
    const onHash = matchSegments(segmentsOf(url.hash.slice(1)), segmentsOf(pattern.slice(hashAt + 1)), rule.id);
    if (onHash === undefined) return undefined;
    id = onHash.id ?? id;
  }
  return { basePath: onPath.basePath, id };
}

function matchPath(
  pathname: string,
  pattern: string,
  rule: AddressRule,
  basePath: string | undefined,
): AddressMatch | undefined {
  const wanted = segmentsOf(pattern);
  if (basePath !== undefined) {
    if (!isBelow(pathname, basePath)) return undefined;
    const match = matchSegments(segmentsOf(pathname.slice(basePath.length)), wanted, rule.id);
    return match && { basePath, id: match.id };
  }
  const segments = segmentsOf(pathname);
  for (let depth = 0; depth <= segments.length; depth += 1) {
    const match = matchSegments(segments.slice(depth), wanted, rule.id);
    if (match !== undefined) {
      return {
        basePath: segments
          .slice(0, depth)
          .map((segment) => `/${segment}`)
          .join(''),
        id: match.id,
      };
    }
  }
  return undefined;
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function matchSegments(
  given: readonly string[],
  wanted: readonly string[],
  shape: AddressRule['id'],
): { id: string | undefined } | undefined {
  const open = wanted.at(-1) === '*';
  const fixed = open ? wanted.slice(0, -1) : wanted;
  if (open ? given.length < fixed.length : given.length !== fixed.length) return undefined;
  let id: string | undefined;
  for (const [index, piece] of fixed.entries()) {
    const segment = given[index] ?? '';
    const at = piece.indexOf('{id}');
    if (at < 0) {
      if (!matchesStar(segment, piece)) return undefined;
      continue;
    }
    const before = piece.slice(0, at);
    const after = piece.slice(at + 4);
    if (segment.length <= before.length + after.length) return undefined;
    if (!segment.startsWith(before) || !segment.endsWith(after)) return undefined;
    id = ticketId(decoded(segment.slice(before.length, segment.length - after.length)), shape);
    if (id === undefined) return undefined;
  }
  return { id };
}

/** One `*` stands for any characters of the segment, none included. */
function matchesStar(segment: string, piece: string): boolean {
  const star = piece.indexOf('*');
  if (star < 0) return segment === piece;
  const before = piece.slice(0, star);
  const after = piece.slice(star + 1);
  return segment.length >= before.length + after.length && segment.startsWith(before) && segment.endsWith(after);
}

/**
 * One parameter of a query string. Perl products write `;` as well as `&` between parameters, which URLSearchParams
 * does not know. A name that stands twice with different values says nothing.
 */
function parameter(search: string, name: string): string | undefined {
  let found: string | undefined;
  for (const part of search.replace(/^\?/, '').split(/[&;]/)) {
    const equals = part.indexOf('=');
    if (equals < 0 || decoded(part.slice(0, equals)) !== name) continue;
    const value = decoded(part.slice(equals + 1));
    if (value === undefined || (found !== undefined && found !== value)) return undefined;
    found = value;
  }
  return found;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // A lone percent sign is the page's business; such a value is simply no id.
    return undefined;
  }
}
