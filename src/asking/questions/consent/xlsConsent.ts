import type { Text } from '../../../core/text.ts';
import { consentAnswers } from '../../../words/consent.ts';
import type { ConsentFace } from '../question.ts';
import type { XlsKind } from '../xlsform/xlsKind.ts';
import { answersTo } from './consent.ts';

/** Yes or no to something that the resident is asked to agree to: two choices, told from others by a column of our own. */
export const xlsConsent: XlsKind<'consent'> = {
  write: (question) => ({ type: 'select_one', options: answersTo(question) }),
  read: ({ type, rows, options = [] }) => {
    const [yes, no] = [1, 0].map((code) => options.find((option) => option.code === code)?.text);
    if (type !== 'select_one' || rows !== undefined || options.length !== 2 || !yes || !no) return null;
    return { ...own('agree', yes), ...own('refuse', no) };
  },
};

/** Nothing where the words are the usual ones, in the languages that the form has. */
function own(answer: 'agree' | 'refuse', words: Text): Pick<ConsentFace, 'agree' | 'refuse'> {
  const usual: Text = consentAnswers[answer];
  const isUsual = Object.keys(words).every((language) => words[language] === usual[language]);
  return isUsual ? {} : { [answer]: words };
}
