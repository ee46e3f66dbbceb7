import { launchChromium } from '../browser/chromium.ts';
import type { FoundBrowser } from '../browser/find-browsers.ts';
import { launchFirefox } from '../browser/firefox.ts';
import type { PracticeDesk } from '../practice-desk/server.ts';

/** Opens a real window with the store's build on the practice desk, and stays until it is closed (or Ctrl+C). */
export async function show(browser: FoundBrowser, extension: string, desk: PracticeDesk): Promise<void> {
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', resolve));
  const options = { extension, executable: browser.executable, headless: false, interactive: true };
  const running =
    browser.name === 'firefox'
      ? await launchFirefox(options)
      : await launchChromium({ ...options, throughDevTools: browser.name !== 'chromium' });
  const [first] = await running.pages();
  const page = first ?? (await running.page());
  await page.goto(`${desk.origin}/desk/tickets`);

  console.log(`
1. Sign in at the practice help desk as Nora or Tomasz (${desk.origin}).
2. Click the Deskpace button in the toolbar, then "Switch on", and allow it.
3. Open a ticket, take it, answer, solve it; the button shows your figures. Close the browser to end (or Ctrl+C).
`);
  await running.openToolbarPopup(page).catch((cause: unknown) => {
    // A click on the button does the same, so a popup that does not come up is no reason to stop.
    console.log(`(The popup did not open by itself: ${cause instanceof Error ? cause.message : String(cause)})`);
  });
  await Promise.race([running.ended(), interrupted]);
  await running.close();
}
