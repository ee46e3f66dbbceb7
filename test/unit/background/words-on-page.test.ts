import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enOnPage } from '../../../lib/i18n/en/on-page.ts';
import { plOnPage } from '../../../lib/i18n/pl/on-page.ts';
import { zhOnPage } from '../../../lib/i18n/zh/on-page.ts';
import { ADesk } from './a-desk.ts';

describe('what is said on a page', () => {
  let at: ADesk;
  const words = () => at.askFromPage('words', {});

  beforeEach(async () => {
    at = await new ADesk().switchOn();
  });
  afterEach(() => at.close());

  it('is said in the first language of the browser that Deskpace speaks', async () => {
    at.browser.languages = ['de', 'pl-PL', 'en'];
    expect(await words()).toEqual({ locale: 'pl-PL', messages: plOnPage });
  });

  it('is said in the language that the agent chose, and again as the browser prefers', async () => {
    at.browser.languages = ['en-GB'];
    await at.ask('saveSettings', { language: 'zh' });
    expect(await words()).toEqual({ locale: 'zh', messages: zhOnPage });
    await at.ask('saveSettings', { language: 'browser' });
    expect(await words()).toEqual({ locale: 'en-GB', messages: enOnPage });
  });

  it('is told to no page of a site that is not switched on', async () => {
    const elsewhere = { ...at.page, url: 'https://elsewhere.example/' };
    expect(await at.worker.onMessage({ name: 'words', ask: {} }, elsewhere)).toEqual({
      refused: expect.stringContaining('no lesson was begun'),
    });
  });

  it('refuses a language that it does not speak', async () => {
    expect(await at.ask('saveSettings', { language: 'xx' })).toEqual({ refused: expect.any(String) });
    expect(await words()).toMatchObject({ locale: 'en' });
  });
});
