import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { daysTouched } from '../../../lib/metrics/days-touched.ts';
import type { HandleInterval } from '../../../lib/model/ticket.ts';
import { dirtyDays } from '../../../lib/store/dirty.ts';
import { recordStep } from '../../../lib/store/record-step.ts';
import { assignViewer } from '../../../lib/store/unknown-viewers.ts';
import { alice, aStore, at, keyOf, siteKey } from './a-store.ts';

const bob = `${siteKey}@18`;

function stretch(id: string, interval: Partial<HandleInterval> = {}): HandleInterval {
  return {
    id,
    ticketKey: keyOf('4'),
    siteKey,
    kind: 'focused',
    startedAt: at('10:00'),
    endedAt: at('10:05'),
    clockId: 'page',
    visitId: 'visit',
    device: 'this',
    ...interval,
  };
}

it('gives the time of one page life to the agent whom the page names, and nobody else’s', async () => {
  const { strict } = await aStore();
  const upserts = [
    stretch('nameless'),
    stretch('of another page', { clockId: 'other page', startedAt: at('10:06'), endedAt: at('10:07') }),
    stretch('of bob', { viewerKey: bob, startedAt: at('10:08'), endedAt: at('10:09') }),
    stretch('before', { startedAt: at('08:00'), endedAt: at('08:01') }),
  ];
  await recordStep(strict, { state: {}, upserts }, daysTouched);
  await strict.dirty.clear();
  expect(await assignViewer(strict, 'page', alice, at('09:00'), daysTouched)).toEqual({ days: ['2026-03-02'] });
  const viewers = Object.fromEntries((await strict.intervals.toArray()).map(({ id, viewerKey }) => [id, viewerKey]));
  expect(viewers).toEqual({ nameless: alice, 'of another page': undefined, 'of bob': bob, before: undefined });
  expect(await dirtyDays(strict)).toEqual(['2026-03-02']);
});

it('marks nothing when there is nothing to give', async () => {
  const { strict } = await aStore();
  expect(await assignViewer(strict, 'page', alice, 0, daysTouched)).toEqual({ days: [] });
  expect(await dirtyDays(strict)).toEqual([]);
});
