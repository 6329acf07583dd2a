import { countText, pointsText, rounded } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { NetPromoter, Summary, Table } from '../../counting/analysis/table.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { amountIn, amountsBetween, type NumberFacts, summaryWords } from '../../words/summaries.ts';
import { withheldText } from '../../words/tables.ts';

/** What a group's numbers come to, where it is told. */
type Told = Extract<Summary, { readonly shown: true }>;
type ToldNet = Extract<NetPromoter, { readonly shown: true }>;

/** A line under a table: one text for each group. */
interface SummaryLine {
  readonly key: string;
  readonly label: string;
  readonly counts: readonly string[];
}

/** Net promoter score, mean, median and the like as lines under a table, one text for each group; empty where there are none. */
export function summaryLines(table: Table, reader: Reader): readonly SummaryLine[] {
  return [...netPromoterLines(table, reader), ...meanLines(table, reader)];
}

function netPromoterLines({ netPromoters, note }: Table, reader: Reader): readonly SummaryLine[] {
  if (netPromoters === null) return [];
  const words = wordsIn(summaryWords, reader.language);
  const lines: readonly [string, string, (of: ToldNet) => string][] = [
    ['netPromoter', words.netPromoter, (of) => pointsText(of.points)],
    ['netPromoterInterval', words.netPromoterInterval, (of) => pointsBetween(of, reader) ?? ''],
    ['netPromoterEffective', words.netPromoterEffective, effectiveText],
    ['netPromoterDesign', words.netPromoterDesign, designEffectText],
  ];
  return lines
    .filter(([key]) => note.sample !== 'open' || key === 'netPromoter')
    .map(([key, label, text]) => ({
      key,
      label,
      counts: netPromoters.map((one) =>
        one.shown ? text(one) : key === 'netPromoter' ? withheldText(one.why, reader) : '',
      ),
    }));
}

/** The net promoter score of everyone in words; null where it is hidden or there is none. */
export function netPromoterFigure(
  { netPromoters }: Table,
  reader: Reader,
): {
  readonly share: string;
  readonly label: string;
  readonly interval: string | null;
  readonly of: ToldNet;
} | null {
  const [everyone] = netPromoters ?? [];
  if (!everyone?.shown) return null;
  return {
    share: pointsText(everyone.points),
    label: wordsIn(summaryWords, reader.language).netPromoter,
    interval: pointsBetween(everyone, reader),
    of: everyone,
  };
}

function pointsBetween({ interval }: ToldNet, reader: Reader): string | null {
  const words = wordsIn(summaryWords, reader.language);
  return interval && words.between(pointsText(interval.low), pointsText(interval.high));
}

function meanLines({ column, summaries, note }: Table, reader: Reader): readonly SummaryLine[] {
  const facts = column.number;
  if (summaries === null || facts === undefined) return [];
  const words = wordsIn(summaryWords, reader.language);
  // The first line says why a group is hidden; the others are empty then.
  const lines: readonly [string, string, (of: Told) => string][] = [
    ['mean', words.mean, (of) => amountIn(of.mean, facts, reader)],
    ['meanInterval', words.meanInterval, (of) => intervalIn(of, facts, reader) ?? ''],
    ['median', words.median, (of) => amountIn(of.median, facts, reader)],
    ['deviation', words.standardDeviation, (of) => orNothing(of.standardDeviation, facts, reader)],
    ['gaveNumber', words.gaveNumber, (of) => countText(of.base)],
    ['meanEffective', words.effectiveBase, (of) => effectiveText(of)],
    ['meanDesign', words.designEffect, (of) => designEffectText(of)],
  ];
  const precise = ['meanInterval', 'meanEffective', 'meanDesign'];
  return lines
    .filter(([key]) => note.sample !== 'open' || !precise.includes(key))
    .map(([key, label, text]) => ({
      key,
      label,
      counts: summaries.map((one) =>
        one.shown ? text(one) : key === 'mean' ? withheldText(one.why, reader) : '',
      ),
    }));
}

/** The mean of everyone in words; null where it is hidden or there is none. */
export function meanFigure(
  { column, summaries }: Table,
  reader: Reader,
): {
  readonly share: string;
  readonly label: string;
  readonly interval: string | null;
  readonly of: Told;
} | null {
  const [everyone] = summaries ?? [];
  if (!everyone?.shown || column.number === undefined) return null;
  return {
    share: amountIn(everyone.mean, column.number, reader),
    label: wordsIn(summaryWords, reader.language).mean,
    interval: intervalIn(everyone, column.number, reader),
    of: everyone,
  };
}

function intervalIn({ interval }: Told, facts: NumberFacts, reader: Reader): string | null {
  return interval && amountsBetween(interval, facts, reader);
}

function orNothing(amount: number | null, facts: NumberFacts, reader: Reader): string {
  return amount === null ? '' : amountIn(amount, facts, reader);
}

function designEffectText({ designEffect }: Pick<Told, 'designEffect'>): string {
  return designEffect === null ? '' : rounded(designEffect, 2);
}

function effectiveText({ effectiveBase }: Pick<Told, 'effectiveBase'>): string {
  return effectiveBase === null ? '' : countText(Math.floor(effectiveBase));
}
