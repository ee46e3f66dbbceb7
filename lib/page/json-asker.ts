import { apiRequests, isAllowed, type TicketRequest } from '../helpdesks/api-requests.ts';
import { readApi } from '../helpdesks/read-api.ts';
import type { ReaderTask } from '../messages/protocol.ts';
import type { Person, TicketReading } from '../model/reading.ts';
import { type Answers, askHelpDesk, type LaneRest, type Turns, type Walk } from './api-lane.ts';
import { PageProblem } from './report-problem.ts';
import type { Stage } from './stage.ts';

/** An own act reaches the product's JSON a little later. */
const afterOwnAct = 2_000;
/** The product's JSON is asked again for one ticket at most this often, unless the agent acted. */
const askEvery = 60_000;
/** What changes on the page so soon after a click or a key may be the agent's own act. */
const actShows = 10_000;
/** Answers of so many tickets are kept, so that only what has come since is asked for. */
const ticketsKept = 5;
/** An own act on a ticket that was left is asked for this often while the host wants to be left alone. */
const mostTries = 3;

export interface JsonAskerWorld {
  window: Window & typeof globalThis;
  stage: Pick<Stage, 'signal' | 'lastInput'> & { ticketInFront(): { ticketId: string } | undefined };
  task: ReaderTask;
  turns: Turns;
  isPaused: () => boolean;
  /** Who the page says is signed in, and whom it proves to be staff. */
  page: () => { viewer: Person | undefined; staff: readonly string[] };
  tell: (reading: TicketReading) => Promise<void>;
  /** The product says on a page of its own who is signed in. */
  onViewer: (viewer: Person) => void;
  /** Runs a piece of work whose failure is reported. */
  guard: (where: string, work: () => Promise<void>) => void;
  /** The lane is off now: what was left to it is to be read from the page. */
  onOff: () => void;
}

export interface JsonAsker {
  readonly isOff: boolean;
  /** The page was read: of another ticket than before, or of the same one with a history that has changed. */
  onRead(what: 'newTicket' | 'changed'): void;
  onTicketInFront(): void;
  onFocus(): void;
  /** The agent has changed a setting, or the site. */
  follow(rules: Pick<ReaderTask, 'apiLane' | 'idleAfter'>): void;
}

/** Why the JSON is asked for: the ticket came in front or changed by itself, or the agent acted on it. */
type Why = 'open' | 'ownAct';

interface Kept {
  answers: Answers;
  walks: Record<string, Walk>;
}

/**
 * Decides when the product's own JSON is asked for, within the budget: when a ticket comes in front; once after an
 * own act; otherwise at most once a minute; never without the agent. One reading after the other.
 */
