import { writeFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WORKERS } from './test/e2e/keptApp.ts';

/** Files that take longest: begun first, so that no one of them is left to run by itself at the end. */
const longest =
  /\/(kill|screens|results|badInput|builderRules|modes|damagedStores|storageCalls|updates|wishes)\.e2e\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => longest.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Browser tests: each file drives a real Chromium of its own against the built app. */
export default defineConfig({
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: 'test/e2e/keptApp.ts',
    setupFiles: ['test/e2e/eachFile.ts'],
    // Each file reading the modules anew took a second of processor. Their browsers and hosts are their own.
    isolate: false,
    maxWorkers: WORKERS,
    sequence: { sequencer: LongestFirst },
    // It fails the run and is in no report: scripts/e2e.mjs then tries nothing again.
    onUnhandledError: () => writeFileSync('.cache/e2e-uncaught', ''),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a page comes to show is waited for: a busy machine draws later.
    expect: { poll: { timeout: 20_000, interval: 50 } },
  },
});
