import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSealed } from '../../src/keeping/sealing/ageFile.ts';
import { fromBase64 } from '../../src/keeping/sealing/base64.ts';
import type { DraftRow } from '../../src/keeping/storage/rows.ts';
import { rescueWords } from '../../src/words/rescue.ts';
import { goodOf } from '../fixtures/aDevice.ts';
import { isFullRun } from '../fixtures/fullRuns.ts';
import { openedDraft } from '../fixtures/sealedFieldwork.ts';
import {
  answerPage,
  beginInterview,
  openShift,
  putSealedFieldwork,
  type SealedFieldwork,
  someFieldwork,
  stored,
  untilNextPage,
} from './fieldwork.ts';
import { backEnds, freshProfile, type Host, hostApp, openTablet, type Tablet, visit } from './harness.ts';

/** Files of a profile whose path is like this. */
function filesOf(profile: string, like: RegExp): string[] {
  const folder = join(profile, 'Default');
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all
    .filter((path) => like.test(path) && statSync(join(folder, path)).isFile())
    .map((path) => join(folder, path));
}

function cut(paths: readonly string[], bytes: number): void {
  expect(paths).not.toEqual([]);
  for (const path of paths) truncateSync(path, Math.max(statSync(path).size - bytes, 0));
}

function garble(paths: readonly string[]): void {
  expect(paths).not.toEqual([]);
  for (const path of paths) {
    const bytes = readFileSync(path);
    bytes.fill(0xa5, Math.floor(bytes.length / 3), Math.floor((bytes.length * 2) / 3));
    writeFileSync(path, bytes);
  }
}

function remove(profile: string, folder: string): void {
  const path = join(profile, 'Default', folder);
  expect(existsSync(path)).toBe(true);
  rmSync(path, { recursive: true });
}

type BackEnd = (typeof backEnds)[number]['backEnd'];

const databaseFiles = {
  LevelDB: /^IndexedDB\/[^/]+\.leveldb\/[^/]+\.(log|ldb)$/,
  SQLite: /^IndexedDB\/[^/]+\/[^/]+$/,
} as const;

/** Where a torn write lies. */
const lastWritten = { LevelDB: /^IndexedDB\/.*\.log$/, SQLite: databaseFiles.SQLite } as const;

/** What a database is read by: a file of its own, or its first page. */
function removeFirstRead(profile: string, backEnd: BackEnd): void {
  if (backEnd === 'LevelDB') {
    const manifests = filesOf(profile, /^IndexedDB\/.*\/MANIFEST/);
    expect(manifests).not.toEqual([]);
    for (const path of manifests) rmSync(path);
    return;
  }
  const databases = filesOf(profile, databaseFiles.SQLite).filter((path) =>
    beginsWith(path, 'SQLite format'),
  );
  expect(databases).not.toEqual([]);
  for (const path of databases) {
    const bytes = readFileSync(path);
    bytes.fill(0, 0, 100);
    writeFileSync(path, bytes);
  }
}

function beginsWith(path: string, text: string): boolean {
  return readFileSync(path).subarray(0, text.length).toString('latin1') === text;
}

