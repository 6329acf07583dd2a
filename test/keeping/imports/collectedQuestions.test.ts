import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/asking/questions/countedKinds.ts';
import { optionsOf } from '../../../src/asking/questions/kinds.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { readQuestionnaire } from '../../../src/asking/survey/questionnaireVersions.ts';
import { changeTarget, madeKnown, targetOf, treatAs } from '../../../src/keeping/imports/collectedEdits.ts';
import { guessMapping } from '../../../src/keeping/imports/collectedGuess.ts';
import {
  isQuestion,
  type Mapping,
  type QuestionTarget,
} from '../../../src/keeping/imports/collectedMapping.ts';
import { someAsked, WERE_ASKED } from '../../../src/keeping/imports/collectedQuestions.ts';
import { aScale } from '../../fixtures/aWave.ts';
import { fileOf, lookAlike, planOf, profiled } from '../../fixtures/collected.ts';

const { columns: profiles, separator } = await profiled(fileOf(lookAlike(120, 3)));
const mapping = guessMapping(profiles, separator);
const questionnaireOf = (of: Mapping, known?: Parameters<typeof planOf>[1]['known']) =>
  planOf(of, { digest: 'd', ...(known && { known }) }).questionnaire;
const changed = (name: string, change: (target: QuestionTarget) => QuestionTarget, of = mapping) => {
  const target = targetOf(of, name);
  if (target === undefined || !isQuestion(target)) throw new RangeError(`no question of ${name}`);
  return changeTarget(of, name, change(target));
};

describe('the questions that a mapping makes', () => {
  it('are a questionnaire that can be read and asked, in the order of the file', () => {
    const questionnaire = questionnaireOf(mapping);
    expect(readQuestionnaire(JSON.parse(JSON.stringify(questionnaire)))).toEqual({
      ok: true,
      value: questionnaire,
    });
    expect(checkQuestionnaire(questionnaire)).toEqual([]);
    const [module] = questionnaire.modules;
    expect(module?.questions.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3', 'q4', 'age']);
  });

  it('count together the good answers, and the bad ones', () => {
    const judged = changed('q1_01', (target) => ({
      ...target,
      codes: target.codes.map((code) =>
        code.code > 5 ? code : { ...code, label: `L${code.code}`, means: code.code > 3 ? 'good' : 'bad' },
      ),
    }));
    const [grid] = questionnaireOf(judged).modules[0]?.questions ?? [];
    expect(grid && columnsOf(grid)[0]?.nets).toEqual([
      { id: 'positive', label: { en: 'L4 / L5' }, codes: [4, 5], direction: 'positive' },
      { id: 'negative', label: { en: 'L1 / L2 / L3' }, codes: [1, 2, 3], direction: 'negative' },
    ]);
  });

  it('offer none of several where a box can be left open', () => {
    const several = questionnaireOf(mapping).modules[0]?.questions.find(({ id }) => id === 'q4');
    expect(several && optionsOf(several).map(({ code, exclusive }) => [code, exclusive])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, undefined],
      [0, true],
    ]);
  });

  it('say what each was asked where not everybody was', () => {
    const some = changed('q1_01', (target) => ({
      ...target,
      codes: target.codes.map((code) => (code.found === '9' ? { ...code, means: 'notAsked' } : code)),
    }));
    expect(someAsked(some).map(({ id }) => id)).toEqual(['q1']);
    const questionnaire = questionnaireOf(some);
    const [first, grid] = questionnaire.modules[0]?.questions ?? [];
    expect(first?.id).toBe(WERE_ASKED);
    expect(grid?.askIf).toEqual({ question: WERE_ASKED, isOneOf: [1] });
    expect(checkQuestionnaire(questionnaire)).toEqual([]);
  });

  it('are questions of the bank where the officer says so, asked of everybody and ending nothing', () => {
    const scale = aScale('local_area', {
      askIf: { question: 'gone' as never, answered: true },
      endIf: { when: { any: [] }, endsWith: 'screenedOut' },
      required: true,
    });
    const alone = treatAs(mapping, 'choice', { names: ['q1_01'], profiles, separator });
    const known = changed('q1_01', (target) => madeKnown(target, scale), alone);
    const questionnaire = questionnaireOf(known, (id) => (id === scale.id ? scale : undefined));
    const question = questionnaire.modules[0]?.questions.find(({ id }) => id === 'local_area');
    expect(question).toMatchObject({ wording: scale.wording, required: false });
    expect(question).not.toHaveProperty('askIf');
    expect(question).not.toHaveProperty('endIf');
    expect(checkQuestionnaire(questionnaire)).toEqual([]);
  });

  it('have ranges that can be answered although everybody gave the same number', () => {
    const same = changed('age', (target) => ({ ...target, least: 30, greatest: 30 }));
    expect(readQuestionnaire(JSON.parse(JSON.stringify(questionnaireOf(same)))).ok).toBe(true);
  });
});
