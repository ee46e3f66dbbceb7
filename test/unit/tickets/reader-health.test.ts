import { describe, expect, it } from 'vitest';
import type { PageKind, ReaderFact, ReaderHealth, ReaderLook } from '../../../lib/model/reader-health.ts';
import { everFound, lostFacts, noteLook, noteUnproven, workOf } from '../../../lib/tickets/reader-health.ts';

const display: PageKind = { pattern: '/Ticket/Display.html?id={id}', language: 'en', tab: '' };
const all: ReaderFact[] = ['viewer', 'status', 'assignee', 'createdAt'];
const minute = 60_000;

/** Readings a minute apart. `lacks` names what the page does not give. */
class Reader {
  health: ReaderHealth | undefined;
  at = 0;

  look(ticketId: string, lacks: readonly ReaderFact[] = [], more: Partial<ReaderLook> = {}): this {
    this.at += minute;
    this.health = noteLook(this.health, {
      lane: 'page',
      kind: display,
      revision: 1,
      ticketId,
      at: this.at,
      work: 'unfinished',
      found: all.filter((fact) => !lacks.includes(fact)),
      missing: lacks,
      ...more,
    });
    return this;
  }

  /** Several tickets, each once. */
  tickets(from: number, to: number, lacks: readonly ReaderFact[] = [], more: Partial<ReaderLook> = {}): this {
    for (let id = from; id <= to; id += 1) this.look(String(id), lacks, more);
    return this;
  }

  /** Pages at tickets' addresses that prove no ticket. */
  unproven(from: number, to: number, isDoubted = false, pattern = display.pattern): this {
    for (let id = from; id <= to; id += 1) {
      this.at += minute;
      this.health = noteUnproven(this.health, { pattern, revision: 1, ticketId: String(id), at: this.at, isDoubted });
    }
    return this;
  }

  get lost(): string[] {
    return lostFacts(this.health).map(({ fact }) => fact);
  }
}

describe('a fact that a page used to give', () => {
  it.each([
    [2, []],
    [3, ['status']],
    [4, ['status']],
  ])('is lost when three different tickets miss it: %i', (missed, lost) => {
    // The ticket in front is judged when the next one comes.
    expect(new Reader().tickets(1, 5).tickets(11, 11 + missed, ['status']).lost).toEqual(lost);
  });

  it.each([
    [4, []],
    [5, ['status']],
  ])('is usual from the fifth ticket on: %i', (given, lost) => {
    expect(new Reader().tickets(1, given).tickets(11, 15, ['status']).lost).toEqual(lost);
  });

  it('says since when: the first ticket without it', () => {
    const reader = new Reader().tickets(1, 5).tickets(11, 14, ['status']);
    expect(lostFacts(reader.health)).toEqual([{ fact: 'status', lane: 'page', since: 6 * minute }]);
  });

  it('is found again by the first ticket that gives it', () => {
    expect(new Reader().tickets(1, 5).tickets(11, 15, ['status']).look('16').lost).toEqual([]);
  });

  it('is lost again after it came back', () => {
    const reader = new Reader().tickets(1, 40).tickets(41, 44, ['status']).tickets(45, 49);
    expect(reader.lost).toEqual([]);
    // It stayed away from four tickets before, so this takes more than twelve.
    expect(reader.tickets(50, 62, ['status']).lost).toEqual([]);
    expect(reader.look('63', ['status']).lost).toEqual(['status']);
  });

  it('is not lost by one odd ticket that is read again and again', () => {
    const reader = new Reader().tickets(1, 5);
    for (let time = 0; time < 10; time += 1) reader.look('11', ['status']).look('12');
    expect(reader.lost).toEqual([]);
  });

  it('is not lost by two tickets that the agent turns between', () => {
    const reader = new Reader().tickets(1, 5);
    for (let time = 0; time < 10; time += 1) reader.look('11', ['status']).look('12', ['status']);
    expect(reader.lost).toEqual([]);
  });

  it.each([
    [4_999, []],
    [5_000, ['status']],
  ])('counts as missed by a ticket that was in front for five seconds: %i ms', (apart, lost) => {
    const reader = new Reader().tickets(1, 5);
    for (let id = 11; id <= 14; id += 1) {
      reader.at += apart - minute;
      reader.look(String(id), ['status']);
    }
    expect(reader.lost).toEqual(lost);
  });

  it('is no matter of pages that fill late: a later reading of the ticket gives it', () => {
    const reader = new Reader().tickets(1, 5);
    for (let id = 11; id <= 20; id += 1) reader.look(String(id), ['status']).look(String(id));
    expect(reader.lost).toEqual([]);
  });
});

