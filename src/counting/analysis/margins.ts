import type { WardList } from '../../asking/survey/survey.ts';
import { type Column, FIRST_CATEGORY } from '../../core/column.ts';
import type { AdultPopulation } from '../areas/council.ts';
import type { Margin } from '../stats/prepareMargins.ts';
import { type Dataset, variableOf } from './dataset.ts';
import { DESIGN_COLUMNS } from './designColumns.ts';
import { cellLabels, cellsOf, hasColumnsOf, type OwnTarget, targetTitle } from './ownTargets.ts';

/** The margins that the app has targets for by itself. */
export const KNOWN_MARGINS = ['age', 'sex', 'area', 'stratum'] as const;
type KnownMargin = (typeof KNOWN_MARGINS)[number];

/** What a wave can be weighted to: a known margin, or the name of targets that an officer brought in (ownTargets.ts). */
export type MarginName = KnownMargin | `own:${string}`;

/** What the population is like, as far as it is known. */
export interface Targets {
  /** The newest profile by age. */
  readonly age: AdultPopulation | null;
  /** The newest profile that tells men from women. */
  readonly sex: AdultPopulation | null;
  /** Share of adults in each ward, in the order of the survey's list; null when the officer gave none. */
  readonly wards: { readonly shares: readonly number[]; readonly date: string } | null;
  /** By whatever else an officer brought in. */
  readonly own?: readonly OwnTarget[];
}

/** The targets that a council's adults and its list of wards give. Shares of wards are those of the list, in its order. */
export function targetsFrom(
  population: { readonly age: AdultPopulation; readonly sex: AdultPopulation } | null,
  wardList: WardList | null,
  own: readonly OwnTarget[] = [],
): Targets {
  const known = {
    age: population?.age ?? null,
    sex: population?.sex ?? null,
    ...(own.length > 0 && { own }),
  };
  if (wardList === null || wardList.targets === null) return { ...known, wards: null };
  const shares = wardList.wards.map(({ code }) => wardList.targets?.[code] ?? 0);
  return { ...known, wards: { shares, date: wardList.edition } };
}

/** One or more categories of a column with the share of the population in them. */
export interface MarginCategory {
  /** Codes of the questionnaire (of an area, and of `own` targets: its place among them, from 1). More than one once merged. */
  readonly codes: readonly number[];
  readonly label: string;
  /** 0 to 1. */
  readonly target: number;
}

/** One respect in which weights make the respondents match the population. */
export interface MarginPlan {
  readonly name: MarginName;
  /** Column id; of a cell of two columns the first. */
  readonly column: string;
  /** Targets that an officer brought in for the columns named in them. */
  readonly own?: Pick<OwnTarget, 'columns'>;
  readonly categories: readonly MarginCategory[];
  /** When the targets are for, and where they come from. */
  readonly date: string;
  readonly source: string;
  /** An officer loaded them for the survey. */
  readonly isLoaded?: true;
  /** What the targets summed to as they were given, where rounding kept that from 1; they were scaled to 1. */
  readonly scaledFrom?: number;
}

/** The questions of the bank that age and sex are read from. */
export const MARGIN_COLUMNS: Readonly<Record<KnownMargin, string>> = {
  age: 'age_band',
  sex: 'sex',
  area: DESIGN_COLUMNS.area,
  stratum: DESIGN_COLUMNS.stratum,
};

/** The known margin that a column is; null for another column. */
export function knownMargin(column: string): KnownMargin | null {
  return KNOWN_MARGINS.find((name) => MARGIN_COLUMNS[name] === column) ?? null;
}

/**
 * The margins that this wave can be weighted to: age, sex, and area where targets are given; without those the strata, where it
 * was entered how many people each was drawn from. Both at once would contradict each other where wards make up strata.
 *
 * A margin is left out when the wave did not ask it, or when its categories are not those of the targets.
 */
export function marginsFrom(dataset: Dataset, targets: Targets): readonly MarginPlan[] {
  const column = (name: KnownMargin) => variableOf(dataset, MARGIN_COLUMNS[name])?.column;
  return [
    planOf('age', column('age'), targets.age && { ...targets.age, shares: sharesOf(targets.age.persons) }),
    planOf(
      'sex',
      column('sex'),
      targets.sex && { ...targets.sex, shares: sexShares(column('sex'), targets.sex) },
    ),
    planOf('area', column('area'), targets.wards && { ...targets.wards, source: 'wards' }),
    planOf('stratum', column('stratum'), targets.wards ? null : strataTargets(dataset, column('stratum'))),
    ...(targets.own ?? []).map((own) => (hasColumnsOf(dataset, own) ? ownPlan(own) : null)),
  ].flatMap((plan) => plan ?? []);
}

/** The plan of targets that an officer brought in. */
function ownPlan(target: OwnTarget): MarginPlan {
  const { name, columns, date, source } = target;
  const scaledFrom = scaledSum(target.shares);
  const labels = cellLabels(target);
  return {
    name: name as MarginName,
    column: columns[0]?.id ?? '',
    own: { columns },
    categories: target.shares.map((share, i) => ({
      codes: [i + 1],
      label: labels[i] ?? '',
      target: share / (scaledFrom ?? 1),
    })),
    date,
    source,
    ...(scaledFrom !== null && { scaledFrom }),
  };
}

