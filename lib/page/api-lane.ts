import type { Paging } from '../helpdesks/adapter.ts';
import { PageProblem } from './report-problem.ts';

/** One request that an adapter lists, with the ticket's id already in its path. */
export interface ListedRequest {
  key: string;
  path: string;
  paging?: Paging;
  optional?: true;
}

/** Answers by the request's key: one JSON value a page. */
export type Answers = Record<string, unknown[]>;

/** Why the lane gave nothing this time. */
export type LaneRest =
  | { kind: 'answers'; answers: Answers }
  /** Refused for this sign-in (401, 403, or a sign-in page instead of JSON): off for this page. */
  | { kind: 'off'; why: string }
  /** Asked too often: nothing on this host before so many milliseconds. */
  | { kind: 'later'; wait: number };

const mostBytes = 4_000_000;
const waitWithoutWord = 60_000;

/**
 * Asks the help desk in front for the listed JSON: GET only, same origin only, with the agent's own sign-in.
 * Every address is checked before it is asked, further pages included. One request after the other. A failure of a request that is not optional gives up the whole reading.
 *
 * @throws PageProblem in our own words when an answer is no JSON, too large, or an error of the help desk
 */
export async function askHelpDesk(
  requests: readonly ListedRequest[],
  origin: string,
  isAllowed: (address: URL) => boolean,
  window: Pick<Window, 'fetch'>,
  signal: AbortSignal,
): Promise<LaneRest> {
  const answers: Answers = {};
  for (const request of requests) {
    const result = await askPages(request, origin, isAllowed, window, signal);
    if (result.kind === 'pages') answers[request.key] = result.pages;
    else if (result.kind !== 'failed') return result;
    else if (!request.optional) throw new PageProblem(result.why);
  }
  return { kind: 'answers', answers };
}

type Asked =
  | { kind: 'pages'; pages: unknown[] }
  | { kind: 'failed'; why: string }
  | Exclude<LaneRest, { kind: 'answers' }>;

async function askPages(
  request: ListedRequest,
  origin: string,
  isAllowed: (address: URL) => boolean,
  window: Pick<Window, 'fetch'>,
  signal: AbortSignal,
): Promise<Asked> {
  const pages: unknown[] = [];
  const most = request.paging?.most ?? 1;
  let url: URL | undefined = new URL(request.path, origin);
  for (let number = 1; url !== undefined && number <= most; number += 1) {
    if (!isAllowed(url)) return { kind: 'failed', why: `${request.key}: its address is not one that may be asked` };
    const response = await reached(
      window.fetch(url.href, {
        method: 'GET',
        headers: { accept: 'application/json' },
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'manual',
        signal,
      }),
      signal,
    );
    if (response === undefined) return { kind: 'failed', why: `${request.key}: the help desk could not be reached` };
    if (response.status === 401 || response.status === 403)
      return { kind: 'off', why: `${request.key}: the help desk answers ${response.status}` };
    if (response.status === 429 || response.status === 503) {
      const seconds = Number(response.headers.get('retry-after'));
      return { kind: 'later', wait: Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : waitWithoutWord };
    }
    // A redirect of a signed-out session ends on a page, not on JSON.
    if (response.type === 'opaqueredirect')
      return { kind: 'off', why: `${request.key}: the help desk asks to sign in` };
    if (!response.ok) return { kind: 'failed', why: `${request.key}: the help desk answers ${response.status}` };
    if (!response.headers.get('content-type')?.includes('json'))
      return { kind: 'off', why: `${request.key}: the answer is no JSON` };
    const text = await reached(response.text(), signal);
    if (text === undefined) return { kind: 'failed', why: `${request.key}: the help desk could not be reached` };
    if (text.length > mostBytes) return { kind: 'failed', why: `${request.key}: the answer is too large` };
    let page: unknown;
    try {
      page = JSON.parse(text);
    } catch {
      // The parser's own message quotes the answer, so it is not passed on.
      return { kind: 'failed', why: `${request.key}: the answer is no JSON` };
    }
    pages.push(page);
    url = nextPage(url, page, request.paging, number);
  }
  return { kind: 'pages', pages };
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
