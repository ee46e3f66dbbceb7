import { parseArgs } from 'node:util';
import { findBrowsers } from './browser/find-browsers.ts';
import { startPracticeDesk } from './practice-desk/server.ts';
import { buildExtension } from './start/build.ts';
import { play } from './start/play.ts';
import { show } from './start/show.ts';

// `npm start`: Deskpace on the practice help desk, in an installed browser; without a display, an agent's few
// minutes in a headless one. `npm start -- --headless` plays in any case, `--browser=firefox` chooses.

const { values } = parseArgs({
  options: { headless: { type: 'boolean' }, browser: { type: 'string' }, port: { type: 'string' } },
});

try {
  process.exitCode = await run();
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const found = await findBrowsers();
  const browser = values.browser === undefined ? found[0] : found.find(({ name }) => name === values.browser);
  if (!browser) {
    const what = values.browser ?? 'Chromium, Chrome, Edge or Firefox';
    console.error(
      `No ${what} was found: install one, for example from www.mozilla.org/firefox or, on Debian and Ubuntu, with "sudo apt-get install chromium".`,
    );
    return 1;
  }
  const hasScreen = hasDisplay() && values.headless !== true;
  console.log(`Building Deskpace for ${browser.title} …`);
  const family = browser.name === 'firefox' ? 'firefox' : 'chrome';
  const extension = await buildExtension(family, hasScreen ? 'store' : 'test');

  const desk = await startDesk(Number(values.port ?? 8170));
  try {
    if (hasScreen) await show(browser, extension, desk);
    else await play(browser, extension, desk);
  } finally {
    await desk.close();
  }
  return 0;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

/** On the usual port, or on any free one when something else is there. */
async function startDesk(port: number) {
  try {
    return await startPracticeDesk({ port });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause;
    return startPracticeDesk();
  }
}
