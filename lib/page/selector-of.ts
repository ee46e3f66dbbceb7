import { selectorProblem } from '../model/taught-rules.ts';
import { ownNames } from './steady-names.ts';

/** So far up is looked for something that an element can be named with. */
const mostAncestors = 10;
/** Of each element so many names are tried: pages are large, and this is asked while the pointer moves. */
const mostNames = 5;

/** A selector that finds one element of the page and no other. `steady`: by names alone, not by where it stands among others. */
export interface FoundSelector {
  selector: string;
  steady: boolean;
}

/**
 * How an element can be found again on other tickets' pages. By names that the page gives it or what it is in; otherwise by
 * its place among its neighbours, which another ticket may have otherwise. Undefined when it cannot be told from others.
 *
 * @param said what the place says, of which nothing may be in the selector
 */
export function selectorOf(element: Element, said: string): FoundSelector | undefined {
  const { ownerDocument: document } = element;
  const isUnique = (selector: string) => {
    if (selectorProblem(selector) !== undefined) return false;
    const found = document.querySelectorAll(selector);
    return found.length === 1 && found[0] === element;
  };
  const steady = byNames(element, said, isUnique);
  if (steady !== undefined) return { selector: steady, steady: true };
  const byPlace = byPlaces(element, said, isUnique);
  return byPlace === undefined ? undefined : { selector: byPlace, steady: false };
}

function byNames(element: Element, said: string, isUnique: (selector: string) => boolean): string | undefined {
  const own = ownNames(element, said).slice(0, mostNames);
  const alone = own.find(isUnique);
  if (alone !== undefined) return alone;
  for (const ancestor of ancestorsOf(element)) {
    for (const outer of ownNames(ancestor, said).slice(0, mostNames)) {
      const found = own.map((inner) => `${outer} ${inner}`).find(isUnique);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Step by step from the nearest element that has a name of its own, or from the body. */
function byPlaces(element: Element, said: string, isUnique: (selector: string) => boolean): string | undefined {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && at.localName !== 'html'; at = at.parentElement) {
    const path = steps.length === 0 ? '' : ` > ${steps.join(' > ')}`;
    const starts = at === element ? [] : ownNames(at, said).slice(0, mostNames);
    const found = [...starts, ...(at.localName === 'body' ? ['body'] : [])]
      .map((start) => `${start}${path}`)
      .find(isUnique);
    if (found !== undefined) return found;
    steps.unshift(stepTo(at));
  }
  return undefined;
}

function stepTo(element: Element): string {
  const tag = element.localName;
  const alike = [...(element.parentElement?.children ?? [])].filter(({ localName }) => localName === tag);
  return alike.length < 2 ? tag : `${tag}:nth-of-type(${alike.indexOf(element) + 1})`;
}

function* ancestorsOf(element: Element): Generator<Element> {
  let at = element.parentElement;
  for (let count = 0; at !== null && count < mostAncestors && at.localName !== 'body'; count += 1) {
    yield at;
    at = at.parentElement;
  }
}
