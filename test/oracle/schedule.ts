import fc from 'fast-check';
import type { AttentionSignal } from '../../lib/model/signal.ts';

/** Everything happens on ticks of half a second. */
export const tick = 500;
export const scheduleStart = Date.UTC(2026, 2, 4, 10);
export const scheduleSettings = { idleAfter: 30_000, awayGrace: 60_000, heartbeat: 5_000 };

const site = 'practice-desk|http://desk.example|';
const keyOf = (ticket: number) => `${site}#${'ABC'.charAt(ticket)}`;

/** Lengths around every limit, in ticks: 3 s, 5 s, 15 s, 20 s, 30 s, 60 s, 90 s. */
const edges = [1, 2, 5, 6, 7, 10, 11, 29, 30, 31, 39, 40, 41, 59, 60, 61, 119, 120, 121, 179, 180, 181];
const length = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 24 }) }, fc.constantFrom(...edges));
/** Input every so many ticks; 0 for none. */
const inputEvery = fc.constantFrom(0, 1, 2, 5, 12, 58, 59, 60, 61);
const tab = fc.integer({ min: 0, max: 2 });
const ticket = fc.integer({ min: 0, max: 2 });

export type Act =
  | { do: 'open'; tab: number; ticket: number; silentBlur: boolean; newPage: boolean; pauseBefore: number }
  | { do: 'stay'; ticks: number; inputEvery: number }
  | { do: 'leave'; because: 'blurred' | 'hidden' | 'noTicket' | 'leaving'; inputEvery: number; ticks: number }
  | { do: 'closeTab'; farewell: boolean; late: number }
  | { do: 'freeze'; ticks: number }
  | { do: 'lock'; ticks: number }
  | { do: 'pause'; ticks: number; inputEvery: number }
  | { do: 'act'; ticket: number }
  | { do: 'call'; ticket: number; phase: 'talk' | 'hold' | 'wrapUp' }
  | { do: 'phase'; phase: 'talk' | 'hold' | 'wrapUp' }
  | { do: 'hangUp' }
  | { do: 'pin'; ticket: number | undefined }
  | { do: 'workerStarted' }
  | { do: 'browserStarted'; ticks: number };

const phase = fc.constantFrom('talk' as const, 'hold' as const, 'wrapUp' as const);

export const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constant('open' as const),
        tab,
        ticket,
        silentBlur: fc.boolean(),
        newPage: fc.boolean(),
        pauseBefore: fc.constantFrom(0, 0, 1, 3),
      }),
    },
    { weight: 8, arbitrary: fc.record({ do: fc.constant('stay' as const), ticks: length, inputEvery }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('leave' as const),
        because: fc.constantFrom('blurred' as const, 'hidden' as const, 'noTicket' as const, 'leaving' as const),
        ticks: length,
        inputEvery,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('closeTab' as const),
        farewell: fc.boolean(),
        late: fc.constantFrom(0, 4, 30, 40),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('freeze' as const), ticks: length }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('lock' as const), ticks: length }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('pause' as const), ticks: length, inputEvery }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('act' as const), ticket }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('call' as const), ticket, phase }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('phase' as const), phase }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('hangUp' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('pin' as const), ticket: fc.option(ticket, { nil: undefined }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('workerStarted' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('browserStarted' as const), ticks: length }) },
  ),
  { minLength: 1, maxLength: 25 },
);

