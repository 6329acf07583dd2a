import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  blankQuestion,
  lacksOf,
  metOf,
  secondsToAnswer,
  sideTextsOf,
  wordsHeard,
  writableKinds,
} from '../../../../src/asking/questions/editing/editedKinds.ts';
import { formulaIn, kinds, optionsOf, passingOf } from '../../../../src/asking/questions/kinds.ts';
import type { Question } from '../../../../src/asking/questions/question.ts';
import { rareKinds } from '../../../../src/asking/questions/rareKinds.ts';
import { questionSchema } from '../../../../src/asking/questions/schemas.ts';
import { offerRulesOf } from '../../../../src/asking/survey/carried.ts';
import { id } from '../../../../src/core/id.ts';
import { withOffer } from '../../../../src/office/builder/limitedOptions.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';
import { parsed } from '../../../fixtures/parsed.ts';

const name = id<'question'>('own_1');

describe('every kind that an officer can write', () => {
  it('is one that can be asked, and every one of them', () => {
    expect([...writableKinds].sort()).toEqual(Object.keys({ ...kinds, ...rareKinds }).sort());
  });

  it.each([...writableKinds])('begins as something that can be kept, and lacks its words (%s)', (kind) => {
    const blank = blankQuestion(kind, name);
    expect(blank).toMatchObject({ kind, id: name, mark: 'own', wording: 'own.own_1' });
    expect(parsed(questionSchema, blank)).toEqual(blank);
    expect(lacksOf(blank)).toContain('noText');
  });

  it.each(Object.values(everyKind))('lacks nothing once it is written ($kind)', (question) => {
    expect(lacksOf(question)).toEqual([]);
    expect(wordsHeard(question)[0]).toBe(question.text.en);
    // What is worked out takes nobody's time.
    expect(secondsToAnswer(question) > 0).toBe(formulaIn(question) === null);
  });

  it.each(Object.values(everyKind))(
    'is met as its rules say, and asks for no text that nobody reads ($kind)',
    (question) => {
      const met =
        formulaIn(question) !== null ? 'workedOut' : passingOf(question) === null ? 'asked' : 'shown';
      expect(metOf(question)).toBe(met);
      const bare = blankQuestion(question.kind, name);
      if (met === 'asked') expect(sideTextsOf(bare)).toEqual(['leadIn', 'hint', 'instruction']);
      if (met === 'workedOut') expect(sideTextsOf(bare)).toEqual([]);
      expect(sideTextsOf(bare).includes('leadIn')).toBe(met === 'asked');
      // What is written already can be seen and taken away.
      expect(sideTextsOf({ ...bare, leadIn: { en: 'First' } })).toContain('leadIn');
    },
  );

  it.each(Object.values(everyKind).filter((question) => 'options' in question))(
    'can be kept with answers that only some are offered ($kind)',
    (question) => {
      const codes = question.options.map(({ code }) => code);
      const condition = { question: name, answered: true as const };
      expect(codes).toEqual(optionsOf(question).map(({ code }) => code));
      const limited = codes.reduce((before: Question, code) => withOffer(before, code, condition), question);
      expect(v.is(questionSchema, limited)).toBe(true);
      expect(offerRulesOf(limited)).toEqual([{ condition, codes }]);
    },
  );
});
