import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { judge } from './goals.mjs';

/** @type {readonly number[]} */
const SIZES = [10_000, 100_000, 1_000_000];
/** Beside the plain loop, which finds sums alone: these have intervals, tests and what must not be told as well. */
const MOST_TIMES = { scan: 1, tables: 4 };

/**
 * What stands out, and tables of 60 questions by 10 breaks, over up to 1,000,000 responses in Node, each beside the plain
 * loop over as many crossings. It takes minutes, and is run by its name alone.
 */
export async function millions() {
  const folder = await bundle('scanned');
  /** @type {typeof import('./scanned.mjs')} */
  const here = await import(pathToFileURL(join(folder, 'scanned.js')).href);
  const held = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  for (const people of SIZES) {
    const found = here.scanned(people, held);
    for (const name of /** @type {const} */ (['scan', 'tables'])) {
      const { ms, plain, questions, breaks, held: beyond } = found[name];
      const what = `${name}, ${people.toLocaleString('en')} responses, ${questions} columns by ${breaks} breaks`;
      console.log(`${what}: ${(ms / 1000).toFixed(1)} s, ${beyond.toFixed(0)} MB beyond the columns at most`);
      judge(`${what}, beside the plain loop`, ms / plain, MOST_TIMES[name], 'times');
    }
  }
}
