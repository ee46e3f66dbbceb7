import type { AttentionSignal, CallPhase } from '../../../lib/model/signal.ts';

const site = 'practice-desk|http://desk.example|';
const second = 1_000;
const minute = 60 * second;

type Part = 'focused' | 'away' | 'call' | 'shared';
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type BrowserBody = Without<Exclude<AttentionSignal, { seq: number }>, 'clockId' | 'monotonic' | 'wall'>;
type PageBody = Without<
  Extract<AttentionSignal, { seq: number }>,
  'clockId' | 'monotonic' | 'wall' | 'seq' | 'tabId' | 'windowId' | 'siteKey' | 'viewerKey' | 'firstInput' | 'lastInput'
>;

interface Page {
  clockId: string;
  tabId: number;
  windowId: number;
  bornAt: number;
  seq: number;
  beatAt: number;
  ticket: string;
  chats: string[];
  inputs: number[];
}

/** One entry of the ground truth: what this script knows that the agent did, whatever anybody measures. */
export interface Truth {
  ticket: string;
  part: Part;
  /** Wall moments. */
  from: number;
  to: number;
}

/**
 * A working day as it happens: an agent acts, minute by minute, in a browser whose pages and background speak as they
 * do. Each act writes into the truth what it was, before anything is measured. Times are ms; nothing waits for a clock.
 * What people do in no exact rhythm (input, switching windows) and what machines do late comes from the seed.
 */
export class ScriptedDay {
  readonly truth: Truth[] = [];
  readonly signals: AttentionSignal[] = [];
  readonly viewerKey = `${site}@7`;
  readonly settings = { idleAfter: 2 * minute, awayGrace: 5 * minute };
  /** Time that passes whatever the wall clock and sleep do. */
  #now = 0;
  /** Wall moment minus time passed. */
  #shift: number;
  /** Time that the monotonic clocks missed asleep. */
  #missed = 0;
  #random: number;
  #lives = 0;
  #worker = 1;
  #pages = new Map<string, Page>();
  #front: Page | undefined;
  #lastInput = 0;
  #idle: 'active' | 'idle' | 'locked' = 'active';
  #alarmAt: number | undefined;
  readonly #detects: boolean;

  constructor(startsAt: number, seed: number, { idleDetection = true } = {}) {
    this.#shift = startsAt;
    this.#random = seed;
    this.#detects = idleDetection;
    this.#browser({ kind: 'browserStarted' });
    if (idleDetection) this.#browser({ kind: 'idleState', state: 'active', interval: this.settings.idleAfter });
  }

  keyOf(ticket: string): string {
    return `${site}#${ticket}`;
  }

  get wall(): number {
    return this.#now + this.#shift;
  }

  /** Reads and types in a ticket: all of it counts. In tab `window` or, by default, in the ticket's own tab. */
  work(ticket: string, length: number, { window = 1 } = {}): this {
    this.#gain(ticket, window);
    return this.#count(ticket, 'focused', () => this.#pass(length, 'typing'));
  }

