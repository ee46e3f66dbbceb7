import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The gallery on this machine: `dashboard.html`, `controls.html`, `forms.html` and `popup.html`. It stands beside the product and is in no package. */
export async function startGallery(port = 0): Promise<{ origin: string; close: () => Promise<void> }> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { host: '127.0.0.1', port, hmr: false },
    resolve: {
      alias: { 'temporal-polyfill': fileURLToPath(new URL('../../lib/time/native-temporal.ts', import.meta.url)) },
    },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null) throw new Error('The gallery has no port.');
  return { origin: `http://127.0.0.1:${address.port}/${here.slice(root.length)}`, close: () => server.close() };
}
