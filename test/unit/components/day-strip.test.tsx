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
  expect(markup.match(/<text/g)).toHaveLength(3);
});

it('is nothing for a day without any', () => {
  expect(renderToStaticMarkup(<DayStrip hours={[]} parts={[]} />)).toBe('');
});
