import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Splits } from '../../../components/dashboard/Splits.tsx';
import { partsOf } from '../../../components/figures/parts.ts';
import { wordsFor } from '../../../lib/i18n/words.ts';
import { aResult } from './results.ts';

const textOf = (splits: Parameters<typeof Splits>[0]['splits'], tagWords: Record<string, string> = {}) =>
  renderToStaticMarkup(<Splits splits={splits} tagWords={tagWords} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('a figure that is split', () => {
  it('shows weekdays by their names, and each column that there is', () => {
    const weekday = [
      { key: '1', parts: { handled: 12, worked: 10, contacts: 9 } },
      { key: '7', parts: { handled: 1, worked: 1, contacts: 0 } },
    ];
    expect(textOf({ weekday })).toBe('Weekday Weekday Handled Worked on Contacts Monday 12 10 9 Sunday 1 1 0');
  });

  it('draws contacts by the hour, also where none began', () => {
    const hour = [
      { key: '09', parts: { contacts: 3 } },
      { key: '16', parts: { contacts: 2 } },
    ];
    const text = textOf({ hour });
    expect(text).toContain('9:00 AM 3 10:00 AM 0');
    expect(text).toContain('4:00 PM 2');
    expect(text).not.toContain('Handled');
  });

  it('says nothing of a split with one part, nor of one that a page has no room for', () => {
    const parts = { handled: 2 };
    const day = [
      { key: '2026-03-10', parts },
      { key: '2026-03-11', parts },
    ];
    expect(textOf({ channel: [{ key: 'email', parts }], day })).toBe('');
  });

  it('names help desks by their address, and an unknown channel as not known', () => {
    const parts = { handled: 2 };
    const desk = [
      { key: 'request-tracker|https://rt.example|/rt', parts },
      { key: 'redmine|https://redmine.example|', parts },
    ];
    const channel = [
      { key: 'email', parts },
      { key: 'unknown', parts },
    ];
    expect(textOf({ desk })).toContain('https://rt.example 2 https://redmine.example 2');
    expect(textOf({ channel })).toContain('email 2 not known 2');
  });
});

describe('a figure that is split by the group that had the ticket', () => {
  const parts = { escalated: 2 };
  const [one, other] = ['redmine|https://redmine.example|', 'request-tracker|https://rt.example|/rt'];

  it('says groups by their codes, since names are not kept', () => {
    const group = [
      { key: `${one} 3`, parts },
      { key: '', parts },
      { key: '?', parts: { escalated: 1 } },
    ];
    expect(textOf({ group })).toBe('Group that had it Group that had it Escalated Group 3 2 no group 2 not known 1');
  });

  it('says of which help desk a group is where there are several', () => {
    const group = [
      { key: `${one} 3`, parts },
      { key: `${other} 3`, parts },
    ];
    expect(textOf({ group })).toContain('Group 3, https://redmine.example 2 Group 3, https://rt.example 2');
  });
});

describe('a figure that is split by tag', () => {
  const parts = { handled: 2 };
  const coded = 't:0123456789abcdef';
  const tag = [coded, 'returns', '', '?'].map((key) => ({ key, parts }));

  it('names tags by their words where they are kept, else by their code with the way to the words', () => {
    expect(textOf({ tag }, { [coded]: 'billing' })).toBe(
      'Tag Tag Handled billing 2 returns 2 no tag 2 not known 2 A ticket with several tags counts under each of them.',
    );
    expect(textOf({ tag })).toContain('Tag 012345 2 returns 2');
    expect(textOf({ tag })).toMatch(/To see their words here, allow it under Help desks\.$/);
  });

  it('shows twenty tags and says how many more there are', () => {
    const tags = (n: number) => Array.from({ length: n }, (_, index) => ({ key: `tag-${index}.`, parts }));
    expect(textOf({ tag: tags(20) })).toContain('tag-19. 2');
    expect(textOf({ tag: tags(20) })).not.toContain('more tag');
    expect(textOf({ tag: tags(21) })).not.toContain('tag-20.');
    expect(textOf({ tag: tags(21) })).toContain('1 more tag is not shown.');
  });
});

describe('parts of a figure', () => {
  it('write shares as per cent and lengths as time', () => {
    const result = aResult({ parts: { wroteAgain: 3, wroteAgainShare: 0.25, onHold: 5400 } });
    expect(partsOf(result, wordsFor('en', 'UTC'))).toEqual([
      { label: 'Customer wrote again before the answer', text: '3' },
      { label: 'Share that wrote again before the answer', text: '25%' },
      { label: 'Of it on hold for others', text: '1 h 30 min' },
    ]);
  });
});

it('row 11 is shown as what came back within the days of the window', () => {
  const labels = (returnWindowDays: number) =>
    partsOf(aResult({ parts: { cameBack: 3, cameBackShare: 0.1, returnWindowDays } }), wordsFor('en', 'UTC')).map(
      ({ label }) => label,
    );
  expect(labels(7)).toEqual(['Came back within 7 days', 'Share that came back within 7 days']);
  expect(labels(1)[0]).toBe('Came back within 1 day');
});
