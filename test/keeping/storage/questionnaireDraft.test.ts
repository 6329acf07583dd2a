import { describe, expect, it } from 'vitest';
import { changeQuestion } from '../../../src/asking/survey/editing/edits.ts';
import { type Questionnaire, questionById } from '../../../src/asking/survey/questionnaire.ts';
import { instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { saveDraft } from '../../../src/keeping/storage/drafts.ts';
import { loadWave } from '../../../src/keeping/storage/loadWave.ts';
import {
  deleteQuestionnaireDraft,
  isQuestionnaireKept,
  loadQuestionnaireDraft,
  noteHandedOut,
  saveQuestionnaireDraft,
  useQuestionnaire,
} from '../../../src/keeping/storage/questionnaireDraft.ts';
import { addResponses } from '../../../src/keeping/storage/responses.ts';
import { saveSetting } from '../../../src/keeping/storage/settings.ts';
import { listVersions } from '../../../src/keeping/storage/surveyChange.ts';
import { closeWave, saveWave } from '../../../src/keeping/storage/surveys.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import {
  aDatabase,
  filed,
  goodOf,
  someInterview,
  theQuestionnaire,
  theWave,
} from '../../fixtures/aDevice.ts';
import { aResponse } from '../../fixtures/aWave.ts';

function reworded(from: Questionnaire = theQuestionnaire): Questionnaire {
  const question = questionById(from, 'q1');
  if (question === undefined) throw new RangeError('reworded requires the question q1');
  const edited = changeQuestion(from, { ...question, text: { en: 'In other words?' } });
  if (!edited.ok) throw new RangeError('the question must be changed');
  return edited.value;
}

const draft = reworded();
const versionsOf = async (database: Database) =>
  goodOf(await listVersions(database, theQuestionnaire.id))
    .map(({ version }) => version)
    .sort();

describe('questions that an officer is writing', () => {
  it('are kept beside those that interviews ask, and can be thrown away', async () => {
    const database = await aDatabase();
    expect(goodOf(await loadQuestionnaireDraft(database, theWave))).toBeNull();
    goodOf(await saveQuestionnaireDraft(database, theWave, draft));
    expect(goodOf(await loadQuestionnaireDraft(database, theWave))).toEqual(draft);
    expect(goodOf(await loadWave(database, theWave.id)).questionnaire).toEqual(theQuestionnaire);
    goodOf(await deleteQuestionnaireDraft(database, theWave));
    expect(goodOf(await loadQuestionnaireDraft(database, theWave))).toBeNull();
  });

  it('are refused where a back-up brought something else under their name', async () => {
    const database = await aDatabase();
    goodOf(await saveSetting(database, { survey: theWave.survey, wave: theWave.id }, 'questions', { v: 99 }));
    expect((await loadQuestionnaireDraft(database, theWave)).ok).toBe(false);
  });

  it('take the place of questions that nobody answered', async () => {
    const database = await aDatabase();
    goodOf(await saveQuestionnaireDraft(database, theWave, draft));
    expect(goodOf(await isQuestionnaireKept(database, theWave))).toBe(false);
    expect(goodOf(await useQuestionnaire(database, theWave.id, { draft })).version).toBe(1);
    expect(goodOf(await loadWave(database, theWave.id)).questionnaire).toEqual(draft);
    expect(goodOf(await loadQuestionnaireDraft(database, theWave))).toBeNull();
    expect(await versionsOf(database)).toEqual([1]);
  });

  it.each<[string, (database: Database) => Promise<unknown>]>([
    ['an interview in progress', (database) => saveDraft(database, someInterview('i1'))],
    [
      'an interview finished on this tablet',
      (database) => filed(database, someInterview('i1', { q1: { value: 1 } })),
    ],
    ['a response brought in', (database) => addResponses(database, { responses: [aResponse(1, {})] }, merge)],
    ['another tablet that has them', (database) => noteHandedOut(database, [theWave])],
    [
      'another wave that asks them',
      (database) => saveWave(database, { ...theWave, id: id<'wave'>('w2') }, theQuestionnaire),
    ],
  ])('become a new version beside the old one for %s', async (_, act) => {
    const database = await aDatabase();
    await act(database);
    const used = goodOf(await useQuestionnaire(database, theWave.id, { draft }));
    expect(used.version).toBe(2);
    expect(questionById(used, 'q1')?.wording).toBe('q1.2');
    const { wave, questionnaire } = goodOf(await loadWave(database, theWave.id));
    expect(wave.questionnaire.version).toBe(2);
    expect(questionnaire).toEqual(used);
    const old = goodOf(await listVersions(database, theQuestionnaire.id)).find(
      ({ version }) => version === 1,
    );
    expect(old).toEqual(theQuestionnaire);
  });

  it('are not used where nothing is changed', async () => {
    const database = await aDatabase();
    goodOf(await noteHandedOut(database, [theWave]));
    expect(goodOf(await useQuestionnaire(database, theWave.id, { draft: theQuestionnaire })).version).toBe(1);
    expect(await versionsOf(database)).toEqual([1]);
  });

  it('are not used in a wave that is closed or gone', async () => {
    const database = await aDatabase();
    goodOf(await closeWave(database, theWave.id, instant('2026-11-22T12:00:00.000Z')));
    expect(await useQuestionnaire(database, theWave.id, { draft })).toMatchObject({
      problem: { kind: 'waveClosed' },
    });
    expect(await useQuestionnaire(database, 'nowhere', { draft })).toMatchObject({
      problem: { kind: 'notFound' },
    });
  });
});
