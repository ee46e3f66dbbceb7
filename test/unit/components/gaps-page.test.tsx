// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import { type Gap, GapsPage } from '../../../components/dashboard/GapsPage.tsx';
import { minute } from '../../../lib/time/units.ts';
import { at } from '../../builders.ts';

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
let root: Root | undefined;
afterEach(async () => {
  await act(async () => root?.unmount());
  document.body.replaceChildren();
});

const gap = (index: number): Gap => ({
  offerId: `gap ${index}`,
  ticketId: String(index),
  ticketHref: `#/ticket/${index}`,
  startedAt: at('09:00') + 10 * index * minute,
  endedAt: at('09:05') + 10 * index * minute,
  length: 5 * minute,
  reason: 'pause',
});
const nothing = () => undefined;

async function withGaps(count: number) {
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  const gaps = Array.from({ length: count }, (_gap, index) => gap(index));
  await act(async () => root?.render(<GapsPage gaps={gaps} corrections={[]} onKeep={nothing} onUndo={nothing} />));
  return {
    rows: () => place.querySelectorAll('tbody tr').length,
    toggle: () => [...place.querySelectorAll('button')].find((one) => one.hasAttribute('aria-expanded')),
  };
}

it.each([
  [8, 8, undefined],
  [10, 10, undefined],
  [11, 8, 'Show all 11'],
])('of %i gaps shows %i at first', async (count, shown, offered) => {
  const { rows, toggle } = await withGaps(count);
  expect(rows()).toBe(shown);
  expect(toggle()?.textContent).toBe(offered);
});

it('shows all gaps once asked, and the first again', async () => {
  const { rows, toggle } = await withGaps(40);
  await act(async () => toggle()?.click());
  expect(rows()).toBe(40);
  expect(toggle()?.getAttribute('aria-expanded')).toBe('true');
  await act(async () => toggle()?.click());
  expect(rows()).toBe(8);
});
