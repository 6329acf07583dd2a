import { formulaIn, measureOf, mostChosen, optionsOf, partsOf } from '../../asking/questions/kinds.ts';
import type { Condition, Question } from '../../asking/questions/question.ts';
import type { Formula, Operator } from '../../asking/survey/formula.ts';
import { parseFormula } from '../../asking/survey/parseFormula.ts';
import { questionById } from '../../asking/survey/questionnaire.ts';
import type { FormTerm } from '../../asking/survey/xlsform/formTerm.ts';
import { formulaCondition } from '../../asking/survey/xlsform/formulaCondition.ts';
import { numberOfPart, turnedAround } from '../../asking/survey/xlsform/formulaParts.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { paperWords } from '../../words/paper.ts';
import { type PaperPlace, whereText } from './paperPlace.ts';

/** A formula as a resident can keep it: a condition with words of its own, or a sentence; null where it has neither. */
export type FormulaOnPaper = { readonly condition: Condition } | { readonly said: string } | null;

/** Says what a condition that stands in another asks. */
export type SayCondition = (condition: Condition) => string;

/** What a formula asks, as far as what it reads stands on the paper. */
export function formulaOnPaper(written: string, place: PaperPlace, say: SayCondition): FormulaOnPaper {
  const read = parseFormula(written);
  return read.ok ? onPaper(read.value, place, say) : null;
}

/** What is worked out from answers on the paper, in words: "your answer to question 1 plus your answer to question 2". */
export function valueOnPaper(question: Question, place: PaperPlace): string | null {
  const written = formulaIn(question);
  const read = written === null ? null : parseFormula(written);
  return read?.ok ? valueText(read.value, place) : null;
}

function onPaper(formula: Formula, place: PaperPlace, say: SayCondition): FormulaOnPaper {
  const known = formulaCondition(formula, (name) => termOf(name, place));
  if (known !== null) return { condition: known };
  const words = wordsIn(paperWords, place.reader.language);
  if (formula.node === 'call') {
    const [of] = formula.args;
    const inner = formula.name === 'not' && of ? onPaper(of, place, say) : null;
    return inner && { said: words.notSo(saidOf(inner, say)) };
  }
  const [link] = formula.node === 'chain' ? formula.rest : [];
  if (formula.node !== 'chain' || link === undefined) return null;
  if (link.operator !== 'and' && link.operator !== 'or') {
    const said = comparedText({ left: formula.first, ...link }, place);
    return said === null ? null : { said };
  }
  const parts = [formula.first, ...formula.rest.map(({ right }) => right)].map((part) =>
    onPaper(part, place, say),
  );
  const said = parts.flatMap((part) => (part === null ? [] : [saidOf(part, say)]));
  if (said.length < parts.length) return null;
  return { said: said.map((text) => `(${text})`).join(words.joins[link.operator === 'and' ? 'all' : 'any']) };
}

function saidOf(found: Exclude<FormulaOnPaper, null>, say: SayCondition): string {
  return 'said' in found ? found.said : say(found.condition);
}

const bounds: { readonly [operator in Operator]?: 'equal' | 'less' | 'atMost' | 'more' | 'atLeast' } = {
  '=': 'equal',
  '<': 'less',
  '<=': 'atMost',
  '>': 'more',
  '>=': 'atLeast',
};

interface Compared {
  readonly left: Formula;
  readonly operator: Operator;
  readonly right: Formula;
}

function comparedText({ left, operator, right }: Compared, place: PaperPlace): string | null {
  const words = wordsIn(paperWords, place.reader.language);
  if (operator === '!=') {
    const equal = comparedText({ left, operator: '=', right }, place);
    return equal === null ? null : words.notSo(equal);
  }
  // A number is what something else is compared with.
  if (numberOfPart(left) !== null && numberOfPart(right) === null)
    return comparedText({ left: right, operator: turnedAround(operator), right: left }, place);
  const [what, than] = [valueText(left, place), valueText(right, place)];
  const bound = bounds[operator];
  if (what === null || than === null || bound === undefined) return null;
  return words.isSo(what, words.bounds[bound](than));
}

