// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Tabs } from '../../../components/controls/Tabs.tsx';
import { Notices } from '../../../components/dashboard/Notices.tsx';

let root: Root;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.useRealTimers();
});

const wait = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));

async function told(text: string, isFailure: boolean) {
  const close = vi.fn();
  await act(async () => root.render(<Notices notice={{ id: 1, text, isFailure }} onClose={close} />));
  return close;
}

it('says what was done for six seconds', async () => {
  const close = await told('Saved.', false);
  expect(document.querySelector('.page-said')?.textContent).toContain('Saved.');
  await wait(5_900);
  expect(close).not.toHaveBeenCalled();
  await wait(200);
  expect(close).toHaveBeenCalledOnce();
});

it('says what went wrong until it is dismissed', async () => {
  const close = await told('The disk is full.', true);
  await wait(3_600_000);
  expect(close).not.toHaveBeenCalled();
  const dismiss = document.querySelector<HTMLButtonElement>('button[aria-label="Dismiss"]');
  await act(async () => dismiss?.click());
  expect(close).toHaveBeenCalledOnce();
});

it('reads a message out, once and politely unless something went wrong', async () => {
  await told('Saved.', false);
  await wait(100);
  expect(document.querySelector('[role="status"]')?.getAttribute('aria-live')).toBe('polite');
  expect(document.querySelector('[role="status"]')?.textContent).toContain('Saved.');
  await wait(2_000);
  expect(document.querySelector('[role="status"]')).toBeNull();
});

it('goes from tab to tab by the arrows, and round', async () => {
  function Chosen() {
    const [value, setValue] = useState<'call' | 'chat'>('call');
    const choices = [
      ['call', 'Calls'],
      ['chat', 'Chats'],
    ] as const;
    return (
      <Tabs name="What to review" value={value} choices={choices} onChange={setValue}>
        {value}
      </Tabs>
    );
  }
  await act(async () => root.render(<Chosen />));
  const press = async (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    await act(async () => document.activeElement?.dispatchEvent(event));
    await wait(1);
  };
  const inSight = () => document.querySelector('[role="tabpanel"]')?.textContent;
  await act(async () => document.querySelector<HTMLElement>('[role="tab"]')?.focus());
  expect(inSight()).toBe('call');
  await press('ArrowRight');
  expect(inSight()).toBe('chat');
  await press('ArrowRight');
  expect(inSight()).toBe('call');
});
