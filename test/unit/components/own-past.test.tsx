import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { OwnPast } from '../../../components/dashboard/OwnPast.tsx';
import { firstResponseTime } from '../../../lib/metrics/catalogue/first-response-time.ts';
import type { Trend } from '../../../lib/metrics/trend.ts';
import { aResult } from './results.ts';

const result = (value: number) => aResult({ metric: 'first-response-time', value });
const trend: Trend = {
  days: 5,
  before: { from: '2026-02-23', to: '2026-03-01', result: result(1_200) },
  now: { from: '2026-03-02', to: '2026-03-10', result: result(600) },
};
const markup = (more: { trend?: Trend; usual?: { low: number; high: number; days: number }; rampUntil?: string }) =>
  renderToStaticMarkup(
    <OwnPast definition={firstResponseTime} trend={more.trend} usual={more.usual} rampUntil={more.rampUntil} />,
  );

describe('a figure beside my own past', () => {
  it('says nothing without one', () => {
    expect(markup({})).toBe('');
  });

  it('shows both windows with their days, and an arrow only beyond chance', () => {
    const html = markup({ trend });
    for (const text of ['Before: 5 days worked, Mon, Feb 23 – Sun, Mar 1', '20 min', '10 min', 'no larger than chance'])
      expect(html).toContain(text);
    expect(html).not.toMatch(/[↑↓]/);
    expect(markup({ trend: { ...trend, arrow: 'down' } })).toMatch(/10 min ↓.*fell by more than chance/s);
  });

  it('marks the first twenty days worked', () => {
    expect(markup({ trend, rampUntil: '2026-02-22' })).not.toContain('first 20 days');
    expect(markup({ trend, rampUntil: '2026-02-23' })).toContain('first 20 days');
  });

  it('shows the usual range of single days', () => {
    expect(markup({ usual: { low: 300, high: 1_500, days: 28 } })).toMatch(
      /Usual for one day \(28 days worked\).*5 min – 25 min/s,
    );
  });
});
