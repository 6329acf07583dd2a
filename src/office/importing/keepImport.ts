import type { Response } from '../../asking/survey/response.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { importName } from '../../keeping/imports/collectedResponses.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { deleteSurvey, deleteWave } from '../../keeping/storage/deletion.ts';
import { countImported, removeImported } from '../../keeping/storage/importedResponses.ts';
import { addResponses } from '../../keeping/storage/responses.ts';
import { changeSettings } from '../../keeping/storage/settings.ts';
import { listWaves } from '../../keeping/storage/surveys.ts';
import { merge } from '../../keeping/transfer/merge.ts';
import type { Destination } from './destinations.ts';
import { type ImportSetup, importedWave } from './importFacts.ts';
import { type KeptImport, RECIPE_SETTING, readKept } from './keptImport.ts';

/** Where the responses of a file are already; null where they are nowhere. */
export async function foundBefore(
  database: Database,
  digest: string,
  destination: Destination,
): Promise<Result<string | null, Problem>> {
  if (destination.to === 'wave') {
    const { wave } = destination.setup;
    const count = await countImported(database, wave.id, importName(digest));
    return count.ok ? ok(count.value === 0 ? null : wave.title) : count;
  }
  const waves = await listWaves(database);
  if (!waves.ok) return waves;
  return ok(waves.value.find((wave) => wave.id === importedWave(digest))?.title ?? null);
}

/** Keeps the responses with the survey, the wave and the questionnaire they need, and what the columns were. */
export async function keepImport(
  database: Database,
  { survey, wave, questionnaire }: ImportSetup,
  { responses, kept }: { readonly responses: readonly Response[]; readonly kept: KeptImport },
): Promise<Result<void, Problem>> {
  const arrival = { responses, surveys: [survey], waves: [wave], questionnaires: [questionnaire] };
  const added = await addResponses(database, arrival, merge);
  if (!added.ok) return added;
  const place = { survey: survey.id, wave: wave.id };
  return changeSettings(database, [
    { place, name: RECIPE_SETTING, next: (before) => [kept, ...readKept(before)] },
  ]);
}

/** Takes away what an import brought: its responses, and the wave and the survey where they came with it. */
export async function undoImport(
  database: Database,
  destination: Destination,
  { setup: { survey, wave }, digest }: { readonly setup: ImportSetup; readonly digest: string },
): Promise<Result<void, Problem>> {
  if (destination.to === 'newSurvey') return deleteSurvey(database, survey.id);
  if (destination.to === 'newWave') return deleteWave(database, wave.id);
  const removed = await removeImported(database, wave.id, importName(digest));
  if (!removed.ok) return removed;
  const place = { survey: survey.id, wave: wave.id };
  const without = (kept: unknown) => readKept(kept).filter((one) => one.digest !== digest);
  return changeSettings(database, [{ place, name: RECIPE_SETTING, next: without }]);
}