/** What a margin is called where its targets were brought in: `Tenure`, `Age × Sex`; null for a known one. */
export function ownMarginTitle({ own }: Pick<MarginPlan, 'own'>): string | null {
  return own ? targetTitle(own) : null;
}

function planOf(
  name: KnownMargin,
  column: Column | undefined,
  targets: (Pick<MarginPlan, 'date' | 'source' | 'isLoaded'> & { readonly shares: readonly number[] }) | null,
): MarginPlan | null {
  if (column === undefined || targets === null || targets.shares.length !== column.categories.length)
    return null;
  const scaledFrom = scaledSum(targets.shares);
  const categories = column.categories.map(({ code, label }, i) => ({
    codes: [code],
    label: label.en,
    target: (targets.shares[i] ?? 0) / (scaledFrom ?? 1),
  }));
  const { date, source, isLoaded } = targets;
  return {
    name,
    column: column.id,
    categories,
    date,
    source,
    ...(isLoaded && { isLoaded }),
    ...(scaledFrom !== null && { scaledFrom }),
  };
}

/** Further from 1 than arithmetic leaves it, and within half a point, as printed shares are. */
const ROUNDED = { from: 1e-6, to: 0.005 + 1e-9 } as const;

/** What shares sum to where that is not quite 1 and they can be scaled; null where there is nothing to scale. */
export function scaledSum(shares: readonly number[]): number | null {
  const sum = shares.reduce((total, share) => total + share, 0);
  const off = Math.abs(sum - 1);
  return off > ROUNDED.from && off <= ROUNDED.to ? sum : null;
}

/** How many people each stratum was drawn from, where that was entered for all of them. */
function strataTargets({ people, wave }: Dataset, column: Column | undefined) {
  const sizes = (column?.categories ?? []).map(({ label }) => people?.entered[label.en] ?? 0);
  if (sizes.length < 2 || sizes.includes(0)) return null;
  return { shares: sharesOf(sizes), date: wave.from, source: 'strata' };
}

function sharesOf(people: readonly number[]): readonly number[] {
  const sum = people.reduce((so, some) => so + some, 0);
  return people.map((some) => some / sum);
}

// By the words of the options: which of the two comes first is the questionnaire's affair.
function sexShares(column: Column | undefined, { male, female }: AdultPopulation): readonly number[] {
  const total = (people: readonly number[] | null) => (people ?? []).reduce((sum, some) => sum + some, 0);
  const counts = (column?.categories ?? []).map(({ label }) =>
    label.en === 'Male' ? total(male) : label.en === 'Female' ? total(female) : Number.NaN,
  );
  return counts.every((count) => count > 0) ? sharesOf(counts) : [];
}

/** Puts some categories together. Codes that no category has are passed over. */
export function mergeCategories(plan: MarginPlan, merge: readonly number[]): MarginPlan {
  const parts = plan.categories.filter(({ codes }) => codes.some((code) => merge.includes(code)));
  const [first] = parts;
  if (first === undefined || parts.length < 2) return plan;
  const whole: MarginCategory = {
    codes: parts.flatMap(({ codes }) => codes),
    label: parts.map(({ label }) => label).join(' + '),
    target: parts.reduce((sum, { target }) => sum + target, 0),
  };
  const categories = plan.categories.flatMap((one) =>
    one === first ? [whole] : parts.includes(one) ? [] : [one],
  );
  return { ...plan, categories };
}

/**
 * Which categories to offer to put together when one has nobody in it: an age band with the next one (the
 * last with the one before), a cell with the next one along its first column, as its second is the same.
 * Null where no category is a neighbour of another.
 */
export function offeredMerge(plan: MarginPlan, place: number): readonly number[] | null {
  if (plan.name === 'sex' || plan.name === 'area') return null;
  const step = plan.own?.columns[1]?.parts.length ?? 1;
  const isWhole = plan.own === undefined || plan.categories.every(({ codes }) => codes.length === 1);
  const next = isWhole ? step : 1;
  const neighbour = plan.categories[place + next] ?? plan.categories[place - next];
  const own = plan.categories[place];
  return own && neighbour ? [...own.codes, ...neighbour.codes] : null;
}

/** The margin as raking takes it: a category's place for each respondent, one past the last where unknown. */
export function toMargin(dataset: Dataset, plan: MarginPlan): Margin {
  const targets = plan.categories.map(({ target }) => target);
  if (plan.own) return { codes: mergedCells(cellsOf(dataset, plan.own), plan), targets };
  const variable = variableOf(dataset, plan.column);
  if (variable === undefined) throw new RangeError('toMargin requires a column of the dataset');
  const places = variable.column.categories.map(({ code }) =>
    plan.categories.findIndex(({ codes }) => codes.includes(code)),
  );
  const unknown = plan.categories.length;
  const codes = Uint16Array.from(variable.codes, (code) => {
    const place = places[code - FIRST_CATEGORY] ?? -1;
    return place < 0 ? unknown : place;
  });
  return { codes, targets };
}

function mergedCells(cells: Margin['codes'], plan: MarginPlan): Uint16Array {
  const places = new Map(plan.categories.flatMap(({ codes }, place) => codes.map((code) => [code, place])));
  return Uint16Array.from(cells, (cell) => places.get(cell + 1) ?? plan.categories.length);
}
