import { describe, expect, it } from 'vitest';
import { ticketFacts } from '../../../lib/metrics/ticket-facts.ts';
import { type DaySummary, summaryRevision, unknownViewer } from '../../../lib/model/day-summary.ts';
import { minute } from '../../../lib/time/units.ts';
import { at, me, theCalendar, theDay, theSite } from '../../builders.ts';

function aDay(different: Partial<DaySummary>): DaySummary {
  const time = { focused: 0, away: 0, talk: 0, hold: 0, wrapUp: 0, shared: 0, manual: 0 };
  const none = { timeOf: [], leftOut: [], recorded: [], worked: [], contacts: [], resolutions: [] };
  return {
    day: theDay,
    viewerKey: me,
    siteKey: theSite,
    channel: 'email',
    revision: summaryRevision,
    time,
    ...none,
    glances: { n: 0, ms: 0 },
    received: [],
    tags: [],
    firstResponses: [],
    handOvers: [],
    deadlines: [],
    phoneCalls: [],
    openChanges: [],
    otherWork: [],
    responses: [],
    customers: [],
    answers: [],
    contactHours: [],
    setAside: {},
    ...different,
  };
}

const factsOf = (...summaries: DaySummary[]) =>
  ticketFacts({
    summaries,
    period: { from: theDay, to: '2026-03-11', now: at('12:00', '2026-03-20') },
    calendar: theCalendar,
    settings: { countSolvedBySystem: false, reopenWindowDays: 7 },
    escalationSites: [],
  });

describe('ticketFacts', () => {
  it('adds up the time of a ticket over the days of the period, in seconds', () => {
    const facts = factsOf(
      aDay({
        timeOf: [
          [1, 4 * minute],
          [2, minute],
        ],
      }),
      aDay({ day: '2026-03-11', timeOf: [[1, minute]] }),
      aDay({ day: '2026-03-12', timeOf: [[1, 60 * minute]] }),
    );
    expect(facts.get(1)?.handleTime).toBe(300);
    expect(facts.get(2)?.handleTime).toBe(60);
  });

  it('knows nothing of the time of an unknown viewer', () => {
    expect(factsOf(aDay({ viewerKey: unknownViewer, timeOf: [[1, minute]] })).size).toBe(0);
  });

  it('tells when a ticket was solved and how the last time turned out', () => {
    const common = { ticket: 1, by: 'me', knownUntil: at('09:00', '2026-03-19') } as const;
    const first = { ...common, at: at('09:00'), windowEndsAt: at('09:00', '2026-03-17'), returnedAt: at('10:00') };
    const second = { ...common, at: at('11:00'), windowEndsAt: at('11:00', '2026-03-17') };
    const facts = factsOf(aDay({ resolutions: [first, second] })).get(1);
    expect(facts?.resolvedAt).toEqual([at('09:00'), at('11:00')]);
    expect(facts?.outcome).toBe('stayed');
  });

  it('leaves out what the figures leave out', () => {
    const solved = { ticket: 1, at: at('09:00'), windowEndsAt: at('09:00', '2026-03-17') };
    const facts = factsOf(
      aDay({
        resolutions: [
          { ...solved, by: 'me', leftOut: 'bulk' },
          { ...solved, ticket: 2, by: 'system' },
        ],
        handOvers: [{ ticket: 3, at: at('09:00'), kind: 'triage' }],
        firstResponses: [{ ticket: 4, at: at('09:00'), fromCreation: minute, leftOut: 'spam' }],
      }),
    );
    expect(facts.size).toBe(0);
  });

  it('tells how long customers waited for each own reply, and for the first own resolution', () => {
    const common = { ticket: 1, by: 'me', windowEndsAt: at('09:00', '2026-03-17') } as const;
    const facts = factsOf(
      aDay({
        responses: [
          { ticket: 1, at: at('09:00'), fromMessage: 5 * minute },
          { ticket: 1, at: at('10:00'), unknown: 'responsePrecision' },
          { ticket: 1, at: at('11:00'), fromMessage: 7 * minute },
          { ticket: 2, at: at('11:00'), fromMessage: 7 * minute, leftOut: 'spam' },
        ],
        resolutions: [
          { ...common, at: at('11:00'), isFirstOwn: true, fromCreation: 30 * minute },
          { ...common, at: at('12:00'), fromCreation: 90 * minute },
        ],
      }),
    );
    expect(facts.get(1)).toMatchObject({ answeredAfter: [300, 420], solvedAfter: 1800 });
    expect(facts.has(2)).toBe(false);
  });

  it('tells both waits before a first response', () => {
    const response = { ticket: 1, at: at('09:00'), fromCreation: 42 * minute, fromReachingMe: 11 * minute };
    expect(factsOf(aDay({ firstResponses: [response] })).get(1)).toMatchObject({
      respondedAt: at('09:00'),
      fromCreation: 2520,
      fromReachingMe: 660,
    });
  });
});
