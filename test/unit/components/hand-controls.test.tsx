import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CorrectionTrail } from '../../../components/dashboard/CorrectionTrail.tsx';
import { DayStartOffer } from '../../../components/dashboard/DayStartOffer.tsx';
import { GapsPage } from '../../../components/dashboard/GapsPage.tsx';
import { SystemSolvesOffer } from '../../../components/dashboard/SystemSolvesOffer.tsx';
import { HandControls, type HandControlsProps } from '../../../components/HandControls.tsx';
import { WasCall } from '../../../components/WasCall.tsx';
import type { Correction } from '../../../lib/model/ticket.ts';
import { at, theSite } from '../../builders.ts';

const nothing = () => undefined;
const textOf = (markup: string) =>
  markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const buttons = (props: Partial<HandControlsProps>) =>
  textOf(
    renderToStaticMarkup(<HandControls pinned={false} buttonClass="" onCall={nothing} onPin={nothing} {...props} />),
  );

describe('the buttons beside a ticket', () => {
  it.each<[string, Partial<HandControlsProps>, string]>([
    ['without a call', {}, 'Call Keep in hand'],
    ['while talking', { call: 'talk' }, 'Talk Hold Wrap-up End call'],
    ['while a call of another ticket goes on', { callElsewhere: '7' }, 'Move call here End call Keep in hand'],
  ])('%s', (_, props, expected) => {
    expect(buttons(props)).toBe(expected);
  });

  it.each(['talk', 'hold', 'wrapUp'] as const)('show that %s goes on', (call) => {
    const markup = renderToStaticMarkup(
      <HandControls pinned={false} buttonClass="" call={call} onCall={nothing} onPin={nothing} />,
    );
    const words = { talk: 'Talk', hold: 'Hold', wrapUp: 'Wrap-up' };
    expect(textOf(markup.match(/<button[^>]*aria-pressed="true"[^>]*>[^<]*/)?.[0] ?? '')).toBe(words[call]);
  });
});

it('a relabelling of a moment ago can be undone instead of done again', () => {
  const show = (toUndo?: string) =>
    renderToStaticMarkup(<WasCall buttonClass="" toUndo={toUndo} onWasCall={nothing} onUndo={nothing} />);
  expect(show()).toContain('aria-label="The last 10 minutes were a call"');
  expect(textOf(show('word'))).toBe('Noted as a call. Undo');
});

it('another start of the day is offered with both answers', () => {
  const shown = textOf(renderToStaticMarkup(<DayStartOffer now={0} better={330} onAnswer={nothing} />));
  expect(shown).toBe(
    'You worked past 00:00 twice in a week. Begin your days at 05:30 instead? Begin days at 05:30 Leave it as it is',
  );
});

it('counting what the help desk solves by itself is offered with both answers', () => {
  const shown = textOf(renderToStaticMarkup(<SystemSolvesOffer bySystem={30} all={41} onAnswer={nothing} />));
  expect(shown).toBe(
    'Solved in the last 28 days: 41. Of these the help desk closed 30 by itself after your answer; they are shown apart. Count them as solved by you? Count them Leave them apart',
  );
});

const word = (id: string, change: Partial<Correction> = {}): Correction => ({
  id,
  madeAt: at('10:00'),
  ticketKey: `${theSite}#4`,
  what: { kind: 'removeTime', startedAt: at('09:00'), endedAt: at('09:10') },
  ...change,
});

describe('the trail of corrections', () => {
  const show = (corrections: Correction[]) =>
    renderToStaticMarkup(<CorrectionTrail corrections={corrections} onUndo={nothing} />);

  it('offers one undoing for what one click said', () => {
    const markup = show([word('a', { batch: 'one' }), word('b', { batch: 'one' }), word('c', { batch: 'two' })]);
    expect(markup.match(/Undo/g)).toHaveLength(2);
  });

  it('keeps what was undone, struck through', () => {
    const markup = show([word('a'), word('b', { undoes: 'a' })]);
    expect(markup).toContain('<s>removed</s>');
    expect(markup).not.toContain('Undo<');
  });
});

it('a gap offers three answers by one click each, named by ticket and time', () => {
  const markup = renderToStaticMarkup(
    <GapsPage
      gaps={[
        {
          offerId: 'offer',
          ticketId: '4',
          ticketHref: '#/ticket/4',
          startedAt: at('09:00'),
          endedAt: at('09:10'),
          length: 600_000,
          reason: 'pause',
        },
      ]}
      corrections={[]}
      onKeep={nothing}
      onUndo={nothing}
    />,
  );
  expect(markup.match(/<button/g)).toHaveLength(3);
  expect(markup).toMatch(/aria-label="I was reading: #4, [^"]+"/);
  expect(textOf(markup)).toContain('no input for a while');
});
