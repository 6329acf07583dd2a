import { afterEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import type { World } from '../../../src/core/world.ts';
import { type KeyPair, newKeyPair } from '../../../src/keeping/sealing/ageFile.ts';
import { recipientsOf } from '../../../src/keeping/sealing/surveyKeys.ts';
import { createBackChecksState } from '../../../src/office/backchecks/backChecksState.ts';
import { loadContacts, takeContacts } from '../../../src/office/backchecks/keptContacts.ts';
import { isOfAnswersKeys, stillSealed } from '../../../src/office/backchecks/openingContacts.ts';
import { keyringOf } from '../../../src/office/unlock/keyring.ts';
import { officeProblems } from '../../../src/words/officeProblems.ts';
import { learnProblems } from '../../../src/words/problems.ts';
import { goodOf, theWave, today } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import { contactSealedTo, KEY_WORDS, keyFileOf } from '../../fixtures/aSupervisor.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

learnProblems(officeProblems);

const tablet = 'oak-1';
const [supervisor, earlier] = [await newKeyPair(), await newKeyPair()];
const contactAt = (number: number, to: readonly string[] = [supervisor.recipient], says = number) =>
  contactSealedTo(to, { tablet, number }, { says });

/** The page of back-checks of a locked office that has these contacts. */
async function thePage(
  coming: readonly Awaited<ReturnType<typeof contactAt>>[],
  more: Parameters<typeof aSealingOffice>[0] = {},
) {
  const office = await aSealingOffice({ isLocked: true, ...more });
  await takenIn(office, coming);
  return { office, ...(await pageOf(office)) };
}

async function takenIn({ database }: AnOffice, coming: readonly Awaited<ReturnType<typeof contactAt>>[]) {
  goodOf(await takeContacts(database, theWave.survey, { coming, today }));
}

async function pageOf({ device }: AnOffice) {
  const { page, opening, stop } = createBackChecksState(device, theWave.survey);
  await expect.poll(() => page.value.at).toBe('ready');
  const give = async (key: KeyPair) => opening.asking.giveFile(await keyFileOf(key), KEY_WORDS);
  return { page, opening, stop, give };
}

type Page = Awaited<ReturnType<typeof pageOf>>;
const telephones = ({ opening: { opened } }: Page) =>
  opened.value && [...opened.value].map(([of, contact]) => [of, contact?.telephone ?? null]);
const errors = ({ opening }: Page) => opening.asking.form.value.errors.map(({ text }) => text);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('contacts for back-checks', () => {
  it('open with the supervisor’s key file, by themselves: the answers stay locked, and no key is kept', async () => {
    const page = await thePage([await contactAt(1), await contactAt(2, undefined, 7)]);
    await page.give(supervisor);
    expect(telephones(page)).toEqual([
      [`1 ${tablet}`, '01632 960001'],
      // It says that it is of another interview.
      [`2 ${tablet}`, null],
    ]);
    expect([page.office.database.identities.size, keyringOf(page.office.device).unlocked.value.size]).toEqual(
      [0, 0],
    );
    page.stop();
    expect(page.opening.opened.value).toBeNull();
  });

  it('open with no key of the answers: not the officer’s file, not the paper key, unlocked or not', async () => {
    const page = await thePage([await contactAt(1)], { isLocked: false });
    const { officer, paper } = page.office.keys;
    await page.give(officer);
    expect(errors(page)).toEqual([expect.stringContaining('opens none of the contacts')]);
    await page.opening.asking.giveText(paper.identity);
    expect(errors(page)).toEqual([expect.stringContaining('opens none of the contacts')]);
    expect(telephones(page)).toBeNull();
    page.stop();
  });

  it('are all that the supervisor’s key opens: it unlocks no survey', async () => {
    const page = await thePage([await contactAt(1)]);
    const ring = keyringOf(page.office.device);
    const key = { how: 'text', text: supervisor.identity } as const;
    expect(await ring.unlock(theWave.survey, key)).toMatchObject({ problem: { kind: 'wrongKey' } });
    page.stop();
  });

  it('of an earlier key open with its file, beside those of the new one; a lost one opens nothing more', async () => {
    const page = await thePage([await contactAt(1, [earlier.recipient]), await contactAt(2)]);
    await page.give(supervisor);
    expect(telephones(page)).toEqual([[`2 ${tablet}`, '01632 960002']]);
    // Whoever lost the earlier file has the new one only.
    await page.give(supervisor);
    expect(errors(page)).toEqual([expect.stringContaining('opens none of the contacts')]);
    expect(telephones(page)).toHaveLength(1);
    await page.give(earlier);
    expect(telephones(page)).toEqual([
      [`2 ${tablet}`, '01632 960002'],
      [`1 ${tablet}`, '01632 960001'],
    ]);
    page.stop();
  });

  it('that were sealed before the supervisor had a key are told apart, and open with a key of the answers', async () => {
    const office = await aSealingOffice({ isLocked: true });
    await takenIn(office, [await contactAt(1, recipientsOf(office.keys.set)), await contactAt(2)]);
    const list = goodOf(await loadContacts(office.database, theWave.survey));
    expect(list.entries.map(isOfAnswersKeys)).toEqual([true, false]);
    const page = await pageOf(office);
    await page.opening.asking.giveText(office.keys.paper.identity);
    expect(telephones(page)).toEqual([[`1 ${tablet}`, '01632 960001']]);
    expect(stillSealed(list, page.opening.opened.value).map(({ number }) => number)).toEqual([2]);
    await page.give(supervisor);
    expect(telephones(page)).toHaveLength(2);
    expect(office.database.identities.size).toBe(0);
    page.stop();
  });

  it('that come while others are open are sealed until the key is given once more', async () => {
    const page = await thePage([await contactAt(1)]);
    await page.give(supervisor);
    await takenIn(page.office, [await contactAt(2)]);
    const sealed = () =>
      page.page.value.at === 'ready'
        ? stillSealed(page.page.value.value.list, page.opening.opened.value).map(({ number }) => number)
        : [];
    await expect.poll(sealed).toEqual([2]);
    await page.give(supervisor);
    expect([sealed(), telephones(page)?.length]).toEqual([[], 2]);
    page.stop();
  });
});

describe('open contacts are locked', () => {
  it('in every tab, by who locks them in one, or locks the answers; what is being opened meanwhile too', async () => {
    const page = await thePage([await contactAt(1)]);
    const other = await pageOf(page.office);
    for (const one of [page, other]) await one.give(supervisor);
    page.opening.lock();
    expect(telephones(page)).toBeNull();
    await expect.poll(() => telephones(other)).toBeNull();
    await other.give(supervisor);
    const ring = keyringOf(page.office.device);
    await ring.unlock(theWave.survey, { how: 'text', text: page.office.keys.paper.identity });
    ring.lock();
    await expect.poll(() => telephones(other)).toBeNull();
    await ring.unlock(theWave.survey, { how: 'text', text: page.office.keys.paper.identity });
    page.opening.lock();
    await expect.poll(() => ring.unlocked.value.size).toBe(0);
    for (const one of [page, other]) one.stop();
  });

  it('where it was locked while the key was being opened', async () => {
    const page = await thePage([await contactAt(1)], {
      run: async (job, input, watch) => {
        const came = await sealingRun(job, input, watch);
        if ((input as { readonly what: string }).what === 'openEach') page.opening.lock();
        return came;
      },
    });
    await page.give(supervisor);
    expect([telephones(page), errors(page)]).toEqual([null, []]);
    page.stop();
  });

  it('after a quarter of an hour without a touch, and when the tab goes on to interviews', async () => {
    const target = new EventTarget();
    vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
    vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target));
    let minutes = 0;
    const now: World['now'] = () => instant(new Date(Date.UTC(2026, 10, 22, 9, minutes)).toISOString());
    const page = await thePage([await contactAt(1)], { now });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await page.give(supervisor);
    minutes = 14;
    vi.advanceTimersByTime(60_000);
    expect(telephones(page)).toHaveLength(1);
    minutes = 15;
    vi.advanceTimersByTime(60_000);
    expect(telephones(page)).toBeNull();
    await page.give(supervisor);
    vi.stubGlobal('location', { hash: '#/start' });
    target.dispatchEvent(new Event('hashchange'));
    expect(telephones(page)).toBeNull();
    page.stop();
  });
});
