import { countText, pointsText, rounded } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { ChosenTable } from '../../counting/analysis/chosenTable.ts';
import { type MeanLine, toldMeans } from '../../telling/reports/toldMeans.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { amountIn, amountsBetween } from '../../words/summaries.ts';
import { withheldText } from '../../words/tables.ts';
import type { ChosenCellView, ChosenView } from './chosenView.ts';

interface MeansShown {
  readonly isOpen: boolean;
  /** Row percentages: a column for the base of the row before each set, and none for everyone. */
  readonly isRow: boolean;
  readonly shows: readonly string[];
  readonly reader: Reader;
}

/** Mean, median, standard deviation and net score as lines of a chosen table. */
export function meanLines(table: ChosenTable, shown: MeansShown): ChosenView['means'] {
  const { isOpen, isRow, shows, reader } = shown;
  if (!shows.includes('means')) return [];
  const lines = toldMeans(table, reader).filter(({ isDesign }) => !(isOpen && isDesign));
  return lines.map((line) => {
    const cellOf = (one: MeanLine['everyone']) => cellView(one, line, { ...shown, facts: table.of.number });
    const blank = isRow ? [plain('')] : [];
    return {
      key: line.key,
      label: line.label,
      cells: [
        ...(isRow ? [] : [cellOf(line.everyone)]),
        ...line.breaks.flatMap((set) => [...blank, ...set.map(cellOf)]),
      ],
    };
  });
}

function plain(figure: string): ChosenCellView {
  return { figure, hidden: false, letters: null, under: [] };
}

type Shown = MeansShown & { readonly facts: ChosenTable['of']['number'] };

function cellView(one: MeanLine['everyone'], { key, sort }: MeanLine, shown: Shown): ChosenCellView {
  if (!one.shown) {
    // Why stands at the first of the lines.
    const isFirst = key === 'mean' || key === 'net';
    return isFirst ? { ...plain(withheldText(one.why, shown.reader)), hidden: true } : plain('');
  }
  if (one.value === null) return plain('');
  return texts[sort](one.value, one.interval, shown);
}

type Ends = { readonly low: number; readonly high: number } | null;

const texts: {
  readonly [Sort in MeanLine['sort']]: (value: number, ends: Ends, shown: Shown) => ChosenCellView;
} = {
  people: (value) => plain(countText(Math.floor(value))),
  ratio: (value) => plain(rounded(value, 2)),
  points: (value, ends, { reader }) => {
    const words = wordsIn(resultsWords, reader.language);
    const under = ends === null ? [] : [words.between(pointsText(ends.low), pointsText(ends.high))];
    return { ...plain(pointsText(value)), under };
  },
  amount: (value, ends, { reader, facts }) => {
    const own = facts ?? { decimals: 0, unit: null };
    const under = ends === null ? [] : [amountsBetween(ends, own, reader)];
    return { ...plain(amountIn(value, own, reader)), under };
  },
};
