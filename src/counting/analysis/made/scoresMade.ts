import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import type { Variable } from '../dataset.ts';
import { type Band, bandCategories, bandHolding, readBands } from './bands.ts';
import { measuresOf } from './bandsMade.ts';
import { madeColumn } from './madeColumn.ts';
import type { MadeSort } from './madeSorts.ts';
import type { MadeFace } from './madeVariable.ts';
import { readList, readNames } from './readParts.ts';
import { type MadeFrom, sourceColumn } from './sourceColumns.ts';

/**
 * The mean of the scores of one or several answers: of the rows of a list of services, say. Every answer has the score that the
 * officer gives its code; a number without one is its own score.
 *
 * An answer without a score and no view count for nothing. Whoever has fewer scores than are needed has no view: that of the
 * answers (Don't know before Prefer not to say before not answered), or was not asked where no question was put to them.
 */
export interface ScoresMade extends MadeFace {
  readonly sort: 'scores';
  readonly of: readonly string[];
  readonly scores: readonly { readonly code: number; readonly score: number }[];
  /** So many scores make a mean, at least. */
  readonly least: number;
  /** Bands of the mean, rising; the first holds everything below the second. */
  readonly bands: readonly Band[];
}

/** What is done with the mean of scores, in bands. */
export const scoresMade: MadeSort<ScoresMade> = {
  read: ({ of, scores, least, bands }) => {
    const [names, read, ends] = [readNames(of), readList(scores, readScore), readBands(bands)];
    if (names === null || read === null || ends === null) return null;
    if (typeof least !== 'number' || !Number.isInteger(least) || least < 1) return null;
    return { sort: 'scores', of: names, scores: read, least, bands: ends };
  },
  madeOf: ({ of }) => of,
  make: scored,
};

function readScore({ code, score }: Readonly<Record<string, unknown>>): ScoresMade['scores'][number] | null {
  const isScore = Number.isInteger(code) && Number.isFinite(score);
  return isScore ? { code: code as number, score: score as number } : null;
}

function scored(dataset: MadeFrom, made: ScoresMade): readonly Variable[] {
  const sources = made.of.flatMap((column) => sourceColumn(dataset, column) ?? []);
  if (sources.length < Math.max(1, made.of.length) || made.bands.length === 0) return [];
  const perSource = sources.map((source) => scoresOf(source, made.scores));
  const exact = Array.from({ length: dataset.size }, (_, i) => {
    const given = perSource.flatMap((scores) => scores[i] ?? []);
    return given.length < made.least ? null : given.reduce((sum, score) => sum + score, 0) / given.length;
  });
  // Everything has a band, so that no mean is lost: the first one is open below.
  const bands = made.bands.map((band, place) => (place === 0 ? { ...band, from: null } : band));
  const codes = Uint8Array.from(exact, (mean, i) => {
    if (mean !== null) return bandHolding(bands, mean) ?? MISSING.notAsked;
    const given = sources.map((source) => source.codes[i] ?? MISSING.notAsked);
    const missing = given.filter((code) => code < FIRST_CATEGORY);
    const highest = Math.max(0, ...missing);
    // An answer without a score is no view either.
    return highest === 0 && missing.length < given.length ? MISSING.notAnswered : highest;
  });
  const column = madeColumn(made, bandCategories(bands), { number: { decimals: 1, unit: null } });
  return [{ column, codes, exact, madeOf: made.of }];
}

function scoresOf(source: Variable, scores: ScoresMade['scores']): readonly (number | null)[] {
  const { column, codes } = source;
  const byCode = new Map(scores.map(({ code, score }) => [code, score]));
  const numbers = column.number ? measuresOf(source) : [];
  return Array.from(codes, (code, i) => {
    const category = column.categories[code - FIRST_CATEGORY];
    if (category === undefined) return null;
    const own = numbers[i];
    return byCode.get(category.code) ?? (typeof own === 'number' ? own : null);
  });
}
