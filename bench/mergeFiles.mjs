// What `merge` brings in: bundled from here, with the app's own folders.

import { instant } from '../src/core/day.ts';
import { seededRandom } from '../src/core/dice.ts';
import { lgaPolling } from '../src/counting/benchmarks/lgaPolling.ts';
import { makeSampleCouncil } from '../src/counting/sample/makeSampleCouncil.ts';
import { newKeyPair, sealTo } from '../src/keeping/sealing/ageFile.ts';
import { nextLink } from '../src/keeping/sealing/digest.ts';
import { paddedJson } from '../src/keeping/sealing/paddedJson.ts';
import { signRecord } from '../src/keeping/sealing/signedRecord.ts';
import { newSigningKey } from '../src/keeping/sealing/signing.ts';
import { writeBundle } from '../src/keeping/transfer/bundle.ts';

const MADE = instant('2026-11-01T09:00:00.000Z');

/**
 * A survey with keys in use and many tablets, as an office keeps it, and the bundles of its tablets, two of each that
 * overlap: every interview sealed to the keys, numbered, chained and signed.
 *
 * @param {{ tablets: number, each: number }} size
 */
export async function mergeFiles({ tablets, each }) {
  const { survey, waves, questionnaires, responses } = makeSampleCouncil(seededRandom, lgaPolling);
  const wave = { ...waves[0], simulated: false, closedAt: null };
  const some = responses.filter((one) => one.wave === wave.id);
  const [officer, paper] = [await newKeyPair(), await newKeyPair()];
  const recipients = [officer.recipient, paper.recipient];
  const set = { made: MADE, officer: officer.recipient, paper: paper.recipient, others: [], testSeal: '' };
  const known = [];
  const files = [];
  for (let at = 0; at < tablets; at += 1) {
    const { key, secret } = newSigningKey();
    const tablet = `tablet-${at}`;
    const records = [];
    for (let number = 1, prev = ''; number <= each; number += 1) {
      const one = some[(at * each + number) % some.length];
      const own = { ...one, id: `${tablet}-${number}`, tablet, number, simulated: false };
      const bytes = await sealTo(recipients, paddedJson(await signRecord(own, secret)));
      records.push({ number, prev, survey: survey.id, bytes });
      prev = await nextLink(prev, bytes);
    }
    const facts = { survey: survey.id, tablet, key, pack: 'a'.repeat(64), build: 'bench', everSealed: each };
    const half = Math.ceil(each / 2);
    for (const part of [records.slice(0, half + 20), records.slice(half - 20)])
      files.push(await writeBundle({ ...facts, troubles: [] }, part, secret));
    known.push({ tablet, key, name: `Tablet ${at}`, since: MADE, lostAfter: null, vouched: [] });
  }
  const setting = (/** @type {string} */ name, /** @type {object} */ value) => ({
    table: 'settings',
    row: { id: `${survey.id}//${name}`, survey: survey.id, wave: null, name, value },
  });
  const rows = [
    { table: 'surveys', row: { ...survey, simulated: false } },
    { table: 'waves', row: wave },
    ...questionnaires.map((row) => ({ table: 'questionnaires', row })),
    setting('keys', { v: 1, sets: [{ ...set, fileOpened: MADE, paperOpened: MADE }] }),
    setting('tablets', { v: 1, codes: [], tablets: known }),
  ];
  return { survey: survey.id, wave: wave.id, rows, files, key: paper.identity };
}
