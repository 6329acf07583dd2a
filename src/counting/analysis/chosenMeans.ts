import { FIRST_CATEGORY } from '../../core/column.ts';
import { groupWithin } from '../stats/crossSlice.ts';
import { type CrossTally, crossTally } from '../stats/crossTally.ts';
import { netScore } from '../stats/netScore.ts';
import { type AnswersBy, groupAnswers } from './answersBy.ts';
import type { ChosenBreak } from './breakLines.ts';
import { hiddenInBreak } from './chosenGroups.ts';
import type { ChosenPlan } from './chosenTable.ts';
import type { Dataset, Variable } from './dataset.ts';
import { meanIntervalOf, worthOf } from './estimates.ts';
import { drawnBy } from './peopleDrawn.ts';
import { hiddenWith } from './remainder.ts';
import { gaveNumber, numbersOf, promotersNet, summaryOf } from './summary.ts';
import type { NetPromoter, Summary } from './table.ts';

/** One figure for everyone, and for each group of each break. */
export interface ToldOfAll<Figure> {
  readonly everyone: Figure;
  readonly breaks: readonly (readonly Figure[])[];
}

/** What the answers of a table come to, as it may be told. */
export interface ChosenMeans {
  /** Mean and the like of the numbers that were given; null where the answers are no numbers. */
  readonly summary: ToldOfAll<Summary> | null;
  /** Favourable less unfavourable answers, in points: the net promoter score where the question has one. */
  readonly net: (ToldOfAll<NetPromoter> & { readonly isPromoter: boolean }) | null;
}

interface MeansOf {
  readonly asked: Variable;
  /** Codes of the table's base. */
  readonly base: readonly number[];
  /** Nothing of the question is told. */
  readonly hidesAll: boolean;
  /** Of each break, the groups that the table hides. */
  readonly hidden: readonly (readonly boolean[])[];
}

/**
 * What the answers of a chosen table come to: mean, median, standard deviation; and a net score. A mean and a net promoter score
 * are of those who gave a number, another net score is of the table's base. Hidden where the table hides a group, or would hide it
 * of these people.
 */
export function chosenMeans(dataset: Dataset, of: MeansOf, plan: ChosenPlan): ChosenMeans {
  const { asked, base } = of;
  const answers = base.filter((code) => code >= FIRST_CATEGORY);
  const { weights, settings } = plan;
  const open = dataset.wave.sample === 'open';
  const numbers = asked.column.number === undefined || gaveNumber(asked) === 0 ? null : numbersOf(asked);
  const net = netOf(asked, base);
  return {
    summary:
      numbers &&
      ofAll(dataset, { ...of, own: answers }, plan, (counted) => (broken) => (group) => {
        const within = broken === null ? counted : groupOf(counted, broken.column.codes, group);
        return summaryOf(dataset, numbers, { weights, settings, open, within, broken: null, groups: [] });
      }),
    net: net && {
      isPromoter: net.isPromoter,
      ...ofAll(dataset, { ...of, own: net.base }, plan, () => (broken) => {
        const crossed = crossedBy(dataset, { asked, broken }, plan);
        return (group): NetPromoter => {
          const found = netScore(groupWithin(crossed, group), net);
          const interval = meanIntervalOf(found.interval, found);
          return {
            shown: true,
            base: found.base,
            points: 100 * found.net,
            interval:
              open || interval === null ? null : { low: 100 * interval.low, high: 100 * interval.high },
            ...worthOf(found, open),
          };
        };
      }),
    },
  };
}

/** A question by a break, or by one group of everyone. */
function crossedBy(
  dataset: Dataset,
  { asked, broken }: { readonly asked: Variable; readonly broken: ChosenBreak | null },
  { weights, filter, crossed }: ChosenPlan,
): CrossTally {
  const known = crossed?.(asked.column.id, broken?.column ?? null);
  if (known) return known;
  const together = { codes: new Uint8Array(dataset.size), count: 1 };
  return crossTally(
    { codes: asked.codes, count: FIRST_CATEGORY + asked.column.categories.length },
    broken === null ? together : { codes: broken.column.codes, count: broken.labels.length },
    { weights, ...(filter && { within: filter.within }), ...drawnBy(dataset) },
  );
}

