import { fail, ok } from '../../core/result.ts';
import { type CodedTaker, codedProblems, rowProblem, wantedPlaces } from './codedRows.ts';

/** One variable of a codebook. */
export interface CodebookVariable {
  readonly name: string;
  readonly question: string;
  readonly codes: readonly { readonly code: string; readonly label: string; readonly isAnswer: boolean }[];
  /** Answers that are counted together, by their places in codes. */
  readonly nets: readonly { readonly label: string; readonly codes: readonly number[] }[];
}

/** A variable as its lines are met. */
interface Described {
  readonly question: string;
  readonly codes: CodebookVariable['codes'][number][];
  readonly known: Set<string>;
  readonly nets: Map<string, number[]>;
}

/** Codes that a place in memory can tell apart. */
const MOST_CODES = 65_000;

/**
 * Takes a codebook: a line for each code of each variable, with the headings variable, code, label and sort ("answer", or
 * anything else for codes without a view); question and counted_in (nets, parted by semicolons) where it has them. It is what
 * the app writes beside its file of responses. Lines without a code are passed over.
 */
export function codebookTaker(): CodedTaker<readonly CodebookVariable[]> {
  const file = 'codebook';
  const problems = codedProblems();
  const variables = new Map<string, Described>();
  let places: ReadonlyMap<string, number> = new Map();
  return {
    heading: (_, found) => {
      places = wantedPlaces(['variable', 'code', 'label', 'sort'], found, { file, problems });
    },
    row: (cells, row) => {
      const cell = (head: string) => cells[places.get(head) ?? -1]?.trim() ?? '';
      const code = cell('code');
      if (code === '') return;
      const name = cell('variable');
      const fresh: Described = { codes: [], known: new Set(), nets: new Map(), question: cell('question') };
      const known = variables.get(name) ?? fresh;
      variables.set(name, known);
      if (known.known.has(code)) problems.add({ kind: 'doubleCode', row, variable: name, code });
      known.known.add(code);
      for (const net of cell('counted_in').split(';')) {
        const label = net.trim();
        if (label !== '') known.nets.set(label, [...(known.nets.get(label) ?? []), known.codes.length]);
      }
      known.codes.push({ code, label: cell('label'), isAnswer: cell('sort').toLowerCase() === 'answer' });
    },
    trouble: (trouble) => {
      const problem = rowProblem(trouble, file);
      if (problem) problems.add(problem);
    },
    done: () => {
      for (const [variable, { codes }] of variables) {
        if (codes.length > MOST_CODES)
          problems.add({ kind: 'tooManyCodes', variable, codes: codes.length, limit: MOST_CODES });
      }
      if (problems.all().length > 0) return fail(problems.all());
      return ok(
        Array.from(variables, ([name, { codes, nets, question }]) => ({
          name,
          question,
          codes,
          nets: Array.from(nets, ([label, at]) => ({ label, codes: at })),
        })),
      );
    },
  };
}
