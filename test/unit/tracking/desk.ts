import type { AttentionSignal, BrowserSignal, PageSignal, SignalOrigin } from '../../../lib/model/signal.ts';
import type { HandleInterval } from '../../../lib/model/ticket.ts';
import { sumParts } from '../../../lib/tracking/day-sums.ts';
import {
  initialState,
  type MachineSettings,
  type MachineState,
  type Offer,
  step,
} from '../../../lib/tracking/machine.ts';

export const settings: MachineSettings = { idleAfter: 120_000, awayGrace: 300_000, heartbeat: 5_000, device: 'test' };

export const site = 'practice-desk|http://desk.example|';
export const ticket = (name: string) => `${site}#${name}`;

/** A stretch on ticket A, between moments in ms or in ISO 8601. */
export function anInterval(
  from: string | number,
  to: string | number,
  own: Partial<HandleInterval> = {},
): HandleInterval {
  const momentOf = (moment: string | number) => (typeof moment === 'number' ? moment : Date.parse(moment));
  const startedAt = momentOf(from);
  return {
    id: `${startedAt}`,
    ticketKey: ticket('A'),
    siteKey: site,
    kind: 'focused',
    startedAt,
    endedAt: momentOf(to),
    clockId: 'a',
    visitId: 'v',
    device: 'test',
    ...own,
  };
}

/** 2026-03-04T10:00:00Z. */
export const start = Date.UTC(2026, 2, 4, 10);

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type PageAct = Without<PageSignal, 'clockId' | 'seq' | 'monotonic' | 'wall' | 'firstInput' | 'lastInput'> & {
  inputs?: [number] | [number, number];
};
type BrowserAct = Without<BrowserSignal, 'clockId' | 'monotonic' | 'wall'>;

/**
 * A desk at which signals are written by hand, seconds after `start`. Pages are named; each is a clock and a tab of its
 * own whose monotonic reading begins at its first signal. `setWall` moves the wall clock from then on.
 */
export function aDesk() {
  const signals: AttentionSignal[] = [];
  const pages = new Map<string, { bornAt: number; seq: number; tabId: number }>();
  let wallShift = 0;
  const desk = {
    signals,
    page(name: string, at: number, act: PageAct, origin: Partial<SignalOrigin> = {}) {
      const page = pages.get(name) ?? { bornAt: at, seq: 0, tabId: pages.size + 1 };
      pages.set(name, page);
      page.seq += 1;
      const monotonic = (seconds: number) => Math.round((seconds - page.bornAt) * 1000) + 100;
      const { inputs, ...rest } = act;
      const [first, last = first] = inputs ?? [];
      signals.push({
        ...rest,
        ...(first === undefined || last === undefined
          ? {}
          : { firstInput: monotonic(first), lastInput: monotonic(last) }),
        clockId: name,
        seq: page.seq,
        monotonic: monotonic(at),
        wall: start + wallShift + Math.round(at * 1000),
        tabId: page.tabId,
        windowId: 1,
        siteKey: site,
        ...origin,
      });
      return desk;
    },
    browser(at: number, act: BrowserAct, clockId = 'worker') {
      const millis = Math.round(at * 1000);
      signals.push({ ...act, clockId, monotonic: millis + 5_000, wall: start + wallShift + millis });
      return desk;
    },
    gain(page: string, at: number, name: string, inputs?: [number] | [number, number]) {
      return desk.page(page, at, { kind: 'inHand', ticketKey: ticket(name), ...(inputs ? { inputs } : {}) });
    },
    lose(page: string, at: number, because: 'blurred' | 'hidden' | 'noTicket' | 'leaving' = 'blurred') {
      return desk.page(page, at, { kind: 'outOfHand', because });
    },
    beat(page: string, at: number, name: string, inputs?: [number] | [number, number]) {
      return desk.page(page, at, { kind: 'heartbeat', ticketKey: ticket(name), ...(inputs ? { inputs } : {}) });
    },
    /** Heartbeats every five seconds after `from` up to `to`, with input all the time unless said otherwise. */
    work(page: string, from: number, to: number, name: string, input = true) {
      for (let at = from + 5; at < to + 5; at += 5) {
        const beat = Math.min(at, to);
        desk.beat(page, beat, name, input ? [Math.max(beat - 4.9, from), beat] : undefined);
      }
      return desk;
    },
    /** In hand with input from `from` to `to`, then left. */
    visit(page: string, from: number, to: number, name: string) {
      return desk.gain(page, from, name, [from]).work(page, from, to, name).lose(page, to);
    },
    tabOf(page: string) {
      return pages.get(page)?.tabId ?? -1;
    },
    setWall(shift: number) {
      wallShift = shift;
      return desk;
    },
  };
  return desk;
}

export interface Outcome {
  state: MachineState;
  intervals: HandleInterval[];
  offers: Offer[];
}

/** What the background keeps after these signals: rows upserted and removed by id. */
export function run(signals: AttentionSignal[], own: Partial<MachineSettings> = {}): Outcome {
  let state = initialState();
  const rows = new Map<string, HandleInterval>();
  const offers = new Map<string, Offer>();
  for (const signal of signals) {
    const result = step(state, signal, { ...settings, ...own });
    // The state lives in a database between any two signals.
    state = JSON.parse(JSON.stringify(result.state));
    for (const id of result.removed) {
      rows.delete(id);
      offers.delete(id);
    }
    for (const interval of result.upserts) rows.set(interval.id, interval);
    for (const offer of result.offers) offers.set(offer.id, offer);
  }
  const byStart = (a: { startedAt: number }, b: { startedAt: number }) => a.startedAt - b.startedAt;
  return { state, intervals: [...rows.values()].sort(byStart), offers: [...offers.values()].sort(byStart) };
}

/** Seconds counted for a ticket, glances left out. */
export function secondsOf(outcome: Outcome, name: string): number {
  return partsOf(outcome, name).total / 1000;
}

export function partsOf(outcome: Outcome, name: string) {
  return sumParts(outcome.intervals.filter((interval) => interval.ticketKey === ticket(name)));
}

/** Intervals as `kind ticket from-to`, seconds after `start`. */
export function lines(outcome: Outcome): string[] {
  return outcome.intervals.map(
    ({ kind, ticketKey, startedAt, endedAt, glance }) =>
      `${kind} ${ticketKey.slice(site.length + 1)} ${(startedAt - start) / 1000}-${(endedAt - start) / 1000}${glance ? ' glance' : ''}`,
  );
}
