import { describe, expect, it } from 'vitest';
import type { Turn, TurnEnd } from '../../../lib/messages/protocol.ts';
import { turnsOf } from '../../../lib/page/turns.ts';

/** A background that answers with these turns, the last one for ever. */
function background(...answers: Turn[]) {
  const sent: unknown[] = [];
  const ending = new AbortController();
  let waited = 0;
  const runtime = {
    id: 'deskpace',
    sendMessage: async (message: unknown) => {
      sent.push(message);
      const name = typeof message === 'object' && message !== null && 'name' in message ? message.name : '';
      return name === 'endTurn' ? { rest: 7_000 } : answers.length > 1 ? answers.shift() : answers[0];
    },
  };
  const pause = async (ms: number) => {
    waited += ms;
  };
  return { turns: turnsOf(runtime, 'page', pause, ending.signal), sent, ending, waited: () => waited };
}
const busy: Turn = { kind: 'busy', wait: 300 };

describe('a page’s turns', () => {
  it('waits while another tab’s request is under way', async () => {
    const { turns, sent, waited } = background(busy, busy, { kind: 'go' });
    expect(await turns.take()).toBeUndefined();
    expect([sent.length, waited()]).toEqual([3, 600]);
    expect(sent[0]).toEqual({ name: 'takeTurn', ask: { clockId: 'page' } });
  });

  it('tells that the host wants to be left alone, or has refused this tab', async () => {
    expect(await background({ kind: 'resting', wait: 30_000 }).turns.take()).toEqual({ rest: 30_000 });
    expect(await background({ kind: 'refused' }).turns.take()).toBe('refused');
  });

  it('gives up after a minute of waiting, and at once with its page', async () => {
    const { turns, waited } = background(busy);
    expect(await turns.take()).toEqual({ rest: 300 });
    expect(waited()).toBe(60_000);
    const gone = background(busy);
    gone.ending.abort();
    await expect(gone.turns.take()).rejects.toThrow();
  });

  it('says how a request ended, and learns for how long the host is to be left alone', async () => {
    const { turns, sent } = background({ kind: 'go' });
    const end: TurnEnd = { kind: 'tooOften', lasts: 7_000 };
    expect(await turns.end(end)).toBe(7_000);
    expect(sent).toEqual([{ name: 'endTurn', ask: { clockId: 'page', end } }]);
  });
});
