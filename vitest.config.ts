import { defineConfig } from 'vitest/config';
import { buildConstants } from './vite.config.ts';

const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

/** Plain tests run in node; a test in `.tsx` gets a page. Browser tests: vitest.e2e.config.ts. */
export default defineConfig({
  define: buildConstants(),
  oxc: { jsx },
  test: {
    passWithNoTests: false,
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
