import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { judge } from './goals.mjs';
import { printTimes, ROUNDS } from './measure.mjs';

/**
 * The intervals of drivers: resamples from moments beside a loop that fits every set anew, in turns, in Node; and what an
 * officer waits for.
 */
export async function drivers() {
  const folder = await bundle('driven');
  /** @type {typeof import('./driven.mjs')} */
  const here = await import(pathToFileURL(join(folder, 'driven.js')).href);
  const few = { people: 1100, drivers: 6, replicates: 20 };
  here.besideRefits(few);
  const rounds = Array.from({ length: ROUNDS }, () => here.besideRefits(few));
  const plain = printTimes(
    'every set fitted anew',
    rounds.map((round) => round.plain),
  );
  const own = printTimes(
    'from moments',
    rounds.map((round) => round.own),
  );
  judge('resamples of 6 drivers, beside fitting every set anew', own.p50 / plain.p50, 0.1, 'times');
  const scores = here.pageTime({ people: 1100, drivers: 12, replicates: 999 }, 'score');
  judge('999 resamples of 1,100 people, 12 drivers of a score', scores, 3000, 'ms');
  const odds = here.pageTime({ people: 1100, drivers: 8, replicates: 999 }, 'net');
  judge('the same, 8 drivers of an answer given or not', odds, 10_000, 'ms');
}
