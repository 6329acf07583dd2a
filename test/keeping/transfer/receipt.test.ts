import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { newSigningKey, signed } from '../../../src/keeping/sealing/signing.ts';
import { union } from '../../../src/keeping/transfer/collected.ts';
import {
  type OwnChain,
  type Receipt,
  readReceipt,
  receiptFor,
  released,
  writeReceipt,
} from '../../../src/keeping/transfer/receipt.ts';
import { signedFileBytes } from '../../../src/keeping/transfer/signedFile.ts';
import { standingOf } from '../../../src/keeping/transfer/standing.ts';
import { aChain, anOffice, arrivalOf, aTablet, headOf } from '../../fixtures/aTablet.ts';

const office = newSigningKey();
const oak = aTablet('t1');
const chain = await aChain(['one', 'two', 'x: three', 'four', 'five']);
const backup = { hash: 'b'.repeat(64), at: instant('2026-11-22T18:00:00.000Z') };

async function receiptUpTo(number: number, records = chain): Promise<Receipt> {
  const { brings } = await arrivalOf(oak, records.slice(0, number));
  const [standing] = standingOf(union([brings]), anOffice([oak]));
  const receipt = standing === undefined ? null : receiptFor(standing, backup);
  if (receipt === null) throw new RangeError('receiptUpTo requires interviews');
  return receipt;
}
async function own(more: Partial<OwnChain> = {}): Promise<OwnChain> {
  return {
    survey: 's',
    tablet: 't1',
    receipted: 0,
    records: chain,
    last: 5,
    head: await headOf(chain),
    ...more,
  };
}
const refused = (problem: unknown) => ({ ok: false, problem });

describe('a receipt', () => {
  it('says how far the office has everything, and comes back as it was written', async () => {
    const receipt = await receiptUpTo(4);
    expect(receipt).toEqual({
      v: 1,
      survey: 's',
      tablet: 't1',
      upTo: 4,
      head: await headOf(chain.slice(0, 4)),
      backupHash: backup.hash,
      at: backup.at,
    });
    expect(readReceipt(writeReceipt(receipt, office.secret), office.key)).toEqual({
      ok: true,
      value: receipt,
    });
  });

  it('is not made where nothing is complete', async () => {
    const { brings } = await arrivalOf(oak, chain.slice(1));
    const [standing] = standingOf(brings, anOffice([oak]));
    expect(standing && receiptFor(standing, backup)).toBe(null);
  });

  it('F43: is refused where another office signed it, or it is none', async () => {
    const receipt = await receiptUpTo(4);
    const read = (raw: unknown, secret = office.secret) =>
      readReceipt(signedFileBytes(signed('receipt', raw, secret)), office.key);
    expect(read(receipt, newSigningKey().secret)).toEqual(refused({ kind: 'badSignature', what: 'receipt' }));
    expect(read({ ...receipt, v: 99 })).toEqual(
      refused({ kind: 'newerVersion', what: 'receipt', found: 99, known: 1 }),
    );
    expect(read({ ...receipt, upTo: 0 })).toMatchObject({ problem: { cause: 'upTo' } });
    expect(readReceipt(new Uint8Array(), office.key)).toEqual(
      refused({ kind: 'emptyFile', what: 'receipt' }),
    );
  });
});

describe('a tablet that is given a receipt', () => {
  it('may delete what it names of its survey, and nothing after it', async () => {
    expect(await released(await receiptUpTo(4), await own())).toEqual({ ok: true, value: [1, 2, 4] });
    expect(await released(await receiptUpTo(5), await own())).toEqual({ ok: true, value: [1, 2, 4, 5] });
  });

  it('goes on where an earlier receipt ended, its links still in place', async () => {
    const records = chain.map((record) => (record.number <= 2 ? { ...record, bytes: null } : record));
    expect(await released(await receiptUpTo(5), await own({ records, receipted: 2 }))).toEqual({
      ok: true,
      value: [4, 5],
    });
  });

  it('deletes nothing behind a gap of its own', async () => {
    const records = chain.filter(({ number }) => number !== 2);
    expect(await released(await receiptUpTo(5), await own({ records }))).toEqual({ ok: true, value: [4, 5] });
    const noLast = chain.filter(({ number }) => number !== 4);
    expect(await released(await receiptUpTo(4), await own({ records: noLast }))).toEqual({
      ok: true,
      value: [],
    });
  });

  it('F43: does nothing with one for another tablet or survey, or one that it had', async () => {
    const receipt = await receiptUpTo(4);
    expect(await released(receipt, await own({ tablet: 't2' }))).toEqual(refused({ kind: 'otherTablet' }));
    expect(await released(receipt, await own({ survey: 'x' }))).toEqual(
      refused({ kind: 'otherSurvey', what: 'receipt' }),
    );
    for (const receipted of [4, 5])
      expect(await released(receipt, await own({ receipted }))).toEqual(
        refused({ kind: 'olderReceipt', upTo: 4, known: receipted }),
      );
  });

  it('F44: does nothing where its own chain has another head', async () => {
    const copy = await aChain(['other four', 'other five'], chain.slice(0, 3));
    const differs = (upTo: number) => refused({ kind: 'headsDiffer', upTo });
    expect(await released(await receiptUpTo(4, copy), await own())).toEqual(differs(4));
    expect(await released(await receiptUpTo(5, copy), await own())).toEqual(differs(5));
    const more = await aChain(['six'], chain);
    expect(await released(await receiptUpTo(6, more), await own())).toEqual(differs(6));
  });

  it('F44: does nothing where any of its own interviews is not what it was', async () => {
    const records = chain.map((record) =>
      record.number === 1 ? { ...record, bytes: new TextEncoder().encode('another') } : record,
    );
    expect(await released(await receiptUpTo(4), await own({ records }))).toEqual(
      refused({ kind: 'headsDiffer', upTo: 4 }),
    );
  });
});
