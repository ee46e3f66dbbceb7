import type { TicketKey } from '../../lib/model/reading.ts';
import type { AttentionSignal } from '../../lib/model/signal.ts';

/**
 * Handle time a second time, the slow and obvious way: a whole schedule is known, every tick is looked at, and each rule
 * asks the past and the future as it likes. Knows nothing of `lib/tracking`. All signals must lie on ticks of a wall clock
 * that nobody set; where it was set is told beside them.
 */
export interface OracleSettings {
  idleAfter: number;
  awayGrace: number;
  /** Length of a tick in ms. */
  tick: number;
}

export interface Owner {
  /** Of shared time all chats, in order. */
  tickets: readonly TicketKey[];
  kind: 'focused' | 'away' | 'manual' | 'talk' | 'hold' | 'wrapUp' | 'shared';
  glance: boolean;
}

/** With the alarm at `at` the wall clock was found to be this much ahead of (or behind) where it should have been. */
export interface WallJump {
  at: number;
  by: number;
}

interface Moment {
  at: number;
  rank: number;
  clockId: string;
  seq: number;
  signal: AttentionSignal;
  isInput: boolean;
}

interface Front {
  ticketKey: TicketKey;
  kind: 'focused' | 'shared' | 'manual' | 'talk' | 'hold' | 'wrapUp' | 'locked';
  /** Two or more chats side by side with it, itself among them. */
  chats?: readonly TicketKey[] | undefined;
}

interface FrontStretch {
  ticketKey: TicketKey;
  from: number;
  to: number;
  /** Left for something that is no ticket, so that it may be come back to. */
  left: boolean;
  /** With an act, a call or a pin: nobody comes back over it. */
  firm: boolean;
  visit: number;
  /** A chat's part in time shared with the one in front. */
  isShared?: boolean;
}

const sign = 15_000;
const callSign = 90_000;
const callCap = 4 * 3_600_000;
const pinLasts = 3_600_000;
const chatsShareAfter = 20_000;

/** Who gets each tick, from `start` on; undefined for nobody. */
export function tickByTick(
  signals: readonly AttentionSignal[],
  start: number,
  settings: OracleSettings,
  jumps: readonly WallJump[] = [],
) {
  const { tick } = settings;
  const moments = momentsOf(signals);
  const end = moments.at(-1)?.at ?? start;
  const count = Math.round((end - start) / tick);
  const walk = walkSignals(moments, start, count, tick, jumps);
  const presence = presenceOf(walk, start, count, end, settings);
  const stretches = frontStretches(walk, start, count, tick);
  const away = awayTicks(stretches, walk, presence, start, count, settings);
  const lasting = [...stretches, ...sharedStays(walk, start, count, tick)];
  const stays = [...lasting, ...momentaryStays(walk, lasting)].sort((a, b) => a.from - b.from);
  joinVisits(stays, away.counted);

  const owners: (Owner | undefined)[] = [];
  const visits: (number | undefined)[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = start + index * tick;
    const front = walk.front[index];
    const taken = away.owner[index];
    if (front && front.kind !== 'locked') {
      const isCall = front.kind === 'talk' || front.kind === 'hold' || front.kind === 'wrapUp';
      if (!isCall && !presence.present[index]) continue;
      const tickets = (front.kind === 'shared' ? front.chats : undefined) ?? [front.ticketKey];
      owners[index] = { tickets, kind: front.kind, glance: false };
      visits[index] = stretches.find((stretch) => stretch.from <= at && at < stretch.to)?.visit;
    } else if (taken) {
      owners[index] = { tickets: [taken.ticketKey], kind: 'away', glance: false };
      visits[index] = taken.stretch.visit;
    }
  }
  const sums = new Map<number, number>();
  for (const visit of visits) if (visit !== undefined) sums.set(visit, (sums.get(visit) ?? 0) + tick);
  const acted = actedVisits(stays, walk);
  for (const [index, front] of walk.front.entries()) {
    // No glance is dropped while two chats are open.
    const stretch =
      front?.chats && stretches.find(({ from, to }) => from <= start + index * tick && start + index * tick < to);
    if (stretch) acted.add(stretch.visit);
  }
  for (const stay of stays) if (stay.isShared) acted.add(stay.visit);
  for (const [index, owner] of owners.entries()) {
    const visit = visits[index];
    if (owner && visit !== undefined) owner.glance = (sums.get(visit) ?? 0) < 3_000 && !acted.has(visit);
  }
  return Array.from({ length: count }, (_, index) => owners[index]);
}

