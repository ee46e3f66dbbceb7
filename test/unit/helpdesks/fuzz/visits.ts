/** How often a page's nodes were asked for something, and how much text they gave. */
export interface Visits {
  nodes: number;
  characters: number;
}

interface Prototypes {
  Element: { prototype: Element };
  Document: { prototype: Document };
  Node: { prototype: Node };
}

/** Counts from now on, in all documents of a window; set both to 0 to begin anew. */
export function countVisits({ Element, Document, Node }: Prototypes): Visits {
  const visits: Visits = { nodes: 0, characters: 0 };
  const count = (result: unknown): void => {
    if (typeof result === 'string') visits.characters += result.length;
    const isList = typeof result === 'object' && result !== null && 'length' in result;
    visits.nodes += isList ? Number(result.length) + 1 : 1;
  };
  const watch = (prototype: object, name: string): void => {
    const before = Object.getOwnPropertyDescriptor(prototype, name);
    if (before === undefined) throw new Error(`The window has no ${name}`);
    const { get, value } = before;
    if (get !== undefined) {
      Object.defineProperty(prototype, name, {
        ...before,
        get() {
          const result: unknown = Reflect.apply(get, this, []);
          count(result);
          return result;
        },
      });
    } else {
      Object.defineProperty(prototype, name, {
        ...before,
        value(...given: unknown[]) {
          const result: unknown = Reflect.apply(value, this, given);
          count(result);
          return result;
        },
      });
    }
  };
  for (const name of ['querySelector', 'querySelectorAll', 'matches', 'closest', 'getAttribute'])
    watch(Element.prototype, name);
  for (const name of ['querySelector', 'querySelectorAll']) watch(Document.prototype, name);
  watch(Node.prototype, 'textContent');
  return visits;
}
