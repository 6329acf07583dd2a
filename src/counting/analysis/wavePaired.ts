import type { WaveId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { noteOf } from './methodNote.ts';
import { type OverlapChoice, type OverlappingGroups, overlappingGroups } from './overlappingGroups.ts';
import {
  type PairedChoice,
  type PairedQuestions,
  type PairedSource,
  pairedQuestions,
} from './pairedQuestions.ts';
import { type PreparedResults, type ResultsAsk, weighedWave } from './results.ts';
import type { MethodNote } from './table.ts';
import type { TableSpec } from './tabulate.ts';

/** Which questions of a wave are to be compared. */
export interface PairedAsk extends Pick<ResultsAsk, 'choices'> {
  readonly wave: WaveId;
  readonly choice: PairedChoice;
}

/** Which groups of a wave are to be compared. */
export interface OverlapAsk extends Pick<PairedAsk, 'choices' | 'wave'> {
  readonly overlap: OverlapChoice;
}

/** Groups that share people beside each other, and how the figures came about. */
export interface WaveOverlap extends OverlappingGroups {
  readonly note: MethodNote;
}

/** Questions of a wave beside each other, and how the figures came about. */
export interface WavePaired extends PairedQuestions {
  readonly note: MethodNote;
}

/** Compares questions of a wave. A problem when the wave cannot be counted. */
export function wavePaired(prepared: PreparedResults, ask: PairedAsk): Result<WavePaired, Problem> {
  const found = sourceOf(prepared, ask);
  if (!found.ok) return found;
  const { source, spec } = found.value;
  const paired = pairedQuestions(source, ask.choice);
  return ok({ ...paired, note: noteOf(source.dataset, spec, ask.choice.dontKnowIn) });
}

/** Compares groups of a wave that share people. A problem when the wave cannot be counted. */
export function waveOverlap(prepared: PreparedResults, ask: OverlapAsk): Result<WaveOverlap, Problem> {
  const found = sourceOf(prepared, ask);
  if (!found.ok) return found;
  const { source, spec } = found.value;
  const groups = overlappingGroups(source, ask.overlap);
  return ok({ ...groups, note: noteOf(source.dataset, spec, ask.overlap.dontKnowIn) });
}

interface Found {
  readonly source: PairedSource;
  readonly spec: TableSpec;
}

function sourceOf(
  prepared: PreparedResults,
  ask: Pick<PairedAsk, 'wave' | 'choices'>,
): Result<Found, Problem> {
  const found = prepared.datasets.get(ask.wave);
  if (found === undefined) return fail({ kind: 'notFound', what: 'wave' });
  if (!found.ok) return found;
  const { dataset, weights } = weighedWave(prepared, found.value, ask);
  const isWeighted = weights.weightedBy.length > 0;
  const { settings } = prepared.source;
  const perResponse = isWeighted ? weights.perResponse : new Float64Array(dataset.size).fill(1);
  const spec = { column: '', weights: isWeighted ? weights : null, settings };
  return ok({ source: { dataset, weights: perResponse, settings }, spec });
}
