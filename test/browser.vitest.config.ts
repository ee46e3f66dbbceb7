import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests that need the built extension: one file at a time, since browsers are large and focus is one.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/built/**/*.test.ts', 'test/e2e/**/*.test.ts', 'test/live/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    allowOnly: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
