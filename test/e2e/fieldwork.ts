import type { Page } from 'playwright-core';
import { makeQuestionnaire } from '../../src/asking/bank/makeQuestionnaire.ts';
import { defaultModules } from '../../src/asking/bank/modules.ts';
import type { Questionnaire } from '../../src/asking/survey/questionnaire.ts';
import type { Survey, Wave } from '../../src/asking/survey/survey.ts';
import { id } from '../../src/core/id.ts';
import { aSurvey, aWave } from '../fixtures/aWave.ts';
import { type Host, visit } from './harness.ts';

/** A survey for trying interviews: the questions of the bank as a new survey has them. */
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
    survey: aSurvey({ title: 'Residents’ survey', contact: '01234 567890' }),
    wave: aWave({ title: 'Autumn 2026', mode, minutes: 8, ...more }),
    questionnaire,
  };
}

/** Puts a survey onto the tablet, as bringing in a survey file does. Leaves the page at the start screen. */
export async function putFieldwork(page: Page, host: Host, fieldwork: Fieldwork): Promise<void> {
  await visit(page, host, '#/start');
  await page.locator('.start .govuk-button').first().waitFor();
  await page.evaluate(async ({ survey, wave, questionnaire }) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('soundings');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const writing = database.transaction(['surveys', 'waves', 'questionnaires'], 'readwrite');
      writing.objectStore('surveys').put(survey);
      writing.objectStore('waves').put(wave);
      writing.objectStore('questionnaires').put(questionnaire);
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(writing.error);
    });
    database.close();
  }, fieldwork);
  await page.reload();
  await page.locator('#start-fieldworker').waitFor();
}
