// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Menu } from '../../../components/controls/Menu.tsx';

let place: HTMLElement;
let root: ReturnType<typeof createRoot>;
let chosen: string[];

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  chosen = [];
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  const items = ['First', 'Second'].map((text) => ({ text, onChoose: () => chosen.push(text) }));
  act(() => root.render(<Menu label="More" items={items} />));
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

function menu(): HTMLDetailsElement {
  const found = place.querySelector('details');
  if (found === null) throw new Error('There is no menu.');
  return found;
}
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  act(() => (document.activeElement ?? document.body).dispatchEvent(event));
  return event;
};
function open(): void {
  menu().open = true;
  menu().querySelector('summary')?.focus();
}
const inFocus = () => document.activeElement?.textContent;

it('goes through its entries by the arrows, round and round', () => {
  open();
  for (const [key, text] of [
    ['ArrowDown', 'First'],
    ['ArrowDown', 'Second'],
    ['ArrowDown', 'First'],
    ['ArrowUp', 'Second'],
  ] as const) {
    press(key);
    expect(inFocus()).toBe(text);
  }
});

it('begins at the end by the arrow up', () => {
  open();
  press('ArrowUp');
  expect(inFocus()).toBe('Second');
});

it('is closed by Escape, which closes nothing else, and gives the focus back', () => {
  open();
  press('ArrowDown');
  expect(press('Escape').defaultPrevented).toBe(true);
  expect(menu().open).toBe(false);
  expect(inFocus()).toBe('More');
  expect(press('Escape').defaultPrevented).toBe(false);
});

it('does what was chosen, and closes', () => {
  open();
  act(() => menu().querySelectorAll('button')[1]?.click());
  expect(chosen).toEqual(['Second']);
  expect(menu().open).toBe(false);
});

it('is closed by a press elsewhere, and by none inside', () => {
  open();
  menu()
    .querySelector('button')
    ?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(menu().open).toBe(true);
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(menu().open).toBe(false);
});
