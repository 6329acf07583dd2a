import { expect, it } from 'vitest';
import { makeQuestionnaire } from '../../src/asking/bank/makeQuestionnaire.ts';
import { defaultModules } from '../../src/asking/bank/modules.ts';
import type { Questionnaire } from '../../src/asking/survey/questionnaire.ts';
import { id } from '../../src/core/id.ts';
import {
  beginInterview,
  headingOf,
  putFieldwork,
  someFieldwork,
  stored,
  untilNextPage,
} from './fieldwork.ts';
import { faultsOf } from './fits.ts';
import { aPlace, cutNetwork, keptOffline, restoreNetwork, takeShots, visit } from './harness.ts';

/** The bank in English and Welsh, and one question of it in Urdu, which is written from the right. */
function inThree(): Questionnaire {
  const questionnaire = makeQuestionnaire({
    id: id<'questionnaire'>('q'),
    version: 1,
    council: { tier: 'single', nation: 'Wales' },
    mode: 'faceToFace',
    wards: null,
    modules: defaultModules,
    equality: false,
    welsh: true,
  });
  const urdu = JSON.stringify(questionnaire.modules)
    .replace(
      '"en":"Are you aged 18 or over?"',
      '"en":"Are you aged 18 or over?","ur":"کیا آپ کی عمر 18 سال یا اس سے زیادہ ہے؟"',
    )
    .replace('"en":"Yes"', '"en":"Yes","ur":"جی ہاں"')
    .replace('"en":"No"', '"en":"No","ur":"نہیں"');
  return { ...questionnaire, modules: JSON.parse(urdu), languages: ['en', 'cy', 'ur'] };
}

const place = aPlace({}, async ({ tablet, host }) => {
  await putFieldwork(tablet.page, host, { ...someFieldwork({ simulated: true }), questionnaire: inThree() });
  await keptOffline(tablet.page);
  await cutNetwork(tablet, host);
});

const press = (name: string) => place.tablet.page.getByRole('button', { name, exact: true }).click();
const checked = () => place.tablet.page.locator('input:checked:visible').getAttribute('id');

it('is asked in Welsh from the start, with no network: the app around the questions too', async () => {
  const { page } = place.tablet;
  await beginInterview(page);
  await press('Cymraeg');
  await page.getByRole('button', { name: 'Dechrau’r cwestiynau' }).waitFor();
  expect(await headingOf(page)).toBe('Arolwg o breswylwyr ar ran Testford Council');
  expect(await page.locator('.interview').getAttribute('lang')).toBe('cy');
  expect(await page.getByRole('button', { name: 'Cymraeg' }).getAttribute('aria-pressed')).toBe('true');
  expect(await faultsOf(page, 'fieldwork')).toEqual([]);
  await takeShots(page, 'language-introduction');
  await page.getByText('Preifatrwydd: beth mae’r ap hwn yn ei storio').click();
  await page.locator('[lang=cy]', { hasText: 'Pwy all ei ddarllen' }).first().waitFor();
  await expect.poll(() => page.getByText('Who can read it').count()).toBe(0);
  await untilNextPage(page, () => press('Dechrau’r cwestiynau'));
  expect(await headingOf(page)).toBe('Ydych chi’n 18 oed neu drosodd?');
  expect(await page.locator('h1:visible [lang]').getAttribute('lang')).toBe('cy');
  await untilNextPage(page, () => page.locator('.choice:visible').first().click());
  expect(await headingOf(page)).toBe('A yw eich prif gartref yn ardal Testford Council?');
});