/** Which codes are added and which are taken off; null where the question has not one net of either kind. */
function netOf(asked: Variable, base: readonly number[]) {
  const { nets, categories, netPromoter } = asked.column;
  const promoters = promotersNet(asked);
  if (netPromoter !== undefined) return { ...promoters, isPromoter: true };
  const [plus, ...morePlus] = nets.filter(({ direction }) => direction === 'positive');
  const [minus, ...moreMinus] = nets.filter(({ direction }) => direction === 'negative');
  if (plus === undefined || minus === undefined || morePlus.length > 0 || moreMinus.length > 0) return null;
  const inMemory = (codes: readonly number[]) =>
    categories.flatMap(({ code }, at) => (codes.includes(code) ? [FIRST_CATEGORY + at] : []));
  return { plus: inMemory(plus.codes), minus: inMemory(minus.codes), base, isPromoter: false };
}

/** What a figure is worked out from: of those who count, for everyone or a break, then for each group. */
type Figures<Figure> = (counted: Uint8Array) => (broken: ChosenBreak | null) => (group: number) => Figure;

/** @param of own: the codes of the figure's own base, all of them in that of the table. */
function ofAll<Figure>(
  dataset: Dataset,
  of: MeansOf & { readonly own: readonly number[] },
  { breaks, filter, settings }: ChosenPlan,
  figures: Figures<Figure>,
): ToldOfAll<Figure | { readonly shown: false; readonly why: 'protected' | 'noBase' | 'smallBase' }> {
  const { asked, own, hidesAll, hidden } = of;
  const counted = countedIn(asked, own, filter);
  const figureIn = figures(counted);
  const about = { asked, base: own, filter, limits: settings };
  const told = (people: number, isHidden: boolean, figure: () => Figure) => {
    if (isHidden) return { shown: false, why: 'protected' } as const;
    if (people < settings.hideUnder)
      return { shown: false, why: people === 0 ? 'noBase' : 'smallBase' } as const;
    return figure();
  };
  // Of the same base the table has decided already.
  const isOfTable = own.length === of.base.length;
  return {
    everyone: told(sumOf(counted), hidesAll, () => figureIn(null)(0)),
    breaks: breaks.map((broken, place) => {
      const also = isOfTable
        ? []
        : hiddenWith(broken.remainder ?? null, hiddenInBreak(dataset, broken.remainder?.of ?? broken, about));
      const figure = figureIn(broken);
      const answers = groupAnswers(dataset, { asked, broken }, filter?.within ?? null);
      return peopleByGroup(answers, broken, own).map((people, group) =>
        told(people, hidesAll || also[group] === true || hidden[place]?.[group] === true, () =>
          figure(group),
        ),
      );
    }),
  };
}

/** 1 for whoever is in the base, and in the filter. */
function countedIn(
  { codes, column }: Variable,
  base: readonly number[],
  filter: ChosenPlan['filter'],
): Uint8Array {
  const isInBase = new Uint8Array(FIRST_CATEGORY + column.categories.length);
  for (const code of base) isInBase[code] = 1;
  const counted = new Uint8Array(codes.length);
  for (let i = 0; i < counted.length; i++)
    if (filter?.within[i] !== 0) counted[i] = isInBase[codes[i] as number] ?? 0;
  return counted;
}

function sumOf(counted: Uint8Array): number {
  let people = 0;
  for (let i = 0; i < counted.length; i++) people += counted[i] as number;
  return people;
}

/** People of each group who gave one of the answers. */
function peopleByGroup(
  people: AnswersBy,
  { labels }: ChosenBreak,
  answers: readonly number[],
): readonly number[] {
  // The last group is of who is in none.
  const count = people.length / (labels.length + 1);
  return labels.map((_, group) =>
    answers.reduce((sum, code) => sum + (people[group * count + code] ?? 0), 0),
  );
}

function groupOf(counted: Uint8Array, codes: Variable['codes'] | Uint32Array, group: number): Uint8Array {
  const within = new Uint8Array(counted.length);
  for (let i = 0; i < within.length; i++) if (codes[i] === group) within[i] = counted[i] as number;
  return within;
}
