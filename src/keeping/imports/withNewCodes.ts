import { codeFinder } from './collectedAnswers.ts';
import { factTarget, partedTarget, questionTarget } from './collectedGuess.ts';
import { type FoundCode, isAnswer, isQuestion, type Mapping, type Target } from './collectedMapping.ts';
import { type ColumnProfile, isBlankWord } from './collectedProfile.ts';

/** Values of a column that what was said of such columns before does not know. */
export interface NewCodes {
  /** The first column of its question. */
  readonly column: string;
  readonly codes: readonly string[];
}

/** What is known of the file. */
interface FoundIn {
  readonly columns: readonly ColumnProfile[];
  readonly separator: string;
}

/**
 * What was said of the columns of another file, with the values that are new in this one: guessed as in a file that nobody knows, for
 * the officer to look over. Of a question that is there already they are no answer until somebody says which.
 *
 * @returns The mapping, and which values are new; what programs write for an empty cell is none.
 */
export function withNewCodes(
  mapping: Mapping,
  file: FoundIn,
): { readonly mapping: Mapping; readonly added: readonly NewCodes[] } {
  const added: NewCodes[] = [];
  const targets = mapping.targets.map((target): Target => {
    const fresh = newIn(target, file);
    const told = fresh.filter(({ found }) => !isBlankWord(found)).map(({ found }) => found);
    if (told.length > 0) added.push({ column: target.columns[0]?.name ?? '', codes: told });
    return fresh.length === 0 ? target : ({ ...target, codes: [...target.codes, ...fresh] } as Target);
  });
  return { mapping: { ...mapping, targets }, added };
}

function newIn(target: Target, file: FoundIn): readonly FoundCode[] {
  const known = codeFinder(target.codes);
  const found = foundIn(target, file).filter(({ found: text }) => text !== '' && known(text) === undefined);
  const taken = new Set(target.codes.filter(({ means }) => isAnswer(means)).map(({ code }) => code));
  return found.map((code, at): FoundCode => {
    // A ward is its place in the list, and a way to collect means the same everywhere.
    if (target.to === 'area') return { ...code, code: target.codes.length + at + 1 };
    if (!isQuestion(target) || !isAnswer(code.means)) return code;
    if (target.isKnown) return { ...code, means: 'notAnswered' };
    const own = taken.has(code.code) ? Math.max(...taken) + 1 : code.code;
    taken.add(own);
    return { ...code, code: own };
  });
}

/** The codes of a target as they are guessed from this file; none where its cells hold no list of codes. */
function foundIn(target: Target, { columns, separator }: FoundIn): readonly FoundCode[] {
  const profiles = target.columns.flatMap(({ name }) => columns.find((one) => one.name === name) ?? []);
  const [first] = profiles;
  if (first === undefined || profiles.some(({ values }) => values === null)) return [];
  if (!isQuestion(target)) {
    return target.to === 'area' || target.to === 'mode' ? factTarget(target.to, first).codes : [];
  }
  if (target.parting !== '') return partedTarget(first, target.parting).codes;
  const isCoded = target.shape === 'choice' || target.shape === 'grid' || target.shape === 'several';
  return isCoded ? questionTarget(target.shape, profiles, separator).codes : [];
}
