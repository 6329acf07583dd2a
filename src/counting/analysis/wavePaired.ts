import type { WaveId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type PairedChoice, type PairedQuestions, pairedQuestions } from './pairedQuestions.ts';
import { type PreparedResults, type ResultsAsk, weighedWave } from './results.ts';
import type { MethodNote } from './table.ts';
import { noteOf } from './tabulate.ts';

/** Which questions of a wave are to be compared. */
export interface PairedAsk extends Pick<ResultsAsk, 'choices'> {
  readonly wave: WaveId;
  readonly choice: PairedChoice;
}

/** Questions of a wave beside each other, and how the figures came about. */
export interface WavePaired extends PairedQuestions {
  readonly note: MethodNote;
}

/** Compares questions of a wave. A problem when the wave cannot be counted. */
export function wavePaired(prepared: PreparedResults, ask: PairedAsk): Result<WavePaired, Problem> {
  const found = prepared.datasets.get(ask.wave);
  if (found === undefined) return fail({ kind: 'notFound', what: 'wave' });
  if (!found.ok) return found;
  const { dataset, weights } = weighedWave(prepared, found.value, ask);
  const isWeighted = weights.weightedBy.length > 0;
  const { settings } = prepared.source;
  const perResponse = isWeighted ? weights.perResponse : new Float64Array(dataset.size).fill(1);
  const paired = pairedQuestions({ dataset, weights: perResponse, settings }, ask.choice);
  const spec = { column: '', weights: isWeighted ? weights : null, settings };
  return ok({ ...paired, note: noteOf(dataset, spec, ask.choice.dontKnowIn) });
}
