/** How a page names its elements: by names that are the same on every ticket, and say nothing of this one. */

/** Attributes by which pages name a place, rather than say what stands there. */
const naming = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-cy',
  'data-qa',
  'data-field',
  'data-fact',
  'data-name',
  'data-column',
  'data-role',
  'data-slot',
  'data-act',
  'data-action',
  'itemprop',
  'name',
  'role',
  'rel',
  'href',
];

/** Words of names that tell a state, which another ticket may not be in. */
const states = new Set(
  (
    'active inactive open opened close closed new pending solved resolved hold selected current hover focus focused visible ' +
    'invisible hidden show shown expanded collapsed disabled enabled loading loaded read unread first last odd even mine ' +
    'assigned unassigned success danger warning error info primary secondary light dark red green blue yellow orange grey ' +
    'gray is has on off checked unchecked empty high low normal urgent overdue due late'
  ).split(' '),
);

/**
 * Selectors for one element by its own names alone, the best first: id, attributes that name a place, other data attributes
 * by their presence, classes. Left out is every name that may be of this ticket only: with digits, of a state, without sense,
 * or with something in it that the place says.
 *
 * @param said what the place says
 */
export function ownNames(element: Element, said: string): string[] {
  const isSteady = (name: string) => isSteadyName(name) && !isSaid(name, said);
  const tag = element.localName;
  const names: string[] = [];
  const id = element.getAttribute('id') ?? '';
  if (isSteady(id)) names.push(`#${id}`);
  for (const attribute of naming) {
    const value = element.getAttribute(attribute) ?? '';
    const isFit = attribute === 'href' ? /^\/[a-z/_-]{1,60}$/.test(value) && !isSaid(value, said) : isSteady(value);
    if (isFit) names.push(`${tag}[${attribute}="${value}"]`);
  }
  for (const attribute of element.getAttributeNames()) {
    if (!naming.includes(attribute) && /^data(-[a-z]{2,20}){1,4}$/.test(attribute)) names.push(`${tag}[${attribute}]`);
  }
  const classes = [...element.classList].filter(isSteady).slice(0, 3);
  for (const one of classes) names.push(`${tag}.${one}`);
  if (classes.length > 1) names.push(`${tag}.${classes.join('.')}`);
  return /^[a-z][a-z0-9-]*$/.test(tag) ? names : [];
}

/** A name that somebody wrote: words without digits. Programs make up names, and make them up anew with every version. */
function isSteadyName(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z_-]{1,59}$/.test(name)) return false;
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ _-]+/)
    .filter((word) => word !== '');
  const isCamel = /[a-z][A-Z]/.test(name);
  const hasSense = (word: string) => (word.length < 4 && !isCamel) || /[aeiouy]/.test(word);
  const isShort = (word: string) => isCamel && word.length < 3 && word !== 'id';
  return words.every((word) => hasSense(word) && !isShort(word) && !states.has(word) && !prefixes.has(word));
}

/** With which tools that make up class names begin. */
const prefixes = new Set(['css', 'sc', 'jsx', 'emotion', 'svelte', 'makestyles']);

/** Whether a name holds a word of what is said. */
function isSaid(name: string, said: string): boolean {
  const words = said.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.some((word) => word.length > 1 && name.toLowerCase().includes(word));
}
