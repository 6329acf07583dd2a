import { describe, expect, it } from 'vitest';
import {
  addQuestion,
  changeLanguages,
  changeQuestion,
  duplicateQuestion,
  type Edited,
  moveQuestion,
  moveQuestionTo,
  removeQuestion,
  spotOf,
} from '../../../../src/asking/survey/editing/edits.ts';
import { questionById } from '../../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../../src/core/id.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';

const start = drawnQuestionnaire(
  'screener: s single 1-2; core: a single 1-2; b single 1-2; additional: c single 1-2; equality: e single 1-2',
);

/** The questionnaire in short: `screener s | core a b`; or why it could not be. */
function shape(edited: Edited): string {
  if (!edited.ok) return edited.problem.kind;
  return edited.value.modules
    .map((module) => [module.id, ...module.questions.map((question) => question.id)].join(' '))
    .join(' | ');
}

describe('questions', () => {
  it('are added at their place, under a name that is free', () => {
    const fresh = drawnQuestion('n single 1-2');
    expect(shape(addQuestion(start, fresh, { module: 'core', index: 1 }))).toBe(
      'screener s | core a n b | additional c | equality e',
    );
    expect(shape(addQuestion(start, drawnQuestion('a single 1-2'), { module: 'core', index: 0 }))).toBe(
      'nameTaken',
    );
    expect(shape(addQuestion(start, fresh, { module: 'none', index: 0 }))).toBe('noSuchModule');
  });

  it('are changed in their place, and removed', () => {
    const changed = changeQuestion(start, { ...drawnQuestion('b single 1-2'), required: true });
    expect(changed.ok && questionById(changed.value, 'b')?.required).toBe(true);
    expect(shape(removeQuestion(start, 'b'))).toBe('screener s | core a | additional c | equality e');
    expect(shape(removeQuestion(start, 'z'))).toBe('noSuchQuestion');
  });

  it('are copied as the council’s own', () => {
    const copied = duplicateQuestion(start, 'a', id<'question'>('own_1'));
    expect(shape(copied)).toBe('screener s | core a own_1 b | additional c | equality e');
    expect(copied.ok && questionById(copied.value, 'own_1')).toMatchObject({
      mark: 'own',
      wording: 'own.own_1',
    });
  });

  it('move within their group, then into the next', () => {
    expect(shape(moveQuestion(start, 'a', 1))).toBe('screener s | core b a | additional c | equality e');
    expect(shape(moveQuestion(start, 'b', 1))).toBe('screener s | core a | additional b c | equality e');
    expect(shape(moveQuestion(start, 'c', -1))).toBe('screener s | core a b c | additional | equality e');
  });

  it('keep out of the groups that come first and last', () => {
    expect(shape(moveQuestion(start, 'a', -1))).toBe('orderOfRoles');
    expect(shape(moveQuestion(start, 'c', 1))).toBe('orderOfRoles');
    expect(shape(moveQuestion(start, 's', -1))).toBe('atTheEnd');
    expect(shape(moveQuestionTo(start, 'a', { module: 'equality', index: 0 }))).toBe('orderOfRoles');
  });

  it('stand where they are let go', () => {
    expect(shape(moveQuestionTo(start, 'c', { module: 'core', index: 1 }))).toBe(
      'screener s | core a c b | additional | equality e',
    );
    expect(spotOf(start, 'b')).toEqual({ module: 'core', index: 1 });
    expect(spotOf(start, 'z')).toBeNull();
  });
});

it('writes in other languages beside English', () => {
  const both = changeLanguages(start, ['en', 'cy', 'cy']);
  expect(both.ok && both.value.languages).toEqual(['en', 'cy']);
  expect(shape(changeLanguages(start, ['cy']))).toBe('englishNeeded');
});