  /** Reads without touching anything, for less than a pause is long; a movement at the end. */
  read(ticket: string, length: number): this {
    if (length >= this.settings.idleAfter - 5 * second) throw new Error('That is a pause.');
    this.#gain(ticket, 1);
    this.#input();
    return this.#count(ticket, 'focused', () => {
      this.#pass(length, 'nothing');
      this.#input();
    });
  }

  /** Looks at a ticket for a moment on the way to another one. */
  glance(ticket: string, length: number): this {
    if (length >= 3 * second) throw new Error('That is no glance.');
    this.#gain(ticket, 1);
    this.#input();
    this.#pass(length, 'nothing');
    return this;
  }

  /** Falls asleep over the ticket in front: nothing of it counts. */
  doze(length: number): this {
    if (length < this.settings.idleAfter) throw new Error('That is reading.');
    this.#input();
    this.#pass(length, 'nothing');
    this.#input();
    return this;
  }

  /** Looks something up in another program and comes back within the grace: it is the ticket's. */
  lookUp(length: number): this {
    const ticket = this.#front?.ticket;
    if (ticket === undefined || length > this.settings.awayGrace) throw new Error('That is no look-up.');
    this.#lose('blurred');
    this.#count(ticket, 'away', () => this.#pass(length, 'typing'));
    this.#gain(ticket, 1);
    this.#input();
    return this;
  }

  /** Something else on the computer, which no ticket gets. */
  elsewhere(length: number): this {
    this.#lose('blurred');
    this.#pass(length, 'typing');
    return this;
  }

  /** Leaves the computer; the screen locks after a while, as screens do. */
  leaveDesk(length: number, { locks = true } = {}): this {
    this.#lose('blurred');
    if (locks && this.#detects) {
      this.#setIdle('locked');
      this.#pass(length, 'nothing');
    } else this.#pass(length, 'nothing');
    this.#input();
    return this;
  }

  /** A call about a ticket, by its phases, without a hand on the computer. */
  call(ticket: string, phases: readonly (readonly [CallPhase, number])[]): this {
    this.#gain(ticket, 1);
    this.#input();
    const [[first] = ['talk' as const]] = phases;
    this.#alarmAt = this.#now + 30 * second;
    this.#browser({ kind: 'callStarted', ticketKey: this.keyOf(ticket), phase: first });
    for (const [phase, length] of phases) {
      if (phase !== first) this.#browser({ kind: 'callPhase', phase });
      this.#count(ticket, 'call', () => this.#pass(length, 'nothing'));
      this.#input();
    }
    this.#browser({ kind: 'callEnded' });
    this.#alarmAt = undefined;
    return this;
  }

  /** Two or more chats in one page: typing in one after the other, `each` long, then `quiet` without input. */
  chat(chats: readonly string[], each: number, quiet: number): this {
    const [first = ''] = chats;
    this.#gain(first, 1, [...chats]);
    // The page tells of its chats with its next word, which comes with the first input.
    for (const ticket of chats) {
      this.#choose(ticket);
      this.#count(ticket, 'focused', () => this.#pass(each, 'typing', 8 * second));
    }
    const last = chats.at(-1) ?? first;
    this.#input();
    this.#beat();
    this.#count(last, 'focused', () => this.#pass(Math.min(quiet, 20 * second), 'nothing'));
    const from = this.wall;
    this.#pass(Math.max(0, quiet - 20 * second), 'nothing');
    for (const [index, ticket] of chats.entries()) {
      const edge = (part: number) => from + Math.round(((this.wall - from) * part) / chats.length);
      this.truth.push({ ticket, part: 'shared', from: edge(index), to: edge(index + 1) });
    }
    this.#input();
    return this;
  }

  /** The lid is shut over the ticket in front. */
  sleep(length: number, { clocksStand }: { clocksStand: boolean }): this {
    this.#input();
    this.#beat();
    this.#now += Math.round(length);
    if (clocksStand) this.#missed += Math.round(length);
    // Waking up, the background hears of it first.
    this.#browser({ kind: 'alarm' });
    this.#front = undefined;
    this.#pages.clear();
    if (this.#detects) {
      this.#idle = 'active';
      this.#browser({ kind: 'idleState', state: 'active', interval: this.settings.idleAfter });
    }
    this.#lastInput = this.#now;
    return this;
  }

  /** The computer corrects its clock. */
  setClock(by: number): this {
    this.#shift += by;
    this.#browser({ kind: 'alarm' });
    return this;
  }

  pause(length: number): this {
    this.#browser({ kind: 'pause' });
    this.#pass(length, 'typing');
    this.#browser({ kind: 'resume' });
    return this;
  }

  /** The browser stops the background, and starts it again for the next event. */
  stopWorker(): this {
    this.#worker += 1;
    this.#browser({ kind: 'workerStarted' });
    return this;
  }

  closeTab(): this {
    this.#lose('leaving');
    return this;
  }

  /** The end of work. */
  goHome(): this {
    this.#lose('leaving');
    this.#pass(30 * second, 'nothing');
    this.#browser({ kind: 'alarm' });
    return this;
  }

  /** A number from 0 up to 1, the same each time for the same seed. */
  chance(): number {
    this.#random = (this.#random * 1_103_515_245 + 12_345) % 2_147_483_648;
    return this.#random / 2_147_483_648;
  }

  #count(ticket: string, part: Part, doing: () => void): this {
    const from = this.wall;
    doing();
    this.truth.push({ ticket, part, from, to: this.wall });
    return this;
  }

  #reading(since: number): number {
    return Math.round(this.#now - this.#missed - since) + 40;
  }

  #browser(body: BrowserBody): void {
    this.signals.push({ ...body, clockId: `worker${this.#worker}`, monotonic: this.#reading(0), wall: this.wall });
  }

  #say(page: Page, body: PageBody): void {
    page.seq += 1;
    const [first] = page.inputs;
    const last = page.inputs.at(-1);
    const { clockId, seq, tabId, windowId } = page;
    this.signals.push({
      ...body,
      ...(first === undefined || last === undefined ? {} : { firstInput: first, lastInput: last }),
      ...{ clockId, seq, tabId, windowId, siteKey: site, viewerKey: this.viewerKey },
      monotonic: this.#reading(page.bornAt),
      wall: this.wall,
    });
    page.inputs = [];
    page.beatAt = this.#now + 5 * second + Math.round(this.chance() * 30);
  }

  #gain(ticket: string, windowId: number, chats: string[] = []): void {
    const name = chats.length > 0 ? chats.join() : ticket;
    if (this.#front && this.#front === this.#pages.get(name) && this.#front.ticket === ticket) return;
    if (this.#front) {
      this.#lose('blurred');
      this.#now += 1 + Math.round(this.chance() * 12);
    }
    let page = this.#pages.get(name);
    if (!page) {
      this.#lives += 1;
      page = {
        ...{ clockId: `page${this.#lives}`, tabId: this.#lives, windowId, bornAt: this.#now - this.#missed },
        ...{ seq: 0, beatAt: 0, ticket, chats, inputs: [] },
      };
      this.#pages.set(name, page);
    }
    page.ticket = ticket;
    this.#front = page;
    this.#say(page, { kind: 'inHand', ticketKey: this.keyOf(ticket) });
    this.#input();
  }

  #choose(ticket: string): void {
    const page = this.#front;
    if (!page) return;
    this.#input();
    if (page.ticket !== ticket) {
      page.ticket = ticket;
      this.#say(page, { kind: 'inHand', ticketKey: this.keyOf(ticket) });
    }
    this.#beat();
  }

  /** Nobody leaves a page without a click or a key. */
  #lose(because: 'blurred' | 'leaving'): void {
    if (!this.#front) return;
    this.#input();
    this.#say(this.#front, { kind: 'outOfHand', because });
    if (because === 'leaving') {
      for (const [name, page] of this.#pages) if (page === this.#front) this.#pages.delete(name);
    }
    this.#front = undefined;
  }

  #beat(): void {
    const page = this.#front;
    if (!page) return;
    const chats =
      page.chats.length > 1
        ? { chats: { open: page.chats.map((one) => this.keyOf(one)), active: this.keyOf(page.ticket) } }
        : {};
    this.#say(page, { kind: 'heartbeat', ticketKey: this.keyOf(page.ticket), ...chats });
  }

  #input(): void {
    this.#lastInput = this.#now;
    const at = this.#front && this.#reading(this.#front.bornAt);
    if (this.#front && at !== undefined && this.#front.inputs.at(-1) !== at) this.#front.inputs.push(at);
    if (this.#detects && this.#idle !== 'active') this.#setIdle('active');
  }

  #setIdle(state: 'active' | 'idle' | 'locked'): void {
    this.#idle = state;
    this.#browser({ kind: 'idleState', state, interval: this.settings.idleAfter });
  }

  /** Lets time pass, with everything that happens by itself at its own moment. */
  #pass(length: number, what: 'typing' | 'nothing', longest = 40 * second): void {
    const end = this.#now + Math.round(length);
    let inputAt = what === 'typing' ? this.#now + this.chance() * 2 * second : Number.POSITIVE_INFINITY;
    for (;;) {
      const idleAt = this.#detects && this.#idle === 'active' ? this.#lastInput + this.settings.idleAfter : end + 1;
      const beatAt = this.#front ? this.#front.beatAt : end + 1;
      const next = Math.min(inputAt, idleAt, beatAt, this.#alarmAt ?? end + 1);
      if (next > end) break;
      this.#now = Math.max(this.#now, Math.round(next));
      if (next === inputAt) {
        this.#input();
        inputAt = this.#now + 200 + this.chance() * longest;
      } else if (next === beatAt) this.#beat();
      else if (next === idleAt) this.#setIdle('idle');
      else {
        this.#alarmAt = this.#now + 30 * second;
        this.#browser({ kind: 'alarm' });
      }
    }
    this.#now = end;
  }
}
