import { defineConfig } from 'vitest/config';

/** Browser tests: each file drives a real Chromium against the built app; one at a time, as they are timed. */
export default defineConfig({
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
