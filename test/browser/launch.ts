import { launchChromium } from './chromium.ts';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import { launchFirefox } from './firefox.ts';

/** A real browser of the kind asked for, with the built extension in it. */
export function launchBrowser(kind: ExtensionBrowser['kind'], options: LaunchOptions): Promise<ExtensionBrowser> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
