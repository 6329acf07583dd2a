// Writes docs/questions.md, the page of all kinds of question, with a picture of each taken at a width of 360 px: as a tablet
// asks it, or, where nobody is asked, as an officer writes it.
// Run again when a kind is added or looks otherwise (a test says when one is missing): node scripts/make-questions.mjs
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { build } from './build.mjs';
import { ensureChromium } from './ensure-tools.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

const DOUBLE_TAP_MS = 500;
/** Pixels above and below a page. */
const MARGIN = 8;

/** @param {string} path */
const load = async (path) =>
  (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module;

const { questionsDocument, exampleOf, pagesOf } = /** @type {any} */ (
  await load('test/fixtures/questionsDocument.ts')
);
const { writableKinds } = /** @type {{ writableKinds: string[] }} */ (
  await load('src/asking/questions/editing/editedKinds.ts')
);
const { aQuestionnaire, aSurvey, aWave } = /** @type {any} */ (await load('test/fixtures/aWave.ts'));

const executablePath = ensureChromium();
if (executablePath === undefined || !(await build({ reuse: true }))) process.exit(1);
const pictures = join(root, 'docs/images/questions');
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), 'soundings-questions-'));
const app = await serve({ folder: join(root, 'dist') });
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  headless: true,
  viewport: { width: 360, height: 800 },
});
const page = context.pages()[0] ?? (await context.newPage());

const shown = writableKinds.filter((kind) => pagesOf(kind) > 0);
const written = writableKinds.filter((kind) => pagesOf(kind) === 0);
await putSurvey([...shown, ...written].map((kind) => exampleOf(kind)));
await page.fill('#start-fieldworker', '12');
await page.getByRole('button', { name: 'Start' }).click();
await page.getByRole('button', { name: 'Start the questions' }).click();
for (const kind of shown) {
  const open = page.locator('.interview__page--open');
  await open.locator('h1', { hasText: exampleOf(kind).text.en }).waitFor();
  // No button looks as if it were about to be pressed.
  await page.mouse.move(0, 0);
  const box = await open.boundingBox();
  if (box === null) throw new Error(`the page of ${kind} cannot be seen`);
  // With the margins of the page, or its boxes seem cut off.
  const clip = { x: 0, y: box.y - MARGIN, width: 360, height: box.height + 2 * MARGIN };
  await page.screenshot({
    path: join(pictures, `${kind}.png`),
    clip,
    fullPage: true,
    animations: 'disabled',
  });
  for (let pages = pagesOf(kind); pages > 0; pages -= 1) {
    const skip = page.getByRole('button', { name: 'Skip this question' });
    // What is only read is not skipped.
    await ((await skip.count()) > 0 ? skip : page.getByRole('button', { name: 'Continue' })).click();
    // Sooner, it would be the second tap of a double tap, which the interview takes no notice of.
    await page.waitForTimeout(DOUBLE_TAP_MS);
  }
}
for (const kind of written) {
  await page.goto(`${app.address}#/wave/w/questions?question=${exampleOf(kind).id}`);
  // What only this kind has stands between the words of every question and when it is met.
  const first = await page.locator('.builder .govuk-inset-text').last().boundingBox();
  const last = await page.locator('#ask-if').boundingBox();
  if (first === null || last === null) throw new Error(`the editor of ${kind} cannot be seen`);
  const clip = { x: 0, y: first.y, width: 360, height: last.y - first.y };
  await page.screenshot({
    path: join(pictures, `${kind}.png`),
    clip,
    fullPage: true,
    animations: 'disabled',
  });
}
await context.close();
await app.close();
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
writeFileSync(join(root, 'docs/questions.md'), questionsDocument());

/** Puts a survey of these questions onto the tablet. @param {unknown[]} questions */
async function putSurvey(questions) {
  await page.goto(`${app.address}#/start`);
  await page.locator('.start .govuk-button').first().waitFor();
  await page.evaluate(
    ({ survey, wave, questionnaire }) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('soundings');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['surveys', 'waves', 'questionnaires'], 'readwrite');
          writing.objectStore('surveys').put(survey);
          writing.objectStore('waves').put(wave);
          writing.objectStore('questionnaires').put(questionnaire);
          writing.oncomplete = () => {
            opening.result.close();
            resolve(null);
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    {
      survey: aSurvey({ contact: '01234 567890' }),
      wave: aWave({ mode: 'faceToFace', autoAdvance: false }),
      questionnaire: aQuestionnaire(questions),
    },
  );
  await page.reload();
  await page.locator('#start-fieldworker').waitFor();
}
