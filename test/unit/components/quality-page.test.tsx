// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  QualityPage,
  type QualityPageProps,
  type ReviewsOfChannel,
} from '../../../components/dashboard/QualityPage.tsx';
import { defaultRubric, type ReviewChannel, type ReviewDraw, type SelfReview } from '../../../lib/model/quality.ts';
import { at, me, theSite } from '../../builders.ts';
import { aResult, withoutValue } from './results.ts';

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
let root: Root | undefined;
afterEach(async () => {
  await act(async () => root?.unmount());
  document.body.replaceChildren();
});

async function drawn(view: ReactNode): Promise<HTMLElement> {
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await act(async () => root?.render(view));
  return place;
}

const ticketOf = (id: string) => ({ ticketKey: `${theSite}#${id}`, ticketId: id, host: 'desk.example' });
const aDraw = (draw: Partial<ReviewDraw> = {}): ReviewDraw => ({
  id: 'draw-1',
  channel: 'email',
  drawnAt: at('09:00'),
  seed: '0'.repeat(32),
  from: '2026-02-11',
  to: '2026-03-10',
  candidates: 40,
  tickets: ['1', '2', '3'].map((id) => ({ ticketKey: `${theSite}#${id}`, viewerKey: me })),
  setAside: [],
  ...draw,
});
const nothing = () => undefined;

function page(email: Partial<ReviewsOfChannel> = {}, more: Partial<QualityPageProps> = {}): ReactNode {
  const of = (channel: ReviewChannel): ReviewsOfChannel => ({
    rubric: defaultRubric(channel),
    candidates: 0,
    left: [],
  });
  return (
    <QualityPage
      channels={{ call: of('call'), email: { ...of('email'), ...email }, chat: of('chat') }}
      reviews={[]}
      figures={[]}
      first="email"
      onDraw={nothing}
      onSetAside={nothing}
      onReview={nothing}
      onRemove={nothing}
      onRubric={nothing}
      {...more}
    />
  );
}

/** Marks one criterion after the other by keys, as somebody who looks at the ticket does. */
async function keys(place: HTMLElement, text: string): Promise<void> {
  await act(async () => place.querySelector<HTMLInputElement>('fieldset input')?.focus());
  for (const key of text) {
    await act(async () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  }
}

async function press(place: HTMLElement, name: string): Promise<void> {
  const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (button === undefined) throw new Error(`no button ${name}`);
  await act(async () => button.click());
}

async function type(place: HTMLElement, label: string, text: string): Promise<void> {
  const input =
    place.querySelector<HTMLInputElement>(`[aria-label="${label}"]`) ??
    [...place.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.control;
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('a sample', () => {
  it('is drawn as large as is asked for', async () => {
    const onDraw = vi.fn();
    const place = await drawn(page({ candidates: 12 }, { onDraw }));
    expect(place.textContent).toContain('12 tickets with such work in the last 28 days are not reviewed yet.');
    await type(place, 'Tickets to draw', '0');
    await press(place, 'Draw at random');
    expect(onDraw).not.toHaveBeenCalled();
    expect(place.textContent).toContain('Enter a whole number from 1 to 50.');
    await type(place, 'Tickets to draw', '8');
    await press(place, 'Draw at random');
    expect(onDraw).toHaveBeenCalledWith('email', 8);
  });

  it('cannot be drawn where there is nothing, or anew before it is reviewed', async () => {
    const none = await drawn(page());
    expect(none.querySelector('form')?.textContent).not.toContain('Draw at random');
    expect(none.textContent).toContain('There is no such work in the last 28 days');
    await act(async () => root?.unmount());
    const setAside = [{ ticketKey: `${theSite}#1`, why: 'gone' as const }];
    const open = await drawn(page({ candidates: 37, draw: aDraw({ setAside }), left: [ticketOf('2'), ticketOf('3')] }));
    expect(open.textContent).toContain('3 out of 40. 2 are left to review. 1 could not be reviewed.');
    expect(open.textContent).toContain('Ticket 2 of 3 drawn');
    expect(open.textContent).not.toContain('Draw at random');
  });

  it('lets a ticket be set aside, with the reason', async () => {
    const onSetAside = vi.fn();
    const place = await drawn(page({ draw: aDraw(), left: [ticketOf('1')] }, { onSetAside }));
    await press(place, 'There is nothing of the kind on it');
    expect(onSetAside).toHaveBeenCalledWith('draw-1', `${theSite}#1`, 'nothingToReview');
  });
});

describe('a review', () => {
  it('is given by keys alone, and shows its score before it is saved', async () => {
    const onReview = vi.fn();
    const place = await drawn(page({ draw: aDraw(), left: [ticketOf('1')] }, { onReview }));
    await keys(place, '54530');
    expect(place.textContent).toContain('Score: not all marks are given yet');
    await act(async () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
    });
    // Clarity, accuracy, completeness, tone, then grammar does not apply, standards not met: (1 + 0.75 + 1 + 0.5 + 0) ÷ 5.
    expect(place.textContent).toContain('Score: 65%');
    await press(place, 'Save the review');
    expect(onReview).toHaveBeenCalledWith({
      channel: 'email',
      ticketKey: `${theSite}#1`,
      drawId: 'draw-1',
      rubricVersion: 1,
      marks: { clarity: 5, accuracy: 4, completeness: 5, tone: 3, grammar: 'doesNotApply', standards: 1 },
    });
  });

  it('says which mark is missing, and why a score is 0', async () => {
    const onReview = vi.fn();
    const place = await drawn(page({ draw: aDraw(), left: [ticketOf('1')] }, { onReview }));
    await keys(place, '52');
    await press(place, 'Save the review');
    expect(place.textContent).toContain('Completeness: give a mark, or say that it does not apply.');
    expect(document.activeElement?.closest('fieldset')?.getAttribute('data-criterion')).toBe('completeness');
    await act(async () => {
      for (const _ of 'xxxx')
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '5', bubbles: true }));
    });
    expect(place.textContent).toContain('Score: 0%, because of Accuracy');
    expect(onReview).not.toHaveBeenCalled();
  });

  it('of a ticket of my choice is not part of the sample', async () => {
    const onReview = vi.fn();
    const place = await drawn(page({ chosen: 'free' }, { chosen: ticketOf('9'), onReview }));
    await keys(place, '555555');
    await press(place, 'Save the review');
    expect(onReview.mock.calls[0]?.[0]).not.toHaveProperty('drawId');
  });

  it.each([
    [{ chosen: ticketOf('9') }, 'reviewed', 'This ticket is reviewed already.'],
    [{ chosen: ticketOf('9') }, 'drawn', 'This ticket was drawn.'],
    [{ chosen: null }, 'free', 'Deskpace does not know this ticket.'],
  ] as const)('of %j that is %s cannot be given', async (more, chosen, sentence) => {
    const place = await drawn(page({ chosen }, more));
    expect(place.textContent).toContain(sentence);
    expect(place.textContent).not.toContain('Save the review');
  });
});

