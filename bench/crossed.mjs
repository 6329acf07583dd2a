// What `crossings` measures, in Node and in a browser: bundled from here, with the app's own folders.
import { crossAll } from '../src/counting/stats/crossAll.ts';
import { rake } from '../src/counting/stats/rake.ts';

/** @typedef {{ codes: Uint8Array | Uint16Array, count: number }} Coded */

const QUESTIONS = 60;
/** Categories of the questions in turn, and of the breaks: sex, age, ward, working status, tenure and the like. */
const ANSWERS = [5, 6, 4, 7, 5, 6, 3, 5, 8, 6];
const BREAKS = [2, 6, 12, 4, 3, 5, 8, 20, 2, 9];
/** How near the margins are brought, as a share. */
const NEAR = 1e-6;

/**
 * Respondents as the rows of a file: always the same ones.
 *
 * @param {number} people
 */
function someRespondents(people) {
  let state = 20_260_101;
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const column = (/** @type {number} */ count) => ({
    codes: Uint8Array.from({ length: people }, () => Math.floor(chance() * count)),
    count,
  });
  return {
    questions: Array.from({ length: QUESTIONS }, (_, place) => column(ANSWERS[place % ANSWERS.length] ?? 5)),
    breaks: BREAKS.map(column),
    weights: Float64Array.from({ length: people }, () => 0.3 + 2 * chance()),
  };
}

/**
 * The yardstick: for each break, each question, each row: add weight, count and squared weight.
 *
 * @param {{ questions: readonly Coded[], breaks: readonly Coded[], weights: Float64Array }} of
 */
export function plainLoop({ questions, breaks, weights }) {
  const found = [];
  for (const by of breaks) {
    for (const question of questions) {
      const places = by.count * question.count;
      const [sums, counts, squares] = [0, 1, 2].map(() => new Float64Array(places));
      if (!sums || !counts || !squares) throw new Error('plainLoop requires three sums');
      const [rows, codes, size] = [by.codes, question.codes, question.count];
      for (let i = 0; i < weights.length; i++) {
        const place = /** @type {number} */ (rows[i]) * size + /** @type {number} */ (codes[i]);
        const weight = /** @type {number} */ (weights[i]);
        sums[place] = /** @type {number} */ (sums[place]) + weight;
        counts[place] = /** @type {number} */ (counts[place]) + 1;
        squares[place] = /** @type {number} */ (squares[place]) + weight * weight;
      }
      found.push({ sums, counts, squares });
    }
  }
  return found;
}

/**
 * The yardstick of raking: every weight is multiplied, row by row, until all margins are met.
 *
 * @param {Float64Array} base
 * @param {readonly { codes: Uint8Array, targets: number[] }[]} margins
 */
function rakeByRow(base, margins) {
  const weights = base.slice();
  const people = weights.length;
  for (let sweep = 0; sweep < 1000; sweep++) {
    let furthest = 0;
    for (const { codes, targets } of margins) {
      const sums = new Float64Array(targets.length);
      let total = 0;
      for (let i = 0; i < people; i++) {
        const [code, weight] = [/** @type {number} */ (codes[i]), /** @type {number} */ (weights[i])];
        sums[code] = /** @type {number} */ (sums[code]) + weight;
        total += weight;
      }
      const factors = targets.map((target, code) => (target * total) / /** @type {number} */ (sums[code]));
      for (const [code, target] of targets.entries())
        furthest = Math.max(furthest, Math.abs(/** @type {number} */ (sums[code]) / total - target));
      for (let i = 0; i < people; i++) {
        weights[i] =
          /** @type {number} */ (weights[i]) *
          /** @type {number} */ (factors[/** @type {number} */ (codes[i])]);
      }
    }
    if (furthest < NEAR) break;
  }
  return weights;
}

/** @param {() => unknown} act */
function timed(act) {
  const from = performance.now();
  act();
  return performance.now() - from;
}

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * Medians of some rounds, in turns: milliseconds of the plain loop and of the app's own code.
 *
 * @param {number} people
 * @param {number} rounds
 * @returns {{ plain: number, own: number, plainOneWay: number, ownOneWay: number }}
 */
export function crossed(people, rounds) {
  const input = someRespondents(people);
  const oneWay = { ...input, breaks: [{ codes: new Uint8Array(people), count: 1 }] };
  const times = {
    plain: /** @type {number[]} */ ([]),
    own: /** @type {number[]} */ ([]),
    plainOneWay: /** @type {number[]} */ ([]),
    ownOneWay: /** @type {number[]} */ ([]),
  };
  for (let round = 0; round < rounds; round++) {
    times.plain.push(timed(() => plainLoop(input)));
    times.own.push(timed(() => crossAll(input)));
    times.plainOneWay.push(timed(() => plainLoop(oneWay)));
    times.ownOneWay.push(timed(() => crossAll(oneWay)));
  }
  return {
    plain: median(times.plain),
    own: median(times.own),
    plainOneWay: median(times.plainOneWay),
    ownOneWay: median(times.ownOneWay),
  };
}

/** Whether both roads come to the same sums. @param {number} people */
export function agree(people) {
  const input = someRespondents(people);
  const own = crossAll(input).flat();
  return plainLoop(input).every(({ sums, counts, squares }, place) => {
    const one = own[place];
    if (one === undefined) return false;
    const isNear = (/** @type {Float64Array} */ of, /** @type {Float64Array} */ found) =>
      of.every((sum, at) => Math.abs(sum - (found[at] ?? 0)) <= 1e-9 * Math.max(1, sum));
    const isSame = counts.every((count, at) => count === one.counts[at]);
    return isSame && isNear(sums, one.weights) && isNear(squares, one.squares);
  });
}

/**
 * Raking to four margins, in turns with the row-by-row loop.
 *
 * @param {number} people
 * @param {number} rounds
 */
export function raked(people, rounds) {
  const { breaks, weights } = someRespondents(people);
  const margins = breaks.slice(0, 4).map(({ codes, count }) => {
    const shares = Array.from({ length: count }, (_, code) => 1 + (code % 3) / 4);
    const total = shares.reduce((sum, share) => sum + share, 0);
    return { codes, targets: shares.map((share) => share / total) };
  });
  const rule = { marginTolerance: NEAR, stableAt: 0, maxSweeps: 1000 };
  const [row, own] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  let outcome = '';
  for (let round = 0; round < rounds; round++) {
    row.push(timed(() => rakeByRow(weights, margins)));
    own.push(
      timed(() => {
        outcome = rake(weights, margins, { rule }).kind;
      }),
    );
  }
  return { row: median(row), own: median(own), outcome };
}

/**
 * What one run takes beyond its columns at most, in megabytes, where memory can be asked for.
 *
 * @param {number} people
 * @param {() => number} held Bytes of typed arrays now.
 */
export function beyondColumns(people, held) {
  const input = someRespondents(people);
  const before = held();
  const found = crossAll(input);
  const after = held();
  return found.length === 0 ? 0 : (after - before) / 1e6;
}
