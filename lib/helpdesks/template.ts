/**
 * Reads the placeholders of a template such as `Status changed from '{from}' to '{to}'` out of a text. Undefined when
 * the text does not fit, and when it fits in more than one way: a queue may be called "a to b", and nothing
 * here guesses. Placeholders are never empty. No regular expressions, so templates can be data.
 */
export function matchTemplate(text: string, template: string): Record<string, string> | undefined {
  const { literals, names } = piecesOf(template);
  const first = literals[0] ?? '';
  const last = literals.at(-1) ?? '';
  if (names.length === 0) return text === first ? {} : undefined;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return undefined;

  const inner = text.slice(first.length, text.length - last.length);
  const between = literals.slice(1, -1);
  const leftmost = split(inner, between, 'first');
  const rightmost = split(inner, between, 'last');
  if (leftmost === undefined || rightmost === undefined) return undefined;

  const captured: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const value = leftmost[index];
    if (value === undefined || value === '' || value !== rightmost[index]) return undefined;
    captured[name] = value;
  }
  return captured;
}

interface Pieces {
  literals: readonly string[];
  names: readonly string[];
}

/** Templates are data of adapters, so there are few of them; a long history asks for each one hundreds of times. */
const known = new Map<string, Pieces>();

function piecesOf(template: string): Pieces {
  const before = known.get(template);
  if (before !== undefined) return before;
  const parts = template.split(/\{(\w+)\}/);
  const pieces = {
    literals: parts.filter((_, index) => index % 2 === 0),
    names: parts.filter((_, index) => index % 2 === 1),
  };
  known.set(template, pieces);
  return pieces;
}

/** Cuts a text at each separator in turn, taking the first or the last place where the whole still fits. */
function split(text: string, separators: readonly string[], which: 'first' | 'last'): string[] | undefined {
  const parts: string[] = [];
  let rest = text;
  const order = which === 'first' ? separators : [...separators].reverse();
  for (const separator of order) {
    const at = which === 'first' ? rest.indexOf(separator) : rest.lastIndexOf(separator);
    if (at < 0) return undefined;
    if (which === 'first') {
      parts.push(rest.slice(0, at));
      rest = rest.slice(at + separator.length);
    } else {
      parts.unshift(rest.slice(at + separator.length));
      rest = rest.slice(0, at);
    }
  }
  if (which === 'first') parts.push(rest);
  else parts.unshift(rest);
  return parts;
}

/** Runs of white space, no-break spaces included, as one space; none at the ends. */
export function plainText(text: string): string {
  // Most texts are plain already, and finding that out costs far less than writing them anew.
  if (!/[^\S ]| {2}|^ | $/.test(text)) return text;
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}
