import { checkAnswer } from '../../asking/questions/countedKinds.ts';
import { optionsOf, withPart } from '../../asking/questions/kinds.ts';
import type { Answer, Answers, NoView, PartGiven, Question } from '../../asking/questions/question.ts';
import { type CellTrouble, toldCell } from './collectedFeed.ts';
import { type FoundCode, isAnswer, type Meaning, type QuestionTarget } from './collectedMapping.ts';
import { readAmount, readDate } from './collectedProfile.ts';

/** The cells of one row by the name of their column, and where what is wrong with one is told. */
export interface Row {
  readonly row: number;
  readonly cell: (column: string) => string;
  readonly separator: string;
  readonly tell: (trouble: CellTrouble) => void;
}

/** What a row says to a question. */
export type SaidTo =
  | { readonly asked: false }
  | { readonly asked: true; readonly answer: Answer | undefined };

type Given = PartGiven | 'notAsked';

const NOT_ANSWERED = { missing: 'notAnswered' } as const;

/**
 * Reads the answers to one question out of rows.
 *
 * A code that the mapping does not know, a number out of range, an answer that the question does not have: told with
 * row and column, and not answered. Nothing is bent to fit.
 */
export function answerReader(target: QuestionTarget, question: Question): (row: Row) => SaidTo {
  const codeOf = codeFinder(target.codes);
  const read = readers[target.shape]({ target, question, codeOf });
  return (row) => {
    const said = read(row);
    if (said === 'notAsked') return { asked: false };
    if (said === undefined || checkAnswer(question, said).length === 0) return { asked: true, answer: said };
    const column = target.columns[0]?.name ?? '';
    row.tell({ kind: 'unfit', row: row.row, column, found: toldCell(row.cell(column)) });
    return { asked: true, answer: undefined };
  };
}

/** Answers by question id of all that was said. */
export function answersOf(said: readonly (readonly [string, SaidTo])[]): Answers {
  return Object.fromEntries(
    said.flatMap(([id, one]) => (one.asked && one.answer !== undefined ? [[id, one.answer]] : [])),
  );
}

interface Reading {
  readonly target: QuestionTarget;
  readonly question: Question;
  readonly codeOf: (cell: string) => FoundCode | undefined;
}

type AnswerReading = (row: Row) => Answer | 'notAsked' | undefined;

const readers: { readonly [S in QuestionTarget['shape']]: (reading: Reading) => AnswerReading } = {
  choice: (reading) => inOneCell(reading, (cell, row, name) => codedIn(reading, row, { name, cell })),
  grid: (reading) => (row) => gridIn(reading, row),
  several: (reading) =>
    reading.target.parting === '' ? (row) => severalIn(reading, row) : (row) => partedIn(reading, row),
  number: (reading) =>
    inOneCell(reading, (cell, row, column) => {
      const value = readAmount(cell, row.separator);
      if (value !== null) return { value };
      row.tell({ kind: 'notANumber', row: row.row, column, found: toldCell(cell) });
      return undefined;
    }),
  day: (reading) =>
    inOneCell(reading, (cell, row, column) => {
      const value = readDate(cell);
      if (value !== null) return { value };
      row.tell({ kind: 'notADay', row: row.row, column, found: toldCell(cell) });
      return undefined;
    }),
  words: (reading) => inOneCell(reading, (cell) => ({ value: cell.slice(0, LONGEST_WORDS) })),
};

const LONGEST_WORDS = 2000;

/** The code as it stands in the file; else as the same number, or the same word in other letters. */
export function codeFinder(codes: readonly FoundCode[]): (cell: string) => FoundCode | undefined {
  const exact = new Map(codes.map((code) => [code.found, code]));
  const near = new Map(codes.toReversed().map((code) => [nearly(code.found), code]));
  return (cell) => exact.get(cell) ?? near.get(nearly(cell));
}

function nearly(cell: string): string {
  const amount = readAmount(cell, ',');
  return amount === null ? cell.toLowerCase() : `${amount}`;
}

