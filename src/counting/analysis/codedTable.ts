import { columnsWithin, groupWithin } from '../stats/crossSlice.ts';
import { type CrossTally, crossTally } from '../stats/crossTally.ts';
import { kishBase } from '../stats/effectiveBase.ts';
import { type BaseLimits, judgeBase } from '../stats/judgeBase.ts';
import { raoScott, type TableTest } from '../stats/raoScott.ts';
import type { IntervalMethod } from '../stats/shareInterval.ts';
import { type Codes, type Groups, type Sums, sumsOf, type Tally } from '../stats/tally.ts';
import { type ShareOf, weightedShare } from '../stats/weightedShare.ts';
import { type BreakTests, type CorrectionOrNone, familyTests } from './breakTests.ts';
import { intervalOf, type Worth, worthIn } from './estimates.ts';

/** A column of a file in codes: the place of each answer in a list; a code past its end is missing. */
export interface CodedColumn {
  readonly name: string;
  readonly codes: Uint16Array;
  /** What each code stands for. */
  readonly labels: readonly string[];
}

/** Several answers counted together. */
export interface CodedNet {
  readonly label: string;
  readonly codes: readonly number[];
}

/** A table that is wanted: a question by any breaks. */
export interface TableWish {
  readonly question: Omit<CodedColumn, 'codes'> & { readonly codes: Codes };
  /** The codes that make the base; each is a row. */
  readonly base: readonly number[];
  readonly nets: readonly CodedNet[];
  readonly breaks: readonly CodedColumn[];
  /** 1 for those the table is about; everyone unless set. */
  readonly within?: Uint8Array;
  readonly correction: CorrectionOrNone;
  /** The rows; each answer of the base and each net unless set. */
  readonly rows?: readonly CodedNet[];
  /** For each break, the groups that are left out of every test, such as those that a page hides. */
  readonly untested?: readonly (readonly boolean[])[];
}

/** How intervals are made. */
interface IntervalWish {
  /** 0.95 for 95 %. */
  readonly level: number;
  /** Of a share; xlogit unless set. */
  readonly method?: IntervalMethod;
}

/** How the people of a file were drawn and weighted. */
export interface FileDesign extends IntervalWish {
  /** One per respondent; 0 or NaN leaves the file. */
  readonly weights: Float64Array;
  readonly strata?: Groups;
  readonly clusters?: Groups;
  readonly populations?: readonly number[];
  /** What was crossed already of a question, of the same people; null for everyone as one group, and where it was not. */
  readonly crossed?: (question: string, column: CodedColumn | null) => CrossTally | null;
  /** From which bases on groups are tested; 30 people and 30 of Kish's unless set. */
  readonly limits?: BaseLimits;
}

/** One answer, or a net of them, in one column of a table. */
export interface CodedCell extends Worth {
  /** Unweighted people who gave it, and the sum of their weights. */
  readonly count: number;
  readonly weight: number;
  /** 0 to 1, with its interval; no interval where the spread between clusters cannot be seen. */
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: IntervalMethod | null;
  readonly standardError: number | null;
  /** The group's part of those who gave the answer and whose group is known; null in the column for everyone. */
  readonly ofRow: RowShare | null;
}

