import type { Wave } from '../../asking/survey/survey.ts';
import { percentNumber, rounded } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { Finding, PartFindings } from '../../counting/analysis/finding.ts';
import type { WaveFindings } from '../../counting/analysis/waveFindings.ts';
import { findingsWords } from '../../words/findings.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { methodOfWave } from '../../words/method.ts';
import { type FindingLine, findingLines } from '../reports/findingLine.ts';
import { type CsvCell, csvOf } from './csv.ts';

const heads = [
  'wave',
  'simulated',
  'groups_by',
  'variable',
  'question',
  'measure',
  'answer',
  'broken_down_by',
  'group',
  'compared_with',
  'unit',
  'figure',
  'unweighted_base',
  'effective_base',
  'other_figure',
  'other_unweighted_base',
  'other_effective_base',
  'gap',
  'gap_low_95',
  'gap_high_95',
  'p_value',
  'p_adjusted',
  'tests_in_part',
  'mark',
  'from',
  'to',
  'note',
];

/** What a file of findings is written for. */
interface FindingsFile {
  readonly wave: Wave;
  readonly reader: Reader;
}

/** What stands out, a line for each finding that can be quoted alone; a part in which nothing does has a line that says so. */
export function findingsCsv(findings: WaveFindings, about: FindingsFile): string {
  return csvOf([heads, ...findings.parts.flatMap((part) => linesOf(part, findings, about))]);
}

function linesOf(part: PartFindings, findings: WaveFindings, { wave, reader }: FindingsFile): CsvCell[][] {
  const words = wordsIn(findingsWords, reader.language);
  const { note } = findings;
  const method = note === null ? [] : methodOfWave(note, reader.language);
  const all = (cells: readonly CsvCell[], mark: string | null): CsvCell[] => [
    wave.title,
    wave.simulated ? 'yes' : 'no',
    words.parts[part.part].title,
    ...cells,
    part.tests,
    mark,
    wave.from,
    wave.to,
    `${method.join('. ')}. ${words.fileNote}`,
  ];
  if (part.found.length === 0) {
    const nothing = new Array<CsvCell>(NUMBERS + WORDS).fill(null);
    return [all(nothing.with(2, words.nothingInFile), null)];
  }
  return findingLines(findings, part.found, reader).map((line) =>
    all(
      [...wordCells(line, reader), ...numberCells(line.finding)],
      line.finding.isSmall ? words.small : null,
    ),
  );
}

/** How many cells of a line name a finding, and how many hold its numbers. */
const WORDS = 8;
const NUMBERS = 11;

function wordCells({ finding, topic, answer, by, group, others }: FindingLine, reader: Reader): CsvCell[] {
  const words = wordsIn(findingsWords, reader.language);
  const unit = finding.sort === 'net' || finding.sort === 'answer' ? 'share' : finding.sort;
  return [finding.column, topic, words.measures[finding.sort], answer, by, group, others, words.units[unit]];
}

function numberCells({ sort, one, rest, gap, pValue, adjusted }: Finding): CsvCell[] {
  const isShare = sort === 'net' || sort === 'answer';
  const figure = (value: number) => Number(isShare ? percentNumber(value, 1) : rounded(value, 2));
  const amount = (value: number) => Number(rounded(value, sort === 'mean' ? 2 : 1));
  return [
    figure(one.value),
    one.base,
    Math.floor(one.effectiveBase),
    figure(rest.value),
    rest.base,
    Math.floor(rest.effectiveBase),
    ...[gap.points, gap.low, gap.high].map(amount),
    ...[pValue, adjusted].map((chance) => Number(chance.toPrecision(3))),
  ];
}