/** A number in words; null where it is none, or reads what does not stand on the paper once. */
function valueText(formula: Formula, place: PaperPlace): string | null {
  const number = numberOfPart(formula);
  if (number !== null) return String(number);
  if (formula.node === 'reference') return answerText(formula.name, place);
  if (formula.node === 'call') return calledText(formula, place);
  return formula.node === 'chain' ? chainText(formula, place) : null;
}

function calledText(
  { name, args: [first, second] }: Extract<Formula, { readonly node: 'call' }>,
  place: PaperPlace,
): string | null {
  if (first === undefined) return null;
  const words = wordsIn(paperWords, place.reader.language);
  if (name === 'number') return valueText(first, place);
  if (name === 'coalesce' && second) {
    const [answer, otherwise] = [valueText(first, place), valueText(second, place)];
    return answer === null || otherwise === null ? null : words.orElse(answer, otherwise);
  }
  const term = name === 'count-selected' ? termIn(first, place) : undefined;
  return term === undefined ? null : words.howMany(whereText(term, place));
}

function chainText(
  { first, rest }: Extract<Formula, { readonly node: 'chain' }>,
  place: PaperPlace,
): string | null {
  const words = wordsIn(paperWords, place.reader.language);
  const texts = [first, ...rest.map(({ right }) => right)].map((part) => {
    const text = valueText(part, place);
    return part.node === 'chain' && text !== null ? `(${text})` : text;
  });
  const signs = rest.map(({ operator }) => (isSign(operator) ? words.signs[operator] : null));
  if (texts.includes(null) || signs.includes(null)) return null;
  return texts.map((text, at) => (at === 0 ? text : `${signs[at - 1]} ${text}`)).join(' ');
}

function isSign(operator: Operator): operator is '+' | '-' | '*' | 'div' {
  return ['+', '-', '*', 'div'].includes(operator);
}

function answerText(name: string, place: PaperPlace): string | null {
  const question = questionById(place.questionnaire, name);
  if (question !== undefined && formulaIn(question) !== null) {
    const worth = valueOnPaper(question, place);
    return worth === null ? null : `(${worth})`;
  }
  const term = termOf(name, place);
  if (term?.sort !== 'number') return null;
  return wordsIn(paperWords, place.reader.language).yourAnswer(whereText(term, place));
}

function termIn(formula: Formula, place: PaperPlace): FormTerm | undefined {
  return formula.node === 'reference' ? termOf(formula.name, place) : undefined;
}

/** What a name in a formula of ours stands for, where it stands on the paper in one place: `q3`, or `grid.row`. */
function termOf(name: string, { questionnaire, numbers }: PaperPlace): FormTerm | undefined {
  const dot = name.lastIndexOf('.');
  const whole = questionById(questionnaire, name);
  const question = whole ?? (dot > 0 ? questionById(questionnaire, name.slice(0, dot)) : undefined);
  // What is worked out stands nowhere.
  if (question === undefined || formulaIn(question) !== null) return undefined;
  if (numbers.get(question.id)?.length !== 1) return undefined;
  const row = whole === undefined ? name.slice(dot + 1) : undefined;
  if (!partsOf(question).includes(row ?? '')) return undefined;
  return {
    ...{ name, question: question.id, sort: sortOf(question), noViews: [] },
    ...(row !== undefined && { row }),
    codes: new Map(optionsOf(question).map(({ code }) => [String(code), code])),
  };
}

function sortOf(question: Question): FormTerm['sort'] {
  const measure = measureOf(question);
  if (measure !== null) return measure.sort === 'number' ? 'number' : 'day';
  if (optionsOf(question).length === 0) return 'words';
  return mostChosen(question) > 1 ? 'several' : 'one';
}
