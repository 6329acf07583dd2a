import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { FULL_TIMEOUT, isFullRun } from '../fixtures/fullRuns.ts';
import {
  beginInterview,
  openShift,
  putSealedFieldwork,
  type SealedFieldwork,
  someFieldwork,
  stored,
  untilNextPage,
} from './fieldwork.ts';
import { freshProfile, type Host, hostApp, openTablet, type Tablet, visit } from './harness.ts';

// Fault F14 in the browser itself: the nth call of one of the two stores fails, once or from then on, in a sealed interview
// of three answers that is finished. In Node, with every n each time: test/keeping/storage/twoStoresSweep.test.ts.

const questionnaire = drawnQuestionnaire('core: q1 single 1-5; q2 single 1-5; q3 single 1-5');
const fieldwork = someFieldwork({ questionnaire: { id: questionnaire.id, version: questionnaire.version } });
const QUESTIONS = ['q1', 'q2', 'q3'] as const;

/** With each store, once and from then on; the full run has all. */
const TRIED = 5;

/** The calls by which each store is read and written: of the database on the page, of the journal in its worker. */
const calls = {
  database: [
    ['IDBDatabase', ['transaction']],
    ['IDBTransaction', ['commit']],
    ['IDBObjectStore', ['put', 'add', 'get', 'getAll', 'count', 'delete', 'openCursor']],
  ],
  journal: [['FileSystemSyncAccessHandle', ['getSize', 'read', 'write', 'truncate', 'flush']]],
} as const;
type Store = keyof typeof calls;
type Calls = readonly (readonly [prototype: string, names: readonly string[]])[];

/** Which calls fail, counted from 1. */
interface Fault {
  readonly store: Store;
  readonly first: number;
  readonly last: number;
}

const profile = freshProfile();
let host: Host;
let tablet: Tablet;
let sealed: SealedFieldwork;

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet({ profile });
  sealed = await putSealedFieldwork(tablet.page, host, { ...fieldwork, questionnaire });
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

declare global {
  var storageCalls: number;
}

/** Counts the calls from here on, and fails those from the first to the last. */
async function failCalls(page: Page, { store, first, last }: Fault): Promise<void> {
  const patch = ([watched, from, to]: readonly [Calls, number, number]) => {
    globalThis.storageCalls = 0;
    for (const [owner, names] of watched) {
      const { prototype } = Reflect.get(globalThis, owner) as { prototype: Record<string, unknown> };
      for (const name of names) {
        const whole = prototype[name] as (...given: unknown[]) => unknown;
        prototype[name] = function (this: unknown, ...given: unknown[]) {
          globalThis.storageCalls += 1;
          if (globalThis.storageCalls >= from && globalThis.storageCalls <= to)
            throw new DOMException('IO error', 'UnknownError');
          return whole.apply(this, given);
        };
      }
    }
  };
  const given = [calls[store], first, last] as const;
  for (const realm of realmsOf(page, store))
    await ('workers' in realm ? realm.evaluate(patch, given) : realm.evaluate(patch, given));
}

/** Where a store is called: the journal has one of the page's workers for itself. */
function realmsOf(page: Page, store: Store): readonly (Page | Worker)[] {
  return store === 'database' ? [page] : page.workers();
}

async function callsMade(page: Page, store: Store): Promise<number> {
  const counts: number[] = [];
  for (const realm of realmsOf(page, store)) {
    const count = () => globalThis.storageCalls;
    counts.push(await ('workers' in realm ? realm.evaluate(count) : realm.evaluate(count)));
  }
  return Math.max(...counts);
}

/** What somebody at the tablet saw of an interview. */
interface Seen {
  readonly interview: string;
  /** The answers after which the next page came, by question. */
  readonly acknowledged: Readonly<Record<string, { readonly value: number }>>;
  readonly isFinished: boolean;
  /** The page said that something is kept in one place only, or that it could not be kept. */
  readonly isTold: boolean;
  readonly made: number;
}

/** One call of the database that fails is made again, and nobody need hear of it; none fails before the first. */
function isToBeTold({ store, first, last }: Fault): boolean {
  return last >= first && (store === 'journal' || last > first);
}

