import type { PageWorld } from './page-world.ts';

type BrowserGlobals = { browser?: { runtime: PageWorld['runtime'] }; chrome?: { runtime: PageWorld['runtime'] } };

/**
 * The browser's own `runtime`, without the polyfill: the sensor is on every page of a switched-on site and
 * must stay small. Both browsers' objects answer with promises in Manifest V3.
 *
 * @throws Error outside an extension's script.
 */
export function pageRuntime(): PageWorld['runtime'] {
  const globals = globalThis as BrowserGlobals;
  const runtime = globals.browser?.runtime ?? globals.chrome?.runtime;
  if (!runtime) throw new Error('no extension runtime in this script');
  return runtime;
}
