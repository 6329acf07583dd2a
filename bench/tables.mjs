import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { judge } from './goals.mjs';

/** A real survey. */
const RESPONSES = 1500;
const ROUNDS = 3;
/** An officer who asks for the most that a page offers waits no longer. */
const GOAL_MS = 2000;

/**
 * Tables of 60 questions by 10 breaks, and what stands out, of 1,500 responses in Node, each beside the plain loop over as many
 * crossings in the same run. The first round is a worker that has just been started, the later ones are warm.
 */
export async function tables() {
  const folder = await bundle('scanned');
  /** @type {typeof import('./scanned.mjs')} */
  const here = await import(pathToFileURL(join(folder, 'scanned.js')).href);
  const rounds = Array.from({ length: ROUNDS }, () => here.scanned(RESPONSES, () => 0));
  for (const name of /** @type {const} */ (['tables', 'scan'])) {
    const all = rounds.map((round) => round[name]);
    const [first] = all;
    if (first === undefined) throw new Error('tables requires a round');
    const told = all.map(({ ms }) => `${ms.toFixed(0)} ms`).join(', ');
    const what = `${name}, ${RESPONSES} responses, ${first.questions} columns by ${first.breaks} breaks`;
    console.log(`${what}: ${told}; ${(first.ms / first.plain).toFixed(1)} times the plain loop at first`);
    judge(`${what}, the first time`, first.ms, GOAL_MS, 'ms');
  }
}
