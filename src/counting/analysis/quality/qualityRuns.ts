import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import { fences, medianOf } from '../../stats/farOut.ts';
import { longestRuns, runChance } from '../../stats/longestRun.ts';
import { RUN } from '../../stats/sameThroughout.ts';
import type { AskedName, ScaleRuns } from './dataQuality.ts';
import type { Item } from './qualityItems.ts';
import type { QualityLimits } from './qualityLimits.ts';

/** With two answers to choose from, one answer in a row is often simply true: none of these libraries, no such illness. */
const LEAST_ANSWERS = 3;
/** At most so likely is a run that is flagged, where somebody picks answers at random: one in a thousand. */
const CHANCE = 0.001;

/** The run for which an interview is flagged. */
interface LongRun {
  readonly length: number;
  readonly answered: number;
  readonly first: AskedName;
  readonly last: AskedName;
}

/** Questions with the same answers, what each person did in them (a value of RUN), and the runs that are worth a look. */
export interface ScaleJudged extends ScaleRuns {
  readonly runs: Uint8Array;
  readonly longOf: (person: number) => LongRun | null;
}

/**
 * The longest run of one answer over all questions that offer the same answers, whatever stands between them, for each such
 * set of questions. A run is flagged that fills half of them, that luck hardly makes, and that is also far from what is usual
 * in the wave: where most are satisfied with most things, long runs are honest.
 *
 * @param items In the order of asking, without the rows of grids that are judged by themselves.
 */
export function scalesJudged(items: readonly Item[], limits: QualityLimits): readonly ScaleJudged[] {
  const scales = new Map<string, Item[]>();
  for (const item of items) {
    const { column } = item.variable;
    const isOne = !column.isOneOfSeveral && column.ofOption === undefined && !column.isOwnWords;
    if (!isOne || column.number !== undefined || column.isLong) continue;
    if (column.categories.length < LEAST_ANSWERS) continue;
    const key = column.categories.map(({ code, label }) => `${code} ${label.en}`).join('; ');
    scales.set(key, [...(scales.get(key) ?? []), item]);
  }
  return [...scales.values()]
    .filter((asked) => asked.length >= limits.leastRows)
    .map((asked) => scaleJudged(asked, limits));
}

function scaleJudged(asked: readonly Item[], limits: QualityLimits): ScaleJudged {
  const answers = asked[0]?.variable.column.categories.length ?? 0;
  const { answered, longest, first, last } = longestRuns(
    asked.map(({ variable }) => variable.codes),
    { notAsked: MISSING.notAsked, from: FIRST_CATEGORY },
  );
  const lengths = [...longest].filter((_, i) => (answered[i] ?? 0) >= limits.leastRows);
  // Where all have the same run, none is far from it; of very few people nobody can say what is usual.
  const usualTo = fences(lengths)?.high ?? (lengths.length < 10 ? 0 : Number.POSITIVE_INFINITY);
  const runs = longest.map((length, i) => {
    const of = answered[i] ?? 0;
    if (of < limits.leastRows) return RUN.unjudged;
    const isLong =
      length >= Math.max(limits.leastRows, limits.runPart * of) &&
      length > usualTo &&
      runChance(length, { answered: of, answers }) <= CHANCE;
    return isLong ? RUN.same : RUN.varied;
  });
  const nameAt = (place: number): AskedName => {
    const { variable, title, row } = asked[place] as Item;
    return { id: variable.column.id, label: row ?? title };
  };
  return {
    first: nameAt(0),
    questions: asked.length,
    judged: lengths.length,
    long: runs.filter((run) => run === RUN.same).length,
    usual: lengths.length === 0 ? null : medianOf(lengths),
    runs: Uint8Array.from(runs),
    longOf: (i) =>
      runs[i] === RUN.same
        ? {
            length: longest[i] ?? 0,
            answered: answered[i] ?? 0,
            first: nameAt(first[i] ?? 0),
            last: nameAt(last[i] ?? 0),
          }
        : null,
  };
}
