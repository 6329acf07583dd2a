// What `sealed` measures in a browser: bundled from here, with the app's own folders.
import { seededRandom } from '../src/core/dice.ts';
import { lgaPolling } from '../src/counting/benchmarks/lgaPolling.ts';
import { makeSampleCouncil } from '../src/counting/sample/makeSampleCouncil.ts';
import { newKeyPair } from '../src/keeping/sealing/ageFile.ts';
import { openDatabase } from '../src/keeping/storage/openDatabase.ts';
import { addResponses, responsesOf } from '../src/keeping/storage/responses.ts';
import { sealKept } from '../src/keeping/storage/sealKept.ts';
import { saveSetting } from '../src/keeping/storage/settings.ts';
import { noWitness } from '../src/keeping/storage/witness.ts';
import { sealingReply } from '../src/workers/sealingJob.ts';

/** @template Value @param {{ ok: true, value: Value } | { ok: false, problem: unknown }} result */
function goodOf(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/**
 * Times of reading so many responses of a wave from the store: in the clear, then sealed and unlocked. All on the page,
 * where the app has a worker open what is sealed.
 *
 * @param {number} people
 * @param {number} rounds
 * @param {number} arrivals In how many parts they were brought in, one after the other.
 */
export async function sealedRows(people, rounds, arrivals) {
  const run = async (/** @type {string} */ _job, /** @type {any} */ input) => sealingReply(input, 18);
  const database = goodOf(
    await openDatabase({
      name: `bench-${arrivals}`,
      newId: () => 'tablet',
      run: /** @type {any} */ (run),
      witness: noWitness,
    }),
  );
  const { survey, waves, questionnaires, responses } = makeSampleCouncil(seededRandom, lgaPolling);
  const [wave] = waves;
  const some = responses.filter((one) => one.wave === wave.id);
  const many = Array.from({ length: people }, (_, at) => {
    const one = some[at % some.length];
    return { ...one, id: `many-${at}`, number: at + 1 };
  });
  const each = Math.ceil(people / arrivals);
  for (let from = 0; from < people; from += each) {
    const added = many.slice(from, from + each);
    const join = () => ({ added, same: [], clashes: [] });
    const arrival = { surveys: [survey], waves, questionnaires, responses: added };
    goodOf(await addResponses(database, /** @type {any} */ (arrival), /** @type {any} */ (join)));
  }
  const timesOf = async () => {
    /** @type {number[]} */
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      const found = goodOf(await responsesOf(database, wave.id));
      if (found.length !== people) throw new Error('sealedRows requires all responses back');
      times.push(performance.now() - begun);
    }
    return times;
  };
  const bytesOf = async () =>
    (await database.responses.toArray()).reduce((sum, row) => sum + row.bytes.length, 0) / 1e6;
  const plain = { times: await timesOf(), megabytes: await bytesOf() };
  const [officer, paper] = [await newKeyPair(), await newKeyPair()];
  const made = '2026-11-01T09:00:00.000Z';
  const set = { made, officer: officer.recipient, paper: paper.recipient, others: [], testSeal: '' };
  const sets = [{ ...set, fileOpened: made, paperOpened: made }];
  goodOf(await saveSetting(database, { survey: survey.id, wave: null }, 'keys', { v: 1, sets }));
  database.identities.set(survey.id, [paper.identity]);
  const begun = performance.now();
  const anew = goodOf(await sealKept(database, survey.id));
  const sealing = performance.now() - begun;
  if (anew !== people) throw new Error('sealedRows requires all responses sealed');
  return { plain, sealed: { times: await timesOf(), megabytes: await bytesOf() }, sealing };
}
