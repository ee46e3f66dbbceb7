// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { watchInput } from '../../../lib/page/input.ts';

/**
 * An event as the browser would deliver a person's: jsdom, like every page script, can only make untrusted ones,
 * so the listeners are called directly.
 */
function person(): { target: Document; act: (type: string, trusted?: boolean) => void } {
  const listeners = new Map<string, ((event: Event) => void)[]>();
  const add = document.addEventListener.bind(document);
  document.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions | boolean,
  ) => {
    if (typeof listener === 'function') listeners.set(type, [...(listeners.get(type) ?? []), listener]);
    add(type, listener ?? (() => undefined), options);
  };
  return {
    target: document,
    act: (type, trusted = true) => {
      const event = new Proxy(new Event(type), {
        get: (made, name) => (name === 'isTrusted' ? trusted : Reflect.get(made, name)),
      });
      for (const listener of listeners.get(type) ?? []) listener(event);
    },
  };
}

function watching(silence = 5_000) {
  const { act } = person();
  const ending = new AbortController();
  let reported = 0;
  const input = watchInput(window, ending.signal, { silence }, () => {
    reported += 1;
  });
  return { act, input, ending, reports: () => reported };
}

describe('input in a page', () => {
  it.each(['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'touchmove'])(
    'counts a trusted %s',
    (type) => {
      const { act, input } = watching();
      act(type);
      expect(input.take().lastInput).toBeTypeOf('number');
    },
  );

  it('does not count what a page script dispatches', () => {
    const { input } = watching();
    document.dispatchEvent(new Event('keydown', { bubbles: true }));
    document.body.dispatchEvent(new Event('pointermove', { bubbles: true }));
    expect(input.take()).toEqual({});
    expect(input.last()).toBeUndefined();
  });

  it.each(['scroll', 'selectionchange'])(
    'does not count a %s that no hand began, although the browser trusts it',
    (type) => {
      const { act, input } = watching();
      act(type);
      expect(input.last()).toBeUndefined();
      act('wheel');
      const byHand = input.last();
      act(type);
      expect(input.last()).toBeGreaterThanOrEqual(byHand ?? Number.POSITIVE_INFINITY);
    },
  );

  it('tells first and last since it was asked, then begins anew', () => {
    const { act, input } = watching();
    act('keydown');
    act('keydown');
    const { firstInput, lastInput } = input.take();
    expect(firstInput).toBeTypeOf('number');
    expect(lastInput).toBeGreaterThanOrEqual(firstInput ?? Number.POSITIVE_INFINITY);
    expect(input.take()).toEqual({});
  });

  it('reports the first input after a silence at once, and not each one', () => {
    const { act, reports } = watching();
    act('keydown');
    act('keydown');
    act('pointermove');
    expect(reports()).toBe(1);
  });
});
