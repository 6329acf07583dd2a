import type { Page } from 'playwright-core';
import type { Response } from '../../src/asking/survey/response.ts';
import type { Survey, Wave } from '../../src/asking/survey/survey.ts';
import { day, instant } from '../../src/core/day.ts';
import { type Carried, writeBackup } from '../../src/keeping/transfer/backup.ts';
import { sample } from '../fixtures/theSample.ts';
import { type Host, visit } from './harness.ts';

/** How the answers of the sample council are told as those of a real one. */
export interface Told {
  readonly wave: Partial<Wave> & Pick<Wave, 'id' | 'title' | 'from' | 'to'>;
  /** Left out where it gives null. */
  readonly response?: (response: Response, place: number) => Response | null;
}

/** A day of the calendar. */
export function on(text: string): Wave['from'] {
  const found = day(text);
  if (found === null) throw new RangeError(`on requires a day, not ${text}`);
  return found;
}

const [byPhone] = sample.waves;
const word = { by: 'A. Officer', at: instant('2026-10-01T09:00:00.000Z'), note: 'Read on the LGA’s page.' };

/** A real single tier council in England that asked the questions of the sample council, and has its answers. */
export function broughtIn(waves: readonly Told[], more: Partial<Survey> = {}): Carried {
  const survey: Survey = {
    ...sample.survey,
    id: 'cornwall' as Survey['id'],
    title: 'Residents’ survey',
    council: 'E06000052',
    councilName: 'Cornwall Council',
    wardList: null,
    wordingConfirmed: Object.fromEntries(
      Object.keys(sample.survey.wordingConfirmed).map((text) => [text, word]),
    ),
    simulated: false,
    ...more,
  };
  const answers = sample.responses.filter(({ wave }) => wave === byPhone.id);
  return {
    surveys: [survey],
    questionnaires: sample.questionnaires.slice(0, 1),
    waves: waves.map(({ wave }) => ({ ...byPhone, survey: survey.id, simulated: false, ...wave })),
    responses: waves.flatMap(({ wave, response }) =>
      answers.flatMap((one, place) => {
        const told = {
          ...one,
          id: `${wave.id}-${place}` as Response['id'],
          survey: survey.id,
          wave: wave.id,
        };
        const real = { ...told, simulated: false };
        return (response ? response(real, place) : real) ?? [];
      }),
    ),
    settings: [],
    confirmations: [],
    figures: [],
  };
}

/** Restores it on the screen for back-ups, as an officer does with a file from another browser. */
export async function restore(page: Page, host: Host, carried: Carried): Promise<void> {
  const facts = { made: instant('2026-11-24T09:00:00.000Z'), build: 'test', survey: null };
  const buffer = Buffer.from(await writeBackup(carried, facts));
  await visit(page, host, '#/back-up');
  await page.locator('#file').setInputFiles({ name: 'office.txt', mimeType: 'text/plain', buffer });
  await page.getByRole('heading', { name: 'What this back-up would add' }).waitFor();
  await page.getByRole('button', { name: 'Restore this back-up' }).click();
  await page.getByRole('heading', { name: 'Restored', exact: true }).first().waitFor();
}
