import { describe, expect, it } from 'vitest';
import { serial } from '../../../lib/background/serial.ts';

describe('work let through one after the other', () => {
  it('keeps the order in which it came, whatever each piece takes', async () => {
    const through = serial();
    const done: string[] = [];
    const piece = (name: string, ms: number) => async () => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      done.push(name);
    };
    await Promise.all([through(piece('slow', 20)), through(piece('quick', 0)), through(piece('last', 5))]);
    expect(done).toEqual(['slow', 'quick', 'last']);
  });

  it('gives a failure to its own caller and goes on with the next', async () => {
    const through = serial();
    const failing = through(async () => {
      throw new Error('this one');
    });
    const next = through(async () => 'went on');
    await expect(failing).rejects.toThrow('this one');
    await expect(next).resolves.toBe('went on');
  });
});