function momentsOf(signals: readonly AttentionSignal[]): Moment[] {
  const moments = signals.flatMap((signal): Moment[] => {
    const place = { clockId: signal.clockId, seq: 'seq' in signal ? signal.seq : 0, signal };
    const own = {
      ...place,
      at: signal.wall,
      rank: signal.kind === 'browserStarted' ? 0 : signal.kind === 'idleState' ? 2 : 3,
      isInput: false,
    };
    if (!('seq' in signal)) return [own];
    const inputs = [signal.firstInput, signal.lastInput].filter((input) => input !== undefined);
    return [
      ...inputs.map((input) => ({ ...place, at: signal.wall - signal.monotonic + input, rank: 1, isInput: true })),
      own,
    ];
  });
  return [...endsOfPauses(moments), ...moments].sort(
    (a, b) =>
      a.at - b.at || a.rank - b.rank || (a.clockId < b.clockId ? -1 : a.clockId > b.clockId ? 1 : a.seq - b.seq),
  );
}

/** A pause that ends by itself is one that the agent resumes at that moment, unless he has said something else before. */
function endsOfPauses(moments: readonly Moment[]): Moment[] {
  return moments.flatMap((pause): Moment[] => {
    const { signal } = pause;
    if (signal.kind !== 'pause' || signal.lasts === undefined) return [];
    const at = pause.at + signal.lasts;
    const isOver = moments.some((other) => other.at >= at);
    const isReplaced = moments.some(
      (other) =>
        other !== pause &&
        (other.signal.kind === 'pause' || other.signal.kind === 'resume') &&
        other.at >= pause.at &&
        other.at < at &&
        moments.indexOf(other) > moments.indexOf(pause),
    );
    if (!isOver || isReplaced) return [];
    return [{ ...pause, at, signal: { kind: 'resume', clockId: pause.clockId, monotonic: 0, wall: at } }];
  });
}

interface Walk {
  front: (Front | undefined)[];
  /** Ends of front stretches that may be come back to. */
  leftAt: Set<number>;
  firmAt: { at: number; ticketKey: TicketKey }[];
  acts: { at: number; ticketKey: TicketKey }[];
  /** Gains of a ticket, some of which last no time at all: a page that spoke once more before it was gone. */
  gains: { at: number; ticketKey: TicketKey }[];
  inputs: number[];
  /** Other ends of a pause. */
  enders: number[];
  locks: number[];
  /** Spans in which the idle detection vouches for presence. */
  vouched: [number, number][];
  /** Moments at which presence begins anew: lock, another run of the browser. */
  resets: number[];
  /** Away ends here whatever happens: pause, another run of the browser. */
  barriers: number[];
  marks: Set<number>;
}

interface Holder {
  clockId: string;
  tabId: number;
  ticketKey: TicketKey;
  alive: number;
  born: number;
  chats: readonly TicketKey[] | undefined;
  chatInput: number;
}

interface Call {
  ticketKey: TicketKey;
  phase: 'talk' | 'hold' | 'wrapUp';
  locked: boolean;
  seen: boolean;
  startedAt: number;
  /** Of the ticks before nothing is taken back at the cap. */
  sureFrom: number;
}

