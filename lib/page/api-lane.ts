import type { Paging } from '../helpdesks/adapter.ts';
import type { TurnEnd } from '../messages/protocol.ts';
import { PageProblem } from './report-problem.ts';

/** One request that an adapter lists, with the ticket's id already in its path. */
export interface ListedRequest {
  key: string;
  path: string;
  /** The answer is a page: the values of these form controls by name. */
  controls?: Readonly<Record<string, readonly string[]>>;
  paging?: Paging;
  optional?: true;
}

/** Answers by the request's key: one JSON value a page. */
export type Answers = Record<string, unknown[]>;

/** Where the reading of a list that grows at its end stopped. */
export interface Walk {
  pages: readonly unknown[];
  /** The address of the last page. */
  lastAddress: string;
  /** No further page was announced. */
  isAtEnd: boolean;
}

/** What the lane gave this time, or why it gave nothing. */
export type LaneRest =
  | { kind: 'answers'; answers: Answers; walks: Record<string, Walk> }
  /** There is no such ticket for this agent (404, 410). */
  | { kind: 'none' }
  /** Refused for this sign-in (401, 403, or a sign-in page instead of JSON): off for this page; after 403 for the tab. `isKnown`: since before. */
  | { kind: 'off'; why: string; isKnown?: true }
  /** Asked too often: nothing on this host before so many milliseconds. */
  | { kind: 'later'; wait: number };

/** One request in flight per host, over all tabs. */
export interface Turns {
  /** Resolves when a request may be made; with a wait in ms when the host is to be left alone; or when it has refused this tab. */
  take(): Promise<{ rest: number } | 'refused' | undefined>;
  /** After each request that had its turn. Gives for how long the host is to be left alone now, in ms. */
  end(end: TurnEnd): Promise<number>;
}

export interface LaneOptions {
  origin: string;
  isAllowed: (address: URL) => boolean;
  window: Pick<Window, 'fetch'> & { DOMParser?: typeof DOMParser };
  turns: Turns;
  signal: AbortSignal;
  /** Lists that were read before, by the request's key: only what has come since is asked for. */
  walks?: Readonly<Record<string, Walk>>;
}

const mostBytes = 4_000_000;
/** A request that has no answer after so long has failed, in ms. */
const patience = 20_000;
const mostRest = 86_400_000;

/**
 * Asks the help desk in front for the listed JSON: GET only, same origin only, with the agent's own sign-in.
 * Every address is checked before it is asked, further pages included. One request after the other, each in its turn among
 * all tabs. A failure of a request that is not optional gives up the whole reading.
 *
 * @throws PageProblem in our own words when an answer is no JSON, too large, or an error of the help desk
 */
export async function askHelpDesk(requests: readonly ListedRequest[], options: LaneOptions): Promise<LaneRest> {
  const answers: Answers = {};
  const walks: Record<string, Walk> = {};
  for (const request of requests) {
    const result = await askPages(request, options);
    if (result.kind === 'pages') {
      answers[request.key] = result.pages;
      if (result.walk !== undefined) walks[request.key] = result.walk;
    } else if (result.kind === 'none' && request.optional) continue;
    else if (result.kind !== 'failed') return result;
    else if (!request.optional) throw new PageProblem(result.why);
  }
  return { kind: 'answers', answers, walks };
}

type Asked =
  | { kind: 'pages'; pages: unknown[]; walk?: Walk }
  | { kind: 'failed'; why: string }
  | Exclude<LaneRest, { kind: 'answers' }>;

async function askPages(request: ListedRequest, options: LaneOptions): Promise<Asked> {
  const { key, paging } = request;
  const before = paging?.kind === 'cursor' && paging.growsAtEnd ? options.walks?.[key] : undefined;
  // The page that was the last may hold more by now.
  const pages: unknown[] = before?.pages.slice(0, -1) ?? [];
  const first = pages.length;
  const most = first + (paging?.most ?? 1);
  let url: URL | undefined = new URL(before?.lastAddress ?? request.path, options.origin);
  let lastAddress = url.href;
  while (url !== undefined && pages.length < most) {
    if (!options.isAllowed(url)) return { kind: 'failed', why: `${key}: its address is not one that may be asked` };
    const asked = await askInTurn(request, url, options);
    if (asked.kind !== 'page') return asked;
    lastAddress = url.href;
    pages.push(asked.page);
    url = nextPage(url, asked.page, paging, pages.length - first);
  }
  const grows = paging?.kind === 'cursor' && paging.growsAtEnd === true;
  return { kind: 'pages', pages, ...(grows ? { walk: { pages, lastAddress, isAtEnd: url === undefined } } : {}) };
}

type AskedPage = { kind: 'page'; page: unknown } | Exclude<Asked, { kind: 'pages' }>;