it('goes on in another language at a question, with its answer and those before', async () => {
  const { page } = place.tablet;
  await untilNextPage(page, () => page.locator('.choice:visible').first().click());
  await untilNextPage(page, () => press('Yn ôl'));
  expect(await checked()).toBe('lives_here');
  // By keyboard, as somebody without a pointer does.
  await page.getByRole('button', { name: 'English' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Is your main home in the area of Testford Council?').waitFor();
  expect(await checked()).toBe('lives_here');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('English');
  await press('Cymraeg');
  await page.getByText('A yw eich prif gartref yn ardal Testford Council?').first().waitFor();
  await page.locator('[data-kept=yes]').waitFor();
  await page.reload();
  await page.getByText('A yw eich prif gartref').first().waitFor();
  expect((await stored(page, 'drafts'))[0]).toMatchObject({
    design: { language: 'cy' },
    answers: { adult: { value: 1 }, lives_here: { value: 1 } },
  });
});

it('is written from the right where the language is, and in English where a text is not translated', async () => {
  const { page } = place.tablet;
  await untilNextPage(page, () => press('Yn ôl'));
  await press('اردو');
  await page.locator('fieldset[dir=rtl]:visible').waitFor();
  expect(await page.locator('h1:visible [lang]').getAttribute('lang')).toBe('ur');
  const tile = page.locator('.choice:visible').first();
  const [mark, text] = [
    await tile.locator('.choice__mark').boundingBox(),
    await tile.locator('.choice__text').boundingBox(),
  ];
  expect(mark?.x ?? 0).toBeGreaterThan(text?.x ?? 0);
  // What the app says around the question is English, and says so.
  expect(await page.locator('.interview').getAttribute('lang')).toBe('en');
  await expect.poll(() => page.locator('[data-kept]').textContent()).toBe('Kept on this tablet');
  expect(await faultsOf(page, 'fieldwork')).toEqual([]);
  await takeShots(page, 'language-from-right');
  await untilNextPage(page, () => press('Continue'));
  expect(await page.locator('fieldset[dir=ltr]:visible h1 [lang]').getAttribute('lang')).toBe('en');
  await press('Cymraeg');
});

it('is finished and thanked for in Welsh, and tells the language it ended in', async () => {
  const { page } = place.tablet;
  await page.getByText('A yw eich prif gartref').first().waitFor();
  for (let heading = await headingOf(page); !heading.startsWith('Gwiriwch'); ) {
    const skip = page.getByRole('button', { name: 'Hepgor y cwestiwn hwn', exact: true });
    const hasAnswer = (await page.locator('input:checked:visible').count()) > 0;
    heading = await untilNextPage(page, () => (hasAnswer ? press('Parhau') : skip.click()));
  }
  expect(await faultsOf(page, 'fieldwork')).toEqual([]);
  await takeShots(page, 'language-review');
  await untilNextPage(page, () => press('Gorffen y cyfweliad'));
  expect(await headingOf(page)).toBe('Diolch');
  expect(await faultsOf(page, 'fieldwork')).toEqual([]);
  expect((await stored(page, 'outbox'))[0]).toMatchObject({ kind: 'complete', design: { language: 'cy' } });
  // The next resident is greeted in the first language.
  await press('Y cyfweliad nesaf');
  await page.getByRole('button', { name: 'Start the questions' }).waitFor();
  await restoreNetwork(place.tablet, place.host);
});

it('is offered in Wales without being asked for, and its wording waits to be confirmed', async () => {
  const { page } = place.tablet;
  await visit(page, place.host, '#/new');
  await page.locator('#council').pressSequentially('southend');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const welsh = page.getByLabel('Can be answered in Welsh too');
  await expect.poll(() => welsh.isChecked()).toBe(false);
  await page.locator('#council').fill('gwynedd');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => welsh.isChecked()).toBe(true);
  await visit(page, place.host);
  await page.locator('.home-wave-head a').first().click();
  await page.getByRole('link', { name: 'Check the wording' }).click();
  await page.getByText('Welsh to be confirmed').first().waitFor();
  expect(await faultsOf(page, 'office')).toEqual([]);
  await takeShots(page, 'language-wording');
  expect(place.tablet.troubles.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  expect(place.host.violations()).toEqual([]);
});
