import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Pure tests: no browser. A file that needs a page asks for it with `// @vitest-environment jsdom`.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx', 'test/*.test.ts'],
    environment: 'node',
    allowOnly: false,
    testTimeout: 20_000,
  },
});
