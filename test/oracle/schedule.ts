import type { AttentionSignal } from '../../lib/model/signal.ts';
import type { Act, Setup } from './acts.ts';

/** Everything happens on ticks of half a second. */
export const tick = 500;
export const scheduleStart = Date.UTC(2026, 2, 4, 10);
export const scheduleSettings = { idleAfter: 30_000, awayGrace: 60_000, heartbeat: 5_000 };

const site = 'practice-desk|http://desk.example|';
const keyOf = (ticket: number) => `${site}#${'ABC'.charAt(ticket)}`;

/** From `at` on, in steady time, the wall clock is `shift` ahead of where it would have been. */
export interface WallEpoch {
  at: number;
  shift: number;
}

export interface Schedule {
  /** As pages and the browser send them, in true order. */
  signals: AttentionSignal[];
  /** The same by a wall clock that nobody ever set. */
  steady: AttentionSignal[];
  /** The first begins with the schedule. No two shifts are the same modulo a tick, so that a moment tells its epoch. */
  epochs: WallEpoch[];
}

interface Page {
  clockId: string;
  tabId: number;
  bornAt: number;
  seq: number;
  lastSignal: number;
  ticket: number;
  chats: number[];
  /** Readings of its clock. */
  inputs: number[];
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Because = 'blurred' | 'hidden' | 'noTicket' | 'leaving';

/** The signals that pages and the browser would send while an agent does this. */
export function scheduleOf(list: readonly Act[], setup: Setup): Schedule {
  const { idleDetection } = setup;
  let { alarms } = setup;
  const schedule: Schedule = { signals: [], steady: [], epochs: [{ at: scheduleStart, shift: 0 }] };
  const pages: (Page | undefined)[] = [];
  let now = 0;
  let shift = 0;
  let focused: Page | undefined;
  let frozen = false;
  let media = false;
  let lives = 0;
  let workers = 1;
  let lastInput = 0;
  let pauseEnds = 0;
  let state: 'active' | 'idle' | 'locked' = 'active';
  const { idleAfter } = scheduleSettings;

  const send = (signal: Without<AttentionSignal, 'wall'>) => {
    const wall = scheduleStart + now * tick;
    schedule.steady.push({ ...signal, wall });
    schedule.signals.push({ ...signal, wall: wall + shift });
  };
  const browser = (act: Without<Exclude<AttentionSignal, { seq: number }>, 'clockId' | 'monotonic' | 'wall'>) => {
    send({ ...act, clockId: `worker${workers}`, monotonic: now * tick + 7_000 });
  };
  const readingOf = ({ bornAt }: Page) => (now - bornAt) * tick + 250;
  const page = (
    from: Page,
    act:
      | { kind: 'inHand' | 'act'; ticketKey: string }
      | { kind: 'heartbeat'; ticketKey: string; media?: true; chats?: { open: string[]; active: string } }
      | { kind: 'outOfHand'; because: Because },
  ) => {
    from.seq += 1;
    from.lastSignal = now;
    const [first] = from.inputs;
    const last = from.inputs.at(-1);
    send({
      ...act,
      ...(first === undefined || last === undefined ? {} : { firstInput: first, lastInput: last }),
      clockId: from.clockId,
      seq: from.seq,
      monotonic: readingOf(from),
      tabId: from.tabId,
      windowId: 1 + (from.tabId % 2),
      siteKey: site,
    });
    from.inputs = [];
  };
  const heartbeat = (from: Page) => {
    const active = keyOf(from.ticket);
    page(from, {
      kind: 'heartbeat',
      ticketKey: active,
      ...(media ? { media: true } : {}),
      ...(from.chats.length > 1 ? { chats: { open: from.chats.map(keyOf), active } } : {}),
    });
  };
  const input = () => {
    lastInput = now;
    if (focused && !frozen) focused.inputs.push(readingOf(focused));
    if (idleDetection && state !== 'active') {
      state = 'active';
      browser({ kind: 'idleState', state, interval: idleAfter });
    }
  };
  const blur = (because: Because) => {
    if (focused && !frozen) page(focused, { kind: 'outOfHand', because });
    if (focused && because === 'leaving') pages[focused.tabId] = undefined;
    focused = undefined;
    frozen = false;
  };
  const pass = (ticks: number, every: number) => {
    for (let step = 1; step <= ticks; step += 1) {
      now += 1;
      if (every > 0 && step % every === 0 && state !== 'locked') input();
      if (idleDetection && state === 'active' && (now - lastInput - setup.idleLag) * tick >= idleAfter) {
        state = 'idle';
        browser({ kind: 'idleState', state, interval: idleAfter });
      }
      if (focused && !frozen && now - focused.lastSignal >= 10) heartbeat(focused);
      if (alarms && now % 60 === 0) browser({ kind: 'alarm' });
    }
  };
  /** A sign of life right after a command, so that what it began lasts. */
  const soonAfter = () => {
    pass(1, 0);
    browser({ kind: 'alarm' });
  };
  const setWall = (ms: number) => {
    // Between two settings of the clock a pause would end beside the ticks.
    if (pauseEnds > now) browser({ kind: 'resume' });
    pauseEnds = 0;
    shift += ms + 1;
    schedule.epochs.push({ at: scheduleStart + now * tick, shift });
    browser({ kind: 'alarm' });
  };
  const newPage = (tabId: number, ticket: number, chats: number): Page => {
    lives += 1;
    const open = Array.from({ length: chats }, (_, index) => (ticket + index) % 3);
    return { clockId: `page${lives}`, tabId, bornAt: now, seq: 0, lastSignal: now, ticket, chats: open, inputs: [] };
  };

  if (idleDetection) browser({ kind: 'idleState', state, interval: idleAfter });
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
        const target = old && !act.newPage ? old : newPage(act.tab, act.ticket, act.chats);
        target.ticket = act.ticket;
        if (target.chats.length > 1 && !target.chats.includes(act.ticket)) target.chats = [];
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
        media = act.media;
        pass(act.ticks, act.inputEvery);
        media = false;
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
        if (idleDetection && state !== 'locked') {
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
      case 'pauseFor':
        browser({ kind: 'pause', lasts: act.ticks * tick });
        pauseEnds = now + act.ticks;
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
        if (idleDetection) {
          state = 'active';
          lastInput = now;
          browser({ kind: 'idleState', state, interval: idleAfter });
        }
        break;
      case 'jump':
        setWall(act.ticks * tick);
        break;
      case 'sleep':
        if (act.clocksStand && act.ticks > 2) setWall(act.ticks * tick);
        else now += act.ticks;
        pass(1, 0);
        break;
      case 'sleepOver': {
        const hour = 3_600_000 / tick;
        now += hour;
        for (const each of pages) if (each) each.bornAt += hour;
        workers += 1;
        browser({ kind: 'workerStarted' });
        pass(1, 0);
        break;
      }
      case 'long': {
        const ticketKey = keyOf(act.ticket);
        blur('blurred');
        pass(1, 0);
        browser(act.what === 'call' ? { kind: 'callStarted', ticketKey, phase: 'talk' } : { kind: 'pin', ticketKey });
        soonAfter();
        alarms = true;
        pass(act.ticks, act.inputEvery);
        alarms = setup.alarms;
        soonAfter();
        break;
      }
    }
  }
  pass(1, 0);
  blur('hidden');
  pass(1, 0);
  browser({ kind: 'alarm' });
  return schedule;
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
