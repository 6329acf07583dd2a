import { describe, expect, it } from 'vitest';
import { modules } from '../../../src/asking/bank/modules.ts';
import type { Question } from '../../../src/asking/questions/question.ts';
import { nameInWords, shortened, textInWords } from '../../../src/office/builder/textInWords.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const asking = (id: string, en: string): Question => ({ ...drawnQuestion(`${id} text`), text: { en } });
const questions = [
  asking('name', 'What is person {each} called?'),
  asking('pay', 'Hours a week in job {each} of {answer:name}?'),
  asking('bare', ''),
];
const find = (id: string) => questions.find((one) => one.id === id);

describe('a text as it is spoken of in the builder', () => {
  it('tells an answer by the words of its question, and what is repeated by a blank', () => {
    expect(textInWords('Hours in job {each} of {answer:name}?', find)).toBe(
      'Hours in job … of (the answer to “What is person … called?”)?',
    );
    expect(textInWords('{answer:name@2}', find)).toContain('What is person');
    expect(textInWords('{answer:pay}', find)).toBe('(the answer to “Hours a week in job … of …?”)');
  });

  it('has a blank for what is not there, and the council by its name where that is known', () => {
    expect(textInWords('{answer:gone} {answer:bare} {council} {other}', find)).toBe(
      '… … the council {other}',
    );
    expect(textInWords('How {council} runs things', find, 'Ambleford')).toBe('How Ambleford runs things');
  });

  it('names a question, also one without words', () => {
    expect(nameInWords(asking('q', 'Is {answer:name} at home?'), find)).toBe(
      'Is (the answer to “What is person … called?”) at home?',
    );
    expect(nameInWords(asking('q', ''), find)).toBe('(no words yet)');
  });

  it('shortens at a word', () => {
    expect(shortened('Short')).toBe('Short');
    // Questions of the bank that begin alike.
    const names = modules.flatMap((module) => module.questions).map(({ question }) => question.text.en);
    expect(new Set(names.map((name) => shortened(name))).size).toBe(new Set(names).size);
    expect(shortened('one two three four', 12)).toBe('one two…');
  });
});
