// What `recompute` runs: read by Vite in one go, so that the app's own folders are read once.
import { openDatabase } from '../src/keeping/storage/openDatabase.ts';
import { noWitness } from '../src/keeping/storage/witness.ts';
import { readArrival, restoreFile } from '../src/office/intake/arrival.ts';
import { loadSurveyFacts } from '../src/office/results/surveyFacts.ts';
import { resultsJob } from '../src/workers/resultsJob.ts';

/**
 * What the app works out of a back-up file.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} name Of the file, for the record.
 * @returns {Promise<object>} `{ ok: true, ... }` with the results of every wave that has any, or `{ ok: false, problem }`.
 */
export async function recompute(bytes, name) {
  const database = good(
    await openDatabase({
      name: `recompute ${++opened}`,
      newId: () => 'recompute',
      witness: noWitness,
    }),
  );
  const arrival = await readArrival(database, name, bytes);
  if (!arrival.ok) return arrival;
  good(await restoreFile(database, arrival.value));
  const { made, build, carried } = arrival.value.backup;
  const waves = [];
  for (const { id, survey } of carried.waves) {
    const facts = good(await loadSurveyFacts(database, id));
    const ask = { wave: id, breakBy: null, dontKnow: 'asAsked', compareWith: null, choices: facts.choices };
    const reply = /** @type {object} */ (
      resultsJob({ key: id, source: facts.source, ask, turn: 1, holds: null, ahead: false }, () => undefined)
    );
    waves.push({ survey, wave: id, ...reply });
  }
  database.close();
  return { ok: true, file: name, made, build, waves };
}

let opened = 0;

/** @template Value @param {{ ok: boolean, value?: Value, problem?: unknown }} result @returns {Value} */
function good(result) {
  if (!result.ok) throw new Error(`recompute: ${JSON.stringify(result.problem)}`);
  return /** @type {Value} */ (result.value);
}
