import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyPair, newKeyPair, openSealed } from '../../src/keeping/sealing/ageFile.ts';
import { fromBase64 } from '../../src/keeping/sealing/base64.ts';
import { openedRecord } from '../../src/keeping/sealing/openedRecord.ts';
import { provenSigner } from '../../src/keeping/sealing/signedRecord.ts';
import { rescueWords } from '../../src/words/rescue.ts';
import { goodOf } from '../fixtures/aDevice.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';
import { itWithAge, openedByAge } from '../fixtures/publicAge.ts';
import { press } from './builderKeys.ts';
import { beginInterview, putFieldwork, putKeys, someFieldwork, untilNextPage } from './fieldwork.ts';
import { isReadable as looksReadable } from './fits.ts';
import { backEnds, freshProfile, type Host, hostApp, openTablet, type Tablet, visit } from './harness.ts';
import { hearsAll, overhearing } from './overhearing.ts';
import { foundInProfile, seesStore } from './profileSearch.ts';
import { bytesOf, recordsOf } from './storeRecords.ts';

const questionnaire = drawnQuestionnaire('core: zwickfirst single 1-5; zwicktext text; zwicklast single 1-2');
const fieldwork = someFieldwork({ questionnaire: { id: questionnaire.id, version: questionnaire.version } });
/** How the id of every question begins. */
const QUESTION = 'zwick';
/** Typed as an answer; it stands nowhere in the app. */
const CANARY = 'Zyzzogeton of Quibblethwaite';

