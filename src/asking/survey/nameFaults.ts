import { optionsOf } from '../questions/kinds.ts';
import type { Question } from '../questions/question.ts';

/** Something wrong with what a question, its rows or its options are called. */
export interface NameFault {
  readonly kind: /** A question, a row or a group has a name that everything in JavaScript answers to: whoever gave no answer would seem to have given one. */
    | 'takenName'
    /** Two rows, or two options, of one name: nobody could say which of them was meant. */
    | 'doubleRow'
    | 'doubleAnswer';
  readonly names: readonly string[];
}

/** What is wrong with the names in a question, each once. */
export function nameFaults(question: Question): readonly NameFault[] {
  const rows = 'rows' in question ? question.rows.map(({ id }) => id) : [];
  const codes = optionsOf(question).map(({ code }) => String(code));
  return [
    ...[question.id, ...rows]
      .filter(isTaken)
      .map((name): NameFault => ({ kind: 'takenName', names: [name] })),
    ...doubles(rows).map((name): NameFault => ({ kind: 'doubleRow', names: [name] })),
    ...doubles(codes).map((code): NameFault => ({ kind: 'doubleAnswer', names: [code] })),
  ];
}

/** Whether every object has something of this name, such as `constructor`: no answer can be kept by it. */
export function isTaken(name: string): boolean {
  return name in {};
}

function doubles(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const found = names.filter((name) => seen.size === seen.add(name).size);
  return [...new Set(found)];
}
