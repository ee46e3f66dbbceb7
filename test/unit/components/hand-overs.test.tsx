import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CorrectionTrail } from '../../../components/dashboard/CorrectionTrail.tsx';
import { HandOvers, type HandOversProps, type ReceiverLine } from '../../../components/dashboard/HandOvers.tsx';
import { partsOf } from '../../../components/figures/parts.ts';
import { wordsFor } from '../../../lib/i18n/words.ts';
import { aCorrection, at, theSite } from '../../builders.ts';
import { aResult } from './results.ts';

const nothing = () => undefined;
const receiver: ReceiverLine = {
  siteKey: theSite,
  kind: 'group',
  code: '3',
  tickets: 2,
  lastTicketKey: `${theSite}#12`,
  lastTicketId: '12',
  lastAt: at('10:00'),
};
const markup = (props: Partial<HandOversProps>) =>
  renderToStaticMarkup(<HandOvers receivers={[]} untold={[]} onAnswer={nothing} onTell={nothing} {...props} />);

describe('tickets given to others', () => {
  it('say nothing when there were none', () => {
    expect(markup({})).toBe('');
  });

  it('ask once what a receiver is', () => {
    const html = markup({ receivers: [receiver] });
    for (const answer of ['Escalation', 'Transfer', 'Neither']) expect(html).toContain(`${answer}: Group 3`);
    expect(html).toContain('#12');
    expect(html).not.toContain('Already answered');
  });

  it('keep the answers at hand, each to be asked again', () => {
    const html = markup({ receivers: [{ ...receiver, answer: 'transfer' }] });
    expect(html).toContain('a transfer');
    expect(html).toContain('Ask again: Group 3');
    expect(html).not.toContain('Escalation: Group 3');
  });

  it('offer eight reasons and to skip', () => {
    const untold = {
      ticketKey: `${theSite}#12`,
      ticketId: '12',
      at: at('10:00'),
      eventKey: '9/group',
      kind: 'escalation' as const,
      receivers: [receiver],
    };
    const html = markup({ untold: [untold] });
    expect(html.match(/<button/g)).toHaveLength(9);
    expect(html).toContain('Wrong department: #12');
    expect(html).toContain('Skip: #12');
  });
});

it('are told with their reason in what I said, and can be undone', () => {
  const what = { kind: 'transfer', eventKey: '9/group', reason: 'policy' } as const;
  const html = renderToStaticMarkup(
    <CorrectionTrail corrections={[aCorrection({ ticketKey: `${theSite}#12`, what })]} showTicket onUndo={nothing} />,
  );
  expect(html).toContain('called a transfer: Policy');
  expect(html).toContain('Undo');
});

it('stand under the figure by their reasons', () => {
  const parts = partsOf(aResult({ parts: { 'reason policy': 2, 'reason none': 1 } }), wordsFor('en', 'UTC'));
  expect(parts).toEqual([{ label: 'Because: Policy', text: '2' }]);
});
