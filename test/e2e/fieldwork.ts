import type { Locator, Page } from 'playwright-core';
import { makeQuestionnaire } from '../../src/asking/bank/makeQuestionnaire.ts';
import { defaultModules } from '../../src/asking/bank/modules.ts';
import type { Questionnaire } from '../../src/asking/survey/questionnaire.ts';
import type { Survey, Wave } from '../../src/asking/survey/survey.ts';
import { instant } from '../../src/core/day.ts';
import { id } from '../../src/core/id.ts';
import { type KeyPair, newKeyPair, sealWithPassphrase } from '../../src/keeping/sealing/ageFile.ts';
import { toBase64 } from '../../src/keeping/sealing/base64.ts';
import type { SurveyKeys } from '../../src/keeping/sealing/surveyKeys.ts';
import type { DraftRow } from '../../src/keeping/storage/rows.ts';
import { aSurvey, aWave } from '../fixtures/aWave.ts';
import { openedDraft, signedResponse } from '../fixtures/sealedFieldwork.ts';
import { unsafeWord } from '../fixtures/unsafeWord.ts';
import { type AppHost, visit } from './harness.ts';
import { putRecords, recordsOf } from './storeRecords.ts';

/** A survey for trying interviews: the questions of the bank as a new survey has them. Only a simulated one is asked without keys. */
export interface Fieldwork {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
}

export function someFieldwork(more: Partial<Wave> = {}): Fieldwork {
  const mode = more.mode ?? 'faceToFace';
  const questionnaire = makeQuestionnaire({
    id: id<'questionnaire'>('q'),
    version: 1,
    council: { tier: 'single', nation: 'England' },
    mode,
    wards: null,
    modules: defaultModules,
    equality: false,
  });
  return {
    survey: aSurvey({
      title: 'Residents’ survey',
      contact: '01234 567890',
      simulated: more.simulated ?? false,
    }),
    wave: aWave({ title: 'Autumn 2026', mode, minutes: 8, ...more }),
    questionnaire,
  };
}

/**
 * Puts a survey onto the tablet, as bringing in a survey file does, with an officer's word that interviews may begin there: a
 * headless browser is not installed and promises to keep nothing. Leaves the page at the start screen.
 */
export async function putFieldwork(
  page: Page,
  host: AppHost,
  fieldwork: Fieldwork,
  isAllowed = true,
): Promise<void> {
  await visit(page, host, '#/start');
  await page.locator('.start .govuk-button').first().waitFor();
  await putRecords(page, [
    { table: 'surveys', row: fieldwork.survey },
    { table: 'waves', row: fieldwork.wave },
    { table: 'questionnaires', row: fieldwork.questionnaire },
    ...(isAllowed ? [{ table: 'settings', row: unsafeWord(fieldwork.survey.id) }] : []),
  ]);
  await page.reload();
  await page.locator('#start-fieldworker').waitFor();
}

/** Presses Start on the start screen, and reads why nothing begins. */
export async function refusal(page: Page): Promise<string> {
  await page.fill('#start-fieldworker', '12');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('.start__unsafe li').first().waitFor();
  return page.locator('.start__unsafe').innerText();
}

/** Presses Start where the device is refused, and gives the officer's word on it. Leaves the page at the start screen. */
export async function allowHere(page: Page): Promise<void> {
  await refusal(page);
  await page.getByRole('link', { name: 'Allow interviews on this device' }).click();
  await page.getByRole('checkbox', { name: 'I am the officer of this survey' }).check();
  await page.getByRole('button', { name: 'Allow interviews on this device' }).click();
  await page.locator('#start-fieldworker').waitFor();
}

/** Begins an interview from the start screen; its id. */
export async function beginInterview(page: Page): Promise<string> {
  await page.fill('#start-fieldworker', '12');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('button', { name: 'Start the questions' }).waitFor();
  return page.url().slice(page.url().lastIndexOf('/') + 1);
}

export async function headingOf(page: Page): Promise<string> {
  return (await page.locator('main h1:visible').first().textContent()) ?? '';
}

/** Does something that leads to another page of the interview, and waits until it is there and read out: its heading. */
export async function untilNextPage(page: Page, act: () => Promise<unknown>): Promise<string> {
  const before = await headingOf(page);
  await act();
  return pageAfter(page, before);
}

/** Waits until another page than that of a heading is there and read out: its heading. */
export async function pageAfter(page: Page, before: string): Promise<string> {
  const isThere = (old: string) => {
    const heading = document.querySelector(
      'main h1:not(:is(.interview__page--left, .interview__page--ahead) *)',
    );
    return heading !== null && heading.textContent !== old && heading === document.activeElement;
  };
  // Not at each frame, as Playwright asks by itself: it would have the browser draw all the while.
  await page.waitForFunction(isThere, before, { polling: 40 });
  return headingOf(page);
}

