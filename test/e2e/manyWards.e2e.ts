import { expect, it } from 'vitest';
import { makeQuestionnaire } from '../../src/asking/bank/makeQuestionnaire.ts';
import { aWardList } from '../fixtures/aWave.ts';
import {
  answerPage,
  beginInterview,
  putFieldwork,
  someFieldwork,
  stored,
  untilNextPage,
} from './fieldwork.ts';
import { faultsOf } from './fits.ts';
import { aPlace, ONLINE_OFFICE, takeShots } from './harness.ts';

/** As many as a large city has: tiles for all of them would be scrolled through at each door. */
const wards = aWardList(
  Array.from({ length: 80 }, (_, at) => `${['North', 'South', 'East', 'West'][at % 4]} Ward ${at + 1}`),
);
const usual = someFieldwork({ simulated: true });
const fieldwork = {
  ...usual,
  survey: { ...usual.survey, wardList: wards },
  questionnaire: makeQuestionnaire({
    id: usual.questionnaire.id,
    version: usual.questionnaire.version,
    council: { tier: 'single', nation: 'England' },
    mode: 'faceToFace',
    wards,
    modules: [],
    equality: false,
  }),
};
const place = aPlace(ONLINE_OFFICE, async ({ tablet, host }) => {
  await putFieldwork(tablet.page, host, fieldwork);
});

it('finds one ward of eighty by typing part of its name, by keyboard, and the interview is of that ward', async () => {
  const { page } = place.tablet;
  await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  for (let heading = ''; !heading.includes('Which ward'); ) heading = await answerPage(page, 0);
  const box = page.locator('#ward');
  await box.fill('south');
  await expect.poll(() => page.locator('[role=option]').count()).toBeGreaterThan(1);
  expect(await faultsOf(page, 'fieldwork')).toEqual([]);
  await takeShots(page, 'ward-found');
  await box.fill('ward 46');
  await expect.poll(() => page.locator('[role=option]').allTextContents()).toEqual(['South Ward 46']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => box.inputValue()).toBe('South Ward 46');
  const heading = await untilNextPage(page, () => page.getByRole('button', { name: 'Continue' }).click());
  expect(heading).toContain('Check the answers');
  await page.getByText('South Ward 46').waitFor();
  await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
  expect((await stored(page, 'outbox'))[0]).toMatchObject({
    answers: { ward: { value: 46 } },
    design: { area: { code: 'W46' } },
  });
});
