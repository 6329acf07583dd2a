import type { Reader } from '../../core/reader.ts';
import type { ToldOfAll } from '../../counting/analysis/chosenMeans.ts';
import type { ChosenTable } from '../../counting/analysis/chosenTable.ts';
import type { WithheldReason } from '../../counting/analysis/table.ts';
import { chosenWords } from '../../words/chosenTables.ts';
import { wordsIn } from '../../words/inLanguages.ts';

/** One figure of a mean, or why there is none; null where a sample or a single person has none. */
type MeanFigure =
  | {
      readonly shown: true;
      readonly value: number | null;
      readonly interval: { readonly low: number; readonly high: number } | null;
    }
  | { readonly shown: false; readonly why: WithheldReason };

/** One line of means under a chosen table. */
export interface MeanLine extends ToldOfAll<MeanFigure> {
  readonly key: string;
  readonly label: string;
  /** In the number's own unit, in points, people, or a design effect. */
  readonly sort: 'amount' | 'points' | 'people' | 'ratio';
  /** An open sample has none. */
  readonly isDesign: boolean;
}

/** Mean, median, standard deviation and net score of a chosen table, each with its people; none where it has none. */
export function toldMeans({ means }: ChosenTable, reader: Reader): readonly MeanLine[] {
  if (means === null) return [];
  const words = wordsIn(chosenWords, reader.language).means;
  const { summary, net } = means;
  const line = (
    face: Pick<MeanLine, 'key' | 'label' | 'sort'>,
    figures: ToldOfAll<MeanFigure>,
    isDesign = false,
  ): MeanLine => ({ ...face, ...figures, isDesign });
  const ofSummary = summary
    ? [
        line(
          { key: 'mean', label: words.mean, sort: 'amount' },
          each(summary, ({ mean: value, interval }) => ({ value, interval })),
        ),
        line(
          { key: 'median', label: words.median, sort: 'amount' },
          each(summary, ({ median: value }) => ({ value, interval: null })),
        ),
        line(
          { key: 'standardDeviation', label: words.standardDeviation, sort: 'amount' },
          each(summary, ({ standardDeviation: value }) => ({ value, interval: null })),
        ),
        line({ key: 'meanBase', label: words.meanBase, sort: 'people' }, each(summary, peopleOf)),
        line(
          { key: 'meanEffective', label: words.meanEffective, sort: 'people' },
          each(summary, effectiveOf),
          true,
        ),
        line(
          { key: 'meanDesignEffect', label: words.meanDesignEffect, sort: 'ratio' },
          each(summary, designEffectOf),
          true,
        ),
      ]
    : [];
  const ofNet = net
    ? [
        line(
          { key: 'net', label: net.isPromoter ? words.promoter : words.net, sort: 'points' },
          each(net, ({ points: value, interval }) => ({ value, interval })),
        ),
        line({ key: 'netBase', label: words.netBase, sort: 'people' }, each(net, peopleOf)),
        line(
          { key: 'netEffective', label: words.netEffective, sort: 'people' },
          each(net, effectiveOf),
          true,
        ),
        line(
          { key: 'netDesignEffect', label: words.netDesignEffect, sort: 'ratio' },
          each(net, designEffectOf),
          true,
        ),
      ]
    : [];
  return [...ofSummary, ...ofNet];
}

function peopleOf({ base: value }: { readonly base: number }) {
  return { value, interval: null };
}

function effectiveOf({ effectiveBase: value }: { readonly effectiveBase: number | null }) {
  return { value, interval: null };
}

function designEffectOf({ designEffect: value }: { readonly designEffect: number | null }) {
  return { value, interval: null };
}

type Withheld = { readonly shown: false; readonly why: WithheldReason };

function each<Figure extends { readonly shown: boolean }>(
  { everyone, breaks }: ToldOfAll<Figure>,
  read: (
    figure: Exclude<Figure, { readonly shown: false }>,
  ) => Omit<Extract<MeanFigure, { shown: true }>, 'shown'>,
): ToldOfAll<MeanFigure> {
  const told = (one: Figure): MeanFigure =>
    one.shown
      ? { shown: true, ...read(one as Exclude<Figure, { readonly shown: false }>) }
      : (one as unknown as Withheld);
  return { everyone: told(everyone), breaks: breaks.map((set) => set.map(told)) };
}
