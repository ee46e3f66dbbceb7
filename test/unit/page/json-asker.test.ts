// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { practiceDesk } from '../../../lib/helpdesks/practice-desk.ts';
import { zendesk } from '../../../lib/helpdesks/zendesk.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';
import { type JsonAsker, jsonAsker } from '../../../lib/page/json-asker.ts';

const idleAfter = 120_000;
const paths = {
  me: '/api/v2/users/me.json',
  ticket: (id: string) => `/api/v2/tickets/${id}.json?include=slas`,
  audits: (id: string) => `/api/v2/tickets/${id}/audits.json?include=users&page%5Bsize%5D=100`,
};
const whole = (id: string) => [paths.me, paths.ticket(id), paths.audits(id)];
const afterAct = (id: string) => whole(id).slice(1);

/** A tab of the agent workspace and its host, with all that may go wrong. */
class Tab {
  asked: string[] = [];
  told: TicketReading[] = [];
  problems: string[] = [];
  wentOff = 0;
  front: string | undefined;
  isPaused = false;
  lastInput: number | undefined;
  answer: (path: string) => Response | undefined = () => undefined;
  isRefused = false;
  /** How long each answer takes, in ms. */
  delay = 0;
  readonly ending = new AbortController();
  readonly json: JsonAsker;
  readonly #listeners: { type: string; listener: (event: Event) => void }[] = [];

  constructor(adapter = zendesk, apiLane = true) {
    vi.stubGlobal('fetch', async (address: string) => {
      const { pathname, search } = new URL(address);
      this.asked.push(pathname + search);
      if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
      return this.answer(pathname + search) ?? usual(pathname);
    });
    const add = vi.spyOn(window, 'addEventListener');
    add.mockImplementation((type: string, listener: EventListenerOrEventListenerObject) => {
      if (typeof listener === 'function') this.#listeners.push({ type, listener });
    });
    this.json = jsonAsker({
      window,
      stage: {
        signal: this.ending.signal,
        ticketInFront: () => (this.front === undefined ? undefined : { ticketId: this.front }),
        lastInput: () => this.lastInput,
      },
      task: { adapter, basePath: '', apiLane, idleAfter },
      turns: {
        take: async () => (this.isRefused ? 'refused' : undefined),
        end: async (end) => (end.kind === 'tooOften' ? (end.lasts ?? 60_000) : 0),
      },
      isPaused: () => this.isPaused,
      page: () => ({ viewer: undefined, staff: [] }),
      tell: async (reading) => void this.told.push(reading),
      guard: (_, work) => {
        work().catch((cause: unknown) => this.problems.push(cause instanceof Error ? cause.message : String(cause)));
      },
      onViewer: () => this.problems.push('no viewer was asked for'),
      onOff: () => {
        this.wentOff += 1;
      },
    });
    add.mockRestore();
  }

  /** The ticket comes in front and its page is read. */
  show(id: string | undefined): void {
    this.front = id;
    this.json.onTicketInFront();
    if (id !== undefined) this.json.onRead('newTicket');
  }

