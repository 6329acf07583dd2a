import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../src/keeping/imports/readQuestions.ts';
import { aForm } from '../fixtures/aForm.ts';
import { putFieldwork, someFieldwork } from './fieldwork.ts';
import { faultsOf } from './fits.ts';
import { aPlace, ONLINE_OFFICE, takeShots, visit } from './harness.ts';

const fieldwork = someFieldwork();
const place = aPlace(ONLINE_OFFICE, async ({ tablet, host }) => {
  await putFieldwork(tablet.page, host, fieldwork);
});
const home = `#/wave/${fieldwork.wave.id}/questions`;
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const form = aForm({
  survey: [
    'type|name|label::English (en)|label::Cymraeg (cy)|relevant|appearance|default',
    'start|start||||',
    'begin group|bikes|Bicycles|Beiciau||',
    'select_one yn|owns|Do you own a bicycle?|Oes beic gennych chi?|||yes',
    "integer|how_many|How many bicycles?|Faint o feiciau?|${owns} = 'yes'||1",
    'begin group|safe|How safe is cycling here?|||table-list',
    'select_one scale|by_day|By day|||',
    'select_one scale|by_night|By night|||',
    'end group|||||',
    'end group|||||',
    'geopoint|place|Where do you cycle?|||',
    'note|thanks|<b>Thank you</b><script>document.title = "taken"</script>|||',
  ].join('\n'),
  choices: [
    'list_name|name|label::English (en)|label::Cymraeg (cy)',
    'yn|yes|Yes|Oes',
    'yn|no|No|Nac oes',
    'scale|1|Safe|',
    'scale|2|Not safe|',
  ].join('\n'),
});

const cascade = aForm({
  survey: [
    'type|name|label|choice_filter',
    'select_one region|region|Which region?|',
    'select_one place|place|Which place?|region=${region}',
  ].join('\n'),
  choices: [
    'list_name|name|label|region',
    'region|n|North|',
    'region|s|South|',
    'place|a|Aston|n',
    'place|b|Barton|s',
  ].join('\n'),
});

/** Chooses a file as the page's file box does. */
async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator('#questions-file')
    .setInputFiles({ name, mimeType: WORKBOOK, buffer: Buffer.from(bytes) });
}