/** Interviews on a page of its own while some calls fail, up to the end or up to what is refused. */
async function interviewed(page: Page, fault: Fault): Promise<Seen> {
  const interview = await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await page.locator('[data-kept=yes]').waitFor();
  await failCalls(page, fault);
  let isTold = false;
  const isOnce = async () => (await page.locator('[data-kept=once]:visible').count()) > 0;
  const acknowledged: Record<string, { value: number }> = {};
  for (const [at, question] of QUESTIONS.entries()) {
    // The next page comes only when the answer is on the disk: in one store where the other fails.
    await untilNextPage(page, () =>
      page
        .locator('.choice:visible')
        .nth(at + 1)
        .click(),
    );
    acknowledged[question] = { value: at + 2 };
    isTold ||= await isOnce();
  }
  await page.getByRole('button', { name: 'Finish the interview' }).click();
  const thanks = page.getByRole('heading', { name: 'Thank you', exact: true });
  const refused = page.locator('.interview [role=alert]');
  await thanks.or(refused).first().waitFor();
  const isFinished = (await thanks.count()) > 0;
  const made = await callsMade(page, fault.store);
  isTold ||= !isFinished;
  // What fails at the very end is told with the next interview.
  if (!isTold && isToBeTold(fault)) {
    await page.getByRole('button', { name: 'Next interview' }).click();
    const begin = page.getByRole('button', { name: 'Start the questions' });
    await begin.or(refused).first().waitFor();
    if ((await begin.count()) > 0) {
      await begin.click();
      await page.locator('[data-kept=yes], [data-kept=once]').waitFor();
    }
    isTold = (await refused.count()) > 0 || (await isOnce());
  }
  return { interview, acknowledged, isFinished, isTold, made };
}

/** The start page in a tab of its own, once both stores are compared and the shift is opened. */
async function started(): Promise<Page> {
  const page = await tablet.context.newPage();
  await visit(page, host, '#/start');
  await page.locator('#start-fieldworker').waitFor();
  await openShift(page, sealed.words);
  return page;
}

/** What there is of an interview at the next start: in one place only, and with all that was acknowledged. */
async function expectWhole(page: Page, { interview, acknowledged, isFinished }: Seen, fault: string) {
  const mine = ({ id }: Record<string, unknown>) => id === interview;
  const filed = (await stored(page, 'outbox', sealed.officer)).filter(mine);
  const drafts = (await stored(page, 'drafts', sealed.officer)).filter(mine);
  expect(filed.length + drafts.length, fault).toBe(1);
  if (isFinished) expect(filed, fault).toHaveLength(1);
  expect((filed[0] ?? drafts[0])?.['answers'], fault).toEqual(acknowledged);
}

/** Some of the numbers from 1 to the last, evenly spread, or all. */
function spread(last: number): readonly number[] {
  const count = isFullRun ? last : TRIED;
  return Array.from({ length: count }, (_, at) => 1 + Math.floor((at * last) / count));
}

it.each(['database', 'journal'] as const)(
  'F14: loses no acknowledged answer when a call of the %s fails, once or from then on',
  async (store) => {
    let page = await started();
    const whole = await interviewed(page, { store, first: 0, last: -1 });
    expect(whole).toMatchObject({ isFinished: true, isTold: false });
    expect(whole.made).toBeGreaterThan(QUESTIONS.length * 3);
    let before: Seen = whole;
    let said = 'nothing failed';
    for (const last of [0, Number.MAX_SAFE_INTEGER])
      for (const first of spread(whole.made)) {
        await page.close();
        page = await started();
        await expectWhole(page, before, said);
        said = `${store}, call ${first}${last === 0 ? '' : ' and all after it'}`;
        before = await interviewed(page, { store, first, last: Math.max(first, last) });
        if (isToBeTold({ store, first, last: Math.max(first, last) })) expect(before.isTold, said).toBe(true);
      }
    await page.close();
    page = await started();
    await expectWhole(page, before, said);
    await page.close();
  },
  isFullRun ? FULL_TIMEOUT : 240_000,
);

it('F14: has in the journal by itself all that came through', async () => {
  const kept = async (page: Page) => [
    await stored(page, 'outbox', sealed.officer),
    await stored(page, 'drafts', sealed.officer),
  ];
  const page = await started();
  const before = await kept(page);
  expect(before.flat().length).toBeGreaterThan(4 * TRIED);
  await tablet.close();
  rmSync(join(profile, 'Default/IndexedDB'), { recursive: true });
  tablet = await openTablet({ profile });
  const again = await started();
  expect(new Set((await kept(again)).flat().map((one) => JSON.stringify(one)))).toEqual(
    new Set(before.flat().map((one) => JSON.stringify(one))),
  );
});
