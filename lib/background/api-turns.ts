import type { Turn, TurnEnd } from '../messages/protocol.ts';
import { type DurationMs, type EpochMs, hour, minute, second } from '../time/units.ts';
import type { Context } from './context.ts';
import { serial } from './serial.ts';

/**
 * One request in flight per help desk, over all tabs: a page asks for its turn before each request and gives it back
 * after. What a host said of being asked too often holds for every page of it. Kept in the storage of the browser's run,
 * since the worker may be stopped while a request is under way.
 */
interface HostState {
  /** The page whose request is under way, and since when. */
  holder?: Asker & { since: EpochMs };
  /** Nothing is asked for so long. */
  rest?: { since: EpochMs; lasts: DurationMs };
  /** Tabs whose agent may not read the JSON; a tab that is opened anew is asked for again. */
  refused?: number[];
  /** How often in a row the host asked for a rest without saying how long. */
  unsaid: number;
}

/** A page that has gone never gives its turn back; its request may have lasted so long at most. */
const longestRequest: DurationMs = 30 * second;
/** How soon a page may ask for its turn again. */
const askAgain: DurationMs = 300;
const firstRest: DurationMs = minute;
const longestRest: DurationMs = hour;
/** So many tabs are remembered as refused, the latest ones. */
const mostRefused = 200;

export interface ApiTurns {
  /** Gives a page its turn, unless another tab has it or the host wants to be left alone. */
  take(origin: string, page: Asker): Promise<Turn>;
  /** Takes a turn back. Answers for how long the host is to be left alone now, in ms. */
  end(origin: string, page: Pick<Asker, 'clockId'>, end: TurnEnd): Promise<DurationMs>;
}

/** A tab and the life of one page in it. */
interface Asker {
  tabId: number;
  clockId: string;
}

export function apiTurns(context: Context): ApiTurns {
  const inTurn = serial();
  return {
    take: (origin, { tabId, clockId }) =>
      inTurn(async () => {
        const { rest, holder, unsaid, refused = [] } = await stateOf(context, origin);
        if (refused.includes(tabId)) return { kind: 'refused' };
        const now = context.now();
        const left = rest === undefined ? 0 : remaining(rest.since, rest.lasts, now);
        if (left > 0) return { kind: 'resting', wait: left };
        const isTaken = holder !== undefined && remaining(holder.since, longestRequest, now) > 0;
        // The tab itself may have gone on to another page meanwhile.
        if (isTaken && holder.tabId !== tabId) return { kind: 'busy', wait: askAgain };
        await keep(context, origin, { unsaid, refused, holder: { tabId, clockId, since: now } });
        return { kind: 'go' };
      }),

    end: (origin, { clockId }, end) =>
      inTurn(async () => {
        const { holder, rest, unsaid, refused = [] } = await stateOf(context, origin);
        const isHolder = holder?.clockId === clockId;
        const tabs = end.kind === 'refused' && isHolder ? [...refused, holder.tabId].slice(-mostRefused) : refused;
        const other = { refused: tabs, ...(holder === undefined || isHolder ? {} : { holder }) };
        const now = context.now();
        if (end.kind === 'tooOften') {
          const times = end.lasts === undefined ? unsaid + 1 : unsaid;
          const lasts = end.lasts ?? Math.min(firstRest * 2 ** (times - 1), longestRest);
          await keep(context, origin, { ...other, rest: { since: now, lasts }, unsaid: times });
          return lasts;
        }
        const times = end.kind === 'failed' ? unsaid : 0;
        await keep(context, origin, { ...other, ...(rest === undefined ? {} : { rest }), unsaid: times });
        return rest === undefined ? 0 : remaining(rest.since, rest.lasts, now);
      }),
  };
}

/** What is left of a span; nothing of one that lies in the future because the clock was set back. */
function remaining(since: EpochMs, lasts: DurationMs, now: EpochMs): DurationMs {
  return now < since ? 0 : Math.max(0, since + lasts - now);
}

const keyOf = (origin: string): string => `asked ${origin}`;

async function stateOf({ browser }: Context, origin: string): Promise<HostState> {
  const kept = (await browser.storage.session.get(keyOf(origin)))[keyOf(origin)];
  return isHostState(kept) ? kept : { unsaid: 0 };
}

/** Only this file writes there, and only within one run of the browser. */
function isHostState(value: unknown): value is HostState {
  return typeof value === 'object' && value !== null && 'unsaid' in value && typeof value.unsaid === 'number';
}

async function keep({ browser }: Context, origin: string, state: HostState): Promise<void> {
  await browser.storage.session.set({ [keyOf(origin)]: state });
}