describe('what counts', () => {
  it('is weights from 0 to 10, and which criteria are critical', async () => {
    const onRubric = vi.fn();
    const place = await drawn(page({}, { onRubric }));
    await type(place, 'Weight of Tone', '11');
    await press(place, 'Save what counts');
    expect(place.textContent).toContain('Tone: enter a whole number from 0 to 10.');
    await type(place, 'Weight of Tone', '3');
    await act(async () => place.querySelector<HTMLInputElement>('[aria-label="Accuracy is critical"]')?.click());
    await press(place, 'Save what counts');
    const items = defaultRubric('email').items.map(({ criterion }) => ({
      criterion,
      weight: criterion === 'tone' ? 3 : 1,
    }));
    expect(onRubric).toHaveBeenCalledWith('email', items);
  });
});

describe('the page', () => {
  it('shows what customers said first, then the score with what it rests on', async () => {
    const figures = [
      aResult({ metric: 'post-contact', unit: 'share', value: 0.9 }),
      aResult({
        metric: 'email-quality',
        unit: 'share',
        value: 0.8,
        n: 12,
        interval: { low: 0.5, high: 0.95, method: 'wilson' },
      }),
    ];
    const text = (await drawn(page({}, { figures }))).textContent ?? '';
    expect(text.indexOf('90%')).toBeGreaterThan(0);
    expect(text.indexOf('90%')).toBeLessThan(text.indexOf('80%'));
    expect(text).toMatch(/between 50% and 95%.*12/);
  });

  it('shows the score of each kind of work at one look, each with its own number of reviews', async () => {
    const scored = (metric: string, n: number, value: number) =>
      aResult({ metric, unit: 'share', better: 'higher', n, value, numerator: n * value, denominator: n });
    const figures = [
      scored('call-quality', 7, 0.5),
      scored('email-quality', 12, 0.75),
      withoutValue({ ...scored('chat-quality', 3, 0), state: 'notEnough' }),
    ];
    const cards = [...(await drawn(page({}, { figures }))).querySelectorAll('.figure')].map((card) => card.textContent);
    expect(cards[0]).toMatch(/^Call quality.*50.*7$/);
    expect(cards[1]).toMatch(/^Email quality.*75.*12$/);
    expect(cards[2]).toMatch(/^Chat quality.*3$/);
  });

  it('lists what was reviewed, and removes it', async () => {
    const onRemove = vi.fn();
    const review: SelfReview = {
      id: 'review-1',
      ticketKey: `${theSite}#5`,
      viewerKey: me,
      rubric: defaultRubric('email'),
      marks: { clarity: 5, accuracy: 5, completeness: 5, tone: 5, grammar: 5, standards: 3 },
      reviewedAt: at('10:00'),
    };
    const place = await drawn(page({}, { reviews: [{ review, ticketId: '5' }], onRemove }));
    expect(place.querySelector('tbody tr')?.textContent).toMatch(/#5.*92%.*by me/);
    await press(place, 'Remove');
    expect(onRemove).not.toHaveBeenCalled();
    const dialog = document.querySelector<HTMLElement>('[role="alertdialog"]');
    if (dialog === null) throw new Error('Nothing was asked.');
    await press(dialog, 'Remove');
    expect(onRemove).toHaveBeenCalledWith('review-1');
  });
});