async function askInTurn(request: ListedRequest, url: URL, options: LaneOptions): Promise<AskedPage> {
  const resting = await options.turns.take();
  if (resting === 'refused') return { kind: 'off', why: `${request.key}: refused before in this tab`, isKnown: true };
  if (resting !== undefined) return { kind: 'later', wait: resting.rest };
  const result = await askOnce(request, url, options).catch(async (cause: unknown) => {
    await options.turns.end({ kind: 'failed' });
    throw cause;
  });
  if (result.kind === 'tooOften') return { kind: 'later', wait: await options.turns.end(result) };
  if (result.kind === 'refused') {
    await options.turns.end(result);
    return { kind: 'off', why: `${request.key}: the help desk answers 403` };
  }
  await options.turns.end({ kind: result.kind === 'failed' ? 'failed' : 'answered' });
  return result;
}

type Once = AskedPage | Extract<TurnEnd, { kind: 'tooOften' | 'refused' }>;

async function askOnce({ key, controls }: ListedRequest, url: URL, { window, signal }: LaneOptions): Promise<Once> {
  const format = controls === undefined ? 'json' : 'html';
  const response = await reached(
    window.fetch(url.href, {
      method: 'GET',
      headers: { accept: controls === undefined ? 'application/json' : 'text/html' },
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    }),
    signal,
  );
  if (response === undefined) return { kind: 'failed', why: `${key}: the help desk could not be reached` };
  const { status, headers } = response;
  if (status === 403) return { kind: 'refused' };
  // A session that has ended may begin again in this tab.
  if (status === 401) return { kind: 'off', why: `${key}: the help desk answers 401` };
  if (status === 429 || status === 503) {
    const lasts = restTold(headers);
    return { kind: 'tooOften', ...(lasts === undefined ? {} : { lasts }) };
  }
  if (status === 404 || status === 410) return { kind: 'none' };
  // A redirect of a signed-out session ends on a page, not on JSON.
  if (response.type === 'opaqueredirect') return { kind: 'off', why: `${key}: the help desk asks to sign in` };
  if (!response.ok) return { kind: 'failed', why: `${key}: the help desk answers ${status}` };
  if (!headers.get('content-type')?.includes(format)) {
    return { kind: 'off', why: `${key}: the answer is no ${format.toUpperCase()}` };
  }
  const text = await reached(response.text(), signal);
  if (text === undefined) return { kind: 'failed', why: `${key}: the help desk could not be reached` };
  if (text.length > mostBytes) return { kind: 'failed', why: `${key}: the answer is too large` };
  if (controls !== undefined && window.DOMParser !== undefined) {
    // Such a document runs no scripts and fetches nothing.
    return { kind: 'page', page: valuesOf(new window.DOMParser().parseFromString(text, 'text/html'), controls) };
  }
  try {
    const page: unknown = JSON.parse(text);
    return { kind: 'page', page };
  } catch {
    // The parser's own message quotes the answer, so it is not passed on.
    return { kind: 'failed', why: `${key}: the answer is no JSON` };
  }
}

/** A name of which a control is missing is left out. */
function valuesOf(page: Document, controls: NonNullable<ListedRequest['controls']>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, selectors] of Object.entries(controls)) {
    const found = selectors.flatMap((selector) => page.querySelector(selector)?.getAttribute('value')?.trim() ?? []);
    if (found.length === selectors.length) values[name] = found.join(' ');
  }
  return values;
}

/** `Retry-After` in ms: seconds, or a date, which is compared with the host's own clock where it tells the time. */
function restTold(headers: Headers): number | undefined {
  const told = headers.get('retry-after')?.trim();
  if (told === undefined || told === '') return undefined;
  if (/^\d+(\.\d+)?$/.test(told)) return Math.min(Math.max(Number(told), 1) * 1_000, mostRest);
  const until = Date.parse(told);
  if (Number.isNaN(until)) return undefined;
  const hostTime = Date.parse(headers.get('date') ?? '');
  return Math.min(Math.max(until - (Number.isNaN(hostTime) ? Date.now() : hostTime), 1_000), mostRest);
}

/** Undefined when the network failed; the browser's own error may be of another script world and says less. */
async function reached<Value>(asked: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (cause) {
    if (signal.aborted) throw cause;
    return undefined;
  }
}

function valueAt(page: unknown, path: string): unknown {
  let value: unknown = page;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function nextPage(url: URL, page: unknown, paging: Paging | undefined, number: number): URL | undefined {
  if (!paging) return undefined;
  const next = new URL(url);
  if (paging.kind === 'numbered') {
    const items = valueAt(page, paging.items);
    if (!Array.isArray(items) || items.length < paging.perPage) return undefined;
    next.searchParams.set(paging.parameter, String(number + 1));
    return next;
  }
  const more = valueAt(page, paging.more);
  const cursor = valueAt(page, paging.cursor);
  if (!more || (typeof cursor !== 'string' && typeof cursor !== 'number')) return undefined;
  next.searchParams.set(paging.parameter, String(cursor));
  return next;
}
