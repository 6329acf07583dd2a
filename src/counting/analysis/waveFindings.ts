import type { WaveId } from '../../asking/survey/survey.ts';
import type { Column } from '../../core/column.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Text } from '../../core/text.ts';
import { type Dataset, titleOf, variableOf } from './dataset.ts';
import type { PartFindings } from './finding.ts';
import type { DontKnowBase } from './findingMeasures.ts';
import { scanFor } from './findings.ts';
import { type PreparedResults, type ResultsAsk, tableOf, type Weighed, weighedWave } from './results.ts';
import { columnsToShow } from './shownColumns.ts';
import type { MethodNote, Table } from './table.ts';

/** Which findings of a wave are wanted. */
export interface FindingsAsk extends Pick<ResultsAsk, 'wave' | 'choices'> {
  readonly wave: WaveId;
  readonly dontKnow: DontKnowBase;
}

/** A column of the scan, with what names it. */
export interface ScannedColumn {
  readonly column: Column;
  /** The question's own text. */
  readonly title: Text;
  /** The versions that asked it so, where the newest one does not. */
  readonly earlier: readonly number[] | null;
}

/** What stands out in a wave, and everything it is told with. */
export interface WaveFindings {
  readonly parts: readonly PartFindings[];
  /** Columns that were tested. */
  readonly questions: readonly ScannedColumn[];
  /** Columns that made groups. */
  readonly breaks: readonly ScannedColumn[];
  /** How the figures came about; null where nothing was asked. */
  readonly note: MethodNote | null;
}

/** Looks through a wave for what stands out (findings.ts). A problem when the wave cannot be counted. */
export function findingsOf(
  prepared: PreparedResults,
  ask: FindingsAsk,
  tell?: (share: number) => void,
): Result<WaveFindings, Problem> {
  const weighed = waveOf(prepared, ask);
  if (!weighed.ok) return weighed;
  const { dataset, weights, name } = weighed.value;
  const { settings } = prepared.source;
  const { opinions } = columnsToShow(dataset);
  const asked = opinions.filter(({ isOwnWords }) => !isOwnWords);
  const [first] = opinions;
  const perResponse =
    weights.weightedBy.length === 0 ? new Float64Array(dataset.size).fill(1) : weights.perResponse;
  const parts = prepared.memory.recall(`findings ${ask.dontKnow} ${name}`, () =>
    scanFor(dataset, { weights: perResponse, settings, dontKnow: ask.dontKnow }, tell),
  );
  const named = (ids: readonly string[]) => ids.flatMap((id) => scannedColumn(dataset, id));
  return ok({
    parts,
    questions: named(asked.map(({ id }) => id)),
    breaks: named(parts.flatMap(({ breaks }) => breaks)),
    note: first
      ? tableOf(prepared, weighed.value, { column: first, breakBy: null, dontKnow: ask.dontKnow }).note
      : null,
  });
}

/** The table that a finding is in: its question by its break. */
export function findingTable(
  prepared: PreparedResults,
  ask: FindingsAsk,
  { column, breakBy }: { readonly column: string; readonly breakBy: string },
): Result<Table, Problem> {
  const weighed = waveOf(prepared, ask);
  if (!weighed.ok) return weighed;
  const { dataset } = weighed.value;
  const [asked, broken] = [variableOf(dataset, column), variableOf(dataset, breakBy)];
  if (asked === undefined || broken === undefined) return fail({ kind: 'notFound', what: 'wave' });
  const { dontKnow } = ask;
  return ok(tableOf(prepared, weighed.value, { column: asked.column, breakBy, dontKnow }));
}

function waveOf(prepared: PreparedResults, ask: FindingsAsk): Result<Weighed, Problem> {
  const found = prepared.datasets.get(ask.wave);
  if (found === undefined) return fail({ kind: 'notFound', what: 'wave' });
  return found.ok ? ok(weighedWave(prepared, found.value, ask)) : found;
}

function scannedColumn(dataset: Dataset, id: string): readonly ScannedColumn[] {
  const variable = variableOf(dataset, id);
  return variable === undefined
    ? []
    : [
        {
          column: variable.column,
          title: titleOf(dataset, variable),
          earlier: variable.earlier?.versions ?? null,
        },
      ];
}