/** Goes through the signals once and notes for each tick what is in front, as far as signs of life reach. */
function walkSignals(
  moments: readonly Moment[],
  start: number,
  count: number,
  tick: number,
  jumps: readonly WallJump[],
): Walk {
  const end = start + count * tick;
  const walk: Walk = {
    front: [],
    leftAt: new Set(),
    firmAt: [],
    acts: [],
    gains: [],
    inputs: [],
    enders: [],
    locks: [],
    vouched: [],
    resets: [],
    barriers: [],
    marks: new Set(),
  };
  let holder: Holder | undefined;
  let call: Call | undefined;
  const comingJumps = [...jumps];
  let pin: { ticketKey: TicketKey; until: number } | undefined;
  let paused = false;
  let idle: 'unknown' | 'active' | 'idle' | 'locked' = 'unknown';
  let activeFrom = start;
  let lastPageInput = Number.NEGATIVE_INFINITY;
  let drawn = start;
  let last = start;
  const born = new Map<string, number>();

  const now = (at = last): Front | undefined => {
    if (paused) return undefined;
    if (call) return { ticketKey: call.ticketKey, kind: call.locked ? 'locked' : call.phase };
    if (holder) {
      const { ticketKey, chats, chatInput } = holder;
      return { ticketKey, chats, kind: chats && at - chatInput >= chatsShareAfter ? 'shared' : 'focused' };
    }
    if (pin) return { ticketKey: pin.ticketKey, kind: 'manual' };
    return undefined;
  };
  const paint = (to: number) => {
    for (let at = drawn; at < to; at += tick) walk.front[Math.round((at - start) / tick)] = now(at);
    drawn = Math.max(drawn, to);
  };
  const wipe = (from: number) => {
    for (let at = from; at < drawn; at += tick) {
      const index = Math.round((at - start) / tick);
      const kind = walk.front[index]?.kind;
      if (kind === 'focused' || kind === 'shared') walk.front[index] = undefined;
    }
  };
  const noteLeft = (at: number, before: Front | undefined) => {
    if (before && now() === undefined) walk.leftAt.add(at);
  };
  const hangUp = (at: number) => {
    if (call && !call.locked) input(at);
    // The call's own time reaches to here, whatever the page in front says.
    if (call) walk.marks.add(at);
    call = undefined;
  };
  const wrapUpOver = (at: number) => {
    if (call?.phase !== 'wrapUp') return;
    if (holder?.ticketKey === call.ticketKey) call.seen = true;
    else if (call.seen || holder) hangUp(at);
  };
  const stopVouching = (to: number) => {
    if (idle === 'active') walk.vouched.push([activeFrom, to]);
  };
  // While the idle detection says active, it is believed, even if a report that comes late speaks of a longer pause.
  const input = (at: number) => {
    stopVouching(at);
    walk.inputs.push(at);
  };
  const pauseEnds = (at: number) => {
    // Noticed afterwards: an input has ended that pause already.
    if (walk.inputs.some((known) => known > at)) return;
    stopVouching(at);
    walk.enders.push(at);
  };
  const holdPage = (at: number, clockId: string, tabId: number, ticketKey: TicketKey) => {
    const before = now();
    const chats = holder?.clockId === clockId ? holder.chats : undefined;
    holder = { clockId, tabId, ticketKey, alive: at, born: born.get(clockId) ?? at, chats, chatInput: at };
    if (pin && pin.ticketKey !== ticketKey) pin = undefined;
    wrapUpOver(at);
    noteLeft(at, before);
    if (now()?.ticketKey === ticketKey) walk.gains.push({ at, ticketKey });
  };

  /** The last sign of life, or a later moment up to which something else vouched for it. */
  const lifeEnd = ({ alive }: { alive: number }) =>
    Math.max(alive, ...[...walk.marks].filter((mark) => mark > alive && mark - alive <= sign));

  for (const { at, clockId, signal, isInput } of moments) {
    if (at > end) break;
    if (signal.kind === 'browserStarted') {
      pauseEnds(last);
      stopVouching(last);
      if (holder && !call) wipe(lifeEnd(holder));
      holder = undefined;
      call = undefined;
      pin = undefined;
      idle = 'unknown';
      drawn = Math.max(drawn, at);
      walk.resets.push(at);
      walk.barriers.push(at);
      last = at;
      continue;
    }
    // A silent page is gone since its last sign of life; a pin takes over from now.
    if (holder && at - holder.alive > sign) {
      const keep = lifeEnd(holder);
      if (!call) {
        pauseEnds(keep);
        wipe(keep);
        drawn = Math.max(drawn, at);
      }
      holder = undefined;
      const wasCall = call !== undefined;
      wrapUpOver(last);
      if (wasCall && !call) noteLeft(last, { ticketKey: '', kind: 'wrapUp' });
      // A pinned ticket stays in hand, but nothing is known about the time in between.
      const still: Front | undefined = pin && !paused ? { ticketKey: pin.ticketKey, kind: 'locked' } : undefined;
      if (!call) {
        for (let x = wasCall ? last : keep; x < at; x += tick) walk.front[Math.round((x - start) / tick)] = still;
        drawn = Math.max(drawn, at);
      }
    }
    if (call && at - last > callSign) {
      const before = now();
      paint(last);
      call = undefined;
      noteLeft(last, before);
    }
    if (call && at - call.startedAt >= callCap) {
      const cap = call.startedAt + callCap;
      const before = now();
      paint(cap);
      if (idle !== 'active') {
        const sure = Math.max(call.sureFrom, ...walk.inputs.filter((input) => input <= at));
        for (let x = sure; x < cap; x += tick)
          walk.front[Math.round((x - start) / tick)] = { ticketKey: call.ticketKey, kind: 'locked' };
      }
      call = undefined;
      walk.marks.add(cap);
      noteLeft(cap, before);
    }
    if (pin && at >= pin.until) {
      const before = call || holder ? undefined : now();
      const { until } = pin;
      if (before) paint(until);
      pin = undefined;
      if (before) noteLeft(until, before);
    }
    paint(at);
    last = at;
    if (comingJumps[0] && comingJumps[0].at <= at && signal.kind === 'alarm') {
      const { by } = comingJumps.shift() ?? { by: 0 };
      walk.marks.add(at);
      walk.barriers.push(at);
      if (by > sign) {
        // A computer that slept.
        call = undefined;
        pauseEnds(at);
      }
    }
    if (!born.has(clockId)) born.set(clockId, at);

    if (isInput) {
      lastPageInput = Math.max(lastPageInput, at);
      if (idle === 'locked') idle = 'unknown';
      input(at);
      if (call) call.locked = false;
      if (holder?.clockId === clockId) holder.chatInput = at;
      continue;
    }
    switch (signal.kind) {
      case 'inHand':
      case 'heartbeat': {
        const isHolder = holder?.clockId === clockId;
        if (signal.kind === 'heartbeat' && holder && !isHolder) break;
        if (holder && isHolder && holder.ticketKey === signal.ticketKey) {
          holder.alive = at;
          // A gain of focus chooses a chat, as an input into it does.
          if (signal.kind === 'inHand') holder.chatInput = at;
        } else holdPage(at, clockId, signal.tabId, signal.ticketKey);
        if (signal.kind === 'heartbeat' && holder) {
          const open = [...new Set(signal.chats?.open ?? [])];
          holder.chats = open.length > 1 ? open : undefined;
        }
        if (signal.kind === 'heartbeat' && signal.media && idle !== 'locked') input(at);
        break;
      }
      case 'outOfHand': {
        const isHolder = holder?.clockId === clockId;
        const replaces = holder && holder.tabId === signal.tabId && (born.get(clockId) ?? at) > holder.born;
        if (!isHolder && !replaces) break;
        const before = now();
        if (signal.because === 'leaving' && !call) pauseEnds(at);
        holder = undefined;
        wrapUpOver(at);
        noteLeft(at, before);
        break;
      }
      case 'tabRemoved': {
        if (holder?.tabId !== signal.tabId) break;
        const since = lifeEnd(holder);
        const before = now();
        if (!call) {
          pauseEnds(since);
          wipe(since);
        }
        holder = undefined;
        const leftAt = call ? at : since;
        wrapUpOver(leftAt);
        noteLeft(leftAt, before);
        if (pin && leftAt === since) {
          drawn = since;
          paint(at);
        }
        break;
      }
      case 'act':
        if (holder?.clockId === clockId) holder.alive = at;
        walk.acts.push({ at, ticketKey: signal.ticketKey });
        if (now()?.ticketKey === signal.ticketKey) walk.firmAt.push({ at, ticketKey: signal.ticketKey });
        break;
      case 'idleState':
        if (signal.state === 'active') {
          if (idle !== 'active') {
            input(at);
            activeFrom = at;
          }
          idle = 'active';
          if (call) call.locked = false;
        } else if (signal.state === 'idle') {
          if (idle === 'locked') break;
          const told = at - signal.interval;
          const lastInput = lastPageInput >= told - 1_000 ? lastPageInput : told;
          stopVouching(lastInput);
          walk.inputs.push(lastInput);
          idle = 'idle';
        } else {
          walk.marks.add(at);
          pauseEnds(at);
          stopVouching(at);
          idle = 'locked';
          walk.resets.push(at);
          if (call) {
            call.locked = true;
            call.sureFrom = at;
          }
        }
        break;
      case 'pause':
        if (paused) break;
        walk.marks.add(at);
        pauseEnds(at);
        call = undefined;
        pin = undefined;
        paused = true;
        walk.barriers.push(at);
        break;
      case 'resume':
        paused = false;
        break;
      case 'callStarted': {
        if (paused) break;
        if (signal.phase === 'wrapUp' && holder && holder.ticketKey !== signal.ticketKey) {
          hangUp(at);
          break;
        }
        walk.marks.add(at);
        if (call && !call.locked) input(at);
        else if (!call) pauseEnds(at);
        call = {
          ticketKey: signal.ticketKey,
          phase: signal.phase,
          locked: false,
          seen: holder?.ticketKey === signal.ticketKey,
          startedAt: at,
          sureFrom: at,
        };
        if (pin && pin.ticketKey !== signal.ticketKey) pin = undefined;
        walk.acts.push({ at, ticketKey: signal.ticketKey });
        walk.firmAt.push({ at, ticketKey: signal.ticketKey });
        break;
      }
      case 'callPhase': {
        if (!call) break;
        const before = now();
        call.phase = signal.phase;
        call.seen = holder?.ticketKey === call.ticketKey;
        if (signal.phase === 'wrapUp' && holder && !call.seen) hangUp(at);
        noteLeft(at, before);
        break;
      }
      case 'callEnded': {
        const before = now();
        hangUp(at);
        noteLeft(at, before);
        break;
      }
      case 'pin': {
        if (paused) break;
        const before = now();
        const inFront = call?.ticketKey ?? holder?.ticketKey;
        if (signal.ticketKey === undefined) pin = undefined;
        else if (inFront === undefined || inFront === signal.ticketKey) {
          pin = { ticketKey: signal.ticketKey, until: at + pinLasts };
          walk.firmAt.push({ at, ticketKey: signal.ticketKey });
        }
        noteLeft(at, before);
        break;
      }
      case 'alarm':
      case 'workerStarted':
        break;
    }
  }
  // What no sign of life confirms by the end of the schedule is not known.
  if (holder && !call) wipe(lifeEnd(holder));
  if (idle === 'active') walk.vouched.push([activeFrom, end]);
  walk.inputs.sort((a, b) => a - b);
  walk.enders.sort((a, b) => a - b);
  return walk;
}