interface Page {
  clockId: string;
  tabId: number;
  bornAt: number;
  seq: number;
  lastSignal: number;
  ticket: number;
  inputs: number[];
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** The signals that pages and the browser would send while an agent does this, in true order. */
export function signalsOf(list: readonly Act[], withIdleDetection: boolean, withAlarms: boolean): AttentionSignal[] {
  const signals: AttentionSignal[] = [];
  const pages: (Page | undefined)[] = [];
  let now = 0;
  let focused: Page | undefined;
  let frozen = false;
  let lives = 0;
  let workers = 1;
  let lastInput = 0;
  let state: 'active' | 'idle' | 'locked' = 'active';
  const { idleAfter } = scheduleSettings;

  const browser = (act: Without<Exclude<AttentionSignal, { seq: number }>, 'clockId' | 'monotonic' | 'wall'>) => {
    signals.push({
      ...act,
      clockId: `worker${workers}`,
      monotonic: now * tick + 7_000,
      wall: scheduleStart + now * tick,
    });
  };
  const page = (
    from: Page,
    act:
      | { kind: 'inHand' | 'heartbeat' | 'act'; ticketKey: string }
      | { kind: 'outOfHand'; because: 'blurred' | 'hidden' | 'noTicket' | 'leaving' },
  ) => {
    from.seq += 1;
    from.lastSignal = now;
    const [first] = from.inputs;
    const last = from.inputs.at(-1);
    const reading = (at: number) => (at - from.bornAt) * tick + 250;
    signals.push({
      ...act,
      ...(first === undefined || last === undefined ? {} : { firstInput: reading(first), lastInput: reading(last) }),
      clockId: from.clockId,
      seq: from.seq,
      monotonic: reading(now),
      wall: scheduleStart + now * tick,
      tabId: from.tabId,
      windowId: 1,
      siteKey: site,
    });
    from.inputs = [];
  };
  const input = () => {
    lastInput = now;
    if (focused && !frozen) focused.inputs.push(now);
    if (withIdleDetection && state !== 'active') {
      state = 'active';
      browser({ kind: 'idleState', state, interval: idleAfter });
    }
  };
  const blur = (because: 'blurred' | 'hidden' | 'noTicket' | 'leaving') => {
    if (focused && !frozen) page(focused, { kind: 'outOfHand', because });
    if (focused && because === 'leaving') pages[focused.tabId] = undefined;
    focused = undefined;
    frozen = false;
  };
  const pass = (ticks: number, every: number) => {
    for (let step = 1; step <= ticks; step += 1) {
      now += 1;
      if (every > 0 && step % every === 0 && state !== 'locked') input();
      if (withIdleDetection && state === 'active' && (now - lastInput) * tick >= idleAfter) {
        state = 'idle';
        browser({ kind: 'idleState', state, interval: idleAfter });
      }
      if (focused && !frozen && now - focused.lastSignal >= 10)
        page(focused, { kind: 'heartbeat', ticketKey: keyOf(focused.ticket) });
      if (withAlarms && now % 60 === 0) browser({ kind: 'alarm' });
    }
  };
  /** A sign of life right after a command, so that what it began lasts. */
  const soonAfter = () => {
    pass(1, 0);
    browser({ kind: 'alarm' });
  };
  const newPage = (tabId: number, ticketOfPage: number): Page => {
    lives += 1;
    return { clockId: `page${lives}`, tabId, bornAt: now, seq: 0, lastSignal: now, ticket: ticketOfPage, inputs: [] };
  };

  if (withIdleDetection) browser({ kind: 'idleState', state, interval: idleAfter });
  else browser({ kind: 'workerStarted' });
  for (const act of list) {
    // Nothing of ours lasts no time at all.
    pass(1, 0);
    switch (act.do) {
      case 'open': {
        if (act.silentBlur) focused = undefined;
        else blur('blurred');
        frozen = false;
        pass(act.pauseBefore, 0);
        const old = pages[act.tab];
        const target = old && !act.newPage ? old : newPage(act.tab, act.ticket);
        target.ticket = act.ticket;
        pages[act.tab] = target;
        focused = target;
        // What was typed before the page told of it is lost with a farewell that never came.
        target.inputs = [];
        page(target, { kind: 'inHand', ticketKey: keyOf(act.ticket) });
        // The first heartbeat follows at once, so that no ticket is in hand for no time at all.
        target.lastSignal = now - 9;
        break;
      }
      case 'stay':
        pass(act.ticks, act.inputEvery);
        break;
      case 'leave':
        blur(act.because);
        pass(act.ticks, act.inputEvery);
        break;
      case 'closeTab':
        if (focused) {
          const { tabId } = focused;
          if (act.farewell) blur('leaving');
          focused = undefined;
          frozen = false;
          pages[tabId] = undefined;
          pass(act.late, 0);
          browser({ kind: 'tabRemoved', tabId });
        }
        break;
      case 'freeze':
        frozen = true;
        pass(act.ticks, 0);
        frozen = false;
        pass(1, 0);
        break;
      case 'lock':
        if (withIdleDetection && state !== 'locked') {
          state = 'locked';
          browser({ kind: 'idleState', state, interval: idleAfter });
          pass(act.ticks, 0);
          input();
        }
        break;
      case 'pause':
        browser({ kind: 'pause' });
        pass(act.ticks, act.inputEvery);
        browser({ kind: 'resume' });
        if (focused) focused.lastSignal = now - 9;
        break;
      case 'act':
        if (focused && !frozen) page(focused, { kind: 'act', ticketKey: keyOf(act.ticket) });
        break;
      case 'call':
        browser({ kind: 'callStarted', ticketKey: keyOf(act.ticket), phase: act.phase });
        soonAfter();
        break;
      case 'phase':
        browser({ kind: 'callPhase', phase: act.phase });
        if (focused) focused.lastSignal = now - 9;
        break;
      case 'hangUp':
        browser({ kind: 'callEnded' });
        if (focused) focused.lastSignal = now - 9;
        break;
      case 'pin':
        browser(act.ticket === undefined ? { kind: 'pin' } : { kind: 'pin', ticketKey: keyOf(act.ticket) });
        soonAfter();
        break;
      case 'workerStarted':
        workers += 1;
        browser({ kind: 'workerStarted' });
        break;
      case 'browserStarted':
        focused = undefined;
        frozen = false;
        pages.length = 0;
        pass(act.ticks, 0);
        workers += 1;
        browser({ kind: 'browserStarted' });
        if (withIdleDetection) {
          state = 'active';
          lastInput = now;
          browser({ kind: 'idleState', state, interval: idleAfter });
        }
        break;
    }
  }
  pass(1, 0);
  blur('hidden');
  pass(1, 0);
  browser({ kind: 'alarm' });
  return signals;
}

/** The same signals as they may arrive: some late, some twice, so that tabs and even one page's own signals change places. */
export function delivered(signals: readonly AttentionSignal[], delays: readonly number[], twice: readonly boolean[]) {
  const arrivals = signals.flatMap((signal, index) => {
    // What the background notices itself it notices in order.
    const at = signal.wall + ('seq' in signal ? (delays[index % delays.length] ?? 0) : 0);
    const first = { at, index, signal };
    return twice[index % twice.length] ? [first, { ...first, at: at + 700 * (index % 5) }] : [first];
  });
  return arrivals.sort((a, b) => a.at - b.at || a.index - b.index).map(({ signal }) => signal);
}
