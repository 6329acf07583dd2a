import { describe, expect, it } from 'vitest';
import type { Answers, Question } from '../../../src/asking/questions/question.ts';
import { failedChecks } from '../../../src/asking/survey/answerChecks.ts';
import { askedAs } from '../../../src/asking/survey/askedAs.ts';
import { eachTyped, withEachTyped } from '../../../src/asking/survey/eachTyped.ts';
import { type Questionnaire, questionById } from '../../../src/asking/survey/questionnaire.ts';
import { shownFacts } from '../../../src/asking/survey/shownFacts.ts';
import { fillIn, textIn } from '../../../src/core/text.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

const drawn = drawnQuestionnaire(
  'core: uses multiple 1-3 specify 3; places forEach uses: often number 0-9; why single 1-2; ' +
    'times in places count often most 2: time single 1-2; after: end single 1-2',
);
const never = { any: [] };
const said: Questionnaire = {
  ...drawn,
  modules: drawn.modules.map((module) => ({
    ...module,
    questions: module.questions.map((one): Question => {
      if (one.id === 'uses' || one.id === 'end') return one;
      const text = { en: `How is {each}? ({answer:often})`, cy: `Sut mae {each}?` };
      return {
        ...one,
        text,
        checks: [{ id: 'odd', level: 'soft', mustHold: never, message: { en: 'So often, {each}?' } }],
      };
    }),
  })),
};
const asked = (name: string) => {
  const question = questionById(said, name);
  if (question === undefined) throw new RangeError(`asked requires a question, not ${name}`);
  return question;
};
const shown = (name: string, answers: Answers, language = 'en') => {
  const showing = { told: told(answers), language, council: 'Ambleford' };
  const { text } = askedAs(said, asked(name), { ...showing.told, seed: '1' });
  return fillIn(textIn(text, language).text, shownFacts(said, asked(name), showing));
};
const typing = (words: string): Answers => ({ uses: { value: [1, 3], other: { 3: words } } });

describe('a group that is repeated for what somebody typed', () => {
  it('says the words that were typed, in every language', () => {
    expect(shown('why@3', { ...typing('Canals'), 'often@3': { value: 4 } })).toBe('How is Canals? (4)');
    expect(shown('why@3', typing('Canals'), 'cy')).toBe('Sut mae Canals?');
  });

  it('says the option where nothing was typed, and for every other option', () => {
    expect(shown('why@3', typing(' '))).toBe('How is Option 3? (…)');
    expect(shown('why@3', { uses: { value: [3] } })).toBe('How is Option 3? (…)');
    expect(shown('why@1', typing('Canals'))).toBe('How is Option 1? (…)');
  });

  it('says what was typed to the letter', () => {
    const words = '<b>{council}</b> {each} $& {answer:often}';
    expect(shown('why@3', typing(words))).toBe(`How is ${words}? (…)`);
  });

  it('says in a group within it which time it is', () => {
    expect(shown('time@3@2', { ...typing('Canals'), 'often@3': { value: 2 } })).toBe('How is 2? (2)');
  });

  it('says it in what a check asks', () => {
    const answers: Answers = { ...typing('Canals'), 'why@3': { value: 1 } };
    const [check] = failedChecks(said, asked('why@3'), told(answers));
    const facts = shownFacts(said, asked('why@3'), { told: told(answers), language: 'en', council: '' });
    expect(fillIn(check?.message.en ?? '', facts)).toBe('So often, Canals?');
  });

  it('leaves the question of the questionnaire as it is: results and files say the option', () => {
    expect(asked('why@3').text.en).toContain('Option 3');
    expect(withEachTyped(said, asked('why@3'), told(typing('')))).toBe(asked('why@3'));
    expect(eachTyped(said, asked('end'), told(typing('Canals')))).toBeUndefined();
  });
});
