import type { Response } from '../../../asking/survey/response.ts';
import { FIRST_CATEGORY } from '../../../core/column.ts';
import { adjustPvalues } from '../../stats/adjustPvalues.ts';
import { medianOf } from '../../stats/farOut.ts';
import { fisherExact } from '../../stats/fisherExact.ts';
import { intraclass } from '../../stats/intraclass.ts';
import { rankSum } from '../../stats/rankSum.ts';
import { type Dataset, type Variable, variableOf } from '../dataset.ts';
import { DESIGN_COLUMNS } from '../designColumns.ts';
import { measuresOf } from '../findingMeasures.ts';
import type { FieldworkerEffect, FieldworkerQuality, RateBeside } from './dataQuality.ts';
import { type Item, type PersonGaps, withoutAnswer } from './qualityItems.ts';

/** Below this a difference between fieldworkers is more than chance: the expected part of false ones (Benjamini, Hochberg). */
const LEVEL = 0.05;

/** What is known of each person, in the order of the dataset. */
export interface PersonFacts {
  /** NaN where it is not known. */
  readonly minutes: readonly number[];
  readonly gaps: readonly PersonGaps[];
  /** 1 yes, 0 no, anything else: not to be told. */
  readonly fast: Uint8Array;
  readonly same: Uint8Array;
}

/**
 * Each fieldworker's interviews beside those of the others, with those who had nothing but refusals. Empty where no response
 * names a fieldworker.
 */
export function fieldworkerQuality(
  dataset: Dataset,
  responses: readonly Response[],
  facts: PersonFacts,
): readonly FieldworkerQuality[] {
  const names = [...new Set(responses.flatMap(({ design }) => design.fieldworker ?? []))].sort();
  const named = new Map(responses.map(({ id, design }) => [String(id), design.fieldworker]));
  const ofEach = names.map((name) =>
    [...dataset.ids.keys()].filter((i) => named.get(dataset.ids[i] ?? '') === name),
  );
  const rates = [facts.fast, facts.same].map((marks) => ratesOf(ofEach, marks));
  const withouts = ofEach.map((people) => people.flatMap((i) => withoutPart(facts.gaps[i])));
  const adjusted = adjustPvalues(
    [...rates.flatMap((all) => chancesOf(all)), ...rankChancesOf(withouts)],
    'benjaminiHochberg',
  );
  const isBeyondChance = (which: number, place: number) =>
    (adjusted[which * ofEach.length + place] ?? 1) < LEVEL;
  const beside = (which: number, place: number): RateBeside | null => {
    const rate = rates[which]?.[place];
    return rate === undefined || rate.of === 0
      ? null
      : { count: rate.count, of: rate.of, standsOut: isBeyondChance(which, place) };
  };
  return names.map((fieldworker, place): FieldworkerQuality => {
    const own = responses.filter(({ design }) => design.fieldworker === fieldworker);
    const kinds = (kind: Response['kind']) => own.filter((response) => response.kind === kind).length;
    const people = ofEach[place] ?? [];
    const minutes = people.map((i) => facts.minutes[i] ?? Number.NaN).filter((one) => !Number.isNaN(one));
    const gaps = people.flatMap((i) => facts.gaps[i] ?? []);
    const asked = gaps.reduce((sum, one) => sum + one.asked, 0);
    const without = gaps.reduce((sum, one) => sum + withoutAnswer(one), 0);
    return {
      fieldworker,
      complete: kinds('complete'),
      partial: kinds('partial'),
      refused: kinds('refused'),
      breakOff: kinds('breakOff'),
      median: minutes.length === 0 ? null : medianOf(minutes),
      fast: beside(0, place),
      same: beside(1, place),
      without: asked === 0 ? null : { share: without / asked, standsOut: isBeyondChance(2, place) },
    };
  });
}

/** The part of a person's questions that has no answer, where any was put. */
function withoutPart(gaps: PersonGaps | undefined): readonly number[] {
  return gaps === undefined || gaps.asked === 0 ? [] : [withoutAnswer(gaps) / gaps.asked];
}

/**
 * The chance of each fieldworker's parts without an answer beside those of all others together, an interview a part: the
 * questions of one interview are not independent of each other, so they cannot be counted one by one.
 */
function rankChancesOf(parts: readonly (readonly number[])[]): readonly (number | null)[] {
  return parts.map((own, place) =>
    rankSum(
      own,
      parts.flatMap((one, other) => (other === place ? [] : one)),
    ),
  );
}

interface Rate {
  readonly count: number;
  readonly of: number;
}

function ratesOf(ofEach: readonly (readonly number[])[], marks: Uint8Array): readonly Rate[] {
  return ofEach.map((people) => {
    const known = people.filter((i) => (marks[i] ?? 2) <= 1);
    return { count: known.filter((i) => marks[i] === 1).length, of: known.length };
  });
}

/** The chance of each fieldworker's rate beside that of all others together; null where there is nobody to compare with. */
function chancesOf(rates: readonly Rate[]): readonly (number | null)[] {
  const all = rates.reduce((sum, { count, of }) => ({ count: sum.count + count, of: sum.of + of }), {
    count: 0,
    of: 0,
  });
  return rates.map(({ count, of }) => {
    const rest = { yes: all.count - count, people: all.of - of };
    return of === 0 || rest.people === 0 ? null : fisherExact({ yes: count, people: of }, rest);
  });
}

/** How far each question's answers go with who asked it, the largest design effect first. */
export function fieldworkerEffects(dataset: Dataset, items: readonly Item[]): readonly FieldworkerEffect[] {
  const named = variableOf(dataset, DESIGN_COLUMNS.fieldworker);
  if (named === undefined) return [];
  const clusters = clustersIn(named);
  const found = items.flatMap(({ variable, title, row }) => {
    const values = valuesOf(variable);
    const effect = values && intraclass(values, clusters);
    return effect ? [{ column: String(variable.column.id), title, row, effect }] : [];
  });
  const adjusted = adjustPvalues(
    found.map(({ effect }) => effect.pValue),
    'benjaminiHochberg',
  );
  return found
    .map((one, place) => ({
      ...one,
      standsOut: (adjusted[place] ?? 1) < LEVEL && one.effect.correlation > 0,
    }))
    .sort((one, other) => other.effect.designEffect - one.effect.designEffect);
}

function clustersIn({ codes, column }: Variable) {
  const count = column.categories.length;
  return {
    count,
    codes: Uint16Array.from(codes, (code) => (code < FIRST_CATEGORY ? count : code - FIRST_CATEGORY)),
  };
}

/** What is told first of a question, as a number for each person; NaN for those without a view. */
function valuesOf(variable: Variable): Float64Array | null {
  const [measure] = measuresOf(variable, 'out');
  return measure === undefined
    ? null
    : Float64Array.from(measure.codes, (code) => measure.scores[code] ?? Number.NaN);
}
