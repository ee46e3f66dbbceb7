import { describe, expect, it } from 'vitest';
import { type LogFacts, unitedLog } from '../../../lib/metrics/log-facts.ts';
import {
  type LogEntry,
  type LogFilter,
  movedForward,
  selectTickets,
  wholeLog,
} from '../../../lib/metrics/ticket-log.ts';

const desk = 'practice|http://desk.example|';
const other = 'practice|http://other.example|';
const entry = (id: string, row: number, site = desk): LogEntry => ({ key: `${site}#${id}`, row });
/** The one seen last first. */
const entries = [entry('120', 4), entry('9', 3), entry('TT12', 2, other), entry('12', 1)];
const facts = new Map<number, LogFacts>([
  [4, { handleTime: 60, channel: 'email', solvedAt: 2_000, outcome: 'stayed' }],
  [3, { handleTime: 300, channel: 'chat', solvedAt: 1_000, outcome: 'returned', cameBack: true, firstResponse: 90 }],
  [1, { handleTime: 0, channel: 'email', leftOut: 'spam', escalated: true }],
]);
const ids = (filter: Partial<LogFilter>, seenInPeriod = entries.length) =>
  selectTickets({ entries, seenInPeriod, facts }, { ...wholeLog, ...filter }).map(({ key }) => key.split('#')[1]);

describe('the tickets of the log that a filter leaves', () => {
  it('are all of them, the one seen last first, without one', () => {
    expect(ids({})).toEqual(['120', '9', 'TT12', '12']);
    expect(ids({ isAscending: true })).toEqual(['12', 'TT12', '9', '120']);
  });

  it.each<[string, Partial<LogFilter>, string[]]>([
    ['begin with the number', { number: '12' }, ['120', '12']],
    ['begin with it whatever its case and with its sign', { number: ' #tt1 ' }, ['TT12']],
    ['are of the help desk', { siteKey: other }, ['TT12']],
    ['are of the channel', { channel: 'email' }, ['120', '12']],
    ['came back', { cameBack: true }, ['9']],
    ['were escalated', { escalated: true }, ['12']],
    ['are left out', { leftOut: true }, ['12']],
    ['meet all of it', { leftOut: true, channel: 'chat' }, []],
  ])('%s', (_, filter, left) => {
    expect(ids(filter)).toEqual(left);
  });

  it('are in the period when they were seen in it or its days know them', () => {
    expect(ids({}, 0)).toEqual(['120', '9', '12']);
    expect(ids({}, 3)).toEqual(['120', '9', 'TT12', '12']);
  });

  it('stand by number as people count, and what is unknown stands last either way', () => {
    expect(ids({ sort: 'number', isAscending: true })).toEqual(['9', '12', 'TT12', '120']);
    expect(ids({ sort: 'time' })).toEqual(['9', '120', '12', 'TT12']);
    expect(ids({ sort: 'time', isAscending: true })).toEqual(['12', '120', '9', 'TT12']);
    expect(ids({ sort: 'first' })[0]).toBe('9');
    expect(ids({ sort: 'solved', isAscending: true }).slice(0, 2)).toEqual(['9', '120']);
  });
});

describe('stretches of a period', () => {
  it('add up the time of a ticket and keep its last resolution and whatever ever happened', () => {
    const later = new Map<number, LogFacts>([
      [3, { handleTime: 30, channel: 'chat', solvedAt: 5_000, outcome: 'open' }],
    ]);
    const united = {
      handleTime: 330,
      channel: 'chat',
      cameBack: true,
      firstResponse: 90,
      solvedAt: 5_000,
      outcome: 'open',
    };
    expect(unitedLog([facts, later]).get(3)).toEqual(united);
    expect(unitedLog([later, facts]).get(3)).toEqual(united);
    expect(facts.get(3)?.handleTime).toBe(300);
  });
});

describe('tickets that were looked at since', () => {
  it.each<[string, LogEntry[], string[]]>([
    ['are none when nothing moved', [...entries], []],
    [
      'are the one that moved to the front',
      [entry('9', 3), entry('120', 4), entry('TT12', 2, other), entry('12', 1)],
      ['9'],
    ],
    ['are new ones too', [entry('7', 5), entry('12', 1), ...entries.slice(0, 3)], ['7', '12']],
  ])('%s', (_, now, moved) => {
    expect([...movedForward(entries, now)].map((key) => key.split('#')[1])).toEqual(moved);
  });
});
