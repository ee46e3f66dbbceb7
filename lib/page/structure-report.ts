import type { Adapter } from '../helpdesks/adapter.ts';
import { pageKind } from '../helpdesks/page-kind.ts';
import type { StructureReport } from '../messages/protocol.ts';

/** Bounds: deeper, longer or wider than this helps nobody who mends a reader. */
const deepest = 40;
const mostLines = 3_000;
const mostAttributes = 20;
/** So many elements are looked at, whatever the page is made of. */
const mostElements = 20_000;

/**
 * What a page is built of, without a word of it: tags, names of attributes, and of ids and classes those that the adapter
 * itself names. Broken markup can make a text into a tag or an attribute's name, so that only tags of HTML and names that
 * look like a program's are written, and all others as `other`. Alike neighbours are written once, with their number.
 */
export function structureReport(adapter: Adapter, document: Document, url: URL, basePath: string): StructureReport {
  const selectors = selectorsOf(adapter);
  const own = ownNames(adapter, selectors);
  let left = mostElements;
  const visit = (element: Element, depth: number): string[] => {
    left -= 1;
    const lines = [`${' '.repeat(depth)}${describe(element, own)}`];
    if (depth >= deepest) return lines;
    let before: string[] = [];
    let times = 0;
    const end = () => {
      const [first, ...rest] = before;
      if (first !== undefined) lines.push(times > 1 ? `${first} ×${times}` : first, ...rest);
    };
    for (const child of childrenOf(document, element)) {
      if (left <= 0 || lines.length > mostLines) break;
      const ofChild = visit(child, depth + 1);
      if (ofChild.length === before.length && ofChild.every((line, index) => line === before[index])) times += 1;
      else {
        end();
        before = ofChild;
        times = 1;
      }
    }
    end();
    return lines;
  };
  const lines = visit(document.documentElement, 0);
  return {
    format: 'deskpace-structure',
    version: 1,
    helpDesk: adapter.id,
    revision: adapter.revision,
    kind: pageKind(adapter, document, url, basePath),
    landmarks: selectors.map((selector) => [selector, countOf(document, selector)]),
    isWhole: left > 0 && lines.length <= mostLines,
    lines: lines.slice(0, mostLines),
  };
}

/** A form's own properties give way to controls of their names, so that none of them is asked directly. */
function childrenOf(document: Document, element: Element): Element[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT);
  const children: Element[] = [];
  for (let child = walker.firstChild(); child !== null; child = walker.nextSibling()) children.push(child as Element);
  return children;
}

function describe(element: Element, own: OwnNames): string {
  const tag: unknown = Reflect.get(Element.prototype, 'localName', element);
  const attribute = (name: string) => Element.prototype.getAttribute.call(element, name) ?? '';
  const id = attribute('id');
  const classes = attribute('class')
    .split(/\s+/)
    .filter((name) => own.classes.has(name));
  const names = Element.prototype.getAttributeNames.call(element).map((name) => (isKnown(name, own) ? name : 'other'));
  const attributes = [...new Set(names)].sort().slice(0, mostAttributes).join(' ');
  return [
    typeof tag === 'string' && htmlTags.has(tag) ? tag : 'other',
    own.ids.has(id) ? `#${id}` : '',
    ...[...new Set(classes)].map((name) => `.${name}`),
    attributes === '' ? '' : `[${attributes}]`,
  ].join('');
}

interface OwnNames {
  ids: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  attributes: ReadonlySet<string>;
}

/** What the adapter's own selectors name. */
function ownNames(adapter: Adapter, selectors: readonly string[]): OwnNames {
  const text = selectors.join('\n');
  const named = (pattern: RegExp) => Array.from(text.matchAll(pattern), ([, name]) => name ?? '');
  const attributes = [...named(/\[([a-z][\w-]*)/g), ...textsUnder(adapter, ['attribute', 'attributes'])];
  return {
    ids: new Set(named(/#([A-Za-z_][\w-]*)/g)),
    classes: new Set(named(/\.([A-Za-z_][\w-]*)/g)),
    attributes: new Set(attributes),
  };
}

/** Where the adapter keeps selectors of the page. */
const selectorKeys = [
  'at',
  'items',
  'options',
  'container',
  'never',
  'chats',
  'root',
  'all',
  'none',
  'label',
  'matches',
];

function selectorsOf({ recognise, address, page, watch }: Adapter): string[] {
  const all = [...textsUnder({ recognise, address, page, watch }, selectorKeys), ...Object.values(page?.tabs ?? {})];
  return [...new Set(all)].sort();
}

/** Every text in a piece of data that stands under one of these keys, directly or in a list. */
function textsUnder(data: unknown, keys: readonly string[], key = ''): string[] {
  if (typeof data === 'string') return keys.includes(key) ? [data] : [];
  if (Array.isArray(data)) return data.flatMap((one) => textsUnder(one, keys, key));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => textsUnder(value, keys, name));
}

/** How many elements of the page fit. What is looked for below an entry is counted anywhere. */
function countOf(document: Document, selector: string): number {
  return document.querySelectorAll(selector.replaceAll(':scope', '*')).length;
}

/** A name of the adapter's, of HTML itself, or of the product's scripts: letters only, so that no number of a person is in it. */
function isKnown(name: string, { attributes }: OwnNames): boolean {
  return attributes.has(name) || htmlAttributes.has(name) || /^(data|aria)(-[a-z]{1,20}){1,4}$/.test(name);
}

const htmlTags = new Set(
  (
    'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col ' +
    'colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame ' +
    'frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark ' +
    'menu meta meter nav noscript object ol optgroup option output p param path picture pre progress q rp rt ruby s samp ' +
    'script search section select slot small source span strike strong style sub summary sup svg table tbody td template ' +
    'textarea tfoot th thead time title tr track tt u ul use var video wbr'
  ).split(' '),
);

const htmlAttributes = new Set(
  (
    'accept accept-charset action align alt async autocomplete autofocus border cellpadding cellspacing charset checked class ' +
    'cols colspan content contenteditable controls coords datetime defer dir disabled download draggable enctype for form ' +
    'headers height hidden href hreflang http-equiv id inert inputmode integrity is itemprop itemscope itemtype label lang ' +
    'list loading max maxlength media method min minlength multiple name nonce novalidate open part pattern placeholder ' +
    'popover readonly rel required role rows rowspan sandbox scope selected shape size sizes slot spellcheck src srcset ' +
    'start step style tabindex target title translate type usemap valign value width wrap'
  ).split(' '),
);
