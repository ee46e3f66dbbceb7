import { type Background, makeBackground } from '../../../lib/background/background.ts';
import { makeContext } from '../../../lib/background/context.ts';
import type { PageSignal } from '../../../lib/model/signal.ts';
import { openStore, type Store } from '../../../lib/store/open-store.ts';
import { FakeBrowser } from './fake-browser.ts';

const origin = 'http://desk.example:8161';
const siteKey = `request-tracker|${origin}|/rt`;

/** `ticket('4')` is the key of ticket 4 of the one help desk there is. */
export const ticket = (id: string) => `${siteKey}#${id}`;

type Body = PageSignal extends infer S
  ? S extends PageSignal
    ? Omit<S, 'clockId' | 'monotonic' | 'wall' | 'seq'>
    : never
  : never;

/** A browser with one help desk switched on, one page of it and an agent. Times in seconds since the start. */
export class ADesk {
  readonly start = Date.parse('2026-11-20T09:00:00Z');
  readonly browser = new FakeBrowser();
  readonly view = { id: 'deskpace', url: 'extension://deskpace/popup.html' };
  readonly page = {
    id: 'deskpace',
    url: `${origin}/rt/Ticket/Display.html?id=4`,
    frameId: 0,
    tab: { id: 7, windowId: 1 },
  };
  #now = this.start;
  #seq = 0;
  #stores: Store[] = [];
  readonly #name = crypto.randomUUID();
  /** Of the page in front. */
  clockId = 'page';
  worker: Background = this.newWorker();

  /** A worker as the browser starts it: nothing is left of the one before but the database and the browser's own stores. */
  newWorker(): Background {
    const started = this.#now;
    const clock = {
      clockId: `worker-${started}-${this.#stores.length}`,
      wall: () => this.#now,
      monotonic: () => this.#now - started,
    };
    this.worker = makeBackground(
      makeContext(this.browser, clock, async () => {
        const store = await openStore({ name: this.#name, zone: 'Europe/Warsaw' });
        this.#stores.push(store);
        return store;
      }),
    );
    return this.worker;
  }

  async switchOn(): Promise<this> {
    this.browser.granted.add('http://desk.example/*');
    await this.ask('intendSite', { helpDesk: 'request-tracker', origin, basePath: '/rt' });
    return this;
  }

  get now(): number {
    return this.#now;
  }

  at(seconds: number): this {
    this.#now = this.start + seconds * 1_000;
    return this;
  }

  /** Asks as a view. */
  async ask(name: string, ask: unknown): Promise<unknown> {
    return await this.worker.onMessage({ name, ask }, this.view);
  }

  /** Asks as the page. */
  async askFromPage(name: string, ask: unknown): Promise<unknown> {
    return await this.worker.onMessage({ name, ask }, this.page);
  }

  /** The page sends a signal now, with input just now. */
  async signal(body: Body, input = true): Promise<unknown> {
    this.#seq += 1;
    const monotonic = this.#now - this.start;
    const signal = {
      ...body,
      clockId: this.clockId,
      seq: this.#seq,
      monotonic,
      wall: this.#now,
      ...(input ? { firstInput: monotonic, lastInput: monotonic } : {}),
    };
    return await this.askFromPage('signals', { signals: [signal] });
  }

  /** A heartbeat now, without any input before it. */
  async silentBeat(id: string): Promise<unknown> {
    return await this.signal({ kind: 'heartbeat', ticketKey: ticket(id) }, false);
  }

  /** In front from one moment to another, with input at every heartbeat. */
  async work(id: string, from: number, to: number): Promise<this> {
    await this.at(from).signal({ kind: 'inHand', ticketKey: ticket(id) });
    for (let at = from + 5; at < to; at += 5) await this.at(at).signal({ kind: 'heartbeat', ticketKey: ticket(id) });
    await this.at(to).signal({ kind: 'heartbeat', ticketKey: ticket(id) });
    return this;
  }

  async leave(at: number): Promise<this> {
    await this.at(at).signal({ kind: 'outOfHand', because: 'noTicket' });
    return this;
  }

  async look<T>(read: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore({ name: this.#name });
    try {
      return await read(store);
    } finally {
      store.close();
    }
  }

  /** What is stored, as `focused 4 0-20`. */
  async stored(): Promise<string[]> {
    const intervals = await this.look(({ strict }) => strict.intervals.orderBy('startedAt').toArray());
    return intervals.map(
      ({ kind, ticketKey, startedAt, endedAt }) =>
        `${kind} ${ticketKey.slice(siteKey.length + 1)} ${(startedAt - this.start) / 1_000}-${(endedAt - this.start) / 1_000}`,
    );
  }

  close(): void {
    for (const store of this.#stores) store.close();
  }
}