interface Presence {
  present: boolean[];
  /** Moments at which a pause of `idleAfter` or longer turned out to be one. */
  cuts: number[];
}

function presenceOf(walk: Walk, start: number, count: number, end: number, settings: OracleSettings): Presence {
  const { tick, idleAfter } = settings;
  const vouched = (at: number) => walk.vouched.some(([from, to]) => from <= at && at < to);
  const present = Array.from({ length: count }, (_, index) => {
    const at = start + index * tick;
    if (vouched(at)) return true;
    const reset = walk.resets.findLast((moment) => moment <= at) ?? Number.NEGATIVE_INFINITY;
    const before = walk.inputs.findLast((input) => input <= at && input >= reset);
    if (before === undefined) return false;
    const next = walk.inputs.find((input) => input > at);
    const nextReset = walk.resets.find((moment) => moment > at) ?? Number.POSITIVE_INFINITY;
    const ends = walk.enders.filter((ender) => ender > at && ender <= (next ?? Number.POSITIVE_INFINITY));
    if (ends.some((ender) => ender - before < idleAfter)) return true;
    if (next !== undefined && next < nextReset) return next - before < idleAfter;
    return nextReset === Number.POSITIVE_INFINITY && end - before < idleAfter;
  });
  const cuts = [...walk.inputs, ...walk.enders].filter((moment) => {
    if (vouched(moment - 1) || vouched(moment)) {
      const from = walk.vouched.find(([a, b]) => a <= moment && moment <= b)?.[0];
      if (from !== moment) return false;
    }
    const reset = walk.resets.findLast((each) => each < moment) ?? Number.NEGATIVE_INFINITY;
    const before = walk.inputs.findLast((input) => input < moment && input >= reset);
    return before === undefined || moment - before >= idleAfter;
  });
  return { present, cuts };
}