/** One cell: what the mapping says of it, else what it says itself; an empty one is not answered. */
function inOneCell(
  { target, question, codeOf }: Reading,
  read: (cell: string, row: Row, column: string) => Given | undefined,
): AnswerReading {
  const column = target.columns[0]?.name ?? '';
  return (row) => {
    const cell = row.cell(column).trim();
    const code = codeOf(cell);
    const given =
      code !== undefined && !isAnswer(code.means)
        ? missingOf(code.means)
        : cell === ''
          ? NOT_ANSWERED
          : (read(cell, row, column) ?? NOT_ANSWERED);
    return given === 'notAsked' ? given : withPart(question, undefined, '', given);
  };
}

function missingOf(means: Meaning): Given {
  if (means === 'notAsked') return 'notAsked';
  return { missing: means === 'dontKnow' || means === 'preferNot' ? means : 'notAnswered' };
}

function codedIn(
  { codeOf }: Reading,
  row: Row,
  { name, cell }: { readonly name: string; readonly cell: string },
): Given | undefined {
  const code = codeOf(cell);
  if (code !== undefined) return isAnswer(code.means) ? { value: code.code } : missingOf(code.means);
  if (cell !== '') row.tell({ kind: 'unknownCode', row: row.row, column: name, found: toldCell(cell) });
  return undefined;
}

function gridIn(reading: Reading, row: Row): Answer | 'notAsked' | undefined {
  let answer: Answer | undefined;
  let asked = 0;
  for (const { name, part } of reading.target.columns) {
    const given = codedIn(reading, row, { name, cell: row.cell(name).trim() }) ?? NOT_ANSWERED;
    if (given === 'notAsked') continue;
    asked += 1;
    answer = withPart(reading.question, answer, part, given);
  }
  return asked === 0 ? 'notAsked' : answer;
}

function severalIn(reading: Reading, row: Row): Answer | 'notAsked' | undefined {
  const chosen: number[] = [];
  const others: Meaning[] = [];
  for (const { name, part } of reading.target.columns) {
    const cell = row.cell(name).trim();
    const code = reading.codeOf(cell);
    if (code === undefined && cell !== '') {
      row.tell({ kind: 'unknownCode', row: row.row, column: name, found: toldCell(cell) });
    }
    const means = code?.means ?? 'notAnswered';
    if (isAnswer(means)) chosen.push(Number(part));
    else others.push(means);
  }
  return chosenOrNone(reading.question, chosen, others);
}

function partedIn(reading: Reading, row: Row): Answer | 'notAsked' | undefined {
  const { target, question, codeOf } = reading;
  const name = target.columns[0]?.name ?? '';
  const cell = row.cell(name).trim();
  const parts = cell === '' ? [''] : cell.split(target.parting).map((part) => part.trim());
  const chosen = new Set<number>();
  const others: Meaning[] = [];
  for (const part of parts) {
    const code = codeOf(part);
    if (code === undefined && part !== '') {
      row.tell({ kind: 'unknownCode', row: row.row, column: name, found: toldCell(part) });
    }
    if (code !== undefined && isAnswer(code.means)) chosen.add(code.code);
    else others.push(code?.means ?? 'notAnswered');
  }
  return chosenOrNone(question, [...chosen], others);
}

/** Who chose nothing of what could be chosen said "none of these"; who left everything empty said nothing. */
function chosenOrNone(
  question: Question,
  chosen: readonly number[],
  others: readonly Meaning[],
): Answer | 'notAsked' | undefined {
  if (chosen.length > 0) {
    return withPart(question, undefined, '', { value: chosen.toSorted((one, other) => one - other) });
  }
  if (others.length > 0 && others.every((means) => means === 'notAsked')) return 'notAsked';
  const none = optionsOf(question).find((option) => option.exclusive === true);
  if (others.includes('notChosen') && none !== undefined) {
    return withPart(question, undefined, '', { value: [none.code] });
  }
  const missing = (['dontKnow', 'preferNot'] satisfies NoView[]).find((means) => others.includes(means));
  return withPart(question, undefined, '', { missing: missing ?? 'notAnswered' });
}
