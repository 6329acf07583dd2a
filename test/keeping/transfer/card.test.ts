import { describe, expect, it } from 'vitest';
import { newSigningKey, signed } from '../../../src/keeping/sealing/signing.ts';
import { type Card, readCard, writeCard } from '../../../src/keeping/transfer/card.ts';
import { signedFileBytes } from '../../../src/keeping/transfer/signedFile.ts';
import { goodOf } from '../../fixtures/aDevice.ts';

const tablet = newSigningKey();
const card: Card = {
  v: 1,
  survey: 's',
  tablet: 't1',
  key: tablet.key,
  name: 'Oak',
  pack: 'a'.repeat(64),
  code: 'code-1',
};

describe('a tablet’s card', () => {
  it('arrives as it was made, with eight words that are the same on both sides', async () => {
    const bytes = writeCard(card, tablet.secret);
    const read = goodOf(await readCard(bytes));
    expect(read.card).toEqual(card);
    expect(read.words).toHaveLength(8);
    expect(goodOf(await readCard(bytes)).words).toEqual(read.words);
  });

  it('F38: has other words when anything in it was changed on the way, even by who signs it anew', async () => {
    const { words } = goodOf(await readCard(writeCard(card, tablet.secret)));
    const thief = newSigningKey();
    const changed: readonly (readonly [Card, string])[] = [
      [{ ...card, key: thief.key }, thief.secret],
      [{ ...card, name: 'Ash' }, tablet.secret],
      [{ ...card, pack: 'b'.repeat(64) }, tablet.secret],
    ];
    for (const [other, secret] of changed)
      expect(goodOf(await readCard(writeCard(other, secret))).words).not.toEqual(words);
  });

  it('is refused where another key signed it, or where it is no card', async () => {
    const problemOf = async (raw: unknown, secret = tablet.secret) => {
      const read = await readCard(signedFileBytes(signed('card', raw, secret)));
      return read.ok ? null : read.problem;
    };
    expect(await problemOf(card, newSigningKey().secret)).toEqual({ kind: 'badSignature', what: 'card' });
    expect(await problemOf({ ...card, name: '' })).toMatchObject({ kind: 'damagedFile', cause: 'name' });
    expect(await problemOf({ ...card, v: 2 })).toMatchObject({ kind: 'newerVersion', found: 2, known: 1 });
    expect((await readCard(new Uint8Array())).ok).toBe(false);
  });
});
