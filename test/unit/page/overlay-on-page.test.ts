// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import overlay from '../../../entrypoints/overlay.tsx';
import { enOnPage } from '../../../lib/i18n/en/on-page.ts';
import type { TicketCard } from '../../../lib/messages/protocol.ts';
import { overlayElementName, type Stage, takeStage } from '../../../lib/page/stage.ts';

const siteKey = 'rt|https://desk.example|';
const keyOf = (ticketId: string) => `${siteKey}#${ticketId}`;

function aCard(ticketId: string, different: Partial<TicketCard> = {}): TicketCard {
  return {
    ticketKey: keyOf(ticketId),
    ticketId,
    thisVisit: 60 * Number(ticketId),
    inAll: 60 * Number(ticketId),
    parts: { focused: 60, away: 0, call: 0, shared: 0, manual: 0 },
    ownReplies: 0,
    cameBack: 0,
    solvedToday: 2,
    paused: false,
    countedUntil: Date.now(),
    running: true,
    pinned: false,
    timeText: ticketId,
    ...different,
  };
}

/** A page with a ticket in front, and a background that answers when the test lets it. */
class APage {
  readonly ending = new AbortController();
  readonly stage: Stage;
  #inFront: string | undefined = '4';
  readonly #ticket = new Set<() => void>();
  readonly #card = new Set<(card: TicketCard) => void>();
  readonly #changed = new Set<() => void>();
  /** Cards that were asked for and not answered yet. */
  readonly asked: ((card: TicketCard | null) => void)[] = [];

