import { rounded } from '../../core/percent.ts';
import { type Reader, readText } from '../../core/reader.ts';
import type { Finding, PartFindings } from '../../counting/analysis/finding.ts';
import type { ScanPart } from '../../counting/analysis/findingBreaks.ts';
import { wholeQuestion } from '../../counting/analysis/made/sourceColumns.ts';
import type { ScannedColumn, WaveFindings } from '../../counting/analysis/waveFindings.ts';
import { type FindingLine, findingLines } from '../../telling/reports/findingLine.ts';
import type { Choice } from '../../ui/Radios.tsx';
import { columnName, type FindingsSentences, findingsWords } from '../../words/findings.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { FindingsShowing } from './findingsState.ts';
import { FIRST_RECIPE, queryOfRecipe } from './recipe.ts';

/** One part of the page: its findings, and what is said of its tests. */
export interface PartView {
  readonly part: ScanPart;
  readonly title: string;
  readonly lead: string;
  /** How many tests ran, and what that means. */
  readonly facts: readonly string[];
  readonly lines: readonly FindingLine[];
  /** Findings of this choice, of which `lines` are the first. */
  readonly all: number;
  /** Instead of findings; null where there are some. */
  readonly nothing: string | null;
}

/** So many of the largest gaps are listed at first. */
const AT_FIRST = 20;

/** What the page lists. Nothing standing out is told as a finding; a choice changes what is listed, not what was tested. */
export function partViews(
  findings: WaveFindings,
  { showing, whole }: { readonly showing: FindingsShowing; readonly whole: readonly ScanPart[] },
  reader: Reader,
): readonly PartView[] {
  const words = wordsIn(findingsWords, reader.language);
  const questionOf = new Map(findings.questions.map(({ column }) => [String(column.id), column.question]));
  const { breakBy, question } = showing;
  const isChosen = (one: Finding) =>
    (breakBy === null || one.breakBy === breakBy) &&
    (question === null || questionOf.get(one.column) === question);
  return findings.parts
    .filter(({ breaks }) => breaks.length > 0 && (breakBy === null || breaks.includes(breakBy)))
    .map((found): PartView => {
      const { part } = found;
      const chosen = found.found.filter(isChosen);
      const listed = whole.includes(part) ? chosen : chosen.slice(0, AT_FIRST);
      return {
        part,
        ...words.parts[part],
        facts: factsOf(found, findings.questions.length, words),
        lines: findingLines(findings, listed, reader),
        all: chosen.length,
        nothing: chosen.length > 0 ? null : nothingText(found, words),
      };
    });
}

function factsOf(
  { tests, breaks, found, detectablePoints }: PartFindings,
  questions: number,
  words: FindingsSentences,
): readonly string[] {
  if (tests === 0) return [];
  return [
    words.tests({ tests, questions, breaks: breaks.length, found: found.length }),
    ...(found.length === 0 ? [] : [words.chance]),
    ...(detectablePoints === null ? [] : [words.detectable(rounded(detectablePoints))]),
  ];
}

function nothingText({ tests, found }: PartFindings, words: FindingsSentences): string {
  if (tests === 0) return words.noTest;
  return found.length === 0 ? words.nothing : words.nothingHere;
}

/** The breaks and the questions that the list may be of. */
export function findingChoices(
  { questions, breaks }: WaveFindings,
  reader: Reader,
): { readonly breaks: readonly Choice[]; readonly questions: readonly Choice[] } {
  const seen = new Map<string, string>();
  for (const { column, title, earlier } of questions) {
    if (seen.has(column.question)) continue;
    // The question of a list of rows, without a row.
    const whole = column.row === null ? column : { ...column, row: null, id: column.question, label: title };
    seen.set(column.question, columnName({ column: whole as typeof column, title, earlier }, reader));
  }
  return {
    breaks: breaks.map((one) => ({ value: one.column.id, label: breakName(one, reader) })),
    questions: [...seen].map(([value, label]) => ({ value, label })),
  };
}

/** A break by its short name; of one of several answers, with the answer. */
function breakName(one: ScannedColumn, reader: Reader): string {
  const name = columnName(one, reader);
  if (one.column.isOneOfSeveral !== true) return name;
  return wordsIn(findingsWords, reader.language).rowOf(name, readText(one.column.label, reader));
}

/** The address of the table of a finding among the tables that an officer chooses, each group beside the rest. */
export function tableAddress(
  { column, breakBy }: Pick<Finding, 'column' | 'breakBy'>,
  { questions, breaks }: Pick<WaveFindings, 'questions' | 'breaks'>,
  wave: string,
): string {
  const found = questions.find((one) => one.column.id === column);
  const row = found ? wholeQuestion(found.column) : column;
  const broken = breaks.find((one) => one.column.id === breakBy);
  const by = broken ? wholeQuestion(broken.column) : breakBy;
  const query = queryOfRecipe({ ...FIRST_RECIPE, rows: [row], breaks: [[by]], shows: ['rest'] });
  return `#/results/${wave}/tables?${query}`;
}
