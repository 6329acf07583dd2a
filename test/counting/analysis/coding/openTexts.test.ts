import { describe, expect, it } from 'vitest';
import { markOf, openQuestions, openTexts } from '../../../../src/counting/analysis/coding/openTexts.ts';
import { aText, writtenResponses } from '../../../fixtures/aText.ts';
import { aQuestionnaire, aResponse, aSingle } from '../../../fixtures/aWave.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

const options = [
  { code: 1, text: { en: 'A letter' } },
  { code: 9, text: { en: 'Other' }, specify: true as const },
];
const questionnaire = aQuestionnaire([aText('improve'), aSingle('heard', [], { options })]);
const [improve, other] = openQuestions([questionnaire]);

describe('what residents wrote', () => {
  it('is asked for by questions in words, and beside options that ask what exactly', () => {
    expect(openQuestions([questionnaire]).map(({ id }) => id)).toEqual(['improve', 'heard.9']);
    const older = aQuestionnaire([aText('gone')], { version: 0 });
    expect(openQuestions([older, questionnaire]).map(({ id }) => id)).toEqual(['improve', 'heard.9', 'gone']);
  });

  it('is not what has a form of its own: postcodes and values worked out are no answers in words', () => {
    const asked = openQuestions([aQuestionnaire(Object.values(everyKind))]);
    const whole = asked.filter(({ option }) => option === null).map(({ question }) => question.kind);
    expect(whole).toEqual(['text']);
  });

  it('is read of responses that count, in their last revision, and blank is nothing', () => {
    const responses = [
      ...writtenResponses('improve', ['Buses', '  ', null, 'Practice', 'Parks']),
      aResponse(1, { improve: { value: 'More buses' } }, { revision: 2 }),
    ].map((one) => (one.number === 4 ? { ...one, kind: 'training' as const } : one));
    if (improve === undefined) throw new Error('no question');
    expect(openTexts({ questionnaires: [questionnaire], responses }, improve)).toEqual([
      { response: 'r1', text: 'More buses', mark: markOf('More buses') },
      { response: 'r5', text: 'Parks', mark: markOf('Parks') },
    ]);
  });

  it('is read beside its option', () => {
    const responses = [
      aResponse(1, { heard: { value: 9, other: { 9: 'At school' } } }),
      aResponse(2, { heard: { value: 9 } }),
      aResponse(3, { heard: { value: 1 } }),
      aResponse(4, {}),
    ];
    if (other === undefined) throw new Error('no question');
    expect(openTexts({ questionnaires: [questionnaire], responses }, other)).toEqual([
      { response: 'r1', text: 'At school', mark: markOf('At school') },
    ]);
  });
});