/** A row percentage: 0 to 1, of the unweighted people of the row, with its interval. */
export interface RowShare extends Worth {
  readonly share: number;
  readonly base: number;
  readonly weightedBase: number;
  /** Kish's: weighting only. */
  readonly kishBase: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** One column of a table. With nobody in it there is no share, never 0 %. */
export interface CodedGroup {
  readonly label: string;
  readonly base: number;
  readonly weightedBase: number;
  /** Kish's: weighting only. */
  readonly kishBase: number | null;
  /** What the base allows: hidden under 30, small under 100, smallEffective under 50 of Kish's. */
  readonly mark: 'hidden' | 'small' | 'smallEffective' | null;
  /** One for each row of the table; null with nobody. */
  readonly cells: readonly CodedCell[] | null;
}

/** One break of a table. */
export interface CodedBreak {
  readonly name: string;
  readonly groups: readonly CodedGroup[];
  /** Whether the answers go with the groups that allow tests; null where fewer than two lines have anybody. */
  readonly test: TableTest | null;
  readonly tests: BreakTests;
}

/** A question by its breaks. */
export interface CodedTable {
  readonly question: string;
  /** Answers, then nets. */
  readonly rows: readonly CodedNet[];
  readonly everyone: CodedGroup;
  readonly breaks: readonly CodedBreak[];
}

/**
 * Works out a table of a question by any breaks, of a file of coded answers: shares with intervals, bases, tests.
 *
 * The numbers are those of the app's own tables. Nothing is hidden: marks say what a report would hide.
 *
 * @throws RangeError when a weight is negative, or arrays differ in length.
 */
export function codedTable(wish: TableWish, design: FileDesign): CodedTable {
  const [table] = codedFamily([wish], design);
  if (table === undefined) throw new RangeError('codedTable works out one table');
  return table;
}

/**
 * The same of several questions with the same breaks, whose tests are one family: the options of a question that takes
 * several answers. The correction is that of the first.
 */
export function codedFamily(wishes: readonly TableWish[], design: FileDesign): readonly CodedTable[] {
  const begun = wishes.map((wish) => ({ wish, rows: rowsOf(wish), breaks: brokenDown(wish, design) }));
  const tests = (begun[0]?.breaks ?? []).map((_, place) =>
    familyTests(
      begun.map(({ wish: { base }, rows, breaks }) => {
        const { of, fit } = breaks[place] as BrokenDown;
        return { of, rows, base, fit };
      }),
      { ...design, correction: wishes[0]?.correction ?? 'holm' },
    ),
  );
  return begun.map(({ wish, rows, breaks }, table) => ({
    question: wish.question.name,
    rows,
    everyone: everyoneOf(wish, design),
    breaks: breaks.map(({ of, name, groups, fit }, place) => ({
      name,
      groups,
      test: raoScott(of, { rows: wish.base, columns: fit.flatMap((one, group) => (one ? [group] : [])) }),
      tests: tests[place]?.[table] as BreakTests,
    })),
  }));
}

function rowsOf({ question, base, nets, rows }: TableWish): readonly CodedNet[] {
  return rows ?? [...base.map((code) => ({ label: question.labels[code] ?? '', codes: [code] })), ...nets];
}

function everyoneOf(wish: TableWish, design: FileDesign): CodedGroup {
  const labels = ['Everyone'];
  const together = () => ({ name: '', codes: new Uint16Array(wish.question.codes.length), labels });
  const of = design.crossed?.(wish.question.name, null) ?? crossed(wish, together(), design);
  const [everyone] = groupsOf(of, { wish, design, labels });
  if (everyone === undefined) throw new RangeError('codedTable found no column for everyone');
  return { ...everyone, cells: everyone.cells?.map((cell) => ({ ...cell, ofRow: null })) ?? null };
}

interface BrokenDown {
  readonly name: string;
  readonly of: CrossTally;
  readonly groups: readonly CodedGroup[];
  /** Which groups allow tests: that over the whole table is of these, too. */
  readonly fit: readonly boolean[];
}

function brokenDown(wish: TableWish, design: FileDesign): readonly BrokenDown[] {
  return wish.breaks.map((column, place): BrokenDown => {
    const of = design.crossed?.(wish.question.name, column) ?? crossed(wish, column, design);
    const groups = groupsOf(of, { wish, design, labels: column.labels });
    const left = wish.untested?.[place];
    const fit = groups.map(({ base: people, kishBase: kish }, group) => {
      return kish !== null && judgeBase(people, kish, design.limits).tests && left?.[group] !== true;
    });
    return { name: column.name, of, groups, fit };
  });
}

/** Two breaks in one: every group of the second inside each of the first. */
export function nestedColumn(outer: CodedColumn, inner: CodedColumn): CodedColumn {
  const [many, few] = [outer.labels.length, inner.labels.length];
  return {
    name: `${outer.name} > ${inner.name}`,
    codes: outer.codes.map((code, i) => {
      const within = inner.codes[i] ?? few;
      return code < many && within < few ? code * few + within : many * few;
    }),
    labels: outer.labels.flatMap((label) => inner.labels.map((one) => `${label}, ${one}`)),
  };
}

/** The letter of a column: A, B, … Z, AA, AB, … */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}

function crossed(wish: TableWish, column: CodedColumn, design: FileDesign): CrossTally {
  const { question, within } = wish;
  return crossTally(
    { codes: question.codes, count: question.labels.length },
    { codes: column.codes, count: column.labels.length },
    {
      weights: design.weights,
      ...(within && { within }),
      ...(design.strata && { strata: design.strata }),
      ...(design.clusters && { clusters: design.clusters }),
      ...(design.populations && { populations: design.populations }),
    },
  );
}

function groupsOf(
  of: CrossTally,
  about: {
    readonly wish: TableWish;
    readonly design: FileDesign;
    readonly labels: readonly string[];
  },
): readonly CodedGroup[] {
  const { wish, design, labels } = about;
  const { base } = wish;
  const rows = rowsOf(wish).map(({ codes }) => ({ codes, columns: columnsWithin(of, codes) }));
  return labels.map((label, group) => {
    const people = groupWithin(of, group);
    const whole = sumsOf(people, base);
    const kish = whole.count === 0 ? null : kishBase(whole.weight, whole.squares);
    return {
      label,
      base: whole.count,
      weightedBase: whole.weight,
      kishBase: kish,
      mark: judgeBase(whole.count, kish ?? 0, about.design.limits).mark,
      cells:
        whole.count === 0
          ? null
          : rows.map(({ codes, columns }) => ({
              ...cellOf(people, { yes: codes, base }, design),
              ofRow: rowShareOf(columns, group, design),
            })),
    };
  });
}

function cellOf(people: Tally, asked: ShareOf, design: IntervalWish): Omit<CodedCell, 'ofRow'> {
  const counted: Sums = sumsOf(people, asked.yes);
  const share = weightedShare(people, asked);
  const interval = intervalOf(share, design);
  return {
    count: counted.count,
    weight: counted.weight,
    share: share.share,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    method: interval?.method ?? null,
    standardError: share.precision.kind === 'estimated' ? share.precision.standardError : null,
    ...worthIn(share),
  };
}

/** @param columns Those who gave the answer, by group. */
function rowShareOf(columns: Tally, group: number, design: IntervalWish): RowShare | null {
  const base = Array.from({ length: columns.categories }, (_, column) => column);
  const whole = sumsOf(columns, base);
  if (whole.count === 0) return null;
  const share = weightedShare(columns, { yes: [group], base });
  const interval = intervalOf(share, design);
  return {
    share: share.share,
    base: whole.count,
    weightedBase: whole.weight,
    kishBase: kishBase(whole.weight, whole.squares),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    ...worthIn(share),
  };
}
