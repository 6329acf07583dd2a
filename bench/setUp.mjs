import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';
import { judge } from './goals.mjs';
import { TABLET, withBrowser } from './measure.mjs';
import { seed } from './seed.mjs';

const GOAL_SECONDS = 180;

/**
 * Seconds that people take, by the keystroke-level model (Card, Moran and Newell, The Psychology of Human-Computer
 * Interaction, 1983): to think of what is next, point at it and press; a letter by somebody who types as most do, and by
 * somebody unused to the keys. A letter copied by hand: 22 words of five letters a minute (Brown, Human-Computer Interface
 * Design Guidelines, 1988). A word read in silence: 238 a minute (Brysbaert, Journal of Memory and Language 109, 2019).
 */
const TAKES = { press: 1.35 + 1.1 + 0.2, letter: 0.28, unusedLetter: 1.2, written: 60 / 110, word: 60 / 238 };

/** Presses to find a file that was just saved, and to paste what was copied. */
const PRESSES = { file: 4, paste: 3 };

/**
 * Setting up a council with one device that is safe, the printer apart: from the page of the survey's keys until a shift is open, with
 * both keys tried, the paper key pasted. What a person does is counted and what they read, each line once: not the letters
 * of the key, nor what stands there while the device works, which is measured. Apart from that: what it adds where the device
 * may lose answers, as the browser measured here may, and its officer allows that: from the refusal until Start is pressed again.
 *
 * @param {string} executablePath
 */
export async function setUp(executablePath) {
  const app = await serve({ folder: join(root, 'dist') });
  await withBrowser(
    executablePath,
    async (page) => {
      await page.goto(`${app.address}#/start`);
      await page.locator('.start .govuk-button').first().waitFor();
      const survey = await seed(page, { questions: 10, responses: 0, isSimulated: false, isAllowed: false });
      const done = { presses: 0, letters: 0, written: 0 };
      /** @type {Set<string>} Lines that were read, each once. */
      const lines = new Set();
      const read = async (/** @type {string} */ part) => {
        const text = await page.locator(part).innerText();
        // A key in groups of four is copied, and read by nobody.
        const isRead = (/** @type {string} */ line) => line !== '' && !line.startsWith('AGE-SECRET-KEY');
        for (const line of text.split('\n').map((one) => one.trim())) if (isRead(line)) lines.add(line);
      };
      const press = async (/** @type {string} */ name, part = 'main') => {
        const button = page.getByRole('button', { name, exact: true });
        await button.waitFor();
        await read(part);
        done.presses += 1;
        await button.click();
      };
      const type = async (/** @type {string} */ field, /** @type {string} */ text) => {
        done.presses += 1;
        done.letters += text.length;
        await page.locator(field).fill(text);
      };
      await page.goto(`${app.address}#/survey/${survey}/keys`);
      await page.reload();
      const begun = performance.now();
      const offered = page.locator('.keys-offered');
      await offered.getByText(/\w+ \w+ \w+ \w+/).waitFor();
      const words = (await offered.textContent()) ?? '';
      // They are written down.
      done.written += words.length;
      await press('Make the keys');
      const [download] = await Promise.all([page.waitForEvent('download'), press('Save the key file')]);
      const file = await download.path();
      const paper = (await page.locator('.keys-text').textContent()) ?? '';
      await press('Go on: try both keys');
      done.presses += PRESSES.file;
      await page.locator('#key-file').setInputFiles(file);
      await type('#key-words', words);
      await press('Open the test seal with the key file');
      await page.getByRole('alert').getByText('The key file opened the test seal.').waitFor();
      done.presses += PRESSES.paste;
      await page.locator('#paper-key').fill(paper.replace('The key as text', '').trim());
      await press('Open the test seal with the paper key');
      await page.getByText('Both keys have opened the test seal.').waitFor();
      await page.goto(`${app.address}#/start`);
      const shift = page.locator('#shift-passphrase');
      await shift.waitFor();
      while ((await shift.inputValue()) === '') await page.waitForTimeout(20);
      done.written += (await shift.inputValue()).length;
      await press('Start the shift', '.start__shift');
      await page.getByRole('heading', { name: 'Your shift', exact: true }).waitFor();
      const waiting = (performance.now() - begun) / 1000;
      const told = [...lines].join(' ').split(/\s+/).length;
      const acting = done.presses * TAKES.press + done.letters * TAKES.letter + done.written * TAKES.written;
      const slower = done.letters * (TAKES.unusedLetter - TAKES.letter);
      const reading = told * TAKES.word;
      console.log(
        `setting up with one device: ${done.presses} presses, ${done.letters} letters typed and ${done.written} written, ${acting.toFixed(0)} s (${slower.toFixed(0)} s more by somebody unused to the keys)`,
      );
      console.log(`to read every word on the way once, ${told} of them: ${reading.toFixed(0)} s`);
      console.log(`the device itself: ${waiting.toFixed(1)} s`);
      await page.locator('#start-fieldworker').fill('12');
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.locator('.start__unsafe li').first().waitFor();
      Object.assign(done, { presses: 0 });
      lines.clear();
      await read('.start__unsafe');
      done.presses += 1;
      await page.getByRole('link', { name: 'Allow interviews on this device' }).click();
      await page.locator('#allow-word').waitFor();
      done.presses += 1;
      await page.locator('#allow-word').check();
      await press('Allow interviews on this device');
      await page.locator('#start-fieldworker').waitFor();
      done.presses += 1;
      const more = [...lines].join(' ').split(/\s+/).length;
      const added = done.presses * TAKES.press;
      console.log(
        `where the device may lose answers and its officer allows that: ${done.presses} presses more, ${added.toFixed(0)} s, and ${more} words, ${(more * TAKES.word).toFixed(0)} s to read them all`,
      );
      judge('setting up with one device, by somebody who knows it', acting + waiting, GOAL_SECONDS, 's');
      judge('the same by somebody who reads every word', acting + reading + waiting, GOAL_SECONDS, 's');
    },
    TABLET,
  );
  await app.close();
}
