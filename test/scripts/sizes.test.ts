import { expect, it } from 'vitest';
import { officersIn } from '../../scripts/sizes.mjs';

it('names what is an officer’s in the files of an interview, and nothing else', () => {
  const modules = {
    'app.js': ['src/app/main.tsx', 'src/office/results/ResultsScreen.tsx', 'src/telling/charts/BarChart.tsx'],
    'keeping.js': ['src/keeping/storage/drafts.ts', 'node_modules/dexie/dist/modern/dexie.mjs'],
    'elsewhere.js': ['src/counting/areas/councils.ts'],
  };
  expect(officersIn(modules, ['app.js', 'keeping.js'])).toEqual([
    'officers’ screens: src/office/results/ResultsScreen.tsx in app.js',
    'charts: src/telling/charts/BarChart.tsx in app.js',
  ]);
});
