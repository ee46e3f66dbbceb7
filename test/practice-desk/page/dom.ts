type Attributes = Record<string, string | boolean | undefined>;

/** An element with attributes (true: present and empty; false and undefined: absent) and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  set(element, attributes);
  element.append(...children);
  return element;
}

export function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) element.removeAttribute(name);
    else if (element.getAttribute(name) !== (value === true ? '' : value)) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
}

/** The element that the page's own HTML must hold. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

export function timeOf(iso: string, attributes: Attributes = {}): HTMLTimeElement {
  return el('time', { datetime: iso, ...attributes }, readable(iso));
}

export function readable(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

export function notice(text: string): void {
  const place = byId('notice');
  place.textContent = text;
  place.hidden = text === '';
}
