import { describe, expect, it } from 'vitest';
import type { PageSignal } from '../../../lib/model/signal.ts';
import { Outbox } from '../../../lib/page/outbox.ts';

const beat = (seq: number): PageSignal => ({
  kind: 'heartbeat',
  ticketKey: 'desk#1',
  clockId: 'page',
  seq,
  monotonic: seq * 5_000,
  wall: 1_000_000 + seq * 5_000,
});

describe('the outbox of a page', () => {
  it('keeps signals in order until they are confirmed', async () => {
    const sendings: number[][] = [];
    const outbox = new Outbox(async (signals) => {
      sendings.push(signals.map(({ seq }) => seq));
      return 2;
    });
    for (const seq of [1, 2, 3]) outbox.push(beat(seq));
    await outbox.flush();
    expect(sendings).toEqual([[1, 2, 3], [3]]);
    expect(outbox.size).toBe(1);
  });

  it('loses nothing when a sending fails', async () => {
    let isDown = true;
    const stored: number[] = [];
    const outbox = new Outbox(async (signals) => {
      if (isDown) throw new Error('the worker is gone');
      stored.push(...signals.map(({ seq }) => seq));
      return signals.at(-1)?.seq ?? 0;
    });
    outbox.push(beat(1));
    await expect(outbox.flush()).rejects.toThrow('the worker is gone');
    isDown = false;
    outbox.push(beat(2));
    await outbox.flush();
    expect(stored).toEqual([1, 2]);
    expect(outbox.size).toBe(0);
  });

  it('sends what comes during a sending with the next one, never twice at a time', async () => {
    const sendings: number[][] = [];
    let release: () => void = () => undefined;
    const outbox = new Outbox(async (signals) => {
      sendings.push(signals.map(({ seq }) => seq));
      if (sendings.length === 1) await new Promise<void>((resolve) => (release = resolve));
      return signals.at(-1)?.seq ?? 0;
    });
    outbox.push(beat(1));
    const flushing = outbox.flush();
    outbox.push(beat(2));
    await outbox.flush();
    release();
    await flushing;
    expect(sendings).toEqual([[1], [2]]);
  });

  it('sends a farewell at once, beside a sending that is under way', async () => {
    const sendings: number[][] = [];
    const outbox = new Outbox((signals) => {
      sendings.push(signals.map(({ seq }) => seq));
      return new Promise(() => undefined);
    });
    outbox.push(beat(1));
    outbox.flush();
    outbox.push(beat(2));
    outbox.flush('now');
    expect(sendings).toEqual([[1], [1, 2]]);
  });

  it.each([
    [499, 499, 1],
    [500, 500, 1],
    [501, 500, 2],
  ])('of %i unconfirmed signals it keeps %i, from number %i on', async (pushed, kept, from) => {
    const sent: number[] = [];
    const outbox = new Outbox(async (signals) => {
      sent.push(...signals.map(({ seq }) => seq));
      return signals.at(-1)?.seq ?? 0;
    });
    for (let seq = 1; seq <= pushed; seq += 1) outbox.push(beat(seq));
    await outbox.flush();
    expect(sent).toHaveLength(kept);
    expect(sent[0]).toBe(from);
  });
});