/** The journal's own files in the private file system: those of its two pairs that are in use. */
function journalFiles(profile: string): readonly string[] {
  return filesOf(profile, /^File System\//).filter((path) => beginsWith(path, 'soundjrn'));
}

interface Damage {
  readonly name: string;
  readonly does: (profile: string, backEnd: BackEnd) => void;
  /** What is whole afterwards. */
  readonly leaves: 'journal' | 'database' | 'nothing';
  /** Something is surely lost, and the page says that it was put back. */
  readonly isSaid?: boolean;
  /** Of the unfinished interview, where nothing is whole. */
  readonly says?: string;
  /** Tried with these ways of storing each time, with the other one only by `npm run test:faults`. */
  readonly quick: readonly BackEnd[];
}

const BOTH: readonly BackEnd[] = ['LevelDB', 'SQLite'];

/** A database whose last write was torn. */
const torn = (bytes: number, quick: readonly BackEnd[] = []): Damage => ({
  name: `F4: ${bytes} bytes cut off the database`,
  does: (profile, backEnd) => cut(filesOf(profile, lastWritten[backEnd]), bytes),
  leaves: 'journal',
  quick,
});

const damages: readonly Damage[] = [
  torn(3),
  torn(50),
  torn(300, BOTH),
  torn(500),
  {
    name: 'F11: the middle of the database garbled',
    does: (profile, backEnd) => garble(filesOf(profile, databaseFiles[backEnd])),
    leaves: 'journal',
    quick: BOTH,
  },
  {
    name: 'F8, F12: gone what the database is read by: its MANIFEST, or its first page',
    does: removeFirstRead,
    leaves: 'journal',
    quick: ['LevelDB'],
  },
  {
    name: 'F12: the database’s folder gone',
    does: (profile) => remove(profile, 'IndexedDB'),
    leaves: 'journal',
    isSaid: true,
    quick: BOTH,
  },
  {
    name: 'F13: the list of the private file system cut',
    does: (profile) => cut(filesOf(profile, /^File System\/.*\.log$/), 20),
    leaves: 'database',
    quick: BOTH,
  },
  {
    name: 'F13: 300 bytes cut off the journal',
    does: (profile) => cut(journalFiles(profile), 300),
    leaves: 'database',
    quick: [],
  },
  {
    name: 'F13: the private file system gone',
    does: (profile) => remove(profile, 'File System'),
    leaves: 'database',
    quick: BOTH,
  },
  {
    name: 'F13: both damaged: the database’s folder gone, 300 bytes cut off the journal',
    does: (profile) => {
      remove(profile, 'IndexedDB');
      cut(journalFiles(profile), 300);
    },
    leaves: 'nothing',
    says: 'the last answer of an unfinished interview may be missing',
    quick: ['LevelDB'],
  },
  {
    name: 'F13, F17: both gone',
    does: (profile) => {
      remove(profile, 'IndexedDB');
      remove(profile, 'File System');
    },
    leaves: 'nothing',
    says: '1 unfinished interview (begun on',
    quick: BOTH,
  },
];

let host: Host;
const profile = freshProfile();
beforeAll(async () => {
  host = await hostApp();
});
afterAll(() => host.close());

/** What the tablet had before it was damaged, all of it sealed: a finished interview and one at its third answer. */
interface Prepared extends SealedFieldwork {
  readonly profile: string;
  readonly draft: unknown;
}

async function prepare(args: readonly string[]): Promise<Prepared> {
  const tablet = await openTablet({ args });
  const { page } = tablet;
  const sealed = await putSealedFieldwork(page, host, someFieldwork());
  for (const isFinished of [true, false]) {
    await visit(page, host, '#/start');
    await page.locator('#start-fieldworker').waitFor();
    await beginInterview(page);
    await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
    for (let answers = 1; answers <= 3; answers += 1) await answerPage(page, 0);
    await page.locator('[data-kept=yes]').waitFor();
    if (!isFinished) continue;
    await untilNextPage(page, () => page.getByRole('button', { name: 'Stop the interview' }).click());
    await untilNextPage(page, () => page.getByRole('button', { name: 'Yes, keep the answers' }).click());
  }
  const [draft] = await stored(page, 'drafts', sealed.officer);
  expect(await stored(page, 'outbox', sealed.officer)).toMatchObject([{ number: 1 }]);
  await tablet.close();
  return { ...sealed, profile: tablet.profile, draft };
}

async function started(profile: string, args: readonly string[]): Promise<Tablet> {
  const tablet = await openTablet({ profile, args });
  await visit(tablet.page, host);
  return tablet;
}

/** What there is by the officer's key. */
const kept = async ({ page }: Tablet, { officer }: SealedFieldwork) => ({
  drafts: await stored(page, 'drafts', officer),
  outbox: (await stored(page, 'outbox', officer)).map(({ number, kind }) => ({ number, kind })),
});

/** What was answered, by a sealed copy of what is there when the database does not open. */
async function rescued(page: Page, { officer }: SealedFieldwork): Promise<readonly unknown[]> {
  await visit(page, host, '#/start');
  await page.getByRole('link', { name: rescueWords.en.link }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: rescueWords.en.save }).click(),
  ]);
  await page.getByText('holds 1 finished interview, 1 interview in progress').waitFor();
  await page.setInputFiles('#saved-file', await download.path());
  await page.getByText('it is saved whole').waitFor();
  const copy = await openSealed(readFileSync(await download.path()), { identities: [officer.identity] });
  const lines = new TextDecoder().decode(goodOf(copy)).trim().split('\n');
  const drafts = lines.flatMap((line) => {
    const { record } = JSON.parse(line) as {
      readonly record?: Pick<DraftRow, 'seal'> & { readonly bytes?: { readonly base64: string } };
    };
    return record?.seal && record.bytes
      ? [{ seal: record.seal, bytes: fromBase64(record.bytes.base64) }]
      : [];
  });
  return Promise.all(drafts.map((row) => openedDraft(officer, row)));
}

describe.each(backEnds)('with $backEnd', ({ backEnd, args }) => {
  let prepared: Prepared;
  beforeAll(async () => {
    prepared = await prepare(args);
  });

  it.each(damages.filter(({ quick }) => isFullRun || quick.includes(backEnd)))(
    '$name: nothing is lost without a word',
    async ({ does, leaves, isSaid, says = '' }) => {
      rmSync(profile, { recursive: true, maxRetries: 10, retryDelay: 200 });
      cpSync(prepared.profile, profile, { recursive: true, filter: (path) => !/Singleton/.test(path) });
      does(profile, backEnd);
      const tablet = await started(profile, args);
      const { page } = tablet;
      if (leaves === 'nothing') {
        await expect
          .poll(() => page.locator('main').textContent())
          .toContain('1 finished interview (number 1)');
        await page.getByText(says).waitFor();
        await tablet.close();
        return;
      }
      const unfinished = page.locator('.home-unfinished-item');
      const refused = page.getByText('closed, cleared or damaged');
      await unfinished.or(refused).first().waitFor();
      if ((await unfinished.count()) === 0) {
        expect(await rescued(page, prepared)).toEqual(expect.arrayContaining([prepared.draft]));
        await tablet.close();
        return;
      }
      const before = { drafts: [prepared.draft], outbox: [{ number: 1, kind: 'partial' }] };
      // A browser that finds damage closes connections, that of a test too.
      await expect.poll(() => kept(tablet, prepared)).toEqual(before);
      if (isSaid)
        await expect.poll(() => page.locator('main').textContent()).toContain('put back from the second');
      await tablet.close();
      if (leaves !== 'journal') return;
      // Some damage takes everything only at the second start.
      const again = await started(profile, args);
      await again.page.locator('.home-unfinished-item').waitFor();
      await expect.poll(() => kept(again, prepared)).toEqual(before);
      // Both stores are whole again: the next answer is kept twice. Where the questions cannot be read, that is said.
      await again.page.getByRole('link', { name: 'Resume' }).first().click();
      await openShift(again.page, prepared.words);
      const twice = again.page.locator('[data-kept=yes]');
      await twice.or(again.page.getByText('cannot be opened')).first().waitFor();
      if ((await twice.count()) > 0) {
        await answerPage(again.page, 0);
        await twice.waitFor();
      }
      await again.close();
    },
  );
});