export function jsonAsker(world: JsonAskerWorld): JsonAsker {
  const { window, stage, task, turns } = world;
  const { adapter, basePath } = task;
  const { signal } = stage;
  const sends = adapter.watch.sends?.join(', ');

  let isRefused = adapter.api === undefined;
  let rules: Pick<ReaderTask, 'apiLane' | 'idleAfter'> = task;
  let notBefore = Number.NEGATIVE_INFINITY;
  let asking: Promise<unknown> = Promise.resolve();
  let timer: { id: number; ticketId: string; at: number; why: Why } | undefined;
  /** What could not be asked because the agent was not there. */
  const owed = new Map<string, Why>();
  /** The ticket in front; clicks and keys there, and whether something was sent, since it was asked for last. */
  let visit: { ticketId: string; presses: number; hasSent: boolean } | undefined;
  let lastPress = Number.NEGATIVE_INFINITY;
  const lastAsked = new Map<string, number>();
  const kept = new Map<string, Kept>();
  /** What is the same for every ticket of this page. */
  const ofPage = new Map<string, readonly unknown[]>();

  const now = () => window.performance.now();
  const isOff = () => isRefused || !rules.apiLane;
  const isHere = () => {
    // Opening the page was an act, too.
    const last = stage.lastInput() ?? 0;
    return window.document.hasFocus() && now() - last <= rules.idleAfter;
  };

  const after = (wait: number, work: () => void): number =>
    window.setTimeout(
      () => {
        if (!signal.aborted) work();
      },
      Math.max(0, wait),
    );
  const start = (ticketId: string, why: Why, tries = 1) =>
    world.guard('reading the help desk’s JSON', () => read(ticketId, why, tries));

  const askAt = (ticketId: string, at: number, why: Why) => {
    if (isOff()) return;
    const before = timer?.ticketId === ticketId ? timer : undefined;
    // An own act may change more than once; anything else that is due earlier stays.
    if (before !== undefined && why !== 'ownAct' && before.at <= at) return;
    if (timer !== undefined) window.clearTimeout(timer.id);
    // What an act may have changed is most of it: a look that was due later has come with that.
    const both: Why = before?.why === 'open' && before.at <= at ? 'open' : why;
    const id = after(at - now(), () => {
      timer = undefined;
      start(ticketId, both);
    });
    timer = { id, ticketId, at, why: both };
  };
  const askForChange = (ticketId: string) => {
    const last = lastAsked.get(ticketId) ?? Number.NEGATIVE_INFINITY;
    askAt(ticketId, Math.max(now(), last + askEvery), 'open');
  };
  const askForAct = (seen: NonNullable<typeof visit>) => {
    seen.hasSent = true;
    askAt(seen.ticketId, now() + afterOwnAct, 'ownAct');
  };

  const read = async (ticketId: string, why: Why, tries: number): Promise<void> => {
    if (isOff() || world.isPaused()) return;
    if (!isHere()) {
      owed.set(ticketId, why);
      return;
    }
    if (now() < notBefore) {
      later(ticketId, why, tries, notBefore - now());
      return;
    }
    lastAsked.set(ticketId, now());
    if (visit?.ticketId === ticketId) visit = { ticketId, presses: 0, hasSent: false };
    const mine = asking.then(() => askWhatIsDue(ticketId, why));
    asking = mine.catch(() => undefined);
    const result = await mine.catch((cause: unknown) => {
      // Perhaps an address of a page that the host does not know any more.
      kept.delete(ticketId);
      throw cause;
    });
    switch (result.kind) {
      case 'none':
        return;
      case 'off':
        isRefused = true;
        world.onOff();
        if (result.isKnown) return;
        throw new PageProblem(`${adapter.id}: its JSON cannot be read here. ${result.why}`);
      case 'later':
        notBefore = now() + result.wait;
        lastAsked.delete(ticketId);
        later(ticketId, why, tries, result.wait);
        return;
      case 'answers':
        await take(ticketId);
    }
  };

  /** What is due is decided when it is this one's turn: the reading before may have brought some of it. */
  const askWhatIsDue = async (ticketId: string, why: Why): Promise<LaneRest> => {
    const before = kept.get(ticketId);
    const requests = apiRequests(adapter, ticketId, basePath).filter(
      (request) => !ofPage.has(request.key) && isDue(request, why, before),
    );
    if (requests.length === 0) return { kind: 'none' };
    const { origin } = window.location;
    const result = await askHelpDesk(requests, {
      origin,
      isAllowed: (address) => isAllowed(adapter, origin, basePath, address),
      window,
      turns,
      signal,
      walks: before?.walks ?? {},
    });
    if (result.kind !== 'answers') return result;
    for (const { key, when } of requests) {
      if (when.includes('pageLoad')) ofPage.set(key, result.answers[key] ?? []);
    }
    keep(ticketId, { answers: { ...before?.answers, ...result.answers }, walks: result.walks });
    return result;
  };

  const take = async (ticketId: string) => {
    const all = kept.get(ticketId);
    if (all === undefined) return;
    const { viewer, staff } = world.page();
    const answers = { ...Object.fromEntries(ofPage), ...all.answers };
    const reading = readApi(adapter, answers, { ticketId, staff, ...(viewer === undefined ? {} : { viewer }) });
    if (reading === null) return;
    if (adapter.api?.ticketId === undefined) {
      if (reading.viewer !== undefined) world.onViewer(reading.viewer);
      return;
    }
    await world.tell(reading);
    // A long history comes in several readings.
    const isWhole = Object.values(all.walks).every(({ isAtEnd }) => isAtEnd);
    if (!isWhole && stage.ticketInFront()?.ticketId === ticketId) askForChange(ticketId);
  };

  const keep = (ticketId: string, all: Kept) => {
    kept.delete(ticketId);
    kept.set(ticketId, all);
    const [oldest] = kept.keys();
    if (kept.size > ticketsKept && oldest !== undefined) kept.delete(oldest);
  };

  /** The host wants to be left alone. The ticket in front waits for that; one that was left only with an act that nobody has read. */
  const later = (ticketId: string, why: Why, tries: number, wait: number) => {
    if (stage.ticketInFront()?.ticketId === ticketId) askAt(ticketId, now() + wait, why);
    else if (why === 'ownAct' && tries < mostTries) after(wait, () => start(ticketId, why, tries + 1));
  };

  const payDebt = () => {
    const due = [...owed];
    owed.clear();
    for (const [ticketId, why] of due) {
      if (why === 'ownAct' || stage.ticketInFront()?.ticketId === ticketId) start(ticketId, why);
    }
  };

  const onPress = (event: Event) => {
    if (!event.isTrusted) return;
    lastPress = now();
    payDebt();
    if (visit === undefined) return;
    visit.presses += 1;
    if (sends !== undefined && (isShortcut(event) || isClickOn(event, sends))) askForAct(visit);
  };
  const options = { signal, passive: true, capture: true } as const;
  window.addEventListener('click', onPress, options);
  window.addEventListener('keydown', onPress, options);

  return {
    get isOff() {
      return isOff();
    },
    onRead: (what) => {
      const ticketId = stage.ticketInFront()?.ticketId;
      if (ticketId === undefined) return;
      const isOwn = what === 'changed' && now() - lastPress <= actShows;
      if (isOwn && visit?.ticketId === ticketId) askForAct(visit);
      else askForChange(ticketId);
    },
    onTicketInFront: () => {
      const ticketId = stage.ticketInFront()?.ticketId;
      if (ticketId === visit?.ticketId) return;
      const left = visit;
      visit = ticketId === undefined ? undefined : { ticketId, presses: 0, hasSent: false };
      if (left === undefined || isOff()) return;
      if (timer !== undefined) window.clearTimeout(timer.id);
      timer = undefined;
      // An act just before another ticket came in front was not on the page when it was read last: the JSON is asked once more.
      // Where nobody knows what sends, one click or key is what led away, and a second one may have been an act.
      if (!left.hasSent && (sends !== undefined || left.presses < 2)) return;
      after(afterOwnAct, () => start(left.ticketId, 'ownAct'));
    },
    onFocus: payDebt,
    follow: (changed) => {
      const wasOff = isOff();
      rules = changed;
      if (!wasOff && isOff()) world.onOff();
      const ticketId = stage.ticketInFront()?.ticketId;
      if (wasOff && !isOff() && ticketId !== undefined) askForChange(ticketId);
    },
  };
}

/** After an own act only what it may have changed is asked for; the rest is known from before. */
function isDue({ key, when }: TicketRequest, why: Why, before: Kept | undefined): boolean {
  return when.includes(why === 'open' ? 'open' : 'afterOwnAct') || before?.answers[key] === undefined;
}

function isClickOn({ type, target }: Event, selector: string): boolean {
  return type === 'click' && target instanceof Element && target.closest(selector) !== null;
}

/** Products send by such keys as well; which ones is the agent's business. */
function isShortcut(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return false;
  const { key, ctrlKey, metaKey, altKey } = event;
  return (ctrlKey || metaKey) && (altKey || key === 'Enter');
}
