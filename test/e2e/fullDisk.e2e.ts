import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { restore } from './broughtIn.ts';
import { answerPage, beginInterview, someFieldwork, untilNextPage } from './fieldwork.ts';
import { isReadable } from './fits.ts';
import { type Host, hostApp, keptOffline, openTablet, type Tablet, visit } from './harness.ts';

// What Chromium did on a disk that was full for real, each time it was tried: it emptied the database, the private file
// system, the kept app and its service worker of the address, under an open interview, and left localStorage as it was.

const EMPTIED = 'indexeddb,file_systems,cache_storage,service_workers';

let host: Host;
let tablet: Tablet;
beforeAll(async () => {
  host = await hostApp();
});
afterAll(() => host.close());
afterEach(() => tablet.close());

/** Takes a survey in, as a tablet or an office does, and leaves an interview at its second question. */
async function inMidInterview(): Promise<void> {
  tablet = await openTablet();
  const { page } = tablet;
  const { survey, wave, questionnaire } = someFieldwork({ simulated: true });
  const nothing = { responses: [], settings: [], confirmations: [], figures: [] };
  await restore(page, host, {
    surveys: [survey],
    waves: [wave],
    questionnaires: [questionnaire],
    ...nothing,
  });
  await keptOffline(page);
  await visit(page, host, '#/start');
  await beginInterview(page);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Start the questions' }).click());
  await answerPage(page, 0);
}

/** What the browser does to the address, and the browser started anew. */
async function emptied(storageTypes: string): Promise<void> {
  const session = await tablet.context.newCDPSession(tablet.page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(host.address).origin, storageTypes });
  const { profile } = tablet;
  await tablet.close();
  tablet = await openTablet({ profile });
}

it('F5: says what is lost where a full disk made the browser empty all but its own memory of it', async () => {
  await inMidInterview();
  await emptied(EMPTIED);
  const { page } = tablet;
  await visit(page, host, '#/start');
  await page.getByText('The browser lost something that was kept on this tablet.').waitFor();
  expect(await page.getByText('Was this tablet used before?').count()).toBe(0);
  await page.getByRole('link', { name: 'What was lost, and what to do' }).click();
  await page
    .getByText(
      'The browser has lost something that was kept here: 1 survey, 1 unfinished interview (begun on',
    )
    .waitFor();
  await isReadable(page, 'home-lost');
});

it('F5, F17: asks whether the tablet was used before where nothing at all is left of it', async () => {
  await inMidInterview();
  await emptied('all');
  const { page } = tablet;
  await visit(page, host, '#/start');
  await page.getByText('Was this tablet used before? Then its answers are gone from this browser.').waitFor();
  await isReadable(page, 'start-fresh');
  await visit(page, host);
  await page.getByText('Were surveys on this device before?').waitFor();
  await isReadable(page, 'home-empty');
  expect(tablet.troubles).toEqual([]);
});
