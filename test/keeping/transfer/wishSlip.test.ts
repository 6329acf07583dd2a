import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_BEHIND } from '../../../src/asking/survey/wishes.ts';
import { type Day, day } from '../../../src/core/day.ts';
import { newKeyPair, sealTo } from '../../../src/keeping/sealing/ageFile.ts';
import { toBase64 } from '../../../src/keeping/sealing/base64.ts';
import { paddedJson } from '../../../src/keeping/sealing/paddedJson.ts';
import { writeBundle } from '../../../src/keeping/transfer/bundle.ts';
import { contactOf, withoutContacts } from '../../../src/keeping/transfer/contact.ts';
import { readBundle } from '../../../src/keeping/transfer/readBundle.ts';
import {
  fitsSlip,
  fittingWishes,
  isWishLine,
  NO_WISH,
  type OwnWishes,
  readSlip,
  readWishLine,
  type WishBatch,
  wishSlip,
} from '../../../src/keeping/transfer/wishSlip.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aChain, aTablet, bundleFacts, inPieces } from '../../fixtures/aTablet.ts';

const oak = aTablet('t1');
const until = day('2027-03-31') as Day;
const records = await aChain(Array.from({ length: 12 }, (_, at) => `interview ${at + 1}`));
const place = { purpose: 'panel', survey: 's' } as const;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const lot = (count: number, name = 'slip', purpose: WishBatch['purpose'] = 'panel'): WishBatch => ({
  purpose,
  until,
  sealed: Array.from({ length: count }, (_, at) => toBase64(bytesOf(`${name} ${100_000 + at}`))).toSorted(),
});
const bundleWith = (wishes: OwnWishes) =>
  writeBundle(bundleFacts(oak, records, { wishes }), records, oak.key.secret);
const read = async (bytes: Uint8Array) => goodOf(await readBundle(inPieces(bytes)));
const broughtBy = async (text: string) => (await read(bytesOf(text))).wishes.map(({ purpose }) => purpose);

describe('a slip', () => {
  it('says what it is for and who wished it, and nothing of any interview, tablet, time or fieldworker', () => {
    const slip = wishSlip(place, { name: 'Ann', reach: 'ann@example.org' });
    expect(slip).toEqual({ v: 1, purpose: 'panel', survey: 's', name: 'Ann', reach: 'ann@example.org' });
    expect(readSlip(paddedJson(slip), place)).toEqual(slip);
  });

  it('is none where it is of another purpose or survey, says more, or is another record', () => {
    const slip = wishSlip(place, NO_WISH);
    expect(readSlip(paddedJson(slip), { ...place, purpose: 'draw' })).toBeNull();
    expect(readSlip(paddedJson(slip), { ...place, survey: 'x' })).toBeNull();
    const contact = contactOf(
      { survey: 's', tablet: 't1', number: 1 },
      { name: 'Ann', telephone: '1234567' },
    );
    for (const value of [{ ...slip, tablet: 't1' }, { ...slip, number: 1 }, contact, null])
      expect(readSlip(paddedJson(value), place)).toBeNull();
    expect(readSlip(bytesOf('no JSON'), place)).toBeNull();
  });

  it('is of one length, whatever is wished and whether anything is, also once it is sealed', async () => {
    const { recipient } = await newKeyPair();
    const text = fc.string({ maxLength: 220, unit: 'binary' });
    const empty = (await sealTo([recipient], paddedJson(wishSlip(place, NO_WISH)))).length;
    let fitting = 0;
    await fc.assert(
      fc.asyncProperty(text, text, async (name, reach) => {
        const slip = wishSlip(place, { name, reach });
        if (!fitsSlip(slip)) return;
        fitting += 1;
        expect(paddedJson(slip)).toHaveLength(1024);
        expect(await sealTo([recipient], paddedJson(slip))).toHaveLength(empty);
      }),
      { numRuns: 30 },
    );
    expect(fitting).toBeGreaterThan(0);
    expect(fitsSlip(wishSlip(place, { name: 'ÿ'.repeat(200), reach: 'ÿ'.repeat(200) }))).toBe(true);
    expect(fitsSlip(wishSlip(place, { name: '文'.repeat(200), reach: '文'.repeat(200) }))).toBe(false);
    expect(fitsSlip(wishSlip(place, { name: 'n'.repeat(201), reach: '' }))).toBe(false);
  });
});

