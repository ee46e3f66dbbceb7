import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ContactOutliers } from '../../../components/dashboard/ContactOutliers.tsx';
import type { TicketLine } from '../../../components/dashboard/TicketTable.tsx';
import type { ContactOutliers as Outliers } from '../../../lib/metrics/contact-outliers.ts';
import { at } from '../../builders.ts';

const some: Outliers = {
  usual: [{ kind: 'reply', low: 60, high: 540, n: 10 }],
  days: 10,
  contacts: [
    { ticket: 10, kind: 'reply', at: at('10:00'), seconds: 600, side: 'long' },
    { ticket: 3, kind: 'reply', at: at('11:00'), seconds: 30, side: 'short' },
  ],
  withoutThem: 300,
};
const line = (ticket: number): TicketLine => ({
  ticket,
  ticketKey: `rt|https://desk.example||#${ticket}0`,
  ticketId: `${ticket}0`,
  host: '',
  handleTime: 600,
  contacts: 1,
  resolvedAt: [],
  handedOverAt: [],
});
const text = (outliers: Outliers | undefined) =>
  renderToStaticMarkup(<ContactOutliers outliers={outliers} lines={[line(10)]} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('contacts outside the usual', () => {
  it('are listed with their ticket, their time and which side they are on, beside the usual and the average without them', () => {
    const shown = text(some);
    expect(shown).toContain('Usual reply (of 10) 1 min – 9 min');
    expect(shown).toContain('Average without them 5 min');
    expect(shown).toMatch(/#100 .*9:00 AM reply 10 min longer than usual/);
    expect(shown).toMatch(/10:00 AM reply 30 s shorter than usual/);
    expect(shown).toContain('over the last 10 days worked');
    expect(renderToStaticMarkup(<ContactOutliers outliers={some} lines={[line(10)]} />)).toContain('href="#/ticket/');
  });

  it('say that there are none, without an average that would be the same', () => {
    const shown = text({ ...some, contacts: [] });
    expect(shown).toContain('None in this period.');
    expect(shown).not.toContain('Average without them');
  });

  it('say what is missing while no kind has a usual range', () => {
    expect(text(undefined)).toContain('six timed contacts of a kind');
  });
});
