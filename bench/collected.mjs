import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { judge } from './goals.mjs';

/** Bundles of 100 tablets, 20,000 responses in all: reading and proving them, and saying what counts, in Node. */
export async function collected() {
  const folder = await bundle('arrivals');
  /** @type {typeof import('./arrivals.mjs')} */
  const here = await import(pathToFileURL(join(folder, 'arrivals.js')).href);
  const { reading, joining, counted } = await here.takeIn(
    await here.someBundles({ tablets: 100, each: 200 }),
  );
  console.log(
    `200 bundles, ${counted} responses: read in ${reading.toFixed(0)} ms, joined in ${joining.toFixed(0)} ms`,
  );
  judge('200 bundles of 20,000 responses, to what counts', reading + joining, 60_000, 'ms');
}
