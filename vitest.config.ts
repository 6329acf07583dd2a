import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { buildConstants } from './vite.config.ts';

const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

/** What they try is that something is not there yet: in a process where other tests ran it would be. */
const needFreshProcess = [
  'test/asking/survey/repeating.test.ts',
  'test/asking/survey/workingOut.test.ts',
  'test/keeping/storage/openAsItIs.test.ts',
  'test/words/officeProblems.test.ts',
];

/**
 * What loses, leaks or invents answers when it errs: seal, open, merge, receipt, the check at a start. Every branch of it is
 * tried by some test, or `npm run check` fails.
 */
const triedWhole = Object.entries({
  sealing:
    'ageFile backupSeal interviewSeal nativeKey openedRecord packed paddedJson sealedFile sealing shift shiftDesk signedRecord ' +
    'signing surveyKeys',
  storage:
    'keptBundles responses keptResponses keptRespondents responsesIn valuesUnder batches acceptMissing comparePlan compareStores evenOut installedVersion journalBook journalChange journalDesk ' +
    'journalEntries journalPair losses officeSigning openAsItIs openDatabase sealKept surveySealing twoStores witness',
  transfer:
    'readBackup grouped takenRecords bringIn bundle bundleReply collected contact contactList forks merge preview readBundle receipt signedFile snapshot standing ' +
    'wishPool wishSlip',
}).flatMap(([room, names]) => names.split(' ').map((name) => `src/keeping/${room}/${name}.ts`));

/** The same of what seals at the beginning and the end of an interview, and of what an office makes of what its tablets bring. */
const triedBeside = [
  ...['beginDraft', 'beginSealed', 'finishedSeal', 'packInUse', 'sealPlain', 'tabletKeys'].map(
    (name) => `fieldwork/${name}`,
  ),
  'keeping/storage/tabletOffice',
  'keeping/transfer/bundleWork',
  'keeping/transfer/card',
  'keeping/transfer/fileLines',
  'keeping/transfer/pack',
  'keeping/transfer/tabletList',
  'office/tablets/countRecords',
  'office/tablets/openRecords',
  'office/tablets/readBackIn',
  'office/tablets/receiptsState',
].map((name) => `src/${name}.ts`);

/** Tests of these that lie elsewhere. */
const besideTests = [
  'test/fieldwork/{beginSealed,finishedSeal,interviewStore}.test.ts',
  ...['bundlesState', 'countRecords', 'openRecords', 'receiptsState'].map(
    (name) => `test/office/tablets/${name}.test.ts`,
  ),
];

// What these stand on, what files, opens and deletes, and the workers that seal and that keep the journal.
triedWhole.push(
  ...Object.entries({
    'keeping/sealing':
      'base64 base64Url boundedJson digest keyFile keyText oneTimeCode otherTabs randomWords spokenWords',
    'keeping/storage':
      'attempt columns contacts database deleteDraft deletion drafts heldBack holdName importedResponses inTime journal leftInterviews listOutbox ' +
      'lookAtTablet notCarried openEach outbox readDrafts rescue rescueCount rescueLine rescueStores restartMark setupRows ' +
      'shareAnswers shiftKey storageTrouble takenInterview tombstones troubleBook watch wishes withdraw withdrawals',
    workers: 'journalJob sealingJob shiftJob',
  }).flatMap(([room, names]) => names.split(' ').map((name) => `src/${room}/${name}.ts`)),
);

// A name that leads to no file would be passed over in silence.
const missing = [...triedWhole, ...triedBeside].filter(
  (file) => !existsSync(join(import.meta.dirname, file)),
);
if (missing.length > 0) throw new RangeError(`triedWhole requires files that are there, not ${missing}`);

/** Their tests: apart, so that branches are counted while these run and no others are slowed by it. */
const keepingTests = [
  ...['sealing', 'storage', 'transfer'].map((room) => `test/keeping/${room}/**/*.test.ts`),
  'test/workers/{journalJob,sealingJob,shiftJob}.test.ts',
  ...besideTests,
];

/** Plain tests run in node; a test in `.tsx` gets a page. Browser tests: vitest.e2e.config.ts. */
export default defineConfig({
  define: buildConstants(),
  oxc: { jsx },
  test: {
    passWithNoTests: false,
    // On two cores Vitest would take one.
    maxWorkers: 2,
    // A law of a thousand draws takes seconds, and several times as long where others use the machine too.
    testTimeout: 60_000,
    // Likewise what is waited for.
    expect: { poll: { timeout: 20_000 } },
    setupFiles: ['test/fixtures/sameDraws.ts'],
    coverage: {
      provider: 'v8',
      // As one pattern: Vitest compiles each anew for each module that ran, which took a minute.
      include: [`{${[...triedWhole, ...triedBeside].join()}}`],
      reportsDirectory: '.cache/coverage',
      reporter: [['text', { skipFull: true }]],
      // Of each file: one that has no branch at all is not on the list for nothing either.
      thresholds: { perFile: true, branches: 100, statements: 80 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...keepingTests, ...needFreshProcess],
          // Every file reading all modules anew took twice as long as the tests themselves.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'keeping',
          environment: 'node',
          include: keepingTests,
          exclude: needFreshProcess,
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'fresh', environment: 'node', include: needFreshProcess },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          isolate: false,
          environment: 'happy-dom',
          include: ['test/**/*.test.tsx'],
          exclude: ['test/e2e/**'],
        },
      },
    ],
  },
});