describe('a bundle', () => {
  it('brings lots of slips beside its records, and is the same records without them', async () => {
    const wishes = { batches: [lot(10), lot(12, 'other', 'draw')], held: 3 };
    const bytes = await bundleWith(wishes);
    const arrival = await read(bytes);
    const from = { tablet: 't1', key: oak.key.key };
    expect(arrival.wishes).toEqual(wishes.batches.map((batch) => ({ ...from, ...batch })));
    expect(arrival.manifest.wishes.held).toBe(3);
    const without = await read(await bundleWith({ batches: [], held: 0 }));
    expect(arrival.brings).toEqual(without.brings);
    expect(without.manifest.wishes).toEqual({ batches: [], held: 0 });
    // What an office keeps of it has no slip, and names none by itself.
    const kept = withoutContacts(bytes);
    for (const one of wishes.batches.flatMap(({ sealed }) => sealed)) expect(textOf(kept)).not.toContain(one);
    expect(textOf(kept).split('\n')).toHaveLength(records.length + 2);
    const again = await read(kept);
    expect([again.brings, again.wishes]).toEqual([arrival.brings, []]);
    expect(textOf(withoutContacts(bytesOf('head\n{"wish":0,"sealed":"cut off')))).toBe('head\n');
  });

  it('says the same whichever of its interviews wished: nothing but the seals differ, and their order is theirs', async () => {
    const { recipient } = await newKeyPair();
    const sealedBy = async (wished: ReadonlySet<number>): Promise<WishBatch> => {
      const sealed: string[] = [];
      for (let at = 0; at < 12; at += 1) {
        const wish = wished.has(at) ? { name: `Person ${at}`, reach: `0163296000${at}` } : NO_WISH;
        sealed.push(toBase64(await sealTo([recipient], paddedJson(wishSlip(place, wish)))));
      }
      return { purpose: 'panel', until, sealed };
    };
    const shapeOf = async (wished: ReadonlySet<number>) => {
      const bytes = await bundleWith({ batches: [await sealedBy(wished)], held: 0 });
      const lines = textOf(bytes).split('\n');
      const { manifest } = await read(bytes);
      const slips = lines.filter((line) => isWishLine(bytesOf(line)));
      expect(slips).toEqual(slips.toSorted());
      return {
        lines: lines.slice(1).map((line) => line.replace(/("wish":\d+,"sealed":")[^"]*/, '$1')),
        lengths: lines.map(({ length }) => length),
        manifest: { ...manifest, wishes: manifest.wishes.batches.map((one) => ({ ...one, hash: '' })) },
      };
    };
    const nobody = await shapeOf(new Set());
    for (const wished of [[0], [11], [3, 4, 5], Array.from({ length: 12 }, (_, at) => at)])
      expect(await shapeOf(new Set(wished))).toEqual(nobody);
  });

  it('passes over a lot of which a slip is missing, altered, said twice, put in or of another length; the others come', async () => {
    const whole = textOf(await bundleWith({ batches: [lot(10), lot(11, 'other', 'draw')], held: 0 }));
    expect(await broughtBy(whole)).toEqual(['panel', 'draw']);
    const lines = whole.split('\n');
    const at = lines.findIndex((line) => line.startsWith('{"wish":0,'));
    const changed = (...instead: readonly string[]) => lines.toSpliced(at, 1, ...instead).join('\n');
    const [own = '', next = ''] = lines.slice(at, at + 2);
    const longer = toBase64(bytesOf('a longer slip than all of the others'));
    for (const text of [
      changed(),
      changed(next),
      changed(own, own),
      changed(own, '{"wish":0,"sealed":"AAAA"}'),
      changed(`{"wish":0,"sealed":"${longer}"}`),
      changed(own.replace('"wish":0', '"wish":1')),
      changed(own.replace('"wish":0', '"wish":7')),
      changed(own.replace('}', ',"more":1}')),
      changed('{"wish":0,"sealed":'),
    ])
      expect((await broughtBy(text)).includes('panel')).toBe(false);
    expect(await broughtBy(changed())).toEqual(['draw']);
    expect(await broughtBy(lines.filter((line) => !line.startsWith('{"wish":0,')).join('\n'))).toEqual([
      'draw',
    ]);
    // Nor does a tablet stand for ten interviews by signing one slip ten times.
    const tenTimes = { ...lot(10), sealed: Array(10).fill(lot(1).sealed[0]) };
    expect(await broughtBy(textOf(await bundleWith({ batches: [tenTimes], held: 0 })))).toEqual([]);
    // In another order they are the same.
    expect(await broughtBy(changed(next, own).replace(`${own}\n${next}`, own))).toEqual(['panel', 'draw']);
    const forged = whole.replace(/"manifest":"[^"]*"/, (found) => `${found.slice(0, -5)}AAAA"`);
    expect(await broughtBy(forged)).toEqual([]);
  });

  it('is refused where a lot rests on too few interviews, so that no tablet can send one', async () => {
    const short = await bundleWith({ batches: [lot(LEAST_BEHIND - 1)], held: 0 });
    expect(await readBundle(inPieces(short))).toMatchObject({ ok: false, problem: { kind: 'damagedFile' } });
    const uneven = { ...lot(9), sealed: [...lot(9).sealed, toBase64(bytesOf('longer than others'))] };
    expect(await broughtBy(textOf(await bundleWith({ batches: [uneven], held: 0 })))).toEqual([]);
  });

  it('takes no more of them than it may, whole lots only, and is refused where there are more lines', async () => {
    const many = { batches: [lot(14_995), lot(10, 'b'), lot(5, 'c')], held: 200 };
    const fitting = fittingWishes(many);
    expect(fitting.batches.map(({ sealed }) => sealed.length)).toEqual([14_995, 5]);
    expect(fitting.held).toBe(9);
    const lots = Array.from({ length: 120 }, () => lot(10));
    expect(fittingWishes({ batches: lots, held: 0 }).batches).toHaveLength(100);
    const [head = ''] = textOf(await bundleWith({ batches: [], held: 0 })).split('\n');
    const flood = [head, ...Array.from({ length: 15_001 }, () => '{"wish":0,"sealed":"AAAA"}')].join('\n');
    expect(await readBundle(inPieces(bytesOf(flood), 100_000))).toMatchObject({
      ok: false,
      problem: { kind: 'tooManyInFile', limit: 15_000 },
    });
  });

  it('knows a line of a slip by how it begins, and reads it strictly and within bounds', () => {
    expect(isWishLine(bytesOf('{"wish":x'))).toBe(true);
    expect(isWishLine(bytesOf('{"number":1}'))).toBe(false);
    expect(readWishLine({ wish: 0, sealed: 'x' })).toEqual({ wish: 0, sealed: 'x' });
    for (const line of [{ wish: -1, sealed: 'x' }, { wish: 100, sealed: 'x' }, { wish: 0, sealed: '' }, null])
      expect(readWishLine(line)).toBeNull();
    expect(readWishLine({ wish: 0, sealed: 'x'.repeat(3001) })).toBeNull();
  });
});
