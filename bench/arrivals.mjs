// What `collected` measures: bundled from here, with the app's own folders.
import { instant } from '../src/core/day.ts';
import { nextLink } from '../src/keeping/sealing/digest.ts';
import { newSigningKey } from '../src/keeping/sealing/signing.ts';
import { writeBundle } from '../src/keeping/transfer/bundle.ts';
import { NOTHING_COLLECTED } from '../src/keeping/transfer/collected.ts';
import { partsOf } from '../src/keeping/transfer/fileLines.ts';
import { previewOf } from '../src/keeping/transfer/preview.ts';
import { readBundle } from '../src/keeping/transfer/readBundle.ts';

/** Bytes of a sealed response of 40 answers, about. */
const SEALED = 1500;

/**
 * Bundles of many tablets, two of each that overlap.
 *
 * @param {{ tablets: number, each: number }} size
 */
export async function someBundles({ tablets, each }) {
  const known = [];
  const files = [];
  for (let at = 0; at < tablets; at += 1) {
    const { key, secret } = newSigningKey();
    const tablet = `tablet ${at}`;
    const records = [];
    for (let number = 1, prev = ''; number <= each; number += 1) {
      const bytes = crypto.getRandomValues(new Uint8Array(SEALED));
      records.push({ number, prev, survey: 's', bytes });
      prev = await nextLink(prev, bytes);
    }
    const facts = {
      survey: 's',
      tablet,
      key,
      pack: 'a'.repeat(64),
      build: 'bench',
      everSealed: each,
      troubles: [],
    };
    const half = Math.ceil(each / 2);
    for (const part of [records.slice(0, half + 20), records.slice(half - 20)])
      files.push(new Blob([await writeBundle(facts, part, secret)]));
    known.push({
      tablet,
      key,
      name: tablet,
      since: instant('2026-11-28T18:00:00.000Z'),
      lostAfter: null,
      vouched: [],
    });
  }
  return { files, view: { survey: 's', tablets: known } };
}

/**
 * Reads bundles and says what taking them in would do: milliseconds of each, and how many responses count.
 *
 * @param {Awaited<ReturnType<typeof someBundles>>} given
 */
export async function takeIn({ files, view }) {
  const begun = performance.now();
  const arrivals = [];
  for (const file of files) {
    const read = await readBundle(partsOf(file));
    if (read.ok) arrivals.push(read.value.brings);
  }
  const read = performance.now();
  const { fresh } = previewOf(NOTHING_COLLECTED, arrivals, view);
  return { reading: read - begun, joining: performance.now() - read, counted: fresh.length };
}
