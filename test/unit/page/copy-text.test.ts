// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { copyText } from '../../../lib/page/copy-text.ts';

/** The browser's part: what a click that may copy does, with or without a clipboard. */
function browserThat(acts: 'copies' | 'refuses' | 'hasNoClipboard'): Map<string, string> {
  const clipboard = new Map<string, string>();
  const clipboardData = { setData: (type: string, text: string) => clipboard.set(type, text) };
  Object.assign(document, {
    execCommand: () => {
      if (acts === 'refuses') return false;
      const event = new Event('copy', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: acts === 'copies' ? clipboardData : null });
      document.body.dispatchEvent(event);
      return true;
    },
  });
  return clipboard;
}

describe('copying a text on a page', () => {
  const heard: string[] = [];
  const hear = ({ type }: Event) => heard.push(type);
  afterEach(() => {
    document.removeEventListener('copy', hear, true);
    heard.length = 0;
  });

  it('puts it on the clipboard, and the page’s own listeners change nothing of it', () => {
    document.addEventListener('copy', hear, true);
    const clipboard = browserThat('copies');
    copyText(window, '14');
    expect([...clipboard]).toEqual([['text/plain', '14']]);
    expect(heard).toEqual([]);
  });

  it.each(['refuses', 'hasNoClipboard'] as const)('says so in a sentence where the browser %s', (acts) => {
    const clipboard = browserThat(acts);
    expect(() => copyText(window, '14')).toThrow('The browser did not let Deskpace copy.');
    expect([...clipboard]).toEqual([]);
  });

  it('leaves the page’s own copying alone afterwards', () => {
    browserThat('refuses');
    expect(() => copyText(window, '14')).toThrow();
    const clipboard = browserThat('copies');
    document.execCommand('copy');
    expect([...clipboard]).toEqual([]);
  });
});