describe.each(backEnds)('with $backEnd', ({ backEnd, args }) => {
  const overheard = overhearing();
  /** How the pages look was seen with the first. */
  const isFirst = backEnd === backEnds[0].backEnd;
  const isReadable = async (page: Page, name: string) => {
    if (isFirst) await looksReadable(page, name);
  };
  let profile: string;
  let host: Host;
  let tablet: Tablet;
  let officer: KeyPair;
  let words = '';
  /** Private keys of the tablet, as letters. */
  let secrets: readonly string[] = [];

  beforeAll(async () => {
    host = await hostApp();
    profile = freshProfile();
    tablet = await opened();
    await putFieldwork(tablet.page, host, { ...fieldwork, questionnaire });
    officer = await newKeyPair();
    const paper = (await newKeyPair()).recipient;
    await putKeys(tablet.page, fieldwork.survey.id, { officer: officer.recipient, paper });
    await tablet.page.locator('#shift-passphrase').waitFor();
  });
  afterAll(async () => {
    await tablet.close();
    await host.close();
  });

  /** The browser, listened to. */
  async function opened(): Promise<Tablet> {
    const one = await openTablet({ profile, args });
    await overheard.listen(one);
    return one;
  }

  const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
  const typedText = (page: Page) => page.locator('.interview__page--open :is(textarea, input[type=text])');
  // Where the browser keeps, of each entry of a tab's history, the address, title and state, and what its forms hold.
  const inSessions = (text: string) =>
    foundInProfile(profile, [text]).filter((line) => /\bSessions\b/.test(line));
  const isSealed = () => {
    const searched = [CANARY, words, ...secrets];
    expect(foundInProfile(profile, searched)).toEqual([]);
    expect(overheard.found(searched)).toEqual([]);
    expect(inSessions(QUESTION)).toEqual([]);
  };

  /** The key of the shift and that of the interview in progress, which the worker alone has in the clear. */
  async function keysInMemory(page: Page): Promise<readonly string[]> {
    const [shift] = (await recordsOf(page, 'counters')).filter(
      (row): row is { readonly key: { readonly wrapped: string } } =>
        (row as { id?: unknown }).id === 'shift',
    );
    const [draft] = (await recordsOf(page, 'drafts')) as readonly {
      readonly seal: { readonly opener: string };
    }[];
    const ofShift = openSealed(fromBase64(shift?.key.wrapped ?? ''), { passphrase: words });
    const own = openSealed(fromBase64(draft?.seal.opener ?? ''), { identities: [officer.identity] });
    return (await Promise.all([ofShift, own])).map((opened) => new TextDecoder().decode(goodOf(opened)));
  }

  /** To the second question, where the canary is typed and kept. */
  async function toTheText(page: Page): Promise<void> {
    await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
    await untilNextPage(page, () => page.locator('.choice:visible').nth(3).click());
    await typedText(page).fill(CANARY);
    await page.locator('[data-kept=yes]').waitFor();
  }

  /** Opens the shift with its passphrase, by keyboard. */
  async function openShift(page: Page): Promise<void> {
    await page.locator('#shift-passphrase').fill(words);
    await page.keyboard.press('Enter');
  }

  it('asks for a shift before an interview is begun, and starts one with four words, by keyboard', async () => {
    const { page } = tablet;
    await heading(page, 'Start your shift');
    const field = page.locator('#shift-passphrase');
    await expect.poll(() => field.inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
    await isReadable(page, 'shift-start');
    await page.fill('#start-fieldworker', '12');
    await press(page, 'Start');
    await page.locator('.govuk-error-summary').getByText('Start your shift').waitFor();
    await field.fill('too short');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('at least 20 letters').waitFor();
    await isReadable(page, 'shift-weak');
    await press(page, 'Offer other words');
    await expect.poll(() => field.inputValue()).toMatch(/^([a-z]+ ){3}[a-z]+$/);
    words = await field.inputValue();
    await press(page, 'Start the shift');
    await heading(page, 'Your shift');
    await isReadable(page, 'shift-open');
  });

  it('keeps an interview sealed while it goes on: no byte of the profile shows what was said (F31, F32)', async () => {
    const { page } = tablet;
    const interview = await beginInterview(page);
    await page.getByText('Answers are sealed on this device').waitFor();
    await expect.poll(() => page.locator('.interview__strip').count()).toBe(0);
    await toTheText(page);
    await isReadable(page, 'sealed-question');
    secrets = await keysInMemory(page);
    expect(new Set(secrets).size).toBe(2);
    for (const secret of secrets) expect(secret).toMatch(/^AGE-SECRET-KEY-1/);
    isSealed();
    // What lies there in the clear is found: the search sees what is to be seen.
    expect(seesStore(profile, backEnd, 'Autumn 2026')).toBe(true);
    await hearsAll(overheard, page);
    expect(await bytesOf(page, 'drafts')).toHaveLength(1);
    // The browser writes its record of the tabs late, and whatever its databases are.
    if (!isFirst) return;
    await expect.poll(() => inSessions(interview), { timeout: 20_000 }).not.toEqual([]);
    isSealed();
  });

  it('comes back after a kill at the same question with all answers, once the passphrase is given (F33)', async () => {
    const { page: before } = tablet;
    const address = before.url().slice(before.url().indexOf('#'));
    await tablet.kill();
    isSealed();
    tablet = await opened();
    const { page } = tablet;
    await visit(page, host, address);
    await heading(page, 'This interview is locked');
    await heading(page, 'Go on with your shift');
    await isReadable(page, 'shut');
    await page.locator('#shift-passphrase').fill('other words than these');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('This is not the passphrase').waitFor();
    await openShift(page);
    await typedText(page).waitFor();
    expect(await typedText(page).inputValue()).toBe(CANARY);
    await untilNextPage(page, () => page.getByRole('button', { name: 'Back', exact: true }).click());
    expect(await page.locator('.choice:visible input').nth(3).isChecked()).toBe(true);
    await untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).click());
  });

  it('seals a finished interview to the officer, and nothing on the tablet shows it', async () => {
    const { page } = tablet;
    await untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).click());
    await untilNextPage(page, () => page.locator('.choice:visible').first().click());
    await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
    isSealed();
    expect(await bytesOf(page, 'drafts')).toEqual([]);
    expect(await bytesOf(page, 'outbox')).toHaveLength(1);
  });

  itWithAge('has it opened by the public age program (F40)', async () => {
    const [filed] = await bytesOf(tablet.page, 'outbox');
    const opened = openedByAge(filed ?? new Uint8Array(), officer.identity);
    expect(JSON.parse(opened)).toMatchObject({
      format: 'soundings-record',
      response: { kind: 'complete', number: 1, answers: { zwicktext: { value: CANARY } } },
    });
    expect(opened.length % 1024).toBe(0);
  });

  it('F31: leaves nothing of what a resident had destroyed', async () => {
    const { page } = tablet;
    await untilNextPage(page, () => page.getByRole('button', { name: 'Next interview' }).click());
    await toTheText(page);
    await untilNextPage(page, () => page.getByRole('button', { name: 'Stop the interview' }).click());
    await untilNextPage(page, () => page.getByRole('button', { name: 'No, destroy them' }).click());
    expect(await bytesOf(page, 'drafts')).toEqual([]);
    isSealed();
  });

  it('F34, F68: locks at a touch, opens again, and says at its end what nobody can go on with', async () => {
    const { page } = tablet;
    await untilNextPage(page, () => page.getByRole('button', { name: 'Next interview' }).click());
    await toTheText(page);
    await visit(page, host, '#/start');
    await heading(page, 'Your shift');
    await press(page, 'Lock now');
    await heading(page, 'Go on with your shift');
    await isReadable(page, 'shift-locked');
    isSealed();
    await page.getByText('sealed', { exact: false }).first().waitFor();
    await page.getByRole('link', { name: 'Go on', exact: true }).click();
    await heading(page, 'This interview is locked');
    await openShift(page);
    await typedText(page).waitFor();
    expect(await typedText(page).inputValue()).toBe(CANARY);
    const address = page.url().slice(page.url().indexOf('#'));

    await visit(page, host, '#/start');
    await press(page, 'End the shift');
    await page.getByText('One interview is not finished').waitFor();
    await isReadable(page, 'shift-ending');
    await press(page, 'End the shift');
    await heading(page, 'Start your shift');
    await visit(page, host, address);
    await heading(page, 'This interview cannot be opened here');
    await isReadable(page, 'shut-for-good');
    isSealed();
  });

  // What an officer opens is searched for with the second by exchange.e2e.ts.
  if (!isFirst) return;
  describe('what an ended shift left', () => {
    it('F34: lets an officer open what an ended shift left, with a key, and keep it as a partial interview', async () => {
      const { page } = tablet;
      await visit(page, host);
      await page.getByRole('link', { name: 'Left by a shift: open with a key' }).click();
      await heading(page, 'Interviews left by an ended shift');
      await isReadable(page, 'left');
      await press(page, 'Open with a key of the survey');
      await heading(page, 'Unlock the answers');
      await page.getByRole('radio', { name: 'The paper key' }).check();
      await page.locator('#paper-key').fill(officer.identity);
      await press(page, 'Unlock');
      await page.getByText('2 questions have an answer. Fieldworker 12.').waitFor();
      await isReadable(page, 'left-opened');
      await press(page, 'Count it without its answers');
      await page.getByText('Nobody can bring them back').waitFor();
      await isReadable(page, 'left-doubted');
      await press(page, 'Do not destroy them');
      await press(page, 'Keep the answers so far');
      await page.getByText('It is filed as number 3, a partial interview.').waitFor();
      await isReadable(page, 'left-filed');
      isSealed();
      expect(await bytesOf(page, 'drafts')).toEqual([]);
      expect(await bytesOf(page, 'outbox')).toHaveLength(3);
      expect(tablet.troubles).toEqual([]);
    });

    itWithAge('has that one opened by the public age program too', async () => {
      const filed = (await bytesOf(tablet.page, 'outbox')).map((bytes) =>
        openedRecord(JSON.parse(openedByAge(bytes, officer.identity))),
      );
      expect(filed.map(({ response }) => response)).toContainEqual(
        expect.objectContaining({
          number: 3,
          kind: 'partial',
          answers: expect.objectContaining({ zwicktext: { value: CANARY } }),
        }),
      );
      // Whoever finished it, and however: each is signed.
      for (const record of filed) expect(await provenSigner(record, [])).toBe(record.key ?? 'a key');
    });

    itWithAge(
      'hands a copy of both stores out sealed, from the page that is there where the app is not',
      async () => {
        const { page } = tablet;
        await page.goto(`${host.address}rescue.html`);
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          press(page, rescueWords.en.save),
        ]);
        await page.getByText(rescueWords.en.sealed).waitFor();
        const file = readFileSync(await download.path());
        expect(file.includes(CANARY)).toBe(false);
        const [head = ''] = openedByAge(file, officer.identity).split('\n');
        expect(JSON.parse(head)).toMatchObject({
          format: 'soundings-rescue',
          holds: { finished: 3, unreadable: 0 },
        });
        expect(tablet.troubles).toEqual([]);
      },
    );
  });
});
