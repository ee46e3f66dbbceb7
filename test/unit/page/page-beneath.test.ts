// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageBeneath } from '../../../lib/page/page-beneath.ts';

const place = { left: 100, top: 100, width: 150, height: 28 };
let stack: Element[];
let host: Element;

beforeEach(() => {
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
  document.body.innerHTML = '';
  host = document.createElement('deskpace-overlay');
  document.documentElement.append(host);
  stack = [];
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  // jsdom lays nothing out: what lies at every point is said by the test.
  Object.assign(document, { elementsFromPoint: () => stack });
});

function lies(html: string): Element {
  document.body.innerHTML = html;
  const deepest = [...document.body.querySelectorAll('*')].at(-1);
  if (!deepest) throw new Error('The page is empty.');
  stack = [host, deepest];
  return deepest;
}

describe('what the overlay would cover', () => {
  const coverOf = () => pageBeneath(window, host).coverOf(place);

  it.each([
    '<a href="#"><span>Next ticket</span></a>',
    '<button><svg></svg></button>',
    '<input>',
    '<textarea></textarea>',
    '<div role="button">Send</div>',
    '<div contenteditable="true"><p></p></div>',
    '<div style="cursor: pointer">Send</div>',
  ])('is a control: %s', (html) => {
    lies(html);
    expect(coverOf()).toBeGreaterThan(0);
  });

  it.each(['<p>Thank you</p>', '<a>no link</a>', '<input type="hidden">', '<div contenteditable="false"></div>'])(
    'is none: %s',
    (html) => {
      lies(html);
      expect(coverOf()).toBe(0);
    },
  );

  it('is a bar, too, which counts for less than a control', () => {
    lies('<footer style="position: fixed"><span></span></footer>');
    const bar = coverOf();
    lies('<footer style="position: fixed"><button></button></footer>');
    expect(bar).toBeGreaterThan(0);
    expect(bar).toBeLessThan(coverOf());
  });

  it('is nothing on the fixed frame of a whole page', () => {
    const shell = lies('<main style="position: fixed"></main>');
    shell.getBoundingClientRect = () => new DOMRect(0, 0, window.innerWidth, window.innerHeight);
    expect(coverOf()).toBe(0);
  });

  it('is not the overlay itself', () => {
    stack = [host];
    expect(coverOf()).toBe(0);
  });
});

describe('the page’s scheme', () => {
  const scheme = () => pageBeneath(window, host).scheme();

  it.each([
    ['background: rgb(255, 255, 255)', 'light'],
    ['background: rgb(20, 24, 28)', 'dark'],
    ['background: rgba(0, 0, 0, 0.2)', 'light'],
    ['', 'light'],
  ])('with “%s” is %s', (style, expected) => {
    lies(`<div style="${style}"><p></p></div>`);
    expect(scheme()).toBe(expected);
  });

  it('is that of the system where the page is made for both and has no ground of its own', () => {
    document.documentElement.style.colorScheme = 'light dark';
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined }));
    lies('<p></p>');
    const style = vi.spyOn(window, 'getComputedStyle');
    const found = scheme();
    style.mockRestore();
    expect(found).toBe('dark');
  });
});

describe('a page that turns dark by itself', () => {
  it.each([
    ['a class of its root', () => document.documentElement.classList.add('dark')],
    ['an attribute of its root', () => document.documentElement.setAttribute('data-theme', 'dark')],
    ['a class of its body', () => document.body.classList.add('dark')],
    ['the ground of its body', () => document.body.style.setProperty('background', 'black')],
    ['another style sheet', () => document.head.append(document.createElement('style'))],
    ['another body', () => document.body.replaceWith(document.createElement('body'))],
    ['the end of a transition', () => document.body.dispatchEvent(new Event('transitionend', { bubbles: true }))],
  ])('by %s is looked at again, without any act', async (_, turn) => {
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', (done: () => void) => done());
    const listener = vi.fn();
    const end = pageBeneath(window, host).onSettled(listener);
    vi.advanceTimersByTime(300);
    expect(listener).toHaveBeenCalledTimes(1);
    turn();
    // Observers are told after the task.
    await Promise.resolve();
    vi.advanceTimersByTime(299);
    expect(listener).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(listener).toHaveBeenCalledTimes(2);
    end();
    turn();
    await Promise.resolve();
    vi.advanceTimersByTime(1_000);
    expect(listener).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
});

describe('the page at rest', () => {
  it('is looked at once after the last act, and no more once that is ended', () => {
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', (done: () => void) => done());
    const listener = vi.fn();
    const end = pageBeneath(window, host).onSettled(listener);
    for (const wait of [200, 200, 200]) {
      vi.advanceTimersByTime(wait);
      document.dispatchEvent(new Event('scroll'));
    }
    expect(listener).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(listener).toHaveBeenCalledTimes(1);
    document.dispatchEvent(new Event('scroll'));
    end();
    vi.advanceTimersByTime(1_000);
    expect(listener).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
});
