import { compareReports, inTime } from '../../counting/analysis/compareReports.ts';
import type { Settings } from '../../counting/analysis/settings.ts';
import type { PublishedSubject } from '../../counting/benchmarks/publishedFaults.ts';
import type { PublishedWave } from '../../counting/benchmarks/publishedWave.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { publishedWords } from '../../words/published.ts';
import { changeView } from './changeView.ts';

const words = wordsIn(publishedWords, 'en');

/** Two different rounds of which only reports are known. */
export interface ReportsChosen {
  readonly one: PublishedWave;
  readonly other: PublishedWave;
}

/** The rounds that can be set beside this one, or beside any: those with a figure. */
export function comparableReports(
  rounds: readonly PublishedWave[],
  beside: PublishedWave | null = null,
): readonly PublishedWave[] {
  return rounds.filter(({ id, figures }) => figures.length > 0 && id !== beside?.id);
}

/** The two rounds that an address names, or the two newest; null where there are no two with figures. */
export function chosenReports(rounds: readonly PublishedWave[], query: string): ReportsChosen | null {
  const newest = comparableReports(rounds).toSorted((one, other) => (one.from < other.from ? 1 : -1));
  const named = new URLSearchParams(query).getAll('report');
  const wanted = named.flatMap((name) => newest.find(({ id }) => id === name) ?? []);
  const [one, other] = [...new Set([...wanted, ...newest])];
  return one && other ? { one, other } : null;
}

/** The part of an address that names two rounds. */
export function reportsQuery({ one, other }: ReportsChosen): string {
  return new URLSearchParams([
    ['report', one.id],
    ['report', other.id],
  ]).toString();
}

/** One answer in two reports, in words. */
export interface ReportLine {
  readonly key: string;
  readonly question: string;
  readonly answer: string;
  readonly earlier: string;
  readonly later: string;
  readonly change: string;
  readonly interval: string | null;
  readonly finding: string;
}

/** Two reports beside each other. */
export interface ReportsView {
  readonly earlier: string;
  readonly later: string;
  /** In the order of the questions of this wave; what it did not ask comes last. */
  readonly lines: readonly ReportLine[];
  /** How many differences were tested; null where none was. */
  readonly tests: string | null;
}

/** What changed between two reports, of every answer that both print. */
export function reportsView(
  { one, other }: ReportsChosen,
  { subjects, settings }: { readonly subjects: readonly PublishedSubject[]; readonly settings: Settings },
): ReportsView {
  const { earlier, later } = inTime(one, other);
  const places = subjects.flatMap(({ label, rows }) => rows.map((row) => ({ label, row })));
  const changes = compareReports({ earlier, later, settings });
  const lines = changes.flatMap((change) => {
    const view = changeView(change);
    const { column, row } = change;
    const at = places.findIndex((one) => one.row.column === column && one.row.row === row);
    const place = places[at];
    if (view === null) return [];
    const question = place?.label ?? `${column} (${words.notAsked})`;
    const answer = place?.row.label ?? row ?? '';
    return [
      { at: at < 0 ? places.length : at, line: { key: `${column} ${row}`, question, answer, ...view } },
    ];
  });
  const tests = changes.filter(({ finding }) => finding.finding !== 'withheld').length;
  return {
    earlier: earlier.title,
    later: later.title,
    lines: lines.toSorted((mine, theirs) => mine.at - theirs.at).map(({ line }) => line),
    tests: tests === 0 ? null : words.besideTests(tests),
  };
}
