import { expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { noteBackUp, stampOf } from '../../../src/keeping/storage/lastBackUp.ts';
import { listNotBackedUp } from '../../../src/keeping/storage/notBackedUp.ts';
import { saveSurvey } from '../../../src/keeping/storage/surveys.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { aSurvey } from '../../fixtures/aWave.ts';
import { aWorld } from '../../fixtures/aWorld.ts';

const { survey } = theWave;
const other = id<'survey'>('other');
const made = { at: aWorld().now(), file: 'soundings-backup.age', place: null };

/** One interview of the survey, then one of another. */
async function twoSurveys(): Promise<Database> {
  const database = await aDatabase();
  goodOf(await saveSurvey(database, { ...aSurvey(), id: other }));
  await filed(database, someInterview('one'));
  await filed(database, someInterview('two'));
  await database.outbox.where({ number: 2 }).modify({ survey: other });
  return database;
}

const numbersIn = async (database: Database, without: readonly (typeof survey)[] = []) =>
  goodOf(await listNotBackedUp(database, without)).map(({ number }) => number);

it('goes by the last back-up of each survey, and leaves out what is handed over', async () => {
  const database = await twoSurveys();
  expect(await numbersIn(database)).toEqual([1, 2]);
  expect(await numbersIn(database, [survey])).toEqual([2]);
  expect(await numbersIn(database, [survey, other])).toEqual([]);
  goodOf(await noteBackUp(database, new Map([[other, goodOf(await stampOf(database, other))]]), made));
  expect(await numbersIn(database)).toEqual([1]);
  goodOf(await noteBackUp(database, new Map([[survey, goodOf(await stampOf(database, survey))]]), made));
  expect(await numbersIn(database)).toEqual([]);
  await filed(database, someInterview('three'));
  expect(await numbersIn(database)).toEqual([3]);
});

it('leaves out what is simulated, and what is of a survey that was deleted', async () => {
  const database = await twoSurveys();
  await database.surveys.update(survey, { simulated: true });
  expect(await numbersIn(database)).toEqual([2]);
  await database.surveys.delete(other);
  expect(await numbersIn(database)).toEqual([]);
});
