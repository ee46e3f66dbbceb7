// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { matchAddress } from '../../../lib/helpdesks/address.ts';
import { isListAddress } from '../../../lib/helpdesks/list-in-front.ts';
import { isNewTicketAddress } from '../../../lib/helpdesks/new-ticket.ts';
import { practiceDesk } from '../../../lib/helpdesks/practice-desk.ts';
import type { PageSignal } from '../../../lib/model/signal.ts';
import { startAttention } from '../../../lib/page/attention.ts';
import { currentSensor, greetAtOnce, startSensor } from '../../../lib/page/sensor.ts';
import { currentStage } from '../../../lib/page/stage.ts';

const siteKey = 'practice-desk|http://localhost:3000|/desk';
let listeners: ((event: Event) => void)[];
let asked: { name: string; ask: unknown }[];

function isSignals(ask: unknown): ask is { signals: PageSignal[] } {
  return typeof ask === 'object' && ask !== null && 'signals' in ask;
}
const signals = () => asked.flatMap(({ ask }) => (isSignals(ask) ? ask.signals : []));
const lists = () => asked.filter(({ name }) => name === 'listInFront');

const isTicketAddress = (url: URL) =>
  matchAddress(url, practiceDesk.address, '/desk') !== undefined ||
  isNewTicketAddress(url, practiceDesk.address, '/desk');

/** Answers like the background, which puts the attention script in before it answers. */
async function open(path: string, body: string, { isOn = true, comes = true } = {}): Promise<void> {
  window.history.replaceState(null, '', path);
  document.body.innerHTML = body;
  const sendMessage = async (message: unknown) => {
    const { name, ask } = message as { name: string; ask: unknown };
    asked.push({ name, ask });
    await Promise.resolve();
    if (name !== 'hello') return isSignals(ask) ? { upTo: ask.signals.at(-1)?.seq ?? 0 } : null;
    if (!isOn) return null;
    const url = new URL(window.location.href);
    const isTicket = isTicketAddress(url);
    if (isTicket && comes) attentions.push(startAttention({ window, runtime }));
    const isList = isListAddress(url, practiceDesk.address, '/desk');
    const place = isTicket ? 'ticket' : isList ? 'list' : 'other';
    return { siteKey, basePath: '/desk', address: practiceDesk.address, place };
  };
  const onMessage = { addListener: () => undefined, removeListener: () => undefined };
  const runtime = { id: 'deskpace', sendMessage, onMessage };
  const attentions: Promise<void>[] = [];
  // The browser puts this one in by the address, as registered.
  if (isTicketAddress(new URL(window.location.href))) greetAtOnce(window);
  startSensor(
    window,
    () => runtime,
    (_, cause) => {
      throw cause;
    },
  );
  await vi.advanceTimersByTimeAsync(1);
  await Promise.all(attentions);
}
/** A person's hand: an event that the browser calls trusted. */
function act(): void {
  const event = new Event('pointerdown', { bubbles: true });
  const trusted = new Proxy(event, { get: (of, name) => (name === 'isTrusted' ? true : Reflect.get(of, name)) });
  for (const listener of listeners) listener(trusted);
}
const ticketPage = (id: string) => `<div id="panes"><article data-ticket-id="${id}" data-front></article></div>`;
const pane = (id: string, more = '') => `<section data-chat data-ticket-id="${id}" ${more}></section>`;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  listeners = [];
  const add = document.addEventListener.bind(document);
  vi.spyOn(document, 'addEventListener').mockImplementation((...args: Parameters<typeof add>) => {
    const [type, listener] = args;
    if (type === 'pointerdown' && typeof listener === 'function') listeners.push(listener);
    add(...args);
  });
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
});
afterEach(() => {
  currentSensor(window)?.stop();
  currentStage(window)?.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('chats side by side', () => {
  it('are told with each heartbeat, the selected one as the active one', async () => {
    await open('/desk/chats/31', `<div id="chats">${pane('7')}${pane('31', 'data-selected')}</div>`);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(signals().find(({ kind }) => kind === 'heartbeat')).toMatchObject({
      ticketKey: `${siteKey}#31`,
      chats: { open: [`${siteKey}#7`, `${siteKey}#31`], active: `${siteKey}#31` },
    });
  });

  it('are not told of a single chat', async () => {
    await open('/desk/chats/31', `<div id="chats">${pane('31', 'data-selected')}</div>`);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(signals().find(({ kind }) => kind === 'heartbeat')).not.toHaveProperty('chats');
  });
});

describe('a list in front', () => {
  it('is not told before there was any input', async () => {
    await open('/desk/tickets', '');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(lists()).toEqual([]);
  });
});

describe('a page that is no ticket', () => {
  it('asks nothing and touches nothing of the browser’s while nobody acts', async () => {
    await open('/desk/about', '');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([]);
    expect(currentStage(window)?.signal.aborted ?? true).toBe(true);
  });

  it('asks once what it is as soon as somebody acts, and says since when it is in front', async () => {
    await open('/desk/about', '');
    await vi.advanceTimersByTimeAsync(900);
    const cameAt = Date.now() - 901;
    act();
    act();
    await vi.advanceTimersByTimeAsync(900);
    expect(asked).toEqual([
      { name: 'hello', ask: expect.objectContaining({ since: { monotonic: expect.any(Number), wall: cameAt } }) },
    ]);
  });

  it('tells of a list from the first act on', async () => {
    await open('/desk/tickets', '');
    act();
    await vi.advanceTimersByTimeAsync(5_001);
    expect(asked.map(({ name }) => name)).toEqual(['hello', 'listInFront']);
  });

  it('of a site that is not switched on is left alone from then on', async () => {
    await open('/desk/about', '', { isOn: false });
    window.history.pushState(null, '', '/desk/tickets/21');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked.map(({ name }) => name)).toEqual(['hello']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is asked about again when its address changes, and goes on as a ticket', async () => {
    await open('/desk/about', '');
    window.history.pushState(null, '', '/desk/tickets/21');
    document.body.innerHTML = ticketPage('21');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(asked.filter(({ name }) => name === 'hello')).toHaveLength(1);
    expect(signals()[0]).toMatchObject({ kind: 'inHand', ticketKey: `${siteKey}#21` });
  });

  it('asks again, once, when the script for a ticket does not come', async () => {
    await open('/desk/tickets/21', ticketPage('21'), { comes: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.map(({ ask }) => ask)).toEqual([
      expect.not.objectContaining({ isAgain: true }),
      expect.objectContaining({ isAgain: true }),
    ]);
  });

  it('does not ask again when it came', async () => {
    await open('/desk/tickets/21', ticketPage('21'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.filter(({ name }) => name === 'hello')).toHaveLength(1);
  });
});

describe('the form of a ticket that is not saved yet', () => {
  it('is in hand under a key of its own, and asks for neither reader nor overlay', async () => {
    await open('/desk/tickets/new', '<form></form>');
    expect(signals()[0]).toMatchObject({ kind: 'inHand', ticketKey: expect.stringContaining(`${siteKey}#~`) });
    expect(asked.map(({ name }) => name)).not.toContain('recognised');
  });

  it('is left for the ticket that it becomes', async () => {
    await open('/desk/tickets/new', '<form></form>');
    window.history.pushState(null, '', '/desk/tickets/22');
    document.body.innerHTML = ticketPage('22');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(signals().at(-1)).toMatchObject({ kind: 'inHand', ticketKey: `${siteKey}#22` });
  });
});
