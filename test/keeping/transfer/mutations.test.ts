import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, day, instant } from '../../../src/core/day.ts';
import { newSigningKey } from '../../../src/keeping/sealing/signing.ts';
import { readCard, writeCard } from '../../../src/keeping/transfer/card.ts';
import { acceptPack, readPack, writePack } from '../../../src/keeping/transfer/pack.ts';
import { previewOf } from '../../../src/keeping/transfer/preview.ts';
import { readBundle } from '../../../src/keeping/transfer/readBundle.ts';
import { readReceipt, released, writeReceipt } from '../../../src/keeping/transfer/receipt.ts';
import { wordsIn } from '../../../src/words/inLanguages.ts';
import { tabletsWords } from '../../../src/words/tablets.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aPack } from '../../fixtures/aPack.ts';
import {
  aBundle,
  aChain,
  anOffice,
  arrivalOf,
  aTablet,
  headOf,
  inPieces,
  sealedOf,
} from '../../fixtures/aTablet.ts';
import { changedBundle, changedFile, expectTold } from '../../fixtures/changedFiles.ts';
import { FULL_TIMEOUT, runsOf } from '../../fixtures/fullRuns.ts';
import { mutations } from '../../fixtures/mutated.ts';
import { tellsToDo } from '../../fixtures/nextStep.ts';

const { asideWhy, strayWhy } = wordsIn(tabletsWords, 'en').tablet;

/** Of bundles, of packs and of receipts: 2,000 and 100,000 in all. Cards come on top. */
const RUNS = runsOf(667, 33_334);
const CARD_RUNS = runsOf(500, 25_000);
const office = newSigningKey();
const oak = aTablet('t1');
const chain = await aChain(['one', 'two', 'x: three', 'four', 'five']);
const genuine = new Set(chain.map(({ bytes }) => new TextDecoder().decode(bytes)));

/** Slips with wishes of ten interviews. */
const aLot = () => ({
  purpose: 'panel' as const,
  until: day('2027-03-31') as Day,
  sealed: Array.from({ length: 10 }, (_, at) => btoa(`slip ${at}`)).toSorted(),
});

describe('whatever is done to a file', () => {
  it('F37, F47, F50, F51: a bundle counts only what its tablet finished, or is refused with a next step', {
    timeout: FULL_TIMEOUT,
  }, async () => {
    const view = anOffice([oak]);
    const wishes = { batches: [aLot()], held: 2 };
    const bytes = await aBundle(oak, chain, { wishes });
    const have = (await arrivalOf(oak, chain.slice(0, 2))).brings;
    const before = JSON.stringify(have);
    const changed = await changedBundle(bytes, oak.key.secret);
    await fc.assert(
      fc.asyncProperty(mutations, async (mutation) => {
        const read = await readBundle(inPieces(changed(mutation)));
        if (!read.ok) return expectTold(read.problem);
        const preview = previewOf(have, [read.value.brings], view);
        const counted = preview.standing.flatMap((tablet) => tablet.counted);
        // What is kept aside of a bundle that was read has its own next step.
        for (const { why } of preview.aside) expect(tellsToDo(asideWhy[why]), why).toBe(true);
        for (const { why } of preview.strays) expect(tellsToDo(strayWhy[why]), why).toBe(true);
        for (const record of counted) expect(genuine).toContain(new TextDecoder().decode(sealedOf(record)));
        // Wishes come all together as they left, or not at all.
        for (const { sealed } of read.value.wishes) expect(sealed).toEqual(aLot().sealed);
        expect(JSON.stringify(have)).toBe(before);
      }),
      RUNS,
    );
    expect('polluted' in {}).toBe(false);
  });

  it('F38, F47, F50, F51: a pack is taken whole or refused with a next step', {
    timeout: FULL_TIMEOUT,
  }, async () => {
    const wish = {
      purpose: 'draw',
      recipient: `age1${'q'.repeat(58)}`,
      until: day('2027-03-31') as Day,
    } as const;
    const pack = aPack(office.key, { version: 2, wishes: [wish] });
    const bytes = writePack(pack, office.secret);
    const own = goodOf(await readPack(writePack(aPack(office.key), office.secret)));
    const changed = changedFile('pack', bytes, office.secret);
    const whole = goodOf(await readPack(bytes));
    await fc.assert(
      fc.asyncProperty(mutations, async (mutation) => {
        const read = await readPack(changed(mutation));
        if (!read.ok) return expectTold(read.problem);
        if (mutation.how !== 'resigned') expect(read.value).toEqual(whole);
        const accepted = acceptPack(own, read.value);
        if (!accepted.ok) expectTold(accepted.problem);
        else expect(accepted.value.pack.version).toBeGreaterThanOrEqual(own.pack.version);
      }),
      RUNS,
    );
    expect('polluted' in {}).toBe(false);
  });

  it('F43, F44, F50: a receipt releases what it was signed for, or nothing, with a next step', {
    timeout: FULL_TIMEOUT,
  }, async () => {
    const own = {
      survey: 's',
      tablet: 't1',
      receipted: 1,
      records: chain,
      last: 5,
      head: await headOf(chain),
    };
    const receipt = {
      v: 1,
      survey: 's',
      tablet: 't1',
      upTo: 4,
      head: await headOf(chain.slice(0, 4)),
      backupHash: 'b'.repeat(64),
      at: instant('2026-11-22T18:00:00.000Z'),
    } as const;
    const changed = changedFile('receipt', writeReceipt(receipt, office.secret), office.secret);
    await fc.assert(
      fc.asyncProperty(mutations, async (mutation) => {
        const read = readReceipt(changed(mutation), office.key);
        if (!read.ok) return expectTold(read.problem);
        if (mutation.how !== 'resigned') expect(read.value).toEqual(receipt);
        const letGo = await released(read.value, own);
        if (!letGo.ok) return expectTold(letGo.problem);
        expect(letGo.value).toEqual([1, 2, 4]);
      }),
      RUNS,
    );
  });

  it('F38, F50: a tablet’s card is read whole or refused with a next step', {
    timeout: FULL_TIMEOUT,
  }, async () => {
    const { id: tablet, key } = oak;
    const card = {
      v: 1,
      survey: 's',
      tablet,
      key: key.key,
      name: 'Oak',
      pack: 'a'.repeat(64),
      code: 'c',
    } as const;
    const changed = changedFile('card', writeCard(card, key.secret), key.secret);
    await fc.assert(
      fc.asyncProperty(mutations, async (mutation) => {
        const read = await readCard(changed(mutation));
        if (!read.ok) return expectTold(read.problem);
        expect(read.value.words).toHaveLength(8);
        if (mutation.how !== 'resigned') expect(read.value.card).toEqual(card);
      }),
      CARD_RUNS,
    );
  });
});
