import type { Instant } from '../../core/day.ts';
import { codesChosen, givenPart, hasValue, measuredIn, optionsOf, wordsGiven } from '../questions/kinds.ts';
import type { Heard } from './carried.ts';
import type { FormulaValue } from './formulaValues.ts';
import { heardAt, isMet, type Known, type Standing } from './hearing.ts';
import { placesNamed, type QuestionnaireIndex } from './questionnaireIndex.ts';

/** What can be known of an interview where a formula stands. What has no answer is an empty text. */
export interface Standpoint {
  value(name: string): FormulaValue;
  /** The value in each repetition. */
  all(name: string): readonly FormulaValue[];
  /** The wording of an option, in English. */
  choiceName(name: string, code: string): string;
  /** The answer that is being checked. */
  readonly here: FormulaValue;
  /** Which repetition this is, from 1. */
  readonly position: number;
  /** Nothing here has a clock: `today()` and `now()` are when the interview began. */
  readonly startedAt: Instant;
}

/** What can be known where a formula stands. However often it names a question, that is heard once. */
export function standpointOf(known: Known, at: Standing): Standpoint {
  const { index, told } = known;
  const all = remembering((name) => {
    const row = rowNamed(index, name);
    return placesNamed(index, name).flatMap((place) => {
      const heard = heardAt(known, at.before, place);
      return heard === undefined ? [] : [worthOf(heard, row)];
    });
  });
  const isQuestion = (name: string) => !index.repeated.has(name) || placesNamed(index, name).length > 0;
  const repetitions = remembering((name) => takingPlace(known, at, name));
  return {
    value: (name) => all(name)[0] ?? '',
    all: (name) => (isQuestion(name) ? all(name) : repetitions(name)),
    choiceName: (name, code) => {
      const [place = -1] = placesNamed(index, name);
      const question = index.questions[place];
      const options = question === undefined ? [] : optionsOf(question);
      // What was worked out of a choice in a form is the name that it has there.
      const option =
        options.find((one) => String(one.code) === code) ?? options.find((one) => one.name === code);
      return option?.text.en ?? '';
    },
    here: at.isChecking ? ownWorth(known, at.place) : '',
    position: index.repetitions[at.place]?.position ?? 1,
    startedAt: told.startedAt,
  };
}

function remembering<Worth>(find: (name: string) => Worth): (name: string) => Worth {
  const found = new Map<string, Worth>();
  return (name) => {
    const before = found.get(name);
    if (before !== undefined) return before;
    const now = find(name);
    found.set(name, now);
    return now;
  };
}

/** The repetitions of a module that take place, for count(${module}). */
function takingPlace(known: Known, at: Standing, module: string): readonly number[] {
  const repetitions = known.index.repeated.get(module) ?? [];
  return repetitions.filter(({ takesPlace }) => isMet(takesPlace, known, at)).map(({ position }) => position);
}

function ownWorth(known: Known, place: number): FormulaValue {
  const heard = heardAt(known, place + 1, place);
  return heard === undefined ? '' : worthOf(heard, '');
}

/** The row in `${grid.row}`; `''` where the name is that of a question. */
function rowNamed(index: QuestionnaireIndex, name: string): string {
  if (index.placeOf.has(name) || index.instances.has(name)) return '';
  return /\.([^.]*)$/.exec(name)?.[1] ?? '';
}

/** Numbers and days as such, choices by the codes of their options, else the words that were written. */
function worthOf({ question, answer }: NonNullable<Heard>, row: string): FormulaValue {
  const given = givenPart(question, answer, row);
  if (given === undefined || !hasValue(question, given)) return '';
  const measured = measuredIn(question, given);
  if (measured !== null) return measured;
  const codes = codesChosen(question, given);
  return codes.length > 0 || optionsOf(question).length > 0
    ? codes.map(String)
    : (wordsGiven(question, given)[0]?.en ?? '');
}
