import { countText, percentNumber, percentText, pointsText, rounded } from '../../core/percent.ts';
import { type Reader, readText } from '../../core/reader.ts';
import type { Finding, FindingSide } from '../../counting/analysis/finding.ts';
import type { ScannedColumn, WaveFindings } from '../../counting/analysis/waveFindings.ts';
import { columnName, findingsWords } from '../../words/findings.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { amountChange, amountIn, changesBetween } from '../../words/summaries.ts';

/** A finding in words. */
export interface FindingLine {
  readonly key: string;
  readonly finding: Finding;
  /** The question, the answers counted (or the score, or the mean), the break and its group, and who else there is. */
  readonly topic: string;
  readonly answer: string;
  readonly by: string;
  readonly group: string;
  readonly others: string;
  readonly heading: string;
  /** Both figures with their bases, the gap with its interval. */
  readonly sentence: string;
}

/** Findings in words, in their order. */
export function findingLines(
  { questions, breaks }: Pick<WaveFindings, 'questions' | 'breaks'>,
  findings: readonly Finding[],
  reader: Reader,
): readonly FindingLine[] {
  const asked = new Map(questions.map((one) => [String(one.column.id), one]));
  const broken = new Map(breaks.map((one) => [String(one.column.id), one]));
  return findings.map((finding) => {
    const [question, by] = [asked.get(finding.column), broken.get(finding.breakBy)];
    if (question === undefined || by === undefined)
      throw new RangeError('findingLines requires the columns of the findings');
    return lineOf(finding, { question, by }, reader);
  });
}

interface Columns {
  readonly question: ScannedColumn;
  readonly by: ScannedColumn;
}

function lineOf(finding: Finding, { question, by }: Columns, reader: Reader): FindingLine {
  const words = wordsIn(findingsWords, reader.language);
  const [topic, break_] = [columnName(question, reader), columnName(by, reader)];
  const group = groupName(by, finding.group, reader);
  const isOption = by.column.isOneOfSeveral === true;
  const others =
    finding.otherGroup === null
      ? finding.isPartHidden
        ? words.everyoneElseShown
        : words.everyoneElse
      : groupName(by, finding.otherGroup, reader);
  const answer = answerOf(finding, question, reader);
  const side = (of: FindingSide, people: string) => ({
    figure: figureText(of.value, finding, question, reader),
    people,
    basis: wordsIn(resultsWords, reader.language).basis(
      countText(of.base),
      countText(Math.floor(of.effectiveBase)),
    ),
  });
  return {
    key: `${finding.column} ${finding.row} ${finding.breakBy} ${finding.group}`,
    finding,
    topic,
    answer,
    by: isOption ? words.rowOf(break_, group) : break_,
    group,
    others,
    heading: words.heading(topic, group, break_),
    sentence: words.sentence({
      answer,
      one: side(finding.one, words.groupNamed(group)),
      rest: side(finding.rest, finding.otherGroup === null || isOption ? others : words.groupNamed(others)),
      ...gapTexts(finding, question, reader),
    }),
  };
}

function groupName({ column }: ScannedColumn, code: number, reader: Reader): string {
  if (column.isOneOfSeveral) {
    const isChosen = code === column.categories[0]?.code;
    return isChosen ? readText(column.label, reader) : wordsIn(findingsWords, reader.language).notGiven;
  }
  const found = column.categories.find((one) => one.code === code);
  return found ? readText(found.label, reader) : '';
}

function answerOf({ sort, row }: Finding, { column }: ScannedColumn, reader: Reader): string {
  const words = wordsIn(findingsWords, reader.language);
  if (sort === 'netPromoter' || sort === 'mean') return words[sort];
  const label =
    sort === 'net'
      ? column.nets.find(({ id }) => id === row)?.label
      : column.categories.find(({ code }) => String(code) === row)?.label;
  const text = label ? readText(label, reader) : '';
  if (column.isOneOfSeveral) return words.answer(readText(column.label, reader));
  return column.ofOption === undefined
    ? words.answer(text)
    : words.optionAnswer(readText(column.label, reader), text);
}

function figureText(value: number, { sort }: Finding, { column }: ScannedColumn, reader: Reader): string {
  if (sort === 'netPromoter') return pointsText(value);
  if (sort === 'mean') return amountIn(value, column.number ?? { decimals: 0, unit: null }, reader);
  // Nobody is a dash in a table; in a sentence it is 0%.
  return value === 0 ? `${percentNumber(value)}%` : percentText(value);
}

function gapTexts({ sort, gap }: Finding, { column }: ScannedColumn, reader: Reader) {
  const words = wordsIn(findingsWords, reader.language);
  const { pointsBetween } = wordsIn(resultsWords, reader.language);
  const turn = gap.points > 0 ? words.higher : words.lower;
  if (sort === 'mean') {
    const number = column.number ?? { decimals: 0, unit: null };
    return {
      gap: turn(amountChange(Math.abs(gap.points), number, reader).replace(/^\+/, '')),
      interval: changesBetween(gap, number, reader),
    };
  }
  const points = rounded(Math.abs(gap.points));
  return {
    gap: turn(points === '0' ? words.underOnePoint : words.points(points)),
    interval: pointsBetween(pointsText(gap.low), pointsText(gap.high)),
  };
}