  /** A person's click or key, which only the browser can make. */
  press(on: Element = document.body, made: Event = new MouseEvent('click')): void {
    this.lastInput = performance.now();
    const event = new Proxy(made, {
      get: (one, name) => {
        if (name === 'isTrusted') return true;
        return name === 'target' ? on : Reflect.get(one, name, one);
      },
      getPrototypeOf: (one) => Object.getPrototypeOf(one),
    });
    for (const { type, listener } of this.#listeners) if (type === made.type) listener(event);
  }

  /** What was asked since the last call. */
  take(): string[] {
    return this.asked.splice(0);
  }
}

function usual(path: string): Response {
  const json = (body: unknown) =>
    new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  const id = Number(/tickets\/(\d+)/.exec(path)?.[1]);
  if (path.endsWith('/audits.json'))
    return json({ audits: [], users: [], meta: { has_more: false, after_cursor: 'z' } });
  return path.includes('/tickets/') ? json({ ticket: { id, status: 'open' } }) : json({ user: { id: 501 } });
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
function element(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild ?? document.body;
}

describe('asking for a help desk’s JSON', () => {
  let tab: Tab;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    tab = new Tab();
  });
  afterEach(() => {
    tab.ending.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('asks when a ticket comes in front, and not again within a minute', async () => {
    tab.show('47');
    await pass(10);
    expect(tab.take()).toEqual(whole('47'));
    expect(tab.told.map(({ ref, viewer }) => [ref.ticketId, viewer?.id])).toEqual([['47', '501']]);
    tab.show('48');
    tab.lastInput = performance.now();
    await pass(10);
    expect(tab.take()).toEqual(whole('48'));
    tab.show('47');
    await pass(59_900);
    expect(tab.take()).toEqual([]);
    await pass(200);
    expect(tab.take()).toEqual(whole('47'));
  });

  it.each([
    ['the submit button', '<button data-test-id="submit_button-button">'],
    ['an item of the submit menu', '<i data-cy-test-id="submit_button-menu">'],
  ])('asks once, two seconds after %s, for what an own act may have changed', async (_, html) => {
    tab.show('47');
    await pass(10);
    tab.take();
    tab.press(element(html));
    await pass(1_990);
    expect(tab.take()).toEqual([]);
    await pass(20);
    expect(tab.take()).toEqual(afterAct('47'));
    await pass(30_000);
    expect(tab.take()).toEqual([]);
  });

  it('asks nothing twice when the agent acts before the first answers are there', async () => {
    tab.delay = 1_000;
    tab.show('47');
    await pass(500);
    tab.press(element('<button data-test-id="submit_button-button">'));
    await pass(10_000);
    expect(tab.take()).toEqual([...whole('47'), ...afterAct('47')]);
  });

  it('asks after an act for no more when another look was due only later', async () => {
    tab.show('47');
    await pass(10);
    tab.json.onRead('changed');
    tab.press(element('<button data-test-id="submit_button-button">'));
    tab.take();
    await pass(10_000);
    expect(tab.take()).toEqual(afterAct('47'));
    await pass(60_000);
    expect(tab.take()).toEqual([]);
  });

  it('asks after the keys by which products send, and after no other key or click', async () => {
    tab.show('47');
    await pass(10);
    tab.take();
    tab.press(undefined, new KeyboardEvent('keydown', { key: 's' }));
    tab.press(undefined, new KeyboardEvent('keydown', { key: 'c', ctrlKey: true }));
    tab.press(element('<button data-test-id="something-else">'));
    await pass(5_000);
    expect(tab.take()).toEqual([]);
    tab.press(undefined, new KeyboardEvent('keydown', { key: 's', ctrlKey: true, altKey: true }));
    await pass(2_010);
    expect(tab.take()).toEqual(afterAct('47'));
  });

  it('takes a change of the page soon after a click for an own act, and any other for one that can wait', async () => {
    tab.show('47');
    await pass(10);
    tab.take();
    tab.press();
    await pass(9_000);
    tab.json.onRead('changed');
    await pass(2_010);
    expect(tab.take()).toEqual(afterAct('47'));
    await pass(20_000);
    tab.json.onRead('changed');
    await pass(39_000);
    expect(tab.take()).toEqual([]);
    await pass(1_010);
    expect(tab.take()).toEqual(whole('47'));
  });

  it('asks once more for a ticket that is left with something sent, and for no other', async () => {
    tab.show('47');
    await pass(10);
    tab.take();
    tab.press();
    tab.press();
    tab.show('48');
    await pass(5_000);
    expect(tab.take()).toEqual(whole('48'));
    tab.press(element('<button data-test-id="submit_button-button">'));
    tab.show(undefined);
    await pass(2_010);
    expect(tab.take()).toEqual(afterAct('48'));
  });

  it('takes two clicks for an act where the product’s sending controls are not known', async () => {
    tab.ending.abort();
    tab = new Tab(practiceDesk);
    tab.answer = () => new Response('{}', { headers: { 'content-type': 'application/json' } });
    tab.show('17');
    await pass(10);
    tab.take();
    tab.press();
    tab.press();
    tab.show(undefined);
    await pass(2_010);
    expect(tab.take()).not.toEqual([]);
  });

  it.each([
    ['just before', idleAfter, true],
    ['after', idleAfter + 1, false],
  ])('asks %s the end of the agent’s activity: %o', async (_, silence, asks) => {
    tab.show(undefined);
    tab.lastInput = performance.now();
    await pass(silence);
    tab.front = '47';
    tab.json.onRead('newTicket');
    await pass(0);
    expect(tab.take().length > 0).toBe(asks);
  });

  it('asks without the focus as soon as it comes back, and after a pause of the agent with the next click', async () => {
    vi.mocked(document.hasFocus).mockReturnValue(false);
    tab.show('47');
    await pass(5_000);
    expect(tab.take()).toEqual([]);
    vi.mocked(document.hasFocus).mockReturnValue(true);
    tab.json.onFocus();
    await pass(10);
    expect(tab.take()).toEqual(whole('47'));
    await pass(idleAfter + 1);
    tab.json.onRead('changed');
    await pass(idleAfter);
    expect(tab.take()).toEqual([]);
    tab.press();
    await pass(10);
    expect(tab.take()).toEqual(whole('47'));
  });

  it('asks nothing while the agent pauses', async () => {
    tab.isPaused = true;
    tab.show('47');
    await pass(5_000);
    expect(tab.take()).toEqual([]);
  });

  it.each([401, 403])('is off after %i, says so once, and leaves the rest to the page', async (status) => {
    tab.answer = (path) => (path.includes('audits') ? new Response('', { status }) : undefined);
    tab.show('47');
    await pass(10);
    expect(tab.json.isOff).toBe(true);
    expect(tab.wentOff).toBe(1);
    expect(tab.problems).toEqual([`zendesk: its JSON cannot be read here. audits: the help desk answers ${status}`]);
    tab.take();
    tab.show('48');
    tab.press(element('<button data-test-id="submit_button-button">'));
    await pass(100_000);
    expect(tab.take()).toEqual([]);
    expect(tab.problems).toHaveLength(1);
  });

  it('is off without a word in a tab that was refused before', async () => {
    tab.isRefused = true;
    tab.show('47');
    await pass(10);
    expect([tab.json.isOff, tab.wentOff, tab.asked, tab.problems]).toEqual([true, 1, [], []]);
  });

  it('waits as long as the host says, on every path, and then reads the ticket in front', async () => {
    tab.answer = () => new Response('', { status: 429, headers: { 'retry-after': '93' } });
    tab.show('47');
    await pass(10);
    expect(tab.take()).toEqual([paths.me]);
    tab.answer = () => undefined;
    await pass(50_000);
    tab.show('48');
    tab.press(element('<button data-test-id="submit_button-button">'));
    await pass(42_900);
    expect(tab.take()).toEqual([]);
    await pass(200);
    expect(tab.take()).toEqual(whole('48'));
    expect(tab.problems).toEqual([]);
  });

  it('reads an own act on a ticket that was left once the host allows it', async () => {
    tab.show('47');
    await pass(10);
    tab.take();
    tab.answer = () => new Response('', { status: 429, headers: { 'retry-after': '30' } });
    tab.press(element('<button data-test-id="submit_button-button">'));
    tab.show(undefined);
    await pass(2_010);
    expect(tab.take()).toEqual([paths.ticket('47')]);
    tab.answer = () => undefined;
    await pass(30_010);
    expect(tab.take()).toEqual(afterAct('47'));
  });

  it('says nothing of a ticket that there is not', async () => {
    tab.answer = (path) => (path.includes('/tickets/') ? new Response('{}', { status: 404 }) : undefined);
    tab.show('47');
    await pass(10);
    expect([tab.told, tab.problems]).toEqual([[], []]);
  });

  it('goes on with a long history a minute later, from where it was', async () => {
    const pages = [1, 2, 3].map((number) => ({
      audits: [{ id: number, ticket_id: 47, events: [] }],
      users: [],
      meta: { has_more: number < 3, after_cursor: `c${number}` },
    }));
    tab.answer = (path) => {
      if (!path.includes('audits')) return undefined;
      const page = pages[Number(/after%5D=c(\d)/.exec(path)?.[1] ?? 0)];
      return new Response(JSON.stringify(page), { headers: { 'content-type': 'application/json' } });
    };
    const cursor = (number: number) => `${paths.audits('47')}&page%5Bafter%5D=c${number}`;
    tab.show('47');
    await pass(10);
    expect(tab.take()).toEqual([...whole('47'), cursor(1)]);
    expect(tab.told.at(-1)?.complete).toBe(false);
    await pass(60_000);
    expect(tab.take()).toEqual([paths.me, paths.ticket('47'), cursor(1), cursor(2)]);
    tab.press(element('<button data-test-id="submit_button-button">'));
    await pass(2_010);
    expect(tab.take()).toEqual([paths.ticket('47'), cursor(2)]);
    await pass(110_000);
    expect(tab.take()).toEqual([]);
  });

  it('follows the switch: nothing is asked while it is off, and the page is told', async () => {
    tab.ending.abort();
    tab = new Tab(zendesk, false);
    expect(tab.json.isOff).toBe(true);
    tab.show('47');
    await pass(1_000);
    expect(tab.take()).toEqual([]);
    tab.json.follow({ apiLane: true, idleAfter });
    await pass(10);
    expect(tab.take()).toEqual(whole('47'));
    tab.json.follow({ apiLane: false, idleAfter });
    expect(tab.wentOff).toBe(1);
    tab.show('48');
    await pass(70_000);
    expect(tab.take()).toEqual([]);
  });
});
