import type { Question } from '../../asking/questions/question.ts';
import type { Formula } from '../../asking/survey/formula.ts';
import { printFormula } from '../../asking/survey/printFormula.ts';
import { formNames } from '../../asking/survey/xlsform/formNames.ts';
import type { FormTerm } from '../../asking/survey/xlsform/formTerm.ts';
import {
  answerPart,
  callPart,
  comparedPart,
  numberPart,
  textPart,
} from '../../asking/survey/xlsform/formulaParts.ts';
import { withoutLone } from '../../asking/survey/xlsform/loneReference.ts';
import type { Text } from '../../core/text.ts';
import type { GivenNames } from './xlsFormNames.ts';
import type { FormRow } from './xlsFormRow.ts';

/** How facts and answers are put into the texts of a form: by a row that works each of them out. */
export interface FormTexts {
  /** A text with the names of the form in place of `{council}`, `{answer:ID}` and `{each}`. */
  filled(text: Text, each?: string): Text;
  /** The row that works out the council's name; none where no text holds it. */
  readonly council: readonly FormRow[];
  /** The row behind a question that says in words what was chosen; none where no text holds it. */
  said(question: Question): readonly FormRow[];
}

const HOLES = /\{(council|each|answer:([^{}\s]+))\}/g;

/**
 * @param texts Everything that is written, to see what is in it.
 * @param council What residents call the council.
 */
export function formTexts(names: GivenNames, texts: string, council: string): FormTexts {
  const { termOf } = formNames(names.terms);
  const councilName = texts.includes('{council}') ? names.fresh('council') : null;
  const sayings = new Map<string, string>();
  for (const question of names.ofQuestion.keys()) {
    const term = termOf(question.id, undefined);
    const isRead = texts.includes(`{answer:${question.id}}`) && term !== undefined && saidOf(term) !== null;
    if (isRead && !sayings.has(question.id)) {
      sayings.set(question.id, names.fresh(`${names.ofQuestion.get(question)}_said`));
    }
  }
  const filledBy = (what: string, answer: string | undefined, each: string | undefined) => {
    if (what === 'council') return councilName;
    if (what === 'each') return each;
    return sayings.get(answer ?? '') ?? termOf(answer ?? '', undefined)?.name;
  };
  return {
    filled: (text, each) => {
      const hole = (whole: string, what: string, answer: string | undefined) =>
        reference(filledBy(what, answer, each)) ?? whole;
      const languages = Object.entries(text).map(([language, words]) => [
        language,
        words && withoutLone(words).replace(HOLES, hole),
      ]);
      return Object.fromEntries(languages) as unknown as Text;
    },
    council: councilName === null ? [] : [worked(councilName, quoted(council), 'council')],
    said: (question) => {
      const [name, term] = [sayings.get(question.id), termOf(question.id, undefined)];
      const said = term?.name === names.ofQuestion.get(question) && term ? saidOf(term) : null;
      return name === undefined || said === null ? [] : [worked(name, said, `said ${question.id}`)];
    },
  };
}

/** Letters of a formula that a cell of a spreadsheet holds, and that are read here (parseFormula.ts), with room to spare. */
const LONGEST_SAYING = 19_000;

/**
 * What was chosen, in words: of several one after the other, in the order in which they were chosen or ranked. As many are
 * said as a cell has room for, which is more than anybody chooses; "…" stands for the others. Null of what says itself.
 */
function saidOf({ name, sort, codes, noViews }: FormTerm): string | null {
  const wordsOf = (code: Formula): Formula => ({ node: 'choiceName', code, question: name });
  if (sort === 'one') return printFormula(wordsOf(answerPart(name)));
  if (sort !== 'several') return null;
  const one = (at: number) => wordsOf(callPart('selected-at', answerPart(name), numberPart(at)));
  const ifMore = (at: number, words: Formula) =>
    callPart(
      'if',
      comparedPart(callPart('count-selected', answerPart(name)), '>', numberPart(at)),
      words,
      textPart(''),
    );
  const most = codes.size + noViews.length;
  const parts: Formula[] = [];
  for (let [at, letters] = [0, 0]; at < most; at += 1) {
    const part = ifMore(at, at === 0 ? one(at) : callPart('concat', textPart(', '), one(at)));
    letters += printFormula(part).length + ', '.length;
    if (letters > LONGEST_SAYING) {
      parts.push(ifMore(at, textPart(', …')));
      break;
    }
    parts.push(part);
  }
  return printFormula(callPart('concat', ...parts));
}

function worked(name: string, calculation: string, part: string): FormRow {
  return { cells: { type: 'calculate', name, calculation }, texts: {}, own: { part } };
}

/** The language has no way to write both sorts of quotation mark in one text. */
function quoted(text: string): string {
  return printFormula(textPart(text.includes("'") ? text.replaceAll('"', '') : text));
}

function reference(name: string | null | undefined): string | null {
  return name === null || name === undefined ? null : `\${${name}}`;
}
