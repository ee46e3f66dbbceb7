// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Overlay, type OverlayProps } from '../../../components/overlay/Overlay.tsx';
import { clampedPosition } from '../../../components/overlay/position.ts';
import { runningTime } from '../../../components/overlay/running-time.ts';
import type { TicketCard } from '../../../lib/messages/protocol.ts';

const start = Date.UTC(2026, 10, 23, 9);

function aCard(different: Partial<TicketCard> = {}): TicketCard {
  return {
    ticketKey: 'rt|https://desk.example||#48213',
    ticketId: '48213',
    thisVisit: 250,
    inAll: 1110,
    parts: { focused: 1110, away: 0, call: 0, shared: 0, manual: 0 },
    ownReplies: 2,
    cameBack: 0,
    solvedToday: 12,
    paused: false,
    countedUntil: start,
    running: true,
    pinned: false,
    timeText: '19',
    ...different,
  };
}

describe('the overlay', () => {
  let root: Root;
  let place: ShadowRoot;
  let now: number;
  const handlers = {
    onMove: vi.fn(),
    onPause: vi.fn(),
    onResume: vi.fn(),
    onCall: vi.fn(),
    onPin: vi.fn(),
    onWasCall: vi.fn(),
    onUndo: vi.fn(),
    onKeepOffer: vi.fn(),
    onTellHandOver: vi.fn(),
    onExclude: vi.fn(),
    onCopy: vi.fn(() => true),
    onOpenDashboard: vi.fn(),
    onHide: vi.fn(),
    onHideNumbers: vi.fn(),
  };

  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    for (const handler of Object.values(handlers)) handler.mockClear();
    now = start;
    document.body.innerHTML = '<textarea></textarea><div id="host"></div>';
    const host = document.querySelector('#host');
    if (host === null) throw new Error('no host');
    place = host.attachShadow({ mode: 'open' });
    root = createRoot(place);
  });
  afterEach(() => act(() => root.unmount()));

  const show = (card: TicketCard | null, more: Partial<OverlayProps> = {}) =>
    act(() => root.render(<Overlay card={card} clock={() => now} {...handlers} {...more} />));
  const find = (selector: string): HTMLElement => {
    const found = place.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const clickButton = (name: string) => {
    const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (button === undefined) throw new Error(`no button says ${name}`);
    act(() => button.click());
  };
  const click = (selector: string) => act(() => find(selector).click());
  const press = (selector: string, key: string) =>
    act(() => find(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true })));

  it('speaks of tickets as the help desk does', () => {
    show(aCard({ nouns: { ticket: 'issue', solved: 'closed' } }));
    expect(find('.pill').textContent).toBe('4 min · 12 closed');
    expect(find('section').getAttribute('aria-label')).toBe('Deskpace, Issue #48213');
    click('.pill');
    expect(find('.card-title').textContent).toBe('Issue #48213');
    expect(find('.today').textContent).toBe('Today 12 closed');
  });

  it('leaves the ticket out of the figures, says so, and counts it again', () => {
    show(aCard());
    click('.pill');
    clickButton('Leave out of my figures');
    expect(handlers.onExclude).toHaveBeenLastCalledWith(true);
    show(aCard({ isExcluded: true }));
    expect(find('.card').textContent).toContain('Left out of your figures. Its time stays time.');
    clickButton('Count again');
    expect(handlers.onExclude).toHaveBeenLastCalledWith(false);
  });

  it('copies the time as the help desk wants it, and says so, or that it could not', () => {
    show(aCard({ timeText: '0.32' }));
    click('.pill');
    clickButton('Copy time: 0.32');
    expect(handlers.onCopy).toHaveBeenLastCalledWith('0.32');
    // What was copied is not what a later minute would copy.
    show(aCard({ timeText: '0.33' }));
    expect(find('.card').textContent).toContain('Copy time: 0.33');
    show(aCard({ timeText: '0.32' }));
    handlers.onCopy.mockReturnValueOnce(false);
    clickButton('Copied: 0.32');
    expect(find('.card').textContent).toContain('The browser did not let Deskpace copy.');
  });

  describe('as it is read aloud', () => {
    /** What each live region says from now on, a word for each change. */
    const listen = () => {
      const heard: string[] = [];
      const live = '[aria-live], [role="status"], [role="alert"], [role="log"], output';
      const observer = new MutationObserver((changes) => {
        for (const { target } of changes) {
          const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
          if (region) heard.push(region.textContent ?? '');
        }
      });
      observer.observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
      return async () => {
        await act(async () => undefined);
        return heard.splice(0);
      };
    };
    const minute = 60_000;
    const later = (minutes: number, different: Partial<TicketCard> = {}) => {
      now = start + minutes * minute;
      const seconds = 250 + minutes * 60;
      show(
        aCard({
          thisVisit: seconds,
          inAll: seconds,
          countedUntil: now,
          timeText: String(seconds),
          waitingSince: start - minute,
          ownReplies: minutes,
          running: minutes % 3 > 0,
          ...different,
        }),
      );
    };

    it.each(['the pill', 'the card'])('%s says nothing by itself while the time runs for minutes', async (shown) => {
      show(aCard());
      if (shown === 'the card') click('.pill');
      const heard = listen();
      const before = place.textContent;
      for (let minutes = 1; minutes <= 12; minutes += 1) later(minutes);
      expect(place.textContent).not.toBe(before);
      later(13, { ticketKey: 'rt|https://desk.example||#48214', ticketId: '48214', paused: true });
      expect(await heard()).toEqual([]);
    });

    it.each([
      [{}, { paused: true }, 'paused'],
      [{ paused: true }, {}, 'resumed'],
      [{}, { call: 'talk' }, 'on a call'],
      [{ call: 'talk' }, { call: 'hold' }, 'call on hold'],
      [{ call: 'wrapUp' }, {}, 'call ended'],
      [{}, { pinned: true }, 'kept in hand'],
      [{ pinned: true }, {}, 'no longer kept in hand'],
    ] as const)('what changes from %j to %j is said once: %s', async (from, to, words) => {
      show(aCard(from));
      const heard = listen();
      for (let minutes = 1; minutes <= 3; minutes += 1) later(minutes, to);
      expect(await heard()).toEqual([words]);
    });

    it.each([
      [true, 'Copied: 19'],
      [false, 'The browser did not let Deskpace copy.'],
    ])('a copy that the browser allowed (%s) is said once', async (isCopied, words) => {
      handlers.onCopy.mockReturnValueOnce(isCopied);
      show(aCard());
      click('.pill');
      const heard = listen();
      clickButton('Copy time: 19');
      show(aCard());
      for (let minutes = 1; minutes <= 3; minutes += 1) later(minutes);
      expect(await heard()).toEqual([words]);
    });
  });

  it('is a pill with the whole minutes and what was solved today', () => {
    show(aCard());
    expect(find('.pill').textContent).toBe('4 min · 12 solved');
    expect(place.querySelector('.card')).toBeNull();
  });

  it('takes no focus when it appears or changes', () => {
    document.querySelector('textarea')?.focus();
    show(aCard());
    show(aCard({ thisVisit: 400 }));
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('opens by a click, closes by Escape, and gives the focus back to the pill', () => {
    show(aCard());
    click('.pill');
    expect(find('.card').textContent).toContain('18 min in all');
    expect(place.activeElement?.getAttribute('aria-label')).toBe('Make small');
    press('.card .icon', 'Escape');
    expect(place.querySelector('.card')).toBeNull();
    expect(place.activeElement?.className).toBe('pill');
  });

  it('keeps its keys from the page', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    show(aCard());
    press('.pill', 'j');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it.each([
    ['a lock', undefined, 'The screen was locked for 40 min. Did the call go on?'],
    ['a long silence', true, 'No key or movement for 40 min in the call. Did it go on?'],
  ] as const)('asks whether a call went on over %s, and one click answers', (_, silent, question) => {
    show(aCard({ lockedCall: { offerId: 'offer', seconds: 2_400, ...(silent ? { silent } : {}) } }));
    click('.pill');
    expect(find('.card').textContent).toContain(question);
    clickButton('Yes');
    clickButton('No');
    expect(handlers.onKeepOffer.mock.calls).toEqual([
      ['offer', 'talk'],
      ['offer', null],
    ]);
  });

  it('has no text field', () => {
    show(aCard());
    click('.pill');
    expect(place.querySelectorAll('input, textarea, select, [contenteditable]')).toHaveLength(0);
  });

  it('shows parts only when there is more than focus, and only what is known', () => {
    show(aCard());
    click('.pill');
    expect(find('.card').textContent).not.toMatch(/focused|waiting|due/);
    show(
      aCard({
        parts: { focused: 720, away: 180, call: 0, shared: 0, manual: 0 },
        waitingSince: start - 42 * 60_000,
        dueAt: start + 190 * 60_000,
        cameBack: 1,
      }),
    );
    const text = find('.card').textContent;
    expect(text).toContain('focused 12 min · away 3 min');
    expect(text).toContain('customer waiting 42 min · due in 3 h 10 min');
    expect(text).toContain('2 replies · came back once');
  });

  describe('of a ticket that was given away', () => {
    const handOver = { eventKey: '9/group', kind: 'transfer', receivers: [{ kind: 'group', code: '3' }] } as const;
    const open = () => {
      show(aCard({ handOver: { ...handOver, receivers: [...handOver.receivers] } }));
      click('.pill');
    };
    const told = () => find('.gave-away').textContent;

    it('asks nothing on the pill, and takes a reason by one click on the card', () => {
      open();
      expect(told()).toContain('Given to Group 3: a transfer. Because …');
      clickButton('Approval needed');
      expect(handlers.onTellHandOver.mock.calls).toEqual([['9/group', 'transfer', 'approvalNeeded']]);
    });

    it('may have been something else than the receiver was named', () => {
      open();
      clickButton('Escalation');
      expect(handlers.onTellHandOver).not.toHaveBeenCalled();
      expect(told()).toContain('an escalation');
      clickButton('Policy');
      expect(handlers.onTellHandOver.mock.calls).toEqual([['9/group', 'escalation', 'policy']]);
    });

    it.each([
      ['Skip', 'transfer'],
      ['Neither', 'neither'],
    ])('needs no reason: %s', (name, as) => {
      open();
      clickButton(name);
      expect(handlers.onTellHandOver.mock.calls).toEqual([['9/group', as, undefined]]);
    });

    it('says nothing where nothing was given away', () => {
      show(aCard());
      click('.pill');
      expect(place.querySelector('.gave-away')).toBeNull();
    });
  });

  it('pauses and resumes', () => {
    show(aCard());
    click('.pill');
    clickButton('Pause');
    expect(handlers.onPause).toHaveBeenCalledOnce();
    show(aCard({ paused: true }));
    clickButton('Resume');
    expect(handlers.onResume).toHaveBeenCalledOnce();
    expect(find('.card .dot').className).toBe('dot');
  });

  it('shows no number while they are hidden, in its names neither, and brings them back by one click', () => {
    show(aCard({ numbersHidden: true, call: 'talk' }));
    const names = () => [...place.querySelectorAll('*')].map((one) => `${one.ariaLabel} ${one.getAttribute('title')}`);
    const digits = () => /\d/.test(`${find('.deskpace').textContent} ${names()} ${find('.deskpace').ariaLabel}`);
    expect(digits()).toBe(false);
    click('.pill');
    expect(digits()).toBe(false);
    clickButton('Show numbers');
    show(aCard());
    expect(digits()).toBe(true);
    clickButton('Hide numbers');
    expect(handlers.onHideNumbers.mock.calls).toEqual([[false], [true]]);
  });

  it('moves by the arrow keys and tells where it came to stand', () => {
    show(aCard(), { position: { right: 100, bottom: 100 } });
    press('.pill', 'ArrowUp');
    expect(handlers.onMove).toHaveBeenLastCalledWith(expect.objectContaining({ bottom: expect.any(Number) }));
  });

  it('shows only its name while nothing is known; opened then, the card comes with the first word and takes the focus once', () => {
    show(null);
    click('.pill');
    expect(find('.pill').textContent).toBe('Deskpace');
    expect(place.querySelector('.card')).toBeNull();
    show(aCard());
    expect(place.activeElement?.getAttribute('aria-label')).toBe('Make small');
    document.querySelector('textarea')?.focus();
    show(null);
    show(aCard());
    expect(find('.card').textContent).toContain('18 min in all');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });
});

describe('the running time', () => {
  it.each([
    [0, 250],
    [10_000, 260],
    [60_000, 310],
    [61_000, 310],
    [-5_000, 250],
  ])('goes on %d ms after the last word from the background', (passed, seconds) => {
    expect(runningTime(aCard(), start + passed).thisVisit).toBe(seconds);
  });

  it('stands still while paused or not counting', () => {
    expect(runningTime(aCard({ paused: true }), start + 30_000).thisVisit).toBe(250);
    expect(runningTime(aCard({ running: false }), start + 30_000).inAll).toBe(1110);
  });
});

describe('the position', () => {
  const box = { width: 150, height: 28 };
  const window = { width: 800, height: 600 };
  it.each([
    [
      { right: 16, bottom: 16 },
      { right: 16, bottom: 16 },
    ],
    [
      { right: -50, bottom: -50 },
      { right: 4, bottom: 4 },
    ],
    [
      { right: 646, bottom: 568 },
      { right: 646, bottom: 568 },
    ],
    [
      { right: 647, bottom: 569 },
      { right: 646, bottom: 568 },
    ],
  ])('%j in a window of 800 × 600 becomes %j', (wanted, place) => {
    expect(clampedPosition(wanted, box, window)).toEqual(place);
  });

  it('stays reachable in a window that is smaller than the box', () => {
    expect(clampedPosition({ right: 10, bottom: 10 }, box, { width: 100, height: 20 })).toEqual({
      right: 4,
      bottom: 4,
    });
  });
});