function frontStretches(walk: Walk, start: number, count: number, tick: number): FrontStretch[] {
  const stretches: FrontStretch[] = [];
  for (let index = 0; index < count; index += 1) {
    const ticketKey = walk.front[index]?.ticketKey;
    if (ticketKey === undefined) continue;
    const from = start + index * tick;
    const last = stretches.at(-1);
    if (last && last.ticketKey === ticketKey && last.to === from) last.to = from + tick;
    else stretches.push({ ticketKey, from, to: from + tick, left: false, firm: false, visit: -1 });
  }
  for (const [index, stretch] of stretches.entries()) {
    const next = stretches[index + 1];
    stretch.left = walk.leftAt.has(stretch.to) && next?.from !== stretch.to;
    stretch.firm =
      stretch.to - stretch.from >= 3_000 ||
      walk.firmAt.some(
        ({ at, ticketKey }) => ticketKey === stretch.ticketKey && at >= stretch.from && at <= stretch.to,
      );
  }
  return stretches;
}

/** The parts that chats have in shared time while another one is in front. */
function sharedStays(walk: Walk, start: number, count: number, tick: number): FrontStretch[] {
  const stays: FrontStretch[] = [];
  for (let index = 0; index < count; index += 1) {
    const front = walk.front[index];
    if (front?.kind !== 'shared') continue;
    const from = start + index * tick;
    for (const ticketKey of front.chats ?? []) {
      if (ticketKey === front.ticketKey) continue;
      const last = stays.findLast((stay) => stay.ticketKey === ticketKey);
      if (last?.to === from) last.to = from + tick;
      else stays.push({ ticketKey, from, to: from + tick, left: false, firm: false, visit: -1, isShared: true });
    }
  }
  return stays;
}

