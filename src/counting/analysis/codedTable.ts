import { type CrossTally, crossTally, shareWithin } from '../stats/crossTally.ts';
import { kishBase } from '../stats/effectiveBase.ts';
import { judgeBase } from '../stats/judgeBase.ts';
import { raoScott, type TableTest } from '../stats/raoScott.ts';
import { type IntervalMethod, shareInterval } from '../stats/shareInterval.ts';
import { type Groups, type Sums, sumsOf } from '../stats/tally.ts';
import { weightedShare } from '../stats/weightedShare.ts';
import { type BreakTests, breakTests, type CorrectionOrNone } from './breakTests.ts';

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
  readonly question: CodedColumn;
  /** The codes that make the base; each is a row. */
  readonly base: readonly number[];
  readonly nets: readonly CodedNet[];
  readonly breaks: readonly CodedColumn[];
  /** 1 for those the table is about; everyone unless set. */
  readonly within?: Uint8Array;
  readonly correction: CorrectionOrNone;
}

/** How the people of a file were drawn and weighted. */
export interface FileDesign {
  /** One per respondent; 0 or NaN leaves the file. */
  readonly weights: Float64Array;
  readonly strata?: Groups;
  readonly clusters?: Groups;
  /** 0.95 for 95 %. */
  readonly level: number;
}

/** One answer, or a net of them, in one column of a table. */
export interface CodedCell {
  /** Unweighted people who gave it, and the sum of their weights. */
  readonly count: number;
  readonly weight: number;
  /** 0 to 1, with its interval; no interval where the spread between clusters cannot be seen. */
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: IntervalMethod | null;
  readonly standardError: number | null;
  /** People: base over the design effect of this answer; null where it has none. */
  readonly effectiveBase: number | null;
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
  /** Whether the answers go with the break; null where fewer than two lines have anybody. */
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
  const { question, base, nets } = wish;
  const rows = [...base.map((code) => ({ label: question.labels[code] ?? '', codes: [code] })), ...nets];
  const together = { name: '', codes: new Uint16Array(question.codes.length), labels: ['Everyone'] };
  const [everyone] = groupsOf(crossed(wish, together, design), {
    wish,
    rows,
    design,
    labels: together.labels,
  });
  if (everyone === undefined) throw new RangeError('codedTable found no column for everyone');
  return {
    question: question.name,
    rows,
    everyone,
    breaks: wish.breaks.map((column) => {
      const of = crossed(wish, column, design);
      const groups = groupsOf(of, { wish, rows, design, labels: column.labels });
      const fit = groups.map(({ base: people, kishBase: kish }) => {
        return kish !== null && judgeBase(people, kish).tests;
      });
      const about = { rows, base, fit, level: design.level, correction: wish.correction };
      return { name: column.name, groups, test: raoScott(of, { rows: base }), tests: breakTests(of, about) };
    }),
  };
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
    },
  );
}

function groupsOf(
  of: CrossTally,
  about: {
    readonly wish: TableWish;
    readonly rows: readonly CodedNet[];
    readonly design: FileDesign;
    readonly labels: readonly string[];
  },
): readonly CodedGroup[] {
  const { base } = about.wish;
  return about.labels.map((label, group) => {
    const whole = sumsOf(of.of, shareWithin(of, { yes: [], base }, [group]).base);
    const kish = whole.count === 0 ? null : kishBase(whole.weight, whole.squares);
    return {
      label,
      base: whole.count,
      weightedBase: whole.weight,
      kishBase: kish,
      mark: judgeBase(whole.count, kish ?? 0).mark,
      cells:
        whole.count === 0
          ? null
          : about.rows.map(({ codes }) => cellOf(of, { codes, base, group, ...about.design })),
    };
  });
}

function cellOf(
  of: CrossTally,
  about: {
    readonly codes: readonly number[];
    readonly base: readonly number[];
    readonly group: number;
    readonly level: number;
  },
): CodedCell {
  const asked = shareWithin(of, { yes: about.codes, base: about.base }, [about.group]);
  const counted: Sums = sumsOf(of.of, asked.yes);
  const share = weightedShare(of.of, asked);
  const interval = shareInterval(share, { level: about.level });
  const estimated = share.precision.kind === 'estimated' ? share.precision : null;
  return {
    count: counted.count,
    weight: counted.weight,
    share: share.share,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    method: interval?.method ?? null,
    standardError: estimated?.standardError ?? null,
    effectiveBase: estimated?.effectiveBase ?? null,
  };
}
