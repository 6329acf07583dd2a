import { countText, percentText, pointsText, rounded } from '../../core/percent.ts';
import { type Reader, readText } from '../../core/reader.ts';
import {
  MOST_PAIRED,
  type PairedColumn,
  type PairedFinding,
  type PairedGap,
  type PairedSet,
} from '../../counting/analysis/pairedQuestions.ts';
import type { WavePaired } from '../../counting/analysis/wavePaired.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { pairedWords } from '../../words/paired.ts';
import { resultsWords } from '../../words/results.ts';
import { topicLabel } from '../../words/topics.ts';
import { gapInterval } from './changeView.ts';
import { intervalText } from './tableView.ts';

const words = wordsIn(pairedWords, 'en');
const said = wordsIn(resultsWords, 'en');

/** How many questions may be ticked. */
export const questionsHint = words.questionsHint(MOST_PAIRED);

/** A pair as a line of a table. */
export interface PairedLine {
  readonly key: string;
  readonly pair: string;
  readonly shares: string;
  readonly difference: string;
  readonly base: string;
  readonly effectiveBase: string;
  readonly finding: string;
}

/** A question as it is called among others of its set. */
export function pairedName({ column, title }: PairedColumn, reader: Reader): string {
  const name = topicLabel(column, reader);
  return name === '' ? readText(title, reader) : name;
}

/** A set as it is called in a menu: by the first of its questions. */
export function setName({ columns }: PairedSet, reader: Reader): string {
  const [first] = columns;
  if (first === undefined) return '';
  const own = readText(first.title, reader);
  const isOneQuestion = columns.every(({ column }) => column.question === first.column.question);
  return isOneQuestion ? own : words.setOf(pairedName(first, reader), columns.length - 1);
}

/** The questions by themselves: share, interval, base and effective base. */
export function ownLines(paired: WavePaired, reader: Reader) {
  return paired.columns.map((one) => {
    const { own } = one;
    const share = own && [percentText(own.share), intervalText(own.interval)];
    return {
      key: String(one.column.id),
      name: pairedName(one, reader),
      share: own === null ? words.hidden : percentText(own.share),
      interval: share?.[1] ?? null,
      base: own === null ? '' : countText(own.base),
      effectiveBase:
        own === null || own.effectiveBase === null ? '' : countText(Math.floor(own.effectiveBase)),
    };
  });
}

/** Pairs with a clear difference, and the others. */
export function pairedLines(
  paired: WavePaired,
  reader: Reader,
): { readonly clear: readonly PairedLine[]; readonly others: readonly PairedLine[] } {
  const names = new Map(paired.columns.map((one) => [String(one.column.id), pairedName(one, reader)]));
  const isClear = ({ finding }: PairedGap) => finding.finding === 'higher';
  const line = (pair: PairedGap) => lineOf(pair, names);
  return {
    clear: paired.pairs.filter(isClear).map(line),
    others: paired.pairs.filter((pair) => !isClear(pair)).map(line),
  };
}

function lineOf(pair: PairedGap, names: ReadonlyMap<string, string>): PairedLine {
  const { one, other, shares, gap, base, effectiveBase, finding } = pair;
  const [mine = one, theirs = other] = [names.get(one), names.get(other)];
  const interval = gap && gapInterval(gap);
  const points = gap && said.points(pointsText(gap.points));
  return {
    key: `${one} ${other}`,
    pair: words.more(mine, theirs),
    shares: shares === null ? words.hidden : words.more(percentText(shares.one), percentText(shares.other)),
    difference: points === null ? '' : interval === null ? points : `${points} (${interval})`,
    base: shares === null ? '' : countText(base),
    effectiveBase: effectiveBase === null ? '' : countText(Math.floor(effectiveBase)),
    finding: findingText(finding),
  };
}

function findingText(finding: PairedFinding): string {
  if (finding.finding === 'withheld') return said.withheld[finding.why];
  if (finding.finding === 'noClearDifference') return said.noClear(rounded(finding.detectablePoints));
  return said.findings[finding.finding];
}
