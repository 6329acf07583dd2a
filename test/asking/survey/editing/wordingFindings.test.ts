import { describe, expect, it } from 'vitest';
import { modules } from '../../../../src/asking/bank/modules.ts';
import { wordingFindings } from '../../../../src/asking/survey/editing/wordingFindings.ts';

const kinds = (en: string) => wordingFindings({ text: { en } }).map(({ kind }) => kind);

describe('the words of a question', () => {
  it.each([
    ['Don’t you agree that parking is too dear?', 'leading'],
    ['Do you agree that the library should stay open?', 'leading'],
    ['How satisfied are you with the parks?', 'leading'],
    ['Do you support the much-needed new road?', 'leading'],
    ['How satisfied or dissatisfied are you with parks and libraries?', 'twoThings'],
    ['Should the council not stop doing nothing?', 'doubleNegative'],
    ['Are you against not opening the library?', 'doubleNegative'],
  ])('are doubted: %s', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  it.each([
    'How satisfied or dissatisfied are you with your local area as a place to live?',
    'To what extent do you agree or disagree that {council} provides value for money?',
    'Which of these do you use?',
    '',
  ])('are left alone: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('are doubted over 25 words, with how many they are', () => {
    const long = Array.from({ length: 26 }, () => 'word').join(' ');
    expect(wordingFindings({ text: { en: long } })).toEqual([{ kind: 'tooLong', found: '26' }]);
  });

  it('are doubted where what is read before them leads', () => {
    const leadIn = { en: 'Experts say that buses are late.' };
    const found = wordingFindings({ text: { en: 'Are your buses on time?' }, leadIn });
    expect(found).toEqual([{ kind: 'leading', found: 'Experts' }]);
  });

  it('of the bank do not lead by this list', () => {
    const questions = modules.flatMap((module) => module.questions).map(({ question }) => question);
    const leads = questions.filter((one) => wordingFindings(one).some(({ kind }) => kind === 'leading'));
    expect(leads.map(({ id }) => id)).toEqual([]);
  });
});
