import { columnsOf } from '../../asking/questions/countedKinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import { readsTheSame } from '../../asking/survey/editing/readsTheSame.ts';
import { type Questionnaire, questionsOf } from '../../asking/survey/questionnaire.ts';
import type { Column } from '../../core/column.ts';
import { id } from '../../core/id.ts';

/** What a column was asked in, where the newest version of the questionnaire no longer asks it so. */
export interface Earlier {
  /** The newest version with these words. */
  readonly questionnaire: Questionnaire;
  /** Every version that asked it so, in order. */
  readonly versions: readonly number[];
}

/** A column, its place among the columns of its question, and its id there. */
interface OwnColumn {
  readonly column: Column;
  readonly place: number;
  readonly id: string;
}

/** Columns of one form of a question. Versions whose form has the same words and answers share them. */
export interface Reading {
  readonly question: Question;
  readonly columns: readonly OwnColumn[];
  /** Null where the newest version asks it so. */
  readonly earlier: Earlier | null;
}

/** Which columns the answers to a question of one version are counted in. */
export interface AskedForm {
  readonly reading: number;
  /** Ids of the columns that the version had: a row that came later was not asked. */
  readonly had: ReadonlySet<string>;
}

/** Every form in which questions were asked, and where the answers to each version belong. */
export interface Readings {
  readonly all: readonly Reading[];
  /** By version of the questionnaire, then by question. */
  readonly formsOf: ReadonlyMap<Questionnaire, ReadonlyMap<string, readonly AskedForm[]>>;
}

/**
 * Sorts what the versions of a questionnaire ask. Answers are counted together where the name of the wording, the words
 * and the answers agree, row by row; elsewhere each form has columns of its own, so that none is lost and none is added up
 * with another. A column whose id is taken by a newer form has the version behind it: `trust~1`.
 *
 * @param versions The newest first.
 */
export function readingsOf(versions: readonly Questionnaire[]): Readings {
  const found: Found[] = [];
  const formsOf = new Map<Questionnaire, ReadonlyMap<string, readonly AskedForm[]>>();
  for (const version of versions) {
    const forms = new Map<string, readonly AskedForm[]>();
    for (const question of questionsOf(version)) {
      const had = new Set<string>(columnsOf(question).map(({ id }) => id));
      const isNewest = version === versions[0];
      const fitting = found.filter(
        (one) => isCountedWith(one.question, question) && one.columns.some(({ id }) => had.has(id)),
      );
      const own = foundIn({ version, question, isNewest }, fitting, found);
      if (own) found.push(own);
      const used = own ? [...fitting, own] : fitting;
      for (const one of used) one.versions.unshift(version.version);
      const places = used.map((one) => ({ reading: found.indexOf(one), had }));
      forms.set(question.id, places);
    }
    formsOf.set(version, forms);
  }
  return { all: found, formsOf };
}

interface Found extends Reading {
  readonly versions: number[];
}

interface AskedIn {
  readonly version: Questionnaire;
  readonly question: Question;
  readonly isNewest: boolean;
}

/** The columns of a question that no newer form of it has; null where it has none of its own. */
function foundIn(
  { version, question, isNewest }: AskedIn,
  fitting: readonly Found[],
  before: readonly Found[],
): Found | null {
  const known = new Set(fitting.flatMap(({ columns }) => columns.map(({ id }) => id)));
  const taken = new Set<string>(before.flatMap(({ columns }) => columns.map(({ column }) => column.id)));
  const columns = columnsOf(question).flatMap((column, place) => {
    if (known.has(column.id)) return [];
    let name = String(column.id);
    while (taken.has(name)) name += `~${version.version}`;
    return [{ column: { ...column, id: id<'column'>(name) }, place, id: String(column.id) }];
  });
  // A text that is only read has none in any version.
  if (columns.length === 0) return null;
  const versions: number[] = [];
  return { question, columns, versions, earlier: isNewest ? null : { questionnaire: version, versions } };
}

function isCountedWith(one: Question, other: Question): boolean {
  return one.id === other.id && one.wording === other.wording && readsTheSame(one, other);
}
