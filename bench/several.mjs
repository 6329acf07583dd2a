import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { ROUNDS } from './measure.mjs';

const PEOPLE = 1_000_000;
/** Options of a question: what a survey asks, and as many as a word of bits holds. */
const OPTIONS = [8, 12, 32];

/**
 * Questions that take several answers, by ten breaks: a byte for each option and respondent, as the dataset holds them,
 * beside a bit; written out as bytes before they are counted, or counted as they stand. In turns, in Node.
 */
export async function several() {
  const folder = await bundle('severalRows');
  /** @type {typeof import('./severalRows.mjs')} */
  const here = await import(pathToFileURL(join(folder, 'severalRows.js')).href);
  for (const options of OPTIONS) {
    if (!here.agree(5000, options)) throw new Error('several requires roads to the same counts');
    const found = here.severalRows(PEOPLE, options, ROUNDS);
    for (const [name, { ms, megabytes }] of Object.entries(found)) {
      const ratio = (ms / found.bytes.ms).toFixed(2);
      console.log(
        `${options} options, ${name}: ${ms.toFixed(0)} ms, ${ratio} of bytes, ${megabytes.toFixed(0)} MB`,
      );
    }
  }
}