describe('pages of another kind', () => {
  it.each<[string, Partial<PageKind>]>([
    ['another page of the ticket', { pattern: '/Ticket/Update.html?id={id}' }],
    ['another language', { language: 'pl' }],
    ['another tab', { tab: 'updates' }],
  ])('do not make a fact lost: %s', (_, different) => {
    const reader = new Reader().tickets(1, 9);
    expect(reader.tickets(11, 20, ['status'], { kind: { ...display, ...different } }).lost).toEqual([]);
  });

  it('neither does the other lane', () => {
    const kind = { pattern: '', language: '', tab: '' };
    expect(new Reader().tickets(1, 9).tickets(11, 20, ['status'], { lane: 'api', kind }).lost).toEqual([]);
  });

  it('nor finished tickets, whose pages leave things out', () => {
    const reader = new Reader().tickets(1, 9).tickets(11, 20, ['assignee'], { work: 'finished' });
    expect(reader.lost).toEqual([]);
    expect(reader.tickets(21, 24, ['assignee']).lost).toEqual(['assignee']);
  });

  it('hide a loss while the other lane gives the fact', () => {
    const reader = new Reader().tickets(1, 5);
    const kind = { pattern: '', language: '', tab: '' };
    for (let id = 11; id <= 20; id += 1) {
      reader.look(String(id), ['status']).look(String(id), [], { lane: 'api', kind });
    }
    expect(reader.lost).toEqual([]);
    expect(reader.tickets(21, 22, ['status']).lost).toEqual(['status']);
  });

  it('hide a loss of a language that the agent does not use any more', () => {
    const reader = new Reader().tickets(1, 5).tickets(11, 14, ['status']);
    expect(reader.lost).toEqual(['status']);
    expect(reader.look('15', [], { kind: { ...display, language: 'pl' } }).lost).toEqual([]);
  });

  it('are forgotten, those longest not read first', () => {
    const reader = new Reader();
    for (let id = 0; id < 30; id += 1) reader.look('1', [], { kind: { ...display, tab: String(id) } });
    expect(reader.health?.pages.map(({ kind }) => kind.tab)).toEqual(
      Array.from({ length: 12 }, (_, index) => String(29 - index)),
    );
  });
});

describe('a fact that comes and goes', () => {
  it('is not usual when it is missing on more than one ticket of five', () => {
    const reader = new Reader();
    for (let round = 0; round < 20; round += 1)
      reader.tickets(4 * round, 4 * round + 2).look(`${4 * round + 3}`, ['status']);
    expect(reader.tickets(200, 220, ['status']).lost).toEqual([]);
  });

  it.each([3, 6, 12, 25])('never becomes a false alarm over years of tickets of which one in %i misses it', (oneIn) => {
    // A fixed sequence of numbers (Park and Miller), so that a failure can be repeated.
    let random = 42;
    const reader = new Reader();
    let alarms = 0;
    for (let id = 0; id < 8_000; id += 1) {
      random = (random * 48_271) % 2_147_483_647;
      reader.look(String(id), random % oneIn === 0 ? ['status'] : []);
      if (reader.lost.length > 0) alarms += 1;
    }
    expect(alarms).toBe(0);
  });
});

