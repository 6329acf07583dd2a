import { day, instant } from '../../core/day.ts';
import { countText, percentText, rounded } from '../../core/percent.ts';
import { readText } from '../../core/reader.ts';
import { targetTitle } from '../../counting/analysis/ownTargets.ts';
import type { WeightingTrial, WeightsChange } from '../../counting/analysis/weightingTrial.ts';
import { dayInWords, daysInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { problemText } from '../../words/problems.ts';
import { weightRecipeWords } from '../../words/weightRecipes.ts';
import { londonDay } from '../londonTime.ts';
import type { KeptWeighting } from './keptWeightings.ts';
import type { RecipeNews } from './recipesState.ts';
import type { TriedRecipe } from './triedRecipes.ts';
import { type FigureLine, marginTitle } from './weightsView.ts';

const words = wordsIn(weightRecipeWords, 'en');

/** What a recipe is made of, in sentences. */
export function recipeFacts({ kept, trial }: TriedRecipe): readonly string[] {
  const { at, build, traces, choices, trim, from, to } = kept;
  const names = traces.margins.map(({ name }) => titleIn(kept, name));
  const [first, last] = [day(from), day(to)];
  const { cost } = trial;
  return [
    words.about(dayInWords(londonDay(instant(at))), build, countText(traces.responses)),
    ...(first && last ? [`${daysInWords(first, last)}.`] : []),
    words.begins[choices.base ?? 'design'],
    names.length === 0 ? words.noMargins : words.margins(names.join(', ')),
    words.limits(String(trim.low), String(trim.high)),
    ...(cost === null ? [] : [words.costs(rounded(cost.designEffect, 2), percentText(cost.efficiency))]),
  ];
}

/** Whether a recipe gives the same weights as when it was kept, or what changed. */
export function sameText({ kept, trial, changes, isToTheBit }: TriedRecipe): string {
  if (changes === null)
    return `${words.refused} ${trial.problems.map((problem) => problemText(problem).what).join(' ')}`;
  if (changes.length === 0) return isToTheBit ? words.sameToTheBit : words.same;
  return `${words.changed} ${changesText(changes, kept)}`;
}

/** What comes of a recipe with the targets that it was kept with; null where those are here, or cannot be matched. */
export function fixedText({ kept, fixed }: TriedRecipe): string | null {
  if (fixed === null || fixed.changes === null) return null;
  if (fixed.changes.length > 0) return `${words.fixedChanged} ${changesText(fixed.changes, kept)}`;
  return fixed.isToTheBit ? words.fixedToTheBit : words.fixedSame;
}

function changesText(changes: readonly WeightsChange[], kept: KeptWeighting): string {
  return `${changes.map((change) => changeText(change, kept)).join('; ')}.`;
}

function changeText(change: WeightsChange, kept: KeptWeighting): string {
  switch (change.kind) {
    case 'responses':
      return words.changes.responses(countText(change.before), countText(change.now));
    case 'targets':
      return words.changes.targets(titleIn(kept, change.margin));
    case 'noMargin':
      return words.changes.noMargin(titleIn(kept, change.margin));
    default:
      return words.changes[change.kind];
  }
}

function titleIn({ targets }: KeptWeighting, name: string): string {
  const own = targets.find((one) => one.name === name);
  return marginTitle(name as Parameters<typeof marginTitle>[0], own ? targetTitle(own) : null);
}

/** What was done last, as a sentence. */
export function newsText(news: RecipeNews | null, recipes: readonly TriedRecipe[]): string {
  if (news === null) return '';
  switch (news.did) {
    case 'kept':
      return words.keptNow(news.name);
    case 'used':
      return words.usedNow(news.name);
    case 'loaded': {
      const isInUse = recipes.some(({ kept, isInUse: is }) => is && kept.name === news.name);
      return isInUse ? words.loaded(news.name) : `${words.loaded(news.name)} ${words.notInUse}`;
    }
    case 'notARecipe':
      return words.notARecipe;
  }
}

/** Two recipes side by side, line by line: measure, first, second, change. */
export function comparedLines(one: TriedRecipe, other: TriedRecipe): readonly FigureLine[] {
  const [first, second] = [one.trial.cost, other.trial.cost];
  const measures =
    first === null || second === null
      ? []
      : [
          line(words.designEffect, [first.designEffect, second.designEffect], (value) => rounded(value, 2)),
          line(words.effectiveBase, [first.effectiveBase, second.effectiveBase], whole),
          line(words.efficiency, [first.efficiency * 100, second.efficiency * 100], percent, inPoints),
          line(words.smallest, [first.smallest, second.smallest], (value) => rounded(value, 2)),
          line(words.largest, [first.largest, second.largest], (value) => rounded(value, 2)),
          line(words.tenthIn, [first.tenthIn, second.tenthIn], whole),
        ];
  return [...measures, ...headlineLine(one.trial, other.trial)];
}

function line(
  key: string,
  [one, other]: readonly [number, number],
  text: (value: number) => string,
  gap: (value: number) => string = text,
): FigureLine {
  const sign = other > one ? '+' : other < one ? '−' : '';
  return { key, cells: [key, text(one), text(other), `${sign}${gap(Math.abs(other - one))}`] };
}

function whole(value: number): string {
  return countText(Math.floor(value));
}

function inPoints(value: number): string {
  return words.points(rounded(value, 1));
}

function percent(value: number): string {
  return `${rounded(value, 1)}%`;
}

function headlineLine(one: WeightingTrial, other: WeightingTrial): readonly FigureLine[] {
  const [first, second] = [one.headline, other.headline];
  if (first === null || second === null) return [];
  const reader = { language: 'en', facts: {} };
  const key = words.headline(readText(first.question, reader), readText(first.answer, reader));
  const isShown = first.cell.shown && second.cell.shown;
  const change = first.cell.shown && second.cell.shown ? (second.cell.share - first.cell.share) * 100 : 0;
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  const points = isShown ? words.points(`${sign}${rounded(Math.abs(change), 1)}`) : words.notShown;
  return [{ key, cells: [key, figureText(first), figureText(second), points] }];
}

function figureText({ cell }: NonNullable<WeightingTrial['headline']>): string {
  if (!cell.shown) return words.notShown;
  const share = `${rounded(cell.share * 100, 1)}%`;
  return words.figure(share, intervalOf(cell), countText(cell.base), baseText(cell.effectiveBase));
}

function intervalOf({
  interval,
}: {
  readonly interval: { readonly low: number; readonly high: number } | null;
}) {
  return interval === null
    ? '–'
    : `${rounded(interval.low * 100, 1)}% to ${rounded(interval.high * 100, 1)}%`;
}

function baseText(base: number | null): string {
  return base === null ? '–' : countText(Math.floor(base));
}
