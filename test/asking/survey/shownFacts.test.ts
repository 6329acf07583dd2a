import { describe, expect, it } from 'vitest';
import type { Answers, Question } from '../../../src/asking/questions/question.ts';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { shownFacts } from '../../../src/asking/survey/shownFacts.ts';
import { fillIn, textIn } from '../../../src/core/text.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

const drawn = drawnQuestionnaire(
  'core: s single 1-3; m multiple 1-3 specify 3; n number 0-9 unit £; d date; t text; g grid a,b of 1-3; o single 1-2 if s = 3; c computed number = $n * 2; ' +
    'jobs forEach m: x text; y single 1-2; after: q single 1-2; later text',
);
/** The questionnaire in which one question says this. */
function saying(name: string, words: string): Questionnaire {
  const say = (one: Question): Question =>
    one.id === name ? { ...one, text: { en: words, cy: `${words} cy` } } : one;
  const modules = drawn.modules.map((module) => ({ ...module, questions: module.questions.map(say) }));
  return { ...drawn, modules };
}
function shown(name: string, words: string, answers: Answers, language = 'en'): string {
  const questionnaire = saying(name.replace(/@.*/, ''), words);
  const question = questionById(questionnaire, name);
  if (question === undefined) throw new RangeError(`shown requires a question, not ${name}`);
  const facts = shownFacts(questionnaire, question, { told: told(answers), language, council: 'Ambleford' });
  return fillIn(textIn(question.text, language).text, facts);
}

describe('a text that shows answers', () => {
  it('shows them in words, whatever their kind', () => {
    expect(shown('q', '{answer:s}?', { s: { value: 2 } })).toBe('Option 2?');
    expect(shown('q', '{answer:m}', { m: { value: [1, 3], other: { 3: 'Bins' } } })).toBe(
      'Option 1, Option 3: Bins',
    );
    expect(shown('q', '{answer:n} and {answer:c}', { n: { value: 4 } })).toBe('£4 and 8');
    expect(shown('q', '{answer:d}', { d: { value: '2026-11-02' } })).toBe('2 November 2026');
    expect(shown('q', '{answer:d}', { d: { value: '2026-11-02' } }, 'cy')).toBe('2 Tachwedd 2026 cy');
    expect(shown('q', '{answer:g}', { g: { value: { a: { value: 1 }, b: { value: 3 } } } })).toBe(
      'Option 1, Option 3',
    );
  });

  it('has a blank where there is none: not answered, not asked, not here, not yet', () => {
    const blank = (name: string, answers: Answers) => shown('q', `So {answer:${name}}.`, answers);
    expect(blank('s', {})).toBe('So ….');
    expect(blank('s', { s: { missing: 'dontKnow' } })).toBe('So ….');
    expect(blank('o', { o: { value: 1 } })).toBe('So ….');
    expect(blank('gone', {})).toBe('So ….');
    expect(blank('later', { later: { value: 'Soon' } })).toBe('So ….');
  });

  it('shows what somebody typed to the letter', () => {
    expect(shown('q', '{answer:t}', { t: { value: '<script>{council} $& {answer:s}' } })).toBe(
      '<script>{council} $& {answer:s}',
    );
  });

  it('shows the answer of the same repetition, and from elsewhere all of them', () => {
    const answers: Answers = {
      m: { value: [1, 2] },
      'x@1': { value: 'one' },
      'x@2': { value: 'two' },
      'x@3': { value: 'no' },
    };
    expect(shown('y@2', '{each}: {answer:x}', answers)).toBe('Option 2: two');
    expect(shown('q', '{answer:x}, {answer:x@2}', answers)).toBe('one, two, two');
  });
});
