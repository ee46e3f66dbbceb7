import type { Random } from '../../../soak/random.ts';
import { junkText } from './junk.ts';

/** Changes a page in place as no help desk would: a few times, each time one thing. */
export function mutatePage(document: Document, random: Random): void {
  for (let times = random.whole(1, 8); times > 0; times -= 1) mutateOnce(document, random);
}

function mutateOnce(document: Document, random: Random): void {
  const elements = [...document.querySelectorAll('*')];
  if (elements.length === 0) return;
  const element = random.one(elements);
  const other = random.one(elements);
  const names = element.getAttributeNames();
  const ownText = (): string => {
    const from = random.one(elements);
    const attributes = from.getAttributeNames();
    const name = attributes.length > 0 && random.next() < 0.6 ? random.one(attributes) : undefined;
    return (name === undefined ? from.textContent : from.getAttribute(name))?.slice(0, 300) ?? '';
  };
  switch (random.whole(0, 11)) {
    case 0:
      element.remove();
      return;
    case 1:
      if (names.length > 0) element.removeAttribute(random.one(names));
      return;
    case 2:
      if (names.length > 0) element.setAttribute(random.one(names), junkText(random, ownText));
      return;
    case 3:
      for (const name of other.getAttributeNames()) element.setAttribute(name, other.getAttribute(name) ?? '');
      return;
    case 4:
      element.textContent = junkText(random, ownText);
      return;
    case 5:
      setFirstText(element, junkText(random, ownText));
      return;
    case 6:
      if (!other.contains(element) && !element.contains(other)) other.append(element);
      return;
    case 7:
      copy(element, random);
      return;
    case 8:
      if (element.parentElement && other.parentElement && !element.contains(other) && !other.contains(element)) {
        const place = document.createComment('');
        element.replaceWith(place);
        other.replaceWith(element);
        place.replaceWith(other);
      }
      return;
    case 9:
      element.replaceChildren(...[...element.childNodes].reverse());
      return;
    case 10:
      bury(document, element, random.whole(1, random.next() < 0.05 ? 400 : 3));
      return;
    default:
      document.documentElement?.setAttribute('lang', random.one(['', 'pl', 'ZH-cn', 'tlh', '__proto__', 'x-y-z']));
  }
}

function setFirstText(element: Element, text: string): void {
  const node = [...element.childNodes].find(({ nodeType }) => nodeType === 3);
  if (node) node.textContent = text;
}

/** Twins beside it; now and then very many, where that does not make the page as large as the memory. */
function copy(element: Element, random: Random): void {
  const isSmall = element.querySelectorAll('*').length < 30;
  for (let count = isSmall && random.next() < 0.02 ? 300 : random.whole(1, 2); count > 0; count -= 1) {
    if (element.parentElement) element.after(element.cloneNode(true));
  }
}

function bury(document: Document, element: Element, depth: number): void {
  if (element.parentElement === null) return;
  for (let level = 0; level < depth; level += 1) {
    const around = document.createElement('span');
    element.replaceWith(around);
    around.append(element);
  }
}
