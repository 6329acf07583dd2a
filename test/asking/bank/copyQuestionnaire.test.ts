import { describe, expect, it } from 'vitest';
import { copyQuestionnaire } from '../../../src/asking/bank/copyQuestionnaire.ts';
import { makeQuestionnaire, type QuestionnairePlan } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { addQuestion, changeLanguages } from '../../../src/asking/survey/editing/edits.ts';
import { addModule } from '../../../src/asking/survey/editing/moduleEdits.ts';
import { type Questionnaire, questionById } from '../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const plan: QuestionnairePlan = {
  id: id<'questionnaire'>('q'),
  version: 1,
  council: { tier: 'single', nation: 'England' },
  mode: 'faceToFace',
  wards: null,
  modules: ['satisfaction', 'safety'],
  equality: false,
};

/** With a group of the council's own, and a question of its own in a group of the bank. */
function written(): Questionnaire {
  const group = { id: 'group_1', title: { en: 'Ours' }, role: 'additional', questions: [] } as const;
  const edits = [
    (now: Questionnaire) => addModule(now, { ...group, questions: [drawnQuestion('own_1 single 1-2')] }),
    (now: Questionnaire) =>
      addQuestion(now, drawnQuestion('own_2 single 1-2'), { module: 'satisfaction', index: 0 }),
    (now: Questionnaire) => changeLanguages(now, ['en', 'cy']),
  ];
  return edits.reduce((now, edit) => {
    const edited = edit(now);
    if (!edited.ok) throw new RangeError(edited.problem.kind);
    return edited.value;
  }, makeQuestionnaire(plan));
}

const names = ({ modules }: Questionnaire) => modules.map((module) => module.id);

describe('a copy with other groups', () => {
  const copy = copyQuestionnaire(
    written(),
    { ...plan, id: id<'questionnaire'>('r'), modules: ['satisfaction', 'services'] },
    true,
  );

  it('has the groups that were chosen, and those of the council', () => {
    expect(names(copy)).toEqual(['screener', 'satisfaction', 'services', 'group_1']);
    expect(copy).toMatchObject({ id: 'r', version: 1, languages: ['en', 'cy'] });
  });

  it('keeps each group as it was written', () => {
    expect(copy.modules[1]).toEqual(written().modules[1]);
  });
});

it('asks in another way with the bank’s words for it, and still the council’s own questions', () => {
  const copy = copyQuestionnaire(written(), { ...plan, mode: 'postal' }, false);
  expect(questionById(copy, 'trust')?.dontKnow).toBe('offered');
  expect(questionById(copy, 'own_2')).toBeDefined();
  expect(names(copy)).toEqual(['screener', 'satisfaction', 'safety', 'group_1']);
});