describe('what is kept of a reader', () => {
  it('is the very same when a reading says nothing new', () => {
    const reader = new Reader().look('1');
    const before = reader.health;
    expect(reader.look('1').health).toBe(before);
  });

  it('stays small over years of tickets', () => {
    const reader = new Reader().tickets(1, 3_000).tickets(3_001, 6_000, ['status']);
    expect(JSON.stringify(reader.health).length).toBeLessThan(2_000);
  });

  it('begins anew with a later revision, and an older one in a page left open says nothing', () => {
    const reader = new Reader().tickets(1, 5).tickets(11, 14, ['status']);
    reader.look('15', ['status'], { revision: 2 });
    expect(reader.lost).toEqual([]);
    const before = reader.health;
    expect(reader.look('16', [], { revision: 1 }).health).toBe(before);
  });

  it('names what was ever found', () => {
    expect(everFound(new Reader().tickets(1, 2, ['viewer']).health)).toEqual(['status', 'assignee', 'createdAt']);
    expect(everFound(undefined)).toEqual([]);
  });

  it.each([
    ['new', 'unfinished'],
    ['onHold', 'unfinished'],
    ['solved', 'finished'],
    ['closed', 'finished'],
    [undefined, 'unknown'],
  ] as const)('takes a ticket that is %s for %s', (code, work) => {
    expect(workOf(code === undefined ? {} : { status: { code } })).toBe(work);
  });
});

describe('the proof of tickets', () => {
  const proven = { found: ['ticket', ...all] as const };
  const read = (times = 5) => new Reader().tickets(1, times, [], proven);

  it.each([
    [3, []],
    [4, ['ticket']],
  ])('is lost when pages that look like tickets prove none: %i', (times, lost) => {
    // The one in front is judged when the next one comes.
    expect(read().unproven(11, 10 + times).lost).toEqual(lost);
  });

  it.each([
    [6, []],
    [7, ['ticket']],
  ])('takes twice as many pages on which nothing looks like a ticket: %i', (times, lost) => {
    expect(read().unproven(11, 10 + times, true).lost).toEqual(lost);
  });

  it('counts a page that looked like nothing, and then like a ticket, as one that does', () => {
    const reader = read();
    for (let id = 11; id <= 14; id += 1) reader.unproven(id, id, true).unproven(id, id);
    expect(reader.lost).toEqual(['ticket']);
  });

  it('is not lost by one page that is looked at again and again', () => {
    const reader = read();
    for (let time = 0; time < 10; time += 1) reader.unproven(11, 12, true);
    expect(reader.lost).toEqual([]);
  });

  it('is not lost where it was never found, nor at an address where none was read', () => {
    expect(new Reader().unproven(11, 30).health).toBeUndefined();
    expect(new Reader().tickets(1, 5).unproven(11, 30).lost).toEqual([]);
    expect(read().unproven(11, 30, false, '/Ticket/History.html?id={id}').lost).toEqual([]);
  });

  it('is not lost by a slow page that proves its ticket in the end', () => {
    const reader = read();
    for (let id = 11; id <= 30; id += 1) reader.unproven(id, id).tickets(id, id, [], proven);
    expect(reader.lost).toEqual([]);
  });

  it('comes back with the first ticket that is proven, and takes nothing else with it', () => {
    const reader = read().unproven(11, 16);
    expect(reader.lost).toEqual(['ticket']);
    expect(reader.tickets(17, 17, [], proven).lost).toEqual([]);
  });

  it('is lost again after pages of refusals only when there are many more of them', () => {
    // Four tickets in doubt are two: the next row has to be longer than six.
    const reader = read(20).unproven(31, 34, true).tickets(41, 41, [], proven);
    expect(reader.unproven(51, 64, true).lost).toEqual([]);
    expect(reader.unproven(65, 65, true).lost).toEqual(['ticket']);
  });
});
