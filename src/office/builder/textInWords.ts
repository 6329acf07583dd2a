import type { Question } from '../../asking/questions/question.ts';
import { writtenName } from '../../asking/survey/repeatedModules.ts';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';

const words = wordsIn(builderWords, 'en');
/** Long enough that questions which begin alike can be told apart in a list or a menu. */
const SHORT = 100;
/** Enough of a question that is spoken of within another. */
const SHORTER = 50;
const BLANK = '…';
const HOLE = /\{(council|each|answer:[^{}\s]+)\}/g;

/** Finds a question by its id. */
type FindQuestion = (id: string) => Question | undefined;

/**
 * A text as it is spoken of where it is written: what an interview will put into it is told by the words of the question
 * that this comes from, and not by its name.
 */
export function textInWords(text: string, find: FindQuestion, council = words.theCouncil): string {
  return text.replace(HOLE, (_hole, what: string) => {
    if (what === 'council') return council;
    const asked = what === 'each' ? undefined : find(writtenName(what.slice('answer:'.length)));
    if (asked === undefined || asked.text.en.trim() === '') return BLANK;
    const inner = asked.text.en.replace(HOLE, (_whole, one: string) => (one === 'council' ? council : BLANK));
    return words.answerOf(shortened(inner, SHORTER));
  });
}

/** A question as it is called where it is spoken of. */
export function nameInWords(question: Question, find: FindQuestion, council?: string): string {
  return question.text.en === '' ? words.untitled : shortened(textInWords(question.text.en, find, council));
}

/** The beginning of a long text, ended at a word. */
export function shortened(text: string, longest = SHORT): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`;
}