/** Gains of a ticket in front that no stay holds. */
function momentaryStays(walk: Walk, lasting: readonly FrontStretch[]): FrontStretch[] {
  return walk.gains
    .filter(
      ({ at, ticketKey }) => !lasting.some((one) => one.ticketKey === ticketKey && one.from <= at && at <= one.to),
    )
    .map(({ at, ticketKey }) => ({ ticketKey, from: at, to: at, left: false, firm: false, visit: -1 }));
}

function awayTicks(
  stretches: readonly FrontStretch[],
  walk: Walk,
  presence: Presence,
  start: number,
  count: number,
  { tick, awayGrace }: OracleSettings,
) {
  const owner: ({ ticketKey: TicketKey; stretch: FrontStretch } | undefined)[] = Array.from({
    length: count,
  });
  const counted = new Set<FrontStretch>();
  let takenTo = Number.NEGATIVE_INFINITY;
  const results: { stretch: FrontStretch; ticks: number[]; valid: boolean }[] = [];
  for (const [index, stretch] of stretches.entries()) {
    if (!stretch.left) continue;
    let back: FrontStretch | undefined;
    for (const next of stretches.slice(index + 1)) {
      if (next.ticketKey === stretch.ticketKey) {
        back = next;
        break;
      }
      if (next.firm) break;
    }
    if (!back || back.from - stretch.to > awayGrace) continue;
    const { to } = stretch;
    const { from } = back;
    if (walk.barriers.some((barrier) => barrier > to && barrier <= from)) continue;
    // It stands at the return if no pause was known by then; a pause found later only takes it back.
    if (presence.cuts.some((cut) => cut > to && cut <= from)) continue;
    if (from <= takenTo) continue;
    const ticks: number[] = [];
    let valid = true;
    for (let at = to; at < from; at += tick) {
      const here = Math.round((at - start) / tick);
      if (!presence.present[here]) valid = false;
      if (!walk.front[here] && at >= takenTo) ticks.push(here);
    }
    takenTo = Math.max(takenTo, from);
    results.push({ stretch, ticks, valid });
  }
  for (const { stretch, ticks, valid } of results) {
    if (!valid) continue;
    counted.add(stretch);
    for (const here of ticks) owner[here] = { ticketKey: stretch.ticketKey, stretch };
  }
  return { owner, counted };
}

function joinVisits(stays: FrontStretch[], counted: ReadonlySet<FrontStretch>): void {
  let visits = 0;
  for (const [index, stay] of stays.entries()) {
    const earlier = stays.slice(0, index).filter(({ ticketKey }) => ticketKey === stay.ticketKey);
    const before = earlier.at(-1);
    const lastingBefore = earlier.findLast(({ from, to }) => to > from);
    if (before && (stay.from - before.to <= 20_000 || (lastingBefore && counted.has(lastingBefore)))) {
      stay.visit = before.visit;
    } else {
      stay.visit = visits;
      visits += 1;
    }
  }
}

function actedVisits(stretches: readonly FrontStretch[], walk: Walk): Set<number> {
  const acted = new Set<number>();
  for (const { at, ticketKey } of walk.acts) {
    const stretch = stretches.findLast((each) => each.ticketKey === ticketKey && each.from <= at);
    if (stretch && at - stretch.to <= 20_000) acted.add(stretch.visit);
  }
  return acted;
}