/** What a press saves. */
async function savedBy(
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

const listed = (page: Page) => page.locator('.builder-question__text').allTextContents();

describe('an officer who brings in an XLSForm', () => {
  it('comes to its page from the questions of a wave', async () => {
    const { page } = place.tablet;
    await visit(page, place.host, home);
    await page.getByRole('link', { name: 'Bring in or save questions as a file' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Questions as a file' }).waitFor();
    await takeShots(page, 'question-files');
    expect(await faultsOf(page, 'office')).toEqual([]);
  });

  it.each([
    ['notes.xlsx', new TextEncoder().encode('only words'), /no Excel workbook/],
    ['blatt.xlsx', aForm({ Blatt1: 'type|name\ntext|a' }), /no sheet “survey”, but Blatt1/],
    ['old.json', new TextEncoder().encode('{"v": 99}'), /newer Soundings/],
  ])('is told what is wrong with %s, and nothing changes', async (name, bytes, words) => {
    const { page } = place.tablet;
    await choose(page, name, bytes);
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await faultsOf(page, 'office')).toEqual([]);
    expect(await page.locator('#undo').getAttribute('aria-disabled')).toBe('true');
  });

  it('is told of every place of a JSON file that is wrong', async () => {
    const { page } = place.tablet;
    const [module] = fieldwork.questionnaire.modules;
    const broken = {
      ...fieldwork.questionnaire,
      languages: 'en',
      modules: [
        {
          ...module,
          questions: module?.questions.map((question) => ({
            ...question,
            dontKnow: 'sometimes',
            text: {},
            colour: 1,
          })),
        },
        ...fieldwork.questionnaire.modules.slice(1),
      ],
    };
    await choose(page, 'broken.json', new TextEncoder().encode(JSON.stringify(broken)));
    await page.getByText('“languages” must be a list in square brackets.').waitFor();
    const faults = await page.locator('.file-faults li').allTextContents();
    expect(faults.length).toBeGreaterThan(3);
    expect(faults.join('\n')).toMatch(/Question “\w+”, “text” in English is missing\./);
    await takeShots(page, 'question-files-faults');
    expect(await faultsOf(page, 'office')).toEqual([]);
  });

  it('is told where a back-up belongs, and led there', async () => {
    const { page } = place.tablet;
    await choose(page, 'b.txt', new TextEncoder().encode('{"format":"soundings-backup","v":1}\n'));
    await page
      .getByText('This is a back-up file with surveys and interviews, not a file of questions.')
      .waitFor();
    await takeShots(page, 'question-files-elsewhere');
    expect(await faultsOf(page, 'office')).toEqual([]);
    const ways = page.getByRole('navigation', { name: 'Where it belongs' }).getByRole('link');
    await expect
      .poll(() => ways.allTextContents())
      .toEqual(['Bring in finished interviews', 'Back up and restore']);
  });

  it('reads what becomes of each row before anything changes', async () => {
    const { page } = place.tablet;
    await choose(page, 'bicycles.xlsx', form);
    await page.getByRole('heading', { level: 1, name: 'What bicycles.xlsx becomes' }).waitFor();
    await page.getByText('4 questions in 2 groups.').waitFor();
    await page.getByText('1 row is left out').waitFor();
    await page.getByRole('cell', { name: /this cannot be asked here \(geopoint\)/ }).waitFor();
    await takeShots(page, 'question-files-report');
    expect(await faultsOf(page, 'office')).toEqual([]);
  });

  it('takes them over in one step, sees them, and can go back', async () => {
    const { page } = place.tablet;
    await page.getByRole('button', { name: 'Use these questions in the draft' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Questions', exact: true }).waitFor();
    await page.getByText('The questions of bicycles.xlsx are in the draft.').waitFor();
    expect((await listed(page)).join('\n')).toMatch(
      /Do you own a bicycle\?[\s\S]*How many[\s\S]*How safe[\s\S]*Thank you<script>document\.title/,
    );
    expect(await page.title()).not.toContain('taken');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect((await listed(page)).join('\n')).not.toContain('bicycle');
    await page.getByRole('button', { name: 'Redo' }).click();
    expect((await listed(page)).join('\n')).toContain('Do you own a bicycle?');
  });

  it('looks at how a resident will see them', async () => {
    const { page } = place.tablet;
    await page.getByRole('link', { name: 'Preview' }).first().click();
    const asked = page.frameLocator('.builder-preview__frame').getByText('Do you own a bicycle?');
    await asked.first().waitFor();
    // As its default says.
    await page
      .frameLocator('.builder-preview__frame')
      .locator('.choice:has(input:checked)', { hasText: 'Yes' })
      .waitFor();
    await page.goBack();
  });

  it('saves them as a workbook and as JSON, which are read as the same questions', async () => {
    const { page } = place.tablet;
    await visit(page, place.host, `${home}?files=`);
    const workbook = await savedBy(page, 'Save as an XLSForm workbook');
    const json = await savedBy(page, 'Save as JSON');
    expect([workbook.name, json.name].map((name) => name.replace(/^.*questions/, 'questions'))).toEqual([
      'questions.xlsx',
      'questions.json',
    ]);
    const [fromWorkbook, fromJson] = [readQuestions(workbook.bytes), readQuestions(json.bytes)];
    expect(fromJson.ok && fromJson.value.questionnaire.modules.map(({ id }) => id)).toEqual([
      'bikes',
      'questions',
    ]);
    expect(fromWorkbook.ok && fromWorkbook.value.questionnaire).toEqual(
      fromJson.ok && fromJson.value.questionnaire,
    );
    await choose(page, 'same.json', json.bytes);
    await page.getByText('This is the same as what is here').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Use these questions' }).count()).toBe(0);
    await takeShots(page, 'question-files-same');
    expect(await faultsOf(page, 'office')).toEqual([]);
    await page.getByRole('button', { name: 'Leave everything as it is' }).click();
    await page.locator('#questions-file').waitFor();
  });

  it('shows which answers of a cascading list are offered to whom, and can change that', async () => {
    const { page } = place.tablet;
    await visit(page, place.host, `${home}?files=`);
    await choose(page, 'places.xlsx', cascade);
    await page.getByRole('button', { name: 'Use these questions in the draft' }).click();
    await page.getByRole('link', { name: 'Which place?' }).click();
    await page.getByRole('heading', { name: 'Answers that only some are offered' }).waitFor();
    await page.getByText('Offered only if “Which region?” is “South”').waitFor();
    await expect.poll(() => page.getByText('Offered only if').count()).toBe(2);
    await takeShots(page, 'question-offers');
    expect(await faultsOf(page, 'office')).toEqual([]);
    await page.locator('#remove-offer-1-0').click();
    await page.getByText('One answer is offered only after certain answers').waitFor();
    await expect.poll(() => page.getByText('Offered only if').count()).toBe(1);
  });
});

describe('an officer who gives questions to “Bring in”', () => {
  it('is told what they are, and led to where they come in', async () => {
    const { page } = place.tablet;
    await visit(page, place.host, '#/bring-in');
    await page
      .locator('#file')
      .setInputFiles({ name: 'form.xlsx', mimeType: WORKBOOK, buffer: Buffer.from(form) });
    await page.getByText('This is an Excel workbook, not a back-up file with finished interviews.').waitFor();
    await takeShots(page, 'bring-in-elsewhere');
    expect(await faultsOf(page, 'office')).toEqual([]);
    await page.getByRole('navigation', { name: 'Where it belongs' }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: 'Questions as a file' }).waitFor();
  });
});
