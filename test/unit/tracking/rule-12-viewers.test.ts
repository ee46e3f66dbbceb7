import { describe, expect, it } from 'vitest';
import { aDesk, run, start, ticket } from './desk.ts';

describe('rule 12, a second person at the same browser', () => {
  it('keeps time of two viewers apart and takes over a viewer who becomes known', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]);
    desk.page('a', 5, { kind: 'heartbeat', ticketKey: ticket('A'), inputs: [5] }, { viewerKey: 'desk@1' });
    desk.page('a', 10, { kind: 'heartbeat', ticketKey: ticket('A'), inputs: [10] }, { viewerKey: 'desk@2' });
    desk.page('a', 15, { kind: 'heartbeat', ticketKey: ticket('A'), inputs: [15] }, { viewerKey: 'desk@2' });
    expect(run(desk.signals).intervals.map(({ viewerKey, startedAt }) => [viewerKey, startedAt - start])).toEqual([
      ['desk@1', 0],
      ['desk@2', 10_000],
    ]);
  });

  it('gives a short page to the viewer who becomes known with its farewell', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]);
    desk.page('a', 4, { kind: 'outOfHand', because: 'leaving', inputs: [4] }, { viewerKey: 'desk@1' });
    expect(run(desk.signals).intervals).toMatchObject([{ viewerKey: 'desk@1', endedAt: start + 4_000 }]);
  });
});
