// What `drivers` measures: bundled from here, with the app's own folders.
import { seededRandom } from '../src/core/dice.ts';
import { bootstrapDrivers } from '../src/counting/stats/bootstrapDrivers.ts';
import { bootstrapLogistic } from '../src/counting/stats/bootstrapLogistic.ts';
import { resampling } from '../src/counting/stats/resample.ts';
import { shapley } from '../src/counting/stats/shapley.ts';
import { solveSymmetric } from '../src/counting/stats/symmetricMatrix.ts';

/** People who were drawn one by one: there is nothing to add up beforehand. */
const oneByOne = { strata: null, clusters: null };

/**
 * Invented people: answers of 1 to 5 that go with each other, and an outcome that goes with all of them.
 *
 * @param {number} people
 * @param {number} drivers
 */
function somePeople(people, drivers) {
  const chance = seededRandom('drivers');
  const mood = Array.from({ length: people }, () => Math.floor(3 * chance()));
  const column = () => Float64Array.from(mood, (one) => Math.min(5, 1 + one + Math.floor(3 * chance())));
  return {
    outcome: column(),
    drivers: Array.from({ length: drivers }, column),
    weights: Float64Array.from(mood, () => 0.5 + chance()),
  };
}

/**
 * The yardstick: each set of drivers is fitted anew to the people of each resample.
 *
 * @param {ReturnType<typeof somePeople>} of
 * @param {number} replicates
 */
function plainRefits({ outcome, drivers, weights }, replicates) {
  const again = resampling(weights, oneByOne);
  if (again === null) throw new Error('plainRefits requires more than one person');
  const times = new Float64Array(again.units + 1);
  const random = seededRandom('bench');
  const shares = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    again.draw(random, times);
    const own = weights.map((weight, i) => weight * /** @type {number} */ (times[i]));
    const parts = shapley(drivers.length, (set) =>
      explained(
        drivers.filter((_, k) => set & (1 << k)),
        outcome,
        own,
      ),
    );
    const whole = parts.reduce((sum, part) => sum + part, 0);
    shares.push(...parts.map((part) => part / whole));
  }
  return shares;
}

/**
 * R² of one weighted regression, from its people.
 *
 * @param {readonly Float64Array[]} columns
 * @param {Float64Array} outcome
 * @param {Float64Array} weights
 */
function explained(columns, outcome, weights) {
  if (columns.length === 0) return 0;
  const all = [...columns, outcome];
  const size = all.length;
  const sums = new Float64Array(size);
  const products = new Float64Array(size * size);
  let people = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = /** @type {number} */ (weights[i]);
    people += weight;
    for (let k = 0; k < size; k++) {
      const part = weight * /** @type {number} */ (all[k]?.[i]);
      sums[k] = /** @type {number} */ (sums[k]) + part;
      for (let j = 0; j < size; j++) {
        const place = k * size + j;
        products[place] =
          /** @type {number} */ (products[place]) + part * /** @type {number} */ (all[j]?.[i]);
      }
    }
  }
  const about = (/** @type {number} */ k, /** @type {number} */ j) => {
    const [both = 0, one = 0, other = 0] = [products[k * size + j], sums[k], sums[j]];
    return both - (one * other) / people;
  };
  const last = size - 1;
  const among = Float64Array.from({ length: last * last }, (_, at) =>
    about(Math.floor(at / last), at % last),
  );
  const right = Float64Array.from({ length: last }, (_, k) => about(k, last));
  const slopes = solveSymmetric(among, right);
  if (slopes === null) return 0;
  return (
    slopes.reduce((sum, slope, k) => sum + slope * /** @type {number} */ (right[k]), 0) / about(last, last)
  );
}

/**
 * Milliseconds of so many resamples by either road, which come to the same shares.
 *
 * @param {{ people: number, drivers: number, replicates: number }} size
 */
export function besideRefits({ people, drivers, replicates }) {
  const of = somePeople(people, drivers);
  const plain = timed(() => plainRefits(of, replicates));
  const own = timed(() => drawnAgain(of, replicates)?.shares ?? []);
  for (const [i, share] of own.found.entries()) {
    if (Math.abs(share - /** @type {number} */ (plain.found[i])) > 1e-9)
      throw new Error('two roads came to other shares');
  }
  return { plain: plain.ms, own: own.ms };
}

/**
 * Milliseconds of the resamples that a page asks for, of a score or of an answer given or not.
 *
 * @param {{ people: number, drivers: number, replicates: number }} size
 * @param {'score' | 'net'} as
 */
export function pageTime({ people, drivers, replicates }, as) {
  const of = somePeople(people, drivers);
  if (as === 'score') return timed(() => drawnAgain(of, replicates)).ms;
  const yes = { ...of, outcome: of.outcome.map((score) => (score > 3 ? 1 : 0)) };
  return timed(() => bootstrapLogistic(yes, oneByOne, { replicates, random: seededRandom('bench') })).ms;
}

/** @param {ReturnType<typeof somePeople>} of @param {number} replicates */
function drawnAgain(of, replicates) {
  return bootstrapDrivers(of, oneByOne, { replicates, random: seededRandom('bench') });
}

/** @template Found @param {() => Found} work */
function timed(work) {
  const before = performance.now();
  const found = work();
  return { found, ms: performance.now() - before };
}
