import { day } from '../../core/day.ts';
import { countText, percentOf, percentText, rounded } from '../../core/percent.ts';
import type {
  MarginReport,
  WeightingReport,
  WeightingWarning,
} from '../../counting/analysis/weightingReport.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { weightingWords } from '../../words/weighting.ts';

const words = wordsIn(weightingWords, 'en');

/** A line of a table: its name and its figures. */
export interface FigureLine {
  readonly key: string;
  readonly cells: readonly string[];
}

/** What weighting costs, before and after, as it is printed. */
export function costLines({ before, after }: WeightingReport): readonly FigureLine[] {
  return [
    { key: words.smallest, values: [rounded(before.smallest, 2), rounded(after.smallest, 2)] },
    { key: words.largest, values: [rounded(before.largest, 2), rounded(after.largest, 2)] },
    { key: words.designEffect, values: [rounded(before.designEffect, 2), rounded(after.designEffect, 2)] },
    {
      key: words.effectiveBase,
      values: [before, after].map(({ effectiveBase }) => countText(Math.floor(effectiveBase))),
    },
    { key: words.efficiency, values: [percentText(before.efficiency), percentText(after.efficiency)] },
  ].map(({ key, values }) => ({ key, cells: [key, ...values] }));
}

/** A margin before and after weighting, with a decimal: whole percents would hide what weighting did. */
export function marginLines({ lines }: MarginReport): readonly FigureLine[] {
  const percent = (share: number | null) => (share === null ? words.notTold : `${rounded(share * 100, 1)}%`);
  return lines.map(({ label, people, target, unweighted, before, after }) => ({
    key: label,
    cells: [
      label,
      people === null ? words.notTold : countText(people),
      ...[target, unweighted, before, after].map(percent),
    ],
  }));
}

/** Where the targets of a margin come from, how many people it does not know, and why a number is left out. */
export function targetsText({ source, date, unknown, scaledFrom, lines }: MarginReport): string {
  // The analysis calls the survey's own list of wards so.
  const listed = day(date);
  const from = words.targetsFrom(
    source === 'wards' ? words.ownWards : source,
    listed === null ? date : dayInWords(listed),
  );
  return [
    from,
    ...(scaledFrom === null ? [] : [words.scaled(percentOf(scaledFrom))]),
    ...(unknown === 0 ? [] : [words.unknown(countText(unknown))]),
    ...(lines.every(({ people }) => people !== null) ? [] : [words.notToldText]),
  ].join(' ');
}

/** What an officer has to know before saying yes to costly weights. */
export function acceptFacts({ after }: WeightingReport): {
  readonly times: string;
  readonly percent: string;
} {
  return { times: rounded(after.designEffect, 2), percent: percentText(after.efficiency) };
}

/** A warning as a sentence. */
export function warningText(warning: WeightingWarning): string {
  const facts = { margin: '', category: '', number: '', people: '', ...warningFacts(warning) };
  return words.warning[warning.kind](facts);
}

function warningFacts(warning: WeightingWarning) {
  switch (warning.kind) {
    case 'thinCategory':
      return {
        margin: words.marginNames[warning.margin],
        category: warning.category,
        number: percentText(warning.target),
        people: warning.people === null ? '' : countText(warning.people),
      };
    case 'manyMargins':
      return { number: String(warning.margins) };
    case 'manyCategories':
      return { number: String(warning.categories) };
    case 'alreadyClose':
      return { margin: words.marginNames[warning.margin], number: rounded(warning.furthest * 100, 1) };
    case 'manyUnknown':
      return { margin: words.marginNames[warning.margin], number: percentText(warning.share) };
    case 'chanceUnknown':
      return { people: countText(warning.people) };
    case 'costly':
      return { number: rounded(warning.designEffect, 2) };
    case 'askFirst':
      return { number: rounded(warning.designEffect, 2), people: percentText(warning.efficiency) };
    case 'oneHeavyPerson':
      return { number: percentText(warning.part) };
    case 'fewEffective':
      return { number: countText(Math.floor(warning.effectiveBase)) };
  }
}
