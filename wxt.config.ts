import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';
import { defineConfig } from 'wxt';

// A test build is the store build with two differences, so that browsers without a person in front of
// them can be driven: hosts are granted at install, and the overlay's shadow root is open.
const isTestBuild = process.env['DESKPACE_TEST_BUILD'] === '1';

/**
 * Names the one file of every module that the popup needs before it can draw. Many small files would each have to be asked
 * for and answered while somebody waits; the dashboard, which needs nearly all of them too, shares it. The popup's own folder
 * stays out of it, since the dashboard would run what begins there.
 */
function popupInOneFile(): (id: string, modules: Pick<Rolldown.PluginContext, 'getModuleInfo'>) => string | null {
  const main = fileURLToPath(new URL('entrypoints/popup/main.tsx', import.meta.url));
  let needed: Set<string> | undefined;
  return (id, modules) => {
    if (needed === undefined) {
      needed = new Set();
      const open = [main];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const imported = modules.getModuleInfo(next)?.importedIds ?? [];
        open.push(...imported.filter((other) => !needed?.has(other)));
        for (const other of imported) needed.add(other);
      }
    }
    // WXT puts an empty module into every page, which would be a file of its own.
    return (needed.has(id) && dirname(id) !== dirname(main)) || id.includes('wxt-html-plugins') ? 'first' : null;
  };
}

export default defineConfig({
  imports: false,
  publicDir: 'lib/static',
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${isTestBuild ? '-test' : '{{modeSuffix}}'}`,
  zip: {
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
  },
  webExt: { disabled: true },
  vite: () => ({
    define: { __OPEN_SHADOW_ROOT__: JSON.stringify(isTestBuild) },
    // Every browser that can install Deskpace has Temporal; the polyfill is for Node.
    resolve: { alias: { 'temporal-polyfill': fileURLToPath(new URL('lib/time/native-temporal.ts', import.meta.url)) } },
    // And all of them know how to load modules ahead.
    // Styles are left as they are written, too: what stands in for `light-dark()` in older browsers would be fixed where
    // it is named, and the overlay could not be light on a light page of a dark system.
    build: { modulePreload: { polyfill: false }, cssTarget: ['chrome144', 'firefox142'] },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'popup')) return;
      const output = config.build?.rolldownOptions?.output;
      if (output === undefined || Array.isArray(output))
        throw new Error('The build of the pages names no single output.');
      output.codeSplitting = { groups: [{ name: popupInOneFile() }] };
    },
  },
  manifest: ({ browser }) => ({
    name: 'Deskpace',
    // What the browser shows of the extension is in `lib/static/_locales`; what Deskpace says itself is in `lib/i18n`.
    default_locale: 'en',
    description: '__MSG_description__',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'idle', 'scripting', 'activeTab'],
    // Asked for by a click in the settings: who wants no notifications gives none away.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(isTestBuild ? { host_permissions: ['https://*/*', 'http://*/*'] } : {}),
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    // Firefox puts a new button behind the puzzle piece unless told otherwise; Chromium has no such word.
    action: { default_title: 'Deskpace', ...(browser === 'firefox' ? { default_area: 'navbar' } : {}) },
    // Letters that both browsers leave to extensions with Alt+Shift. Chromium keeps A, B, C, N, P, R, T, W, X and Z for itself
    // and silently gives such a command no key; Firefox opens its menus with B, E, F, H, S, T and V.
    commands: {
      pause: { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commandPause__' },
      call: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandCall__' },
      'hide-numbers': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandHideNumbers__' },
      // Chromium takes four keys at most; this one has its button on the page and in the popup.
      'keep-in-hand': { description: '__MSG_commandKeepInHand__' },
      break: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandBreak__' },
      meeting: { description: '__MSG_commandMeeting__' },
      training: { description: '__MSG_commandTraining__' },
      project: { description: '__MSG_commandProject__' },
      dashboard: { description: '__MSG_commandDashboard__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{7da33bbb-e9be-4ed0-ba96-c305a2853d8b}',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // The public half of the key that fixes the extension's id in Chromium before the store assigns one.
          key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAs3iJpGNRr+fIyUi8dWPdj8PxaW9LDmv/jukkjsSqhkcAmI7oFRH1uzKKqYFS+2ZjZCB8sgjaoaQuNVenV2WQmy3LD6VLLWQ0wKDXm8dMbGP8ths9AzcZDYqkW9Wd+uwvg1TaKerglExqpua1l3+N0rh4i5egbHXaczIqq6JdB4bfEaRBoihrYTQ4SFcyHMstehAVhVatAqEd5tLNyE9Qy4o7N8b2APJ5vNAbyLd5jy4rKUCNZrCNvwEmro/7Q4NiMCl1MQfCrT3fT0BfOWlO4OH/KvUeMjPq0fTDTaU7bsCPL9BRSwqgxyfijyid0FWBnHxnKAScUF6OwDbBTf8a1wIDAQAB',
          minimum_chrome_version: '144',
        }),
  }),
});
