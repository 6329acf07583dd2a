import { defineConfig } from 'vitest/config';

/** Browser tests: each file drives a real Chromium of its own against the built app, two files at a time. */
export default defineConfig({
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['test/e2e/**/*.e2e.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a page comes to show is waited for: a busy machine draws later.
    expect: { poll: { timeout: 20_000, interval: 50 } },
  },
});
