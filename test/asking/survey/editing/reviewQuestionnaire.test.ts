import { describe, expect, it } from 'vitest';
import { blankQuestion } from '../../../../src/asking/questions/editing/editedKinds.ts';
import { addQuestion } from '../../../../src/asking/survey/editing/edits.ts';
import { isUsable, reviewQuestionnaire } from '../../../../src/asking/survey/editing/reviewQuestionnaire.ts';
import type { Questionnaire } from '../../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../../src/core/id.ts';
import { drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';

const found = (questionnaire: Questionnaire, isOwn = true) =>
  reviewQuestionnaire(questionnaire, () => isOwn).map(
    ({ place, kind, weight }) => `${place} ${kind} ${weight}`,
  );

describe('what to look at in a questionnaire', () => {
  it('is nothing where all is well', () => {
    const good = drawnQuestionnaire('a single 1-2; b single 1-2 if a = 1');
    expect(found(good)).toEqual([]);
    expect(isUsable(good, [])).toBe(true);
  });

  it('is each question without words, an error that keeps it out of interviews', () => {
    const draft = addQuestion(
      drawnQuestionnaire('a single 1-2'),
      blankQuestion('single', id<'question'>('n')),
      {
        module: 'core',
        index: 1,
      },
    );
    if (!draft.ok) throw new RangeError('the question must be added');
    expect(found(draft.value)).toEqual(['2 noText error', '2 emptyOption error']);
    expect(
      isUsable(
        draft.value,
        reviewQuestionnaire(draft.value, () => true),
      ),
    ).toBe(false);
  });

  it('is each fault of its conditions, in the order of the questions', () => {
    const broken = drawnQuestionnaire('a single 1-2 if b = 1; b single 1-2 if z = 1');
    expect(found(broken)).toEqual([
      '1 laterQuestion warning',
      '1 unreachable error',
      '2 missingQuestion error',
      '2 unreachable error',
    ]);
  });

  it('is a condition or a check without an answer, and a check without words', () => {
    const [module] = drawnQuestionnaire('a single 1-2; b single 1-2').modules;
    const [a, b] = module?.questions ?? [];
    if (module === undefined || a === undefined || b === undefined) throw new RangeError('two questions');
    const open = { question: a.id, isOneOf: [] };
    const check = { id: 'check_1', level: 'hard', mustHold: open, message: { en: '' } } as const;
    const questions = [
      { ...a, checks: [check] },
      { ...b, askIf: open },
    ];
    expect(found({ ...drawnQuestionnaire('a single 1-2'), modules: [{ ...module, questions }] })).toEqual([
      '1 nothingChosen error',
      '1 noMessage error',
      '2 unreachable error',
      '2 nothingChosen error',
    ]);
  });

  it('is the wording only where it is the council’s own', () => {
    const [module] = drawnQuestionnaire('a single 1-2').modules;
    const question = module?.questions[0];
    if (module === undefined || question === undefined) throw new RangeError('there must be a question');
    const leading = {
      ...drawnQuestionnaire('a single 1-2'),
      modules: [{ ...module, questions: [{ ...question, text: { en: 'Surely you agree?' } }] }],
    };
    expect(found(leading)).toEqual(['1 leading warning']);
    expect(found(leading, false)).toEqual([]);
  });

  it('is an answer that stands there already, and more so one that nobody could give', () => {
    expect(found(drawnQuestionnaire('a single 1-2 preset 2'))).toEqual(['1 presetLeads warning']);
    expect(found(drawnQuestionnaire('a single 1-2 preset 5'))).toEqual(['1 presetUnfit warning']);
  });

  it('is a formula that reads what is not there for an answer that should stand there', () => {
    const drawn = drawnQuestionnaire('a number 0-9; b number 0-9');
    const [module] = drawn.modules;
    const standing = (formula: string) => ({
      ...drawn,
      modules: drawn.modules.map((one) => ({
        ...one,
        questions: one.questions.map((question) =>
          question === module?.questions[1]
            ? { ...question, preset: { formula, result: 'number' as const } }
            : question,
        ),
      })),
    });
    expect(found(standing('$'.concat('{a} + 1')))).toEqual(['2 presetLeads warning']);
    expect(found(standing('$'.concat('{gone} + 1')))).toEqual([
      '2 missingQuestion error',
      '2 presetLeads warning',
    ]);
    expect(found(standing('1 +'))).toEqual(['2 badFormula error', '2 presetLeads warning']);
  });

  it('is a text without words in a language, and not what only the office reads', () => {
    const both = { ...drawnQuestionnaire('a single 1-2'), languages: ['en', 'cy'] };
    expect(found(both)).toEqual(['1 untranslated warning']);
    const four = reviewQuestionnaire({ ...both, languages: ['en', 'cy', 'pl', 'ur'] }, () => true);
    expect(four.map(({ kind, names }) => [kind, names])).toEqual([['untranslated', ['cy', 'pl', 'ur']]]);
  });

  it('is usable only where something is asked', () => {
    expect(isUsable({ ...drawnQuestionnaire('a single 1-2'), modules: [] }, [])).toBe(false);
  });
});
