import { FIRST_CATEGORY } from '../../core/column.ts';
import { netScore } from '../stats/netScore.ts';
import type { ChosenBreak } from './breakLines.ts';
import { hiddenInBreak } from './chosenGroups.ts';
import type { ChosenPlan } from './chosenTable.ts';
import type { Dataset, Variable } from './dataset.ts';
import { countedIn, effectiveBaseOf } from './estimates.ts';
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
      ofAll(dataset, { ...of, base: answers }, plan, (within) =>
        summaryOf(dataset, numbers, { weights, settings, open, within, broken: null, groups: [] }),
      ),
    net: net && {
      isPromoter: net.isPromoter,
      ...ofAll(dataset, { ...of, base: net.base }, plan, (within): NetPromoter => {
        const found = netScore(countedIn(dataset, asked, { weights, within }).tally, net);
        const { interval } = found;
        return {
          shown: true,
          base: found.base,
          points: 100 * found.net,
          interval: open || interval === null ? null : { low: 100 * interval.low, high: 100 * interval.high },
          effectiveBase: open ? null : effectiveBaseOf(found),
        };
      }),
    },
  };
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

function ofAll<Figure>(
  dataset: Dataset,
  { asked, base, hidesAll, hidden }: MeansOf,
  { breaks, filter, settings }: ChosenPlan,
  figure: (within: Uint8Array) => Figure,
): ToldOfAll<Figure | { readonly shown: false; readonly why: 'protected' | 'noBase' | 'smallBase' }> {
  const inBase = base.reduce(
    (is, code) => is.fill(1, code, code + 1),
    new Uint8Array(FIRST_CATEGORY + asked.column.categories.length),
  );
  const counted = new Uint8Array(dataset.size);
  for (let i = 0; i < counted.length; i++)
    if (filter?.within[i] !== 0) counted[i] = inBase[asked.codes[i] as number] ?? 0;
  const told = (isHidden: boolean, within: Uint8Array) => {
    if (isHidden) return { shown: false, why: 'protected' } as const;
    const people = within.reduce((sum, one) => sum + one, 0);
    if (people < settings.hideUnder)
      return { shown: false, why: people === 0 ? 'noBase' : 'smallBase' } as const;
    return figure(within);
  };
  return {
    everyone: told(hidesAll, counted),
    breaks: breaks.map((broken, place) => {
      const own = hiddenInBreak(dataset, broken, { asked, base, filter, limits: settings });
      return groupsOf(broken).map((group) =>
        told(
          hidesAll || own[group] === true || hidden[place]?.[group] === true,
          groupOf(counted, broken.column.codes, group),
        ),
      );
    }),
  };
}

function groupOf(counted: Uint8Array, codes: Variable['codes'] | Uint32Array, group: number): Uint8Array {
  const within = new Uint8Array(counted.length);
  for (let i = 0; i < within.length; i++) if (codes[i] === group) within[i] = counted[i] as number;
  return within;
}

function groupsOf({ labels }: ChosenBreak): readonly number[] {
  return labels.map((_, group) => group);
}
