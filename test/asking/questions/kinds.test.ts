import { describe, expect, it } from 'vitest';
import { checkAnswer, onPaper, sampleAnswersOf } from '../../../src/asking/questions/countedKinds.ts';
import {
  codesChosen,
  formulaIn,
  givenPart,
  isAnswered,
  kinds,
  mostChosen,
  optionsOf,
  partsOf,
  passingOf,
  settled,
  withPart,
} from '../../../src/asking/questions/kinds.ts';
import type { Answer, PartGiven, Question } from '../../../src/asking/questions/question.ts';
import { rareKinds } from '../../../src/asking/questions/rareKinds.ts';
import { everyKind } from '../../fixtures/everyKind.ts';

/** Something that can be said to each part of a question, and is a value. */
function someValue(question: Question, part: string): PartGiven {
  const given = sampleAnswersOf(question).flatMap((answer) => givenPart(question, answer, part) ?? []);
  const found = given.find((one) => 'value' in one);
  if (found === undefined) throw new RangeError(`someValue requires a sample with a value of ${question.id}`);
  return found;
}

describe('every question kind', () => {
  it('is drawn here, so that the laws below hold for all of them', () => {
    expect(Object.keys(everyKind).sort()).toEqual(Object.keys({ ...kinds, ...rareKinds }).sort());
    for (const [kind, question] of Object.entries(everyKind)) expect(question.kind).toBe(kind);
  });

  it.each(Object.values(everyKind))('gives back what was put into a part ($kind)', (question) => {
    for (const part of partsOf(question)) {
      for (const given of [someValue(question, part), { missing: 'notAnswered' }] as const) {
        const answer = withPart(question, undefined, part, given);
        expect(givenPart(question, answer, part)).toEqual(given);
        expect(checkAnswer(question, answer)).toEqual([]);
        expect(settled(question, answer)).toEqual(answer);
      }
    }
  });

  it.each(Object.values(everyKind))(
    'chooses only what can be chosen, and no more together ($kind)',
    (question) => {
      const codes = optionsOf(question).map(({ code }) => code);
      for (const answer of sampleAnswersOf(question)) {
        for (const part of partsOf(question)) {
          const given = givenPart(question, answer, part);
          const chosen = given === undefined ? [] : codesChosen(question, given);
          expect(chosen.length).toBeLessThanOrEqual(mostChosen(question));
          expect(chosen.filter((code) => !codes.includes(code))).toEqual([]);
        }
      }
    },
  );

  it.each(Object.values(everyKind))(
    'is passed by an answer it takes, where it is passed at all ($kind)',
    (question) => {
      const passing = passingOf(question);
      if (formulaIn(question) !== null) expect(onPaper(question)).toEqual([]);
      else if (passing === null) expect(onPaper(question)).not.toEqual([]);
      else expect(isAnswered(question, withPart(question, undefined, '', passing))).toBe(true);
    },
  );

  it.each(Object.values(everyKind))('is answered only when each part is ($kind)', (question) => {
    let answer: Answer | undefined;
    for (const part of partsOf(question)) {
      expect(isAnswered(question, answer)).toBe(false);
      answer = withPart(question, answer, part, someValue(question, part));
    }
    expect(isAnswered(question, answer)).toBe(true);
    const [first = ''] = partsOf(question);
    expect(isAnswered(question, withPart(question, answer, first, { missing: 'notAnswered' }))).toBe(false);
    expect(isAnswered(question, withPart(question, answer, first, { missing: 'preferNot' }))).toBe(true);
  });
});
