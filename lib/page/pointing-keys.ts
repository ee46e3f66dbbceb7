/** Pointing without a pointer: to the next or the one before of what the page says, outwards and inwards. */
export type PointingKey = 'ArrowRight' | 'ArrowLeft' | 'ArrowUp' | 'ArrowDown';

export function isPointingKey(key: string): key is PointingKey {
  return key === 'ArrowRight' || key === 'ArrowLeft' || key === 'ArrowUp' || key === 'ArrowDown';
}

/**
 * Where a key leads from an element. Right and left go through everything that says something or can be pressed, in the
 * order of the page; up goes to what the element is in, down to the first such thing in it. Undefined: nowhere.
 */
export function nextByKey(
  document: Document,
  from: Element | undefined,
  key: PointingKey,
  isVisible: (element: Element) => boolean,
): Element | undefined {
  if (key === 'ArrowUp') {
    const around = from?.parentElement;
    return around == null || around.localName === 'html' ? undefined : around;
  }
  const isGoal = (element: Element) => saysSomething(element) && isVisible(element);
  const all = [...document.body.querySelectorAll('*')].filter(isGoal);
  if (from === undefined) return key === 'ArrowLeft' ? all.at(-1) : all[0];
  if (key === 'ArrowDown') return all.find((element) => element !== from && from.contains(element));
  const isAfter = (element: Element) =>
    (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isBefore = (element: Element) =>
    (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return key === 'ArrowRight' ? all.find(isAfter) : all.findLast(isBefore);
}

function saysSomething(element: Element): boolean {
  if (['select', 'button', 'input', 'img'].includes(element.localName)) return true;
  return [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && (nodeValue ?? '').trim() !== '');
}