/** Answers the open page with its nth choice (a whole grid: each row), and goes on to the next page. */
export async function answerPage(page: Page, nth: number): Promise<string> {
  const rows = page.locator('.grid__row:visible');
  if ((await rows.count()) === 0) {
    const choices = page.locator('.choice:visible:not(.choice--quiet)');
    const at = nth % (await choices.count());
    return untilNextPage(page, () => choices.nth(at).click());
  }
  for (const row of await rows.all()) await row.locator('.grid__target').nth(nth).click();
  return untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).click());
}

/** Answers the screener so that it lets pass, and everything else with the nth choice, up to the review. */
export async function answerAll(page: Page, nth = 1): Promise<readonly string[]> {
  const met = [
    await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click()),
  ];
  const isScreener = (heading: string) => /aged 18|main home/.test(heading);
  for (let heading = met[0] ?? ''; !heading.startsWith('Check the answers'); ) {
    heading = await answerPage(page, isScreener(heading) ? 0 : nth);
    met.push(heading);
  }
  return met;
}

/**
 * What a table of the store holds, with the bytes of each record opened; responses in order of their numbers.
 *
 * @param officer Opens what is sealed; without one, nothing may be. Of what is finished, each must be signed.
 */
export async function stored(
  page: Page,
  table: 'drafts' | 'outbox',
  officer: KeyPair | null = null,
): Promise<readonly Record<string, unknown>[]> {
  const rows = (await recordsOf(page, table)) as readonly (Pick<DraftRow, 'seal'> & {
    readonly bytes: readonly number[];
  })[];
  const opened = rows.map(async ({ seal, bytes: list }) => {
    const bytes = Uint8Array.from(list);
    if (officer === null) return JSON.parse(new TextDecoder().decode(bytes));
    return table === 'drafts'
      ? openedDraft(officer, { ...(seal && { seal }), bytes })
      : signedResponse(officer, bytes);
  });
  return ((await Promise.all(opened)) as Record<string, unknown>[]).sort(
    (one, other) => Number(one['number']) - Number(other['number']),
  );
}

const MADE = instant('2026-11-22T09:30:00.000Z');

/** Puts keys of a survey in use, as making and trying both does (keys.e2e.ts): what is sealed to, and nothing that opens it. */
export async function putKeys(
  page: Page,
  survey: string,
  keys: { readonly officer: string; readonly paper: string },
): Promise<void> {
  const set = { made: MADE, ...keys, others: [], testSeal: '', fileOpened: MADE, paperOpened: MADE };
  const value: SurveyKeys = { v: 1, sets: [set] };
  await putRecords(page, [
    { table: 'settings', row: { id: `${survey}//keys`, survey, wave: null, name: 'keys', value } },
  ]);
  await page.reload();
}

/** A survey whose keys are in use, and a shift in it. */
export interface SealedFieldwork {
  readonly officer: KeyPair;
  /** They open the shift. */
  readonly words: string;
}

/** As `putFieldwork`, with keys of the survey in use and a shift that is open. */
export async function putSealedFieldwork(
  page: Page,
  host: AppHost,
  fieldwork: Fieldwork,
): Promise<SealedFieldwork> {
  await putFieldwork(page, host, fieldwork);
  return sealHere(page, fieldwork.survey.id);
}

/**
 * Puts keys of a survey in use, and a shift that is open, from the start page: put there as one that was begun, whose words are
 * tried in no time. Each try costs a second of processor else; sealedInterview.e2e.ts begins one as people do.
 */
export async function sealHere(page: Page, survey: string): Promise<SealedFieldwork> {
  const [officer, paper, shift] = [await newKeyPair(), await newKeyPair(), await newKeyPair()];
  const words = 'oak river stone maple';
  const wrapped = await sealWithPassphrase(words, new TextEncoder().encode(shift.identity), 1);
  const key = { recipient: shift.recipient, wrapped: toBase64(wrapped), since: MADE };
  await putRecords(page, [{ table: 'counters', row: { id: 'shift', revision: 1, key } }]);
  await putKeys(page, survey, { officer: officer.recipient, paper: paper.recipient });
  await openShift(page, words);
  await page.getByRole('heading', { name: 'Your shift', exact: true }).waitFor();
  return { officer, words };
}

/** Opens the shift with its passphrase, where it is locked: on the start page, or in the place of an interview. */
export async function openShift(page: Page, words: string): Promise<void> {
  const [locked, open] = ['Go on with your shift', 'Your shift'].map((name) =>
    page.getByRole('heading', { name, exact: true }),
  ) as [Locator, Locator];
  await locked.or(open).waitFor();
  if ((await open.count()) > 0) return;
  await isAtRest(page);
  await page.locator('#shift-passphrase').fill(words);
  await page.keyboard.press('Enter');
  await locked.waitFor({ state: 'detached' });
}

/** Waits until the shift is not working on anything: it takes one thing at a time. */
async function isAtRest(page: Page): Promise<void> {
  await page.getByText('Working on the passphrase').waitFor({ state: 'hidden' });
}
