/** The longest selector that is taken. */
export const longestSelector = 400;
/** And the longest address pattern. */
export const longestPattern = 200;

const name = '[A-Za-z_][\\w-]*';
/** A tag, an id, classes, attributes (present, or one exact value) and a place among elements of its kind. */
const compound = `(?:[a-z][a-z0-9-]*)?(?:#${name}|\\.${name}|\\[[a-z][a-z0-9-]*(?:="[^"\\\\\\n]{1,80}")?\\]|:nth-of-type\\([1-9]\\d{0,3}\\))*`;
const selector = new RegExp(`^${compound}(?: (?:> )?${compound})*$`);

/**
 * What is wrong with a selector of a taught help desk, in words; undefined when nothing is. Only a small part of CSS is
 * allowed: what pointing makes, which every browser can look for at little cost.
 */
export function selectorProblem(text: string): string | undefined {
  if (text.length === 0 || text.length > longestSelector) return `must have 1 to ${longestSelector} characters`;
  const parts = text.replaceAll(/"[^"]*"/g, '""').split(' ');
  if (!selector.test(text) || parts.includes('')) return 'is no selector that pointing makes';
  return undefined;
}

/**
 * What is wrong with an address pattern, in words; undefined when nothing is. A pattern is a path, then perhaps `?name={id}`
 * and `#fragment`; `{id}` stands once for the ticket's id, `*` for anything within one part of the path, and a last part `*`
 * for whatever follows.
 */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > longestPattern) return `must not be longer than ${longestPattern} characters`;
  if (!pattern.startsWith('/')) return 'must begin with “/”';
  if (/\s/.test(pattern)) return 'must not hold a space';
  const [beforeHash = '', hash, ...moreHashes] = pattern.split('#');
  if (moreHashes.length > 0) return 'may have one “#”';
  const [path = '', query, ...moreQueries] = beforeHash.split('?');
  if (moreQueries.length > 0) return 'may have one “?”';
  if (pattern.split('{id}').length > 2) return 'may have “{id}” once';
  if (/[{}]/.test(pattern.replace('{id}', ''))) return 'may have no other braces than “{id}”';
  for (const part of [...path.split('/'), ...(hash ?? '').split('/')]) {
    if (part.split('*').length > 2) return 'may have one “*” in each part of the path';
    if (part.includes('*') && part.includes('{id}')) return 'may not have “*” and “{id}” in one part of the path';
  }
  for (const one of query === undefined ? [] : query.split('&')) {
    const [key = '', value, ...rest] = one.split('=');
    if (key === '' || value === undefined || value === '' || rest.length > 0) {
      return 'must write what follows “?” as “name={id}” or “name=value”';
    }
    if (value !== '{id}' && /[*{}]/.test(value)) return 'may have only “{id}” or a fixed value after “=”';
    if (/[*{}]/.test(key)) return 'may have only fixed names before “=”';
  }
  return fitsEveryPage(pattern) ? 'would fit every page; keep at least one fixed part' : undefined;
}

/** Whether nothing in the pattern tells one page from another: no id, no query, and no part that is written out. */
export function fitsEveryPage(pattern: string): boolean {
  return !pattern.includes('{id}') && !/[^/*#]/.test(pattern);
}
