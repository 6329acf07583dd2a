import { describe, expect, it } from 'vitest';
import { changeWards } from '../../../src/asking/bank/changeWards.ts';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { questionById, questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import type { WardList } from '../../../src/asking/survey/survey.ts';
import { areaAnswered } from '../../../src/asking/survey/wardAnswer.ts';
import { id } from '../../../src/core/id.ts';
import { aWardList } from '../../fixtures/aWave.ts';
import { optionsAsked } from '../../fixtures/optionsAsked.ts';
import { told } from '../../fixtures/told.ts';

const made = (wards: WardList | null) =>
  makeQuestionnaire({
    id: id<'questionnaire'>('q'),
    version: 1,
    council: { tier: 'single', nation: 'England' },
    mode: 'faceToFace',
    wards,
    modules: ['satisfaction'],
    equality: false,
  });
const list = (...wards: readonly (readonly [string, string])[]): WardList => ({
  ...aWardList([]),
  wards: wards.map(([code, name]) => ({ code, name })),
});
const offered = (questionnaire: ReturnType<typeof made> | null) =>
  questionnaire &&
  optionsAsked(questionById(questionnaire, 'ward')).map(({ code, text }) => `${code} ${text.en}`);

const before = list(['W1', 'Hill'], ['W2', 'Castle'], ['W3', 'Mill']);
const change = (after: WardList | null, versions: readonly ReturnType<typeof made>[] = []) =>
  ({ before, after, mode: 'faceToFace', versions }) as const;

describe('a questionnaire whose list of wards changed', () => {
  it('keeps the code of each ward, renamed or moved, and gives a new ward a new one', () => {
    const after = list(['W4', 'Weir'], ['W3', 'Mill'], ['W1', 'Upper Hill']);
    const next = changeWards(made(before), change(after));
    expect(offered(next)).toEqual(['4 Weir', '3 Mill', '1 Upper Hill']);
    expect(next?.version).toBe(2);
  });

  it('stays as it is where residents are not screened, as in a survey of officers', () => {
    const officers = { ...made(null), modules: made(null).modules.slice(1) };
    expect(changeWards(officers, { ...change(before), before: null })).toBeNull();
    expect(changeWards(made(null), { ...change(before), before: null })).not.toBeNull();
  });

  it('lets an answer lead to the same ward in each version', () => {
    const after = list(['W3', 'Mill'], ['W1', 'Upper Hill']);
    const next = changeWards(made(before), change(after));
    const answers = { ward: { value: 1 } };
    expect(areaAnswered(before, made(before), told(answers))?.code).toBe('W1');
    expect(next && areaAnswered(after, next, told(answers))?.code).toBe('W1');
  });

  it('never gives the code of a ward that went to another', () => {
    const two = list(['W1', 'Hill'], ['W2', 'Castle']);
    const second = changeWards(made(before), change(two));
    if (second === null) throw new RangeError('the list has changed');
    const third = changeWards(second, {
      before: two,
      after: list(['W1', 'Hill'], ['W2', 'Castle'], ['W5', 'Quay']),
      mode: 'faceToFace',
      versions: [made(before), second],
    });
    expect(offered(third)).toEqual(['1 Hill', '2 Castle', '4 Quay']);
    expect(third?.version).toBe(3);
  });

  it('asks for the ward in its place once there is a list, and not at all without one', () => {
    const order = questionsOf(made(before)).map((question) => question.id);
    const next = changeWards(made(null), { ...change(before), before: null });
    expect(next && questionsOf(next).map((question) => question.id)).toEqual(order);
    expect(next && questionById(next, 'ward')).toEqual(questionById(made(before), 'ward'));
    const none = changeWards(made(before), change(null));
    expect(none && questionsOf(none).map((question) => question.id)).toEqual(
      order.filter((one) => one !== 'ward'),
    );
  });

  it('stays as it is when only the date or the targets of the list changed', () => {
    expect(changeWards(made(before), change({ ...before, targets: { W1: 1 } }))).toBeNull();
    expect(changeWards(made(null), { ...change(null), before: null })).toBeNull();
  });
});
