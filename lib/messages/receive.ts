import type { FromPage, FromView } from './protocol.ts';
import { pageAsks, viewAsks } from './schemas.ts';

/** Who sent a message, as the browser says it; pages cannot choose these. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  /** Chromium: `active`, or how the page that sent it is going. */
  documentLifecycle?: string | undefined;
  tab?: { id?: number | undefined; windowId?: number | undefined } | undefined;
}

/** A page's message after the checks: which tab it came from, and its address. */
export interface PageSender {
  tabId: number;
  windowId: number;
  url: URL;
}

export type PageHandlers = {
  [N in keyof FromPage]: (ask: FromPage[N]['ask'], from: PageSender) => Promise<FromPage[N]['answer']>;
};
export type ViewHandlers = { [N in keyof FromView]: (ask: FromView[N]['ask']) => Promise<FromView[N]['answer']> };

/** A message that is refused: it changes nothing and is logged once. The text names what and where, never the content. */
export class RefusedMessageError extends Error {
  override name = 'RefusedMessageError';
}

/** A question of a page that goes, whose answer nobody would read: refused, and no fault of anybody. */
export class PageGoneError extends RefusedMessageError {
  override name = 'PageGoneError';
}

type AnyHandler = (ask: unknown, from: PageSender) => Promise<unknown>;
type Parsed =
  | { success: true; data: unknown }
  | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
type AnySchema = { safeParse(value: unknown): Parsed };

/**
 * The one door for messages. A sender from outside the extension, an unknown name, a name that this kind of
 * sender may not use, or a payload that does not parse is refused.
 *
 * @param ours the extension's own id and the address its views start with
 * @throws RefusedMessageError
 */
export function receive(
  message: unknown,
  sender: Sender,
  ours: { id: string; viewsAt: string },
  handlers: { page: PageHandlers; view: ViewHandlers },
): Promise<unknown> {
  if (sender.id !== ours.id) throw new RefusedMessageError('a message from outside the extension');
  if (typeof message !== 'object' || message === null || !('name' in message) || typeof message.name !== 'string') {
    throw new RefusedMessageError('a message without a name');
  }
  const name = message.name;
  const ask = 'ask' in message ? message.ask : undefined;
  const isView = sender.url?.startsWith(ours.viewsAt) === true;
  // Nobody waits for the answer, and without an address nobody can say whose site it was.
  if (farewells.includes(name) && sender.url === undefined) return Promise.resolve(null);
  const from = isView ? { tabId: -1, windowId: -1, url: new URL(ours.viewsAt) } : pageSender(sender, name);
  const schemas: Record<string, AnySchema> = isView ? viewAsks : pageAsks;
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!schema) throw new RefusedMessageError(`${isView ? 'a view' : 'a page'} may not ask "${name.slice(0, 40)}"`);
  const parsed = schema.safeParse(ask);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new RefusedMessageError(
      `"${name}" does not parse at ${issue?.path.map(String).join('.') || 'its root'}: ${issue?.message ?? 'unknown'}`,
    );
  }
  const group: Record<string, unknown> = isView ? handlers.view : handlers.page;
  // The schema above was found under the same name, and the handlers' type makes both lists the same.
  return (group[name] as AnyHandler)(parsed.data, from);
}

/** What a page still says while it goes. Of a closed tab, or of a frame that another page has taken over, not everything is named. */
const farewells = ['signals', 'reading', 'endTurn'];
const closedTab = -1;

function pageSender(sender: Sender, name: string): PageSender {
  const { tab, url, frameId, documentLifecycle = 'active' } = sender;
  // A page that is going may be given the number of any frame.
  const isGoing = documentLifecycle === 'pending_deletion' || documentLifecycle === 'cached';
  const isGone = isGoing || frameId === undefined || frameId < 0 || (tab?.id === undefined && frameId === 0);
  if (isGone && url !== undefined) {
    if (!farewells.includes(name)) throw new PageGoneError(`"${name.slice(0, 40)}" from a page that goes`);
    return { tabId: tab?.id ?? closedTab, windowId: tab?.windowId ?? closedTab, url: new URL(url) };
  }
  if (tab?.id === undefined || url === undefined || frameId !== 0) {
    throw new RefusedMessageError(`"${name.slice(0, 40)}" from something that is neither a tab's page nor a view`);
  }
  return { tabId: tab.id, windowId: tab.windowId ?? -1, url: new URL(url) };
}
