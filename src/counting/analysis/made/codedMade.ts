import { chosenOrNot } from '../../../asking/questions/countedOptions.ts';
import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import { id } from '../../../core/id.ts';
import type { Variable } from '../dataset.ts';
import type { MadeSort } from './madeSorts.ts';
import type { MadeFace } from './madeVariable.ts';
import type { MadeFrom } from './sourceColumns.ts';

/** Answers in words that an officer put under codes: a question that takes several answers, like any other. */
export interface CodedMade extends MadeFace {
  readonly sort: 'coded';
  /** The question. */
  readonly of: string;
  /** What was typed beside this option of it; null for the question itself. */
  readonly option: number | null;
  readonly codes: readonly { readonly code: number; readonly label: string }[];
  /** By response, of everybody who wrote something: the codes, or none while it is not coded. */
  readonly answers: Readonly<Record<string, readonly number[]>>;
}

/**
 * Each code is a column of its own, chosen or not, in the base of which is everybody whose answer is coded. An answer that
 * is not coded yet is in none; who wrote nothing is told apart. Where nothing is coded, there is no such variable.
 *
 * It is kept as a code frame and what answers were given (coding/readCoding.ts), never as a recipe.
 */
export const codedMade: MadeSort<CodedMade> = {
  read: () => null,
  madeOf: ({ of }) => [of],
  make: (dataset, made) => {
    const coded = Object.values(made.answers).some((codes) => codes.length > 0);
    return coded && made.codes.length > 0
      ? formsOf(dataset, made.of).flatMap((form) => codedOf(dataset, form, made))
      : [];
  },
};

/** The columns of the question, by the words in which it was asked. */
function formsOf(dataset: MadeFrom, question: string): readonly (readonly Variable[])[] {
  const own = dataset.variables.filter(({ column, madeOf }) => column.question === question && !madeOf);
  const forms = new Map<Variable['earlier'], Variable[]>();
  for (const variable of own) forms.set(variable.earlier, [...(forms.get(variable.earlier) ?? []), variable]);
  return [...forms.values()];
}

const [CHOSEN, NOT_CHOSEN] = [FIRST_CATEGORY, FIRST_CATEGORY + 1];

function codedOf(dataset: MadeFrom, form: readonly Variable[], made: CodedMade): readonly Variable[] {
  const given = dataset.ids.map((response, i) => givenBy(form, i, { made, response }));
  const notCoded = given.filter((one) => typeof one !== 'number' && one.length === 0).length;
  // What an older form has behind its ids is behind these, too.
  const suffix = /~\d+$/.exec(form[0]?.column.id ?? '')?.[0] ?? '';
  const { earlier, column } = form[0] as Variable;
  return made.codes.map(({ code, label }): Variable => {
    const codes = Uint8Array.from(given, (one) => {
      if (typeof one === 'number') return one;
      if (one.length === 0) return MISSING.notAsked;
      return one.includes(code) ? CHOSEN : NOT_CHOSEN;
    });
    return {
      column: {
        id: id<'column'>(`${made.id}.${code}${suffix}`),
        question: id<'question'>(made.id),
        row: String(code),
        label: { en: label },
        categories: chosenOrNot,
        nets: [],
        dontKnowInBase: made.option === null && column.dontKnowInBase,
        isOneOfSeveral: true,
      },
      codes,
      title: { en: made.label },
      notCoded,
      madeOf: form.map((one) => one.column.id),
      ...(earlier && { earlier }),
    };
  });
}

/** The codes of somebody's answer, none where it is not coded; or in which way there is no answer. */
function givenBy(
  form: readonly Variable[],
  i: number,
  { made, response }: { readonly made: CodedMade; readonly response: string },
): number | readonly number[] {
  const wasAsked = form.some(({ codes }) => codes[i] !== MISSING.notAsked);
  if (!wasAsked) return MISSING.notAsked;
  const own = Object.hasOwn(made.answers, response) ? made.answers[response] : undefined;
  if (own !== undefined) return own;
  // Beside an option only those who wrote something are counted: others answered the question all the same.
  if (made.option !== null) return MISSING.notAsked;
  const code = form[0]?.codes[i] ?? MISSING.notAnswered;
  return code < FIRST_CATEGORY ? code : MISSING.notAnswered;
}
