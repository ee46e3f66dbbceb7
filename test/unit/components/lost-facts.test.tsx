import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DesksPage } from '../../../components/dashboard/DesksPage.tsx';
import { FactsFound, LostFacts } from '../../../components/LostFacts.tsx';
import { WordsContext } from '../../../components/WordsContext.tsx';
import { wordsFor } from '../../../lib/i18n/words.ts';
import type { LostFact } from '../../../lib/model/reader-health.ts';

const since = Date.parse('2026-11-22T10:42:00Z');
const now = Date.parse('2026-11-22T15:00:00Z');
const day = 86_400_000;
const textOf = (node: React.ReactNode) =>
  renderToStaticMarkup(<WordsContext value={wordsFor('en-GB', 'UTC')}>{node}</WordsContext>)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const nothing = () => undefined;
const sentence = (lost: LostFact[], at = now) =>
  textOf(<LostFacts desk={{ siteKey: 'x', name: 'Request Tracker', lost }} now={at} onReport={nothing} />);

describe('what a reader has lost', () => {
  it('is said in a plain sentence, with the time of day', () => {
    expect(sentence([{ fact: 'status', lane: 'page', since }])).toBe(
      'Deskpace no longer finds the status on Request Tracker’s ticket page since 10:42; times go on being counted. ' +
        'Save structure report',
    );
  });

  it('is said with the day on a later one, and all facts of a place in one sentence from the first of them on', () => {
    const lost: LostFact[] = [
      { fact: 'status', lane: 'page', since: since + day / 2 },
      { fact: 'messages', lane: 'page', since },
      { fact: 'viewer', lane: 'api', since },
    ];
    const text = sentence(lost, now + day);
    expect(text).toContain('the status and the messages on Request Tracker’s ticket page since 22 Nov 2026, 10:42');
    expect(text).toContain('no longer finds who is signed in in Request Tracker’s own JSON');
  });
});

describe('tickets that are not recognised any more', () => {
  it('are told apart from lost facts: their time is not counted', () => {
    expect(sentence([{ fact: 'ticket', lane: 'page', since }])).toBe(
      'Deskpace no longer recognises the tickets on Request Tracker’s pages since 10:42; time on them is not counted. ' +
        'Save structure report',
    );
  });
});

describe('what a reader finds', () => {
  it.each([
    [['status', 'tags'], ['status', 'tags'], [], 'all 2 facts it looks for'],
    [['status', 'tags'], ['status'], [], '1 of 2 facts it looks for · not seen yet: the tags'],
    [['status', 'tags'], ['status', 'tags'], ['tags'], '1 of 2 facts it looks for · no longer: the tags'],
    [['status'], [], [], 'no ticket read yet'],
  ] as const)('is told of %j, found %j, lost %j', (expected, found, lost, text) => {
    expect(textOf(<FactsFound expected={expected} found={found} lost={lost} />)).toBe(text);
  });

  it('stands with the help desk', () => {
    const site = { key: 'x', helpDesk: 'redmine', origin: 'https://desk.example', basePath: '', switchedOnAt: since };
    const facts = { expected: ['status'], found: ['status'], lost: [{ fact: 'status', lane: 'page', since }] } as const;
    const text = textOf(
      <DesksPage
        desks={[{ site, name: 'Redmine', hasApiLane: false, receivers: [], facts }]}
        onSave={nothing}
        onAllow={nothing}
        onSwitchOff={nothing}
        onReport={nothing}
        now={now}
      />,
    );
    expect(text).toContain('no longer finds the status on Redmine’s ticket page since 10:42');
    expect(text).toContain('0 of 1 facts it looks for · no longer: the status');
  });
});
