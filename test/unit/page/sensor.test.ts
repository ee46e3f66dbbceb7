// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { practiceDesk } from '../../../lib/helpdesks/practice-desk.ts';
import type { PageSignal } from '../../../lib/model/signal.ts';
import { startSensor } from '../../../lib/page/sensor.ts';
import { currentStage } from '../../../lib/page/stage.ts';

const siteKey = 'practice-desk|http://localhost:3000|/desk';
let asked: { name: string; ask: unknown }[];

function isSignals(ask: unknown): ask is { signals: PageSignal[] } {
  return typeof ask === 'object' && ask !== null && 'signals' in ask;
}
const signals = () => asked.flatMap(({ ask }) => (isSignals(ask) ? ask.signals : []));
const lists = () => asked.filter(({ name }) => name === 'listInFront');

async function open(path: string, body: string): Promise<void> {
  window.history.replaceState(null, '', path);
  document.body.innerHTML = body;
  const sendMessage = async (message: unknown) => {
    const { name, ask } = message as { name: string; ask: unknown };
    asked.push({ name, ask });
    if (name === 'hello') return { siteKey, basePath: '/desk', address: practiceDesk.address };
    return isSignals(ask) ? { upTo: ask.signals.at(-1)?.seq ?? 0 } : null;
  };
  const onMessage = { addListener: () => undefined, removeListener: () => undefined };
  await startSensor({ window, runtime: { id: 'deskpace', sendMessage, onMessage } });
}
const pane = (id: string, more = '') => `<section data-chat data-ticket-id="${id}" ${more}></section>`;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
});
afterEach(() => {
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
