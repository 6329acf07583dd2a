// What `several` measures: bundled from here, with the app's own folders.
import { FIRST_CATEGORY, MISSING } from '../src/core/column.ts';
import { crossVariables, questionOf } from '../src/counting/analysis/crossVariables.ts';
import { asBits } from '../src/counting/analysis/severalBits.ts';
import { crossAll } from '../src/counting/stats/crossAll.ts';

/** Categories of the breaks: sex, age, ward, working status, tenure and the like. */
const BREAKS = [2, 6, 12, 4, 3, 5, 8, 20, 2, 9];
/** Chosen, or not. */
const CODES = FIRST_CATEGORY + 2;
/** How many of the options somebody chooses, on average. */
const CHOSEN = 3;
/** One respondent in so many was not asked. */
const NOT_ASKED = 10;
const BITS = 32;

/** @param {number} people @param {number} options */
function someAnswers(people, options) {
  let state = 20_260_101;
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const bytes = Array.from({ length: options }, () => new Uint8Array(people));
  const words = Array.from({ length: Math.ceil(options / BITS) }, () => new Uint32Array(people));
  // Whether they were asked, or how they had no view: the same for all options.
  const states = new Uint8Array(people);
  for (let i = 0; i < people; i++) {
    const isAsked = chance() >= 1 / NOT_ASKED;
    states[i] = isAsked ? FIRST_CATEGORY : MISSING.notAsked;
    for (const [option, codes] of bytes.entries()) {
      const chose = isAsked && chance() < CHOSEN / options;
      codes[i] = !isAsked ? MISSING.notAsked : chose ? FIRST_CATEGORY : FIRST_CATEGORY + 1;
      const word = words[Math.floor(option / BITS)];
      if (chose && word) word[i] = /** @type {number} */ (word[i]) | (1 << (option % BITS));
    }
  }
  const breaks = BREAKS.map((count) => ({
    codes: Uint8Array.from({ length: people }, () => Math.floor(chance() * count)),
    count,
  }));
  const weights = Float64Array.from({ length: people }, () => 0.3 + 2 * chance());
  return { bytes, words, states, breaks, weights };
}

/** @typedef {ReturnType<typeof someAnswers>} Answers */

/** The app's own road: a column of bytes for each option. @param {Answers} answers */
function byBytes({ bytes, breaks, weights }) {
  const questions = bytes.map((codes) => ({ codes, count: CODES }));
  return crossAll({ questions, breaks, weights });
}

/** Bits, written out as bytes before they are counted. @param {Answers} answers */
function byUnpacked({ bytes, words, states, breaks, weights }) {
  const questions = bytes.map((_, option) => {
    const word = /** @type {Uint32Array} */ (words[Math.floor(option / BITS)]);
    const bit = option % BITS;
    const codes = new Uint8Array(word.length);
    for (let i = 0; i < codes.length; i++) {
      const state = /** @type {number} */ (states[i]);
      const bits = /** @type {number} */ (word[i]);
      codes[i] = state < FIRST_CATEGORY ? state : FIRST_CATEGORY + 1 - ((bits >>> bit) & 1);
    }
    return { codes, count: CODES };
  });
  return crossAll({ questions, breaks, weights });
}

/**
 * Bits, counted as they stand: the base once a break, and each bit that is set. Who did not choose an option is the base
 * less those who did.
 *
 * @param {Answers} answers
 */
function byBits({ bytes, words, states, breaks, weights }) {
  const options = bytes.length;
  const squares = weights.map((weight) => weight * weight);
  const [base] = [crossAll({ questions: [{ codes: states, count: FIRST_CATEGORY + 1 }], breaks, weights })];
  const chosen = breaks.map((by) => {
    const sums = new Float64Array(by.count * options * 4);
    for (const [place, word] of words.entries()) {
      const first = place * BITS;
      for (let i = 0; i < weights.length; i++) {
        let left = /** @type {number} */ (word[i]);
        if (left === 0) continue;
        const start = /** @type {number} */ (by.codes[i]) * options + first;
        const [weight, square] = [/** @type {number} */ (weights[i]), /** @type {number} */ (squares[i])];
        while (left !== 0) {
          const bit = 31 - Math.clz32(left & -left);
          left &= left - 1;
          const cell = (start + bit) * 4;
          sums[cell] = /** @type {number} */ (sums[cell]) + weight;
          sums[cell + 1] = /** @type {number} */ (sums[cell + 1]) + square;
          sums[cell + 2] = /** @type {number} */ (sums[cell + 2]) + 1;
        }
      }
    }
    return sums;
  });
  return { base, chosen };
}

/** The app's own bits: who chose the same of seven options is counted together. @param {Answers} answers */
function asKept({ bytes, breaks, weights }) {
  const kept = asBits(
    bytes.map((codes, option) => ({
      column: /** @type {any} */ ({
        id: `uses.${option + 1}`,
        question: 'uses',
        isOneOfSeveral: true,
        categories: [{ code: 1 }, { code: 0 }],
      }),
      codes,
    })),
  );
  const questions = kept.map(questionOf);
  return {
    arrays: [...new Set(questions.flatMap(({ option }) => (option ? [option.bits] : [])))].flatMap(
      ({ states, planes }) => [states, ...planes.map(({ codes }) => codes)],
    ),
    count: () => crossVariables({ questions, breaks, weights }),
  };
}

/** Whether all roads come to the same counts. @param {number} people @param {number} options */
export function agree(people, options) {
  const answers = someAnswers(people, options);
  const [bytes, unpacked, bits] = [byBytes(answers), byUnpacked(answers), byBits(answers)];
  const kept = asKept(answers).count();
  return BREAKS.every((count, b) =>
    answers.bytes.every((_, option) =>
      Array.from({ length: count }, (__, group) => group).every((group) => {
        const cell = group * CODES + FIRST_CATEGORY;
        const people = bytes[b]?.[option]?.counts[cell];
        const own = bits.chosen[b]?.[(group * options + option) * 4 + 2];
        const alike = kept[b]?.[option]?.counts[cell];
        return people === unpacked[b]?.[option]?.counts[cell] && people === own && people === alike;
      }),
    ),
  );
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
 * Median milliseconds of every option by ten breaks in each form, in turns, and megabytes of the columns.
 *
 * @param {number} people
 * @param {number} options
 * @param {number} rounds
 */
export function severalRows(people, options, rounds) {
  const answers = someAnswers(people, options);
  const times = { bytes: [0], unpacked: [0], bits: [0], kept: [0] };
  for (const all of Object.values(times)) all.length = 0;
  const kept = asKept(answers);
  for (let round = 0; round < rounds; round++) {
    times.bytes.push(timed(() => byBytes(answers)));
    times.unpacked.push(timed(() => byUnpacked(answers)));
    times.bits.push(timed(() => byBits(answers)));
    times.kept.push(timed(kept.count));
  }
  const sizeOf = (/** @type {readonly { byteLength: number }[]} */ all) =>
    all.reduce((sum, { byteLength }) => sum + byteLength, 0) / 1e6;
  return {
    bytes: { ms: median(times.bytes), megabytes: sizeOf(answers.bytes) },
    unpacked: { ms: median(times.unpacked), megabytes: sizeOf([...answers.words, answers.states]) },
    bits: { ms: median(times.bits), megabytes: sizeOf([...answers.words, answers.states]) },
    kept: { ms: median(times.kept), megabytes: sizeOf(kept.arrays) },
  };
}
