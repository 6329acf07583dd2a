import { defineConfig } from 'vitest/config';
import { buildConstants } from './vite.config.ts';

const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

/** Plain tests run in node; a test in `.tsx` gets a page. Browser tests: vitest.e2e.config.ts. */
export default defineConfig({
  define: buildConstants(),
  oxc: { jsx },
  test: {
    passWithNoTests: false,
    // A law of a thousand draws takes seconds, and several times as long where others use the machine too.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'] },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          environment: 'happy-dom',
          include: ['test/**/*.test.tsx'],
          exclude: ['test/e2e/**'],
        },
      },
    ],
  },
});