  constructor() {
    this.stage = {
      signal: this.ending.signal,
      clockId: 'page',
      siteKey,
      stop: () => this.ending.abort(),
      ticketInFront: () =>
        this.#inFront === undefined ? undefined : { ticketKey: keyOf(this.#inFront), ticketId: this.#inFront },
      unproven: () => undefined,
      lastInput: () => undefined,
      acted: () => undefined,
      showCard: (card) => {
        for (const listener of this.#card) listener(card);
      },
      onTicket: (listener) => this.#ticket.add(listener),
      onCard: (listener) => this.#card.add(listener),
      onStateChanged: (listener) => this.#changed.add(listener),
      parts: new Set(),
    };
    const sendMessage = ({ name }: { name: string }): Promise<unknown> => {
      if (name === 'words') return Promise.resolve({ locale: 'en', messages: enOnPage });
      if (name === 'card') return new Promise((resolve) => this.asked.push(resolve));
      return Promise.resolve(null);
    };
    const local = { get: () => Promise.resolve({}), set: () => Promise.resolve() };
    vi.stubGlobal('chrome', { runtime: { id: 'deskpace', sendMessage }, storage: { local } });
    takeStage(window, this.stage);
  }

  /** The agent changes to another ticket, or to none. */
  turnTo(ticketId: string | undefined): void {
    this.#inFront = ticketId;
    for (const listener of this.#ticket) listener();
  }

  changeState(): void {
    for (const listener of this.#changed) listener();
  }

  async mount(): Promise<void> {
    overlay.main();
    await vi.waitFor(() => expect(pill()).not.toBe(''));
    this.asked.shift()?.(aCard('4'));
    await vi.waitFor(() => expect(pill()).toContain('4 min'));
  }
}

const inside = () => document.querySelector(overlayElementName)?.shadowRoot;
const pill = () => inside()?.querySelector('section.deskpace')?.textContent ?? '';

let page: APage;
beforeEach(() => {
  document.documentElement.innerHTML =
    '<head><style>p { color: red }</style></head><body class="light"><p id="reply">Thank you.</p></body>';
  vi.stubGlobal('__OPEN_SHADOW_ROOT__', true);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 0));
  vi.stubGlobal('matchMedia', () => new EventTarget());
  Object.assign(document, { elementsFromPoint: () => [] });
  page = new APage();
});
afterEach(() => {
  page.stage.stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('at a change of the ticket in front', () => {
  beforeEach(() => page.mount());

  // No frame can come between: all of it is asked in the task that brought the news, before anything else may run.
  it('the old ticket’s numbers are gone within the same task', () => {
    page.turnTo('7');
    expect(pill()).toBe('Deskpace');
  });

  it('the new ticket’s numbers are drawn in the task that brings them', () => {
    page.turnTo('7');
    page.stage.showCard(aCard('7'));
    expect(pill()).toContain('7 min');
    page.turnTo('4');
    page.stage.showCard(aCard('4'));
    expect(pill()).toContain('4 min');
  });

  it('a card that comes late, of the ticket that was left, is never shown', async () => {
    page.turnTo('7');
    page.stage.showCard(aCard('4'));
    expect(pill()).toBe('Deskpace');
    page.asked.shift()?.(aCard('7'));
    await vi.waitFor(() => expect(pill()).toContain('7 min'));
    page.turnTo('8');
    page.asked.shift()?.(aCard('7'));
    await Promise.resolve();
    expect(pill()).toBe('Deskpace');
  });

  it('nothing stands on a page without a ticket, from the same task on', () => {
    page.turnTo(undefined);
    expect(pill()).toBe('');
  });
});

describe('the page around the overlay', () => {
  /** Listeners, observers and timers of the page that were begun and not ended. */
  function watchAll(): () => string[] {
    const open = new Map<string, Set<unknown>>();
    const begin = (name: string, what: unknown) => open.set(name, (open.get(name) ?? new Set()).add(what));
    const end = (name: string, what: unknown) => open.get(name)?.delete(what);
    // In these tests the window has functions of its own, which do not come by the prototype.
    for (const target of [window, document, document.documentElement, document.body]) {
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      vi.spyOn(target, 'addEventListener').mockImplementation(
        (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions) => {
          begin(type, listener);
          if (typeof options === 'object') options.signal?.addEventListener('abort', () => end(type, listener));
          add(type, listener, options);
        },
      );
      vi.spyOn(target, 'removeEventListener').mockImplementation(
        (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions) => {
          end(type, listener);
          remove(type, listener, options);
        },
      );
    }
    const { observe, disconnect } = MutationObserver.prototype;
    vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (this: MutationObserver, ...given) {
      begin('MutationObserver', this);
      observe.apply(this, given);
    });
    vi.spyOn(MutationObserver.prototype, 'disconnect').mockImplementation(function (this: MutationObserver) {
      end('MutationObserver', this);
      disconnect.apply(this);
    });
    const { setInterval: every, clearInterval: stop } = globalThis;
    vi.stubGlobal('setInterval', (work: () => void, ms: number) => {
      const timer = every(work, ms);
      begin('interval', timer);
      return timer;
    });
    vi.stubGlobal('clearInterval', (timer: ReturnType<typeof every>) => {
      end('interval', timer);
      stop(timer);
    });
    // React puts one listener on a document once and for all; it asks what is selected in fields, of which there are none.
    return () =>
      [...open].filter(([name, still]) => still.size > 0 && name !== 'selectionchange').map(([name]) => name);
  }
  const described = () => ({
    html: document.documentElement.outerHTML,
    sheets: document.styleSheets.length,
    adopted: (document.adoptedStyleSheets ?? []).length,
    title: document.title,
    focus: document.activeElement?.localName,
    globals: Object.keys(window).filter((name) => !/^(IS_REACT|__OPEN)/.test(name)),
  });
  const press = (selector: string) => {
    const button = inside()?.querySelector<HTMLElement>(selector);
    if (!button) throw new Error(`There is no ${selector}.`);
    button.click();
  };

  it.each([
    ['the site is switched off', () => page.stage.stop()],
    [
      'the agent hides it',
      async () => {
        press('.pill');
        await vi.waitFor(() => press('[aria-label="Hide on this page"]'));
      },
    ],
  ])('is as it was once %s', async (_, take) => {
    const before = described();
    const left = watchAll();
    await page.mount();
    expect(described().html).not.toBe(before.html);
    expect(left()).toEqual(expect.arrayContaining(['scroll', 'MutationObserver', 'interval']));
    inside()?.querySelector<HTMLElement>('.pill')?.focus();
    expect(left()).toContain('paste');
    await take();
    await vi.waitFor(() => expect(inside()).toBeUndefined());
    expect(described()).toEqual(before);
    await vi.waitFor(() => expect(left()).toEqual([]));
    page.turnTo('9');
    page.changeState();
    expect(page.asked).toEqual([]);
    expect(described()).toEqual(before);
  });
});

describe('what is pressed and pasted inside', () => {
  const kinds = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'cut', 'paste', 'compositionstart', 'wheel'];
  const happen = (target: EventTarget | null | undefined, type: string) =>
    target?.dispatchEvent(
      type.startsWith('key')
        ? new KeyboardEvent(type, { key: 'Escape', bubbles: true, composed: true, cancelable: true })
        : new Event(type, { bubbles: true, composed: true, cancelable: true }),
    );

  it('is heard by no listener of the page, on the way down neither; what is pressed in the page is', async () => {
    const heard: string[] = [];
    const hear = ({ type }: Event) => heard.push(type);
    for (const type of kinds) {
      document.addEventListener(type, hear, type !== 'wheel');
      window.addEventListener(type, hear);
    }
    await page.mount();
    const button = inside()?.querySelector<HTMLElement>('.pill');
    button?.focus();
    for (const type of kinds) happen(button, type);
    expect(heard).toEqual([]);
    button?.blur();
    const reply = document.querySelector('#reply');
    for (const type of kinds) happen(reply, type);
    expect(new Set(heard)).toEqual(new Set(kinds));
    for (const type of kinds) {
      document.removeEventListener(type, hear, type !== 'wheel');
      window.removeEventListener(type, hear);
    }
  });

  it('still closes the card by Escape', async () => {
    await page.mount();
    inside()?.querySelector<HTMLElement>('.pill')?.click();
    await vi.waitFor(() => expect(inside()?.querySelector('.card')).not.toBeNull());
    happen(inside()?.activeElement, 'keydown');
    await vi.waitFor(() => expect(inside()?.querySelector('.card')).toBeNull());
  });
});
