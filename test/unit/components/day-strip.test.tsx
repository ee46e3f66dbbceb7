import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DayStrip } from '../../../components/dashboard/DayStrip.tsx';
import { at } from '../../builders.ts';

it('draws each part at its place between the hours, and tells all of them in words', () => {
  const markup = renderToStaticMarkup(
    <DayStrip
      hours={[at('09:00'), at('10:00'), at('11:00')]}
      parts={[
        { kind: 'tickets', startedAt: at('09:30'), endedAt: at('10:00') },
        { kind: 'calls', startedAt: at('10:00'), endedAt: at('10:12') },
      ]}
    />,
  );
  expect(markup).toMatch(/class="part tickets" x="25\.000%" y="0" width="25\.000%"/);
  expect(markup).toMatch(/class="part calls" x="50\.000%" y="0" width="10\.000%"/);
  expect(markup).toContain('aria-label="How the day was spent: On tickets 30 min and On calls 12 min"');
  expect(markup.match(/<text/g)).toHaveLength(2);
});

// 640 px is the width where nothing is laid out; a written hour takes 64 of them.
it.each([
  [1, 1],
  [2, 2],
  [9, 9],
  [10, 10],
  [11, 5],
  [13, 6],
  [24, 8],
])('writes an hour only where it ends inside: of %i hours, %i', (count, written) => {
  const hours = Array.from({ length: count + 1 }, (_, hour) => at('00:00') + hour * 3_600_000);
  const markup = renderToStaticMarkup(<DayStrip hours={hours} parts={[]} />);
  const places = [...markup.matchAll(/<text x="([\d.]+)%"/g)].map(([, place]) => 6.4 * Number(place));
  expect(places).toHaveLength(written);
  expect(Math.max(...places)).toBeLessThanOrEqual(640 - 64);
  for (const [index, place] of places.slice(1).entries())
    expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(63.9);
});

it('is nothing for a day without any', () => {
  expect(renderToStaticMarkup(<DayStrip hours={[]} parts={[]} />)).toBe('');
});
