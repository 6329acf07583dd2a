import type { Response } from '../../asking/survey/response.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { keptJson } from '../sealing/paddedJson.ts';
import { attempt } from './attempt.ts';
import { versionsIn } from './batches.ts';
import { outOfColumns } from './columns.ts';
import type { Database } from './database.ts';
import type { KeptResponses } from './responsesIn.ts';
import { Refusal } from './storageTrouble.ts';
import { openBytes } from './surveySealing.ts';

/** Responses for who counts them off the page, and every version of the questionnaire that they were asked from. */
export interface ToCount {
  readonly kept: KeptResponses;
  readonly asked: readonly Response['questionnaire'][];
}

/**
 * Opens the responses of a wave for a worker to read (`responsesIn`): made on the page and sent from there, twenty thousand
 * would take as long as counting them.
 *
 * @returns As `responsesOf`.
 */
export async function keptResponsesOf(database: Database, wave: string): Promise<Result<ToCount, Problem>> {
  return attempt(database, async () => {
    const [batches, asides] = await Promise.all([
      database.responses.where('wave').equals(wave).toArray(),
      database.aside.where('wave').equals(wave).toArray(),
    ]);
    const parts = await openBytes(database, batches);
    const asked = batches.flatMap(({ versions }, at) => versions ?? versionsKept(parts[at] as Uint8Array));
    return {
      kept: { parts, doubted: [...new Set(asides.map(({ response }) => String(response)))] },
      asked: versionsIn(asked.map((questionnaire) => ({ questionnaire }))),
    };
  });
}

/** Those of a record that an earlier build wrote. */
function versionsKept(part: Uint8Array): readonly Response['questionnaire'][] {
  const kept = keptJson(part);
  if (!kept.ok) throw new Refusal(kept.problem);
  return versionsIn(outOfColumns(kept.value) as readonly Response[]);
}
