import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askBackground } from '../browser/deskpace.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { launchBrowser } from '../browser/launch.ts';
import { bothBrowsers, builtExtension } from '../browser/practice.ts';
import { until } from '../browser/until.ts';
import { type Display, startDisplay } from '../browser/xvfb.ts';

const minute = 60_000;

describe.each(bothBrowsers)('quiet notifications in %s', (kind) => {
  let display: Display;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    // Without a screen browsers show no notifications.
    display = await startDisplay();
    browser = await launchBrowser(kind, {
      extension: await builtExtension(kind),
      headless: false,
      display: display.name,
    });
    await browser.grantOnNextRequest('http://localhost');
  });

  afterAll(async () => {
    await browser?.close();
    await display?.close();
  });

  it('come once the first switch was turned on, which asks the browser', async () => {
    const page = await browser.openExtensionPage('dashboard.html#/settings');
    const now = Date.now();
    const training = { kind: 'training', startedAt: now - 121 * minute, endedAt: now - minute } as const;
    await askBackground(page, 'addActivity', training);
    const longWork = 'text/Two hours of work without a break';
    const isOn = () =>
      page.$$eval('label', (labels) =>
        labels.some(
          (label) => label.textContent?.startsWith('Two hours of work') && label.querySelector('input')?.checked,
        ),
      );
    await page.waitForSelector(longWork);
    expect(await isOn()).toBe(false);
    expect(await page.$$eval('p', (all) => all.map(({ textContent }) => textContent).join())).toContain(
      'does not let Deskpace show notifications',
    );
    await (await page.waitForSelector(longWork))?.click();
    await until('the switch is on', isOn);
    const shown = () =>
      page.evaluate(async (): Promise<string[]> => {
        const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const isApi = (one: unknown): one is { notifications: { getAll(): Promise<object> } } =>
          typeof one === 'object' && one !== null;
        return isApi(api) ? Object.keys(await api.notifications.getAll()) : [];
      });
    await until('the notification', async () => (await shown()).length > 0);
    expect(await shown()).toEqual(['longWork #/today']);
    expect(await page.evaluate(() => document.body.textContent)).not.toContain('does not let Deskpace');
  });
});
