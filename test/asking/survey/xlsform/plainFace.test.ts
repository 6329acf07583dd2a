import { describe, expect, it } from 'vitest';
import { plainFace, readCondition } from '../../../../src/asking/survey/xlsform/plainFace.ts';
import { someNames } from '../../../fixtures/formTerms.ts';

describe('a question of a form that says nothing else', () => {
  it('is in the council’s own words, and takes only what it asks for', () => {
    expect(plainFace('q', { en: 'Q?' }, 'text')).toMatchObject({
      id: 'q',
      text: { en: 'Q?' },
      mark: 'own',
      dontKnow: 'forbidden',
      required: false,
    });
  });

  it('is called by its name where it is worked out and has no words', () => {
    expect(plainFace('age', { en: ' ' }, 'calculate').text).toEqual({ en: 'age' });
    expect(plainFace('age', { en: '' }, 'integer').text).toEqual({ en: '' });
  });

  it('is asked of everybody where its condition is empty or cannot be read', () => {
    expect(readCondition('askIf', "${one} = 'yes'", someNames)).toEqual({
      askIf: { question: 'one', isOneOf: [1] },
    });
    expect(readCondition('requiredIf', '', someNames)).toEqual({});
    expect(readCondition('askIf', '1 +', someNames)).toEqual({});
  });
});
