import { describe, expect, it } from 'vitest';
import { trueParts } from '../../soak/handled.ts';
import type { Mark } from '../../soak/recorder.ts';
import { Truth, without } from '../../soak/truth.ts';

let count = 0;
const front = (page: string, at: number, ticketId: string | null): Mark => {
  count += 1;
  return { page, count, at, kind: 'front', ticketId };
};
const gone = (page: string, at: number): Mark => {
  count += 1;
  return { page, count, at, kind: 'gone' };
};

function truthOf(...marks: Mark[]): Truth {
  const truth = new Truth();
  for (const mark of marks) truth.note(mark);
  return truth;
}

describe('what truly happened', () => {
  it('is the ticket of the page in front, until another one comes or the page goes', () => {
    const truth = truthOf(
      front('a', 0, '1'),
      front('a', 5, '2'),
      front('a', 9, null),
      front('a', 12, '1'),
      gone('a', 20),
    );
    expect(truth.inHand(30)).toEqual([
      { ticketId: '1', startedAt: 0, endedAt: 5 },
      { ticketId: '2', startedAt: 5, endedAt: 9 },
      { ticketId: '1', startedAt: 12, endedAt: 20 },
    ]);
  });

  it('belongs to the page that came in front last, however late its marks arrive', () => {
    const truth = truthOf(gone('a', 11), front('b', 10, '2'), front('a', 0, '1'));
    expect(truth.inHand(15)).toEqual([
      { ticketId: '1', startedAt: 0, endedAt: 10 },
      { ticketId: '2', startedAt: 10, endedAt: 15 },
    ]);
  });

  it('ends where all pages went without a word', () => {
    const truth = truthOf(front('a', 0, '1'));
    truth.allGone(7);
    expect(truth.inHand(15)).toEqual([{ ticketId: '1', startedAt: 0, endedAt: 7 }]);
  });

  it('leaves out where nobody was there, and owes nothing where nothing could be written', () => {
    const truth = truthOf(front('a', 0, '1'));
    truth.absent(2, 4);
    truth.unowed(5, 6);
    expect(truth.inHand(8)).toEqual([
      { ticketId: '1', startedAt: 0, endedAt: 2 },
      { ticketId: '1', startedAt: 4, endedAt: 8 },
    ]);
    expect(truth.owed(8)).toHaveLength(3);
  });

  it('is cut by several spans at once', () => {
    const spans = [
      { startedAt: 8, endedAt: 12 },
      { startedAt: 2, endedAt: 3 },
    ];
    expect(without([{ startedAt: 0, endedAt: 10 }], spans)).toEqual([
      { startedAt: 0, endedAt: 2 },
      { startedAt: 3, endedAt: 8 },
    ]);
  });
});

describe('what the rules make of it', () => {
  const one = (ticketId: string, startedAt: number, endedAt: number) => ({ ticketId, startedAt, endedAt });
  const nothing = { silences: [], pauses: [], calls: [] };

  it.each([
    [2_999, { glance: 2.999, focused: 0 }],
    [3_000, { glance: 0, focused: 3 }],
  ])('a visit of %i ms', (ms, parts) => {
    expect(trueParts({ ...nothing, inHand: [one('1', 0, ms)] }).get('1')).toMatchObject(parts);
  });

  it('the gap between two stretches of one ticket is away, unless a pause or a long silence lies in it', () => {
    const inHand = [one('1', 0, 10_000), one('1', 15_000, 20_000)];
    expect(trueParts({ ...nothing, inHand }).get('1')).toMatchObject({ focused: 15, away: 5 });
    const pauses = [{ startedAt: 11_000, endedAt: 12_000 }];
    expect(trueParts({ ...nothing, inHand, pauses }).get('1')).toMatchObject({ focused: 15, away: 0 });
  });

  it('a call takes the time of its ticket, whatever is in front', () => {
    const inHand = [one('1', 0, 10_000), one('2', 10_000, 20_000)];
    const parts = trueParts({ ...nothing, inHand, calls: [one('1', 5_000, 15_000)] });
    expect(parts.get('1')).toMatchObject({ focused: 5, call: 10 });
    expect(parts.get('2')).toMatchObject({ focused: 5, call: 0 });
  });
});
