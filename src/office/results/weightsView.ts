import { day } from '../../core/day.ts';
import { countText, percentOf, percentText, rounded } from '../../core/percent.ts';
import type { WeightBase } from '../../counting/analysis/givenWeights.ts';
import type { MarginName } from '../../counting/analysis/margins.ts';
import type {
  MarginReport,
  WeightingReport,
  WeightingWarning,
} from '../../counting/analysis/weightingReport.ts';
import type { WeightsCost } from '../../counting/analysis/weightsCost.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { weightingWords } from '../../words/weighting.ts';
import type { PossibleMargin } from './weightsState.ts';

const words = wordsIn(weightingWords, 'en');

/** A line of a table: its name and its figures. */
export interface FigureLine {
  readonly key: string;
  readonly cells: readonly string[];
}

/** What weighting costs, before and after, as it is printed. */
export function costLines(report: WeightingReport): readonly FigureLine[] {
  const costs = costColumns(report).map(({ cost }) => cost);
  const line = (key: string, text: (cost: WeightsCost) => string) => ({
    key,
    cells: [key, ...costs.map(text)],
  });
  return [
    line(words.smallest, ({ smallest }) => rounded(smallest, 2)),
    line(words.largest, ({ largest }) => rounded(largest, 2)),
    line(words.designEffect, ({ designEffect }) => rounded(designEffect, 2)),
    line(words.effectiveBase, ({ effectiveBase }) => countText(Math.floor(effectiveBase))),
    line(words.tenthIn, ({ tenthIn }) => countText(tenthIn)),
    line(words.efficiency, ({ efficiency }) => percentText(efficiency)),
  ];
}

/** The weights whose cost is told, in their order: those before, those that match where some were cut afterwards, the final ones. */
export function costColumns({ before, uncut, after }: WeightingReport): readonly {
  readonly text: string;
  readonly cost: WeightsCost;
}[] {
  return [
    { text: words.before, cost: before },
    ...(uncut === undefined ? [] : [{ text: words.uncut, cost: uncut }]),
    { text: words.after, cost: after },
  ];
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

/** What the analysis calls the survey's own list of wards, and the strata of a wave. */
const ownSources = { wards: words.ownWards, strata: words.ownStrata } as const;

/** Where the targets of a margin come from, how many people it does not know, and why a number is left out. */
export function targetsText({ source, date, unknown, scaledFrom, lines }: MarginReport): string {
  const from = words.targetsFrom(ownSources[source as keyof typeof ownSources] ?? source, dateText(date));
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

/** What a margin is called: by the app, or by the targets that were brought in for it. */
export function marginTitle(name: MarginName, brought: string | null): string {
  return (
    brought ?? (name in words.marginNames ? words.marginNames[name as keyof typeof words.marginNames] : name)
  );
}

/** A warning as a sentence. */
export function warningText(
  warning: WeightingWarning,
  { margins }: Pick<WeightingReport, 'margins'>,
): string {
  const facts = { margin: '', category: '', number: '', people: '', ...warningFacts(warning, margins) };
  return words.warning[warning.kind](facts);
}

function warningFacts(warning: WeightingWarning, margins: WeightingReport['margins']) {
  const called = (name: MarginName) =>
    marginTitle(name, margins.find((one) => one.name === name)?.title ?? null);
  switch (warning.kind) {
    case 'thinCategory':
      return {
        margin: called(warning.margin),
        category: warning.category,
        number: percentText(warning.target),
        people: warning.people === null ? '' : countText(warning.people),
      };
    case 'manyMargins':
      return { number: String(warning.margins) };
    case 'manyCategories':
      return { number: String(warning.categories) };
    case 'alreadyClose':
      return { margin: called(warning.margin), number: rounded(warning.furthest * 100, 1) };
    case 'manyUnknown':
      return { margin: called(warning.margin), number: percentText(warning.share) };
    case 'chanceUnknown':
      return { people: countText(warning.people) };
    case 'costly':
      return { number: rounded(warning.designEffect, 2) };
    case 'askFirst':
      return { number: rounded(warning.designEffect, 2), people: percentText(warning.efficiency) };
    case 'wildGiven':
      return { number: `${rounded(warning.below, 1)} to ${rounded(warning.above, 0)}` };
    case 'oneHeavyPerson':
      return { number: percentText(warning.part) };
    case 'fewEffective':
      return { number: countText(Math.floor(warning.effectiveBase)) };
  }
}

/** A margin as a box to tick. */
export function marginChoice({ name, brought }: PossibleMargin): {
  readonly value: MarginName;
  readonly label: string;
  readonly hint: string;
} {
  const label = marginTitle(name, brought?.title ?? null);
  const known = words.marginHints[name as keyof typeof words.marginHints] ?? '';
  const hint = brought === null ? known : words.broughtHint(brought.source, dateText(brought.date));
  return { value: name, label, hint };
}

/** Says where the cells of two columns are all that is matched. */
export function byCellsText(
  possible: readonly PossibleMargin[],
  chosen: readonly MarginName[],
): string | null {
  const only = chosen.length === 1 ? possible.find(({ name }) => name === chosen[0]) : undefined;
  return only?.brought && only.name.includes('*') ? words.byCells(only.brought.title) : null;
}

/** The beginning that was chosen, of those there are. */
export function baseNamed(bases: readonly WeightBase[], name: string): WeightBase {
  return bases.find((one) => one === name) ?? 'design';
}

function dateText(date: string): string {
  const listed = day(date);
  return listed === null ? date : dayInWords(listed);
}
