import { type Lesson, numberPattern } from '../helpdesks/taught.ts';
import { plainText } from '../helpdesks/template.ts';
import { rawText, unwrapped } from '../helpdesks/ticket-in-front.ts';
import type { TaughtSource } from '../model/taught-desk.ts';
import { type FoundSelector, selectorOf } from './selector-of.ts';

/** What the agent can point at. */
export type PointedFact = 'number' | 'status' | 'ownName' | 'assignee' | 'reply';

/** Why a place cannot be taught; each has its sentence. */
export type PointRefusal =
  /** Inside a frame or a component that keeps its insides to itself. */
  | 'closed'
  | 'noText'
  | 'tooMuch'
  /** A field: what stands there may not be saved. */
  | 'field'
  | 'noNumber'
  | 'otherNumber'
  | 'noButton'
  /** Nothing tells it from other places of the page. */
  | 'notUnique'
  /** Only where it stands among others tells it, and another ticket may have something else there. */
  | 'unsteady';

export type Pointed =
  /** `options`: of a list to choose from, each with what stands for it. */
  { source: TaughtSource; value: string; options?: { value: string; label: string }[] } | { refused: PointRefusal };

/** What the address says of the ticket's number. */
export interface KnownNumber {
  shape: Lesson['id'];
  /** Left out where the address has no number. */
  id?: string;
}

/** More is no status and no name. */
const mostText = 60;

/** The place that an element is for a fact, with what would be read there now; or why it cannot be taught. */
export function pointedAt(element: Element, fact: PointedFact, number: KnownNumber): Pointed {
  if (
    element.getRootNode() !== element.ownerDocument ||
    ['iframe', 'frame', 'object', 'embed'].includes(element.localName)
  ) {
    return { refused: 'closed' };
  }
  if (fact === 'reply') return pointedButton(element);
  const list = element.closest('select');
  if (list !== null) return fact === 'number' ? { refused: 'field' } : pointedList(list, fact);
  if (isField(element)) return { refused: 'field' };
  return pointedText(element, fact, number);
}

function pointedButton(element: Element): Pointed {
  const button = element.closest('button, [role="button"], input[type="submit"], input[type="button"], a');
  if (button === null) return { refused: 'noButton' };
  const found = selectorOf(button, '');
  if (found === undefined) return { refused: 'notUnique' };
  const label = plainText(
    button.getAttribute('aria-label') ?? button.getAttribute('value') ?? button.textContent ?? '',
  );
  return { source: { at: found.selector, only: true }, value: label.slice(0, mostText) };
}

/** A list states what is saved only where the page marks that option as the chosen one; what the agent chose since is no fact. */
function pointedList(list: HTMLSelectElement, fact: PointedFact): Pointed {
  const marked = list.querySelectorAll('option[selected]');
  const [chosen] = marked;
  if (list.multiple || chosen === undefined || marked.length > 1) return { refused: 'field' };
  const found = selectorOf(list, '');
  if (found === undefined) return { refused: 'notUnique' };
  if (!found.steady && fact !== 'status') return { refused: 'unsteady' };
  // The page's own code where it has one: it is the same in every language.
  const attribute = fact === 'status' && chosen.hasAttribute('value') ? { attribute: 'value' } : {};
  const source: TaughtSource = { at: `${found.selector} option[selected]`, ...attribute, only: true };
  const value = textAt(chosen, source);
  if (value === '') return { refused: 'noText' };
  const options = [...list.options].flatMap((option) => {
    const label = plainText(option.textContent ?? '').slice(0, mostText);
    const said = textAt(option, source);
    return said === '' || said.length > mostText ? [] : [{ value: said, label: label === '' ? said : label }];
  });
  return value.length > mostText ? { refused: 'tooMuch' } : { source, value, options };
}

function pointedText(element: Element, fact: PointedFact, number: KnownNumber): Pointed {
  const attribute = attributeWithText(element);
  const bare: Pick<TaughtSource, 'attribute'> = attribute === undefined ? {} : { attribute };
  const value = textAt(element, bare);
  if (value === '') return { refused: 'noText' };
  if (fact === 'number') return pointedNumber(element, value, bare, number);
  if (value.length > mostText) return { refused: 'tooMuch' };
  const found = bestSelector(element, value, bare);
  if (found === undefined) return { refused: 'notUnique' };
  // A status is read by the words that the agent explained, so that another place's words say nothing; a name can be anything.
  if (!found.steady && fact !== 'status') return { refused: 'unsteady' };
  return { source: { at: found.selector, ...bare, only: true }, value };
}

function pointedNumber(
  element: Element,
  text: string,
  bare: Pick<TaughtSource, 'attribute'>,
  { shape, id }: KnownNumber,
): Pointed {
  const taken = numberPattern(text, shape, undefined);
  if (taken === undefined) return { refused: 'noNumber' };
  if (id !== undefined && taken.id !== id) return { refused: 'otherNumber' };
  // Its names have no digits, and the words beside it are the page's own.
  const found = bestSelector(element, '', bare);
  if (found === undefined) return { refused: 'notUnique' };
  // Compared with the address, a wrong place shows no ticket; by itself it would show a wrong one.
  if (!found.steady && id === undefined) return { refused: 'unsteady' };
  const pattern = taken.pattern === undefined ? {} : { pattern: taken.pattern };
  return { source: { at: found.selector, ...bare, ...pattern, only: true }, value: taken.id };
}

/** Of the element and those around it that say the same, the one that can be found best. */
function bestSelector(
  element: Element,
  said: string,
  source: Pick<TaughtSource, 'attribute'>,
): FoundSelector | undefined {
  let best = selectorOf(element, said);
  const value = textAt(element, source);
  let around = element.parentElement;
  while (
    best?.steady !== true &&
    source.attribute === undefined &&
    around !== null &&
    textAt(around, source) === value
  ) {
    const found = selectorOf(around, said);
    if (found?.steady === true || best === undefined) best = found;
    around = around.parentElement;
  }
  return best;
}

/** Pictures and icons say in an attribute what they are. */
function attributeWithText(element: Element): string | undefined {
  if (plainText(element.textContent ?? '') !== '') return undefined;
  return ['aria-label', 'title', 'alt'].find((name) => plainText(element.getAttribute(name) ?? '') !== '');
}

function textAt(element: Element, source: Pick<TaughtSource, 'attribute'>): string {
  return plainText((rawText(element, source) ?? '').slice(0, 2_000));
}

function isField(element: Element): boolean {
  return element.closest('input, textarea, [contenteditable]:not([contenteditable="false"])') !== null;
}

/** What stands at a place now; undefined where the page does not show it, or shows several that differ. */
export function saidAt(document: Document, source: TaughtSource): string | undefined {
  const texts = new Set([...document.querySelectorAll(source.at)].map((element) => textAt(element, source)));
  return texts.size === 1 ? unwrapped([...texts][0], source.pattern) : undefined;
}
