import { describe, expect, it } from 'vitest';
import { openSealed } from '../../../src/keeping/sealing/ageFile.ts';
import { readCard } from '../../../src/keeping/transfer/card.ts';
import { NOTHING_COLLECTED } from '../../../src/keeping/transfer/collected.ts';
import { partsOf } from '../../../src/keeping/transfer/fileLines.ts';
import { readPack } from '../../../src/keeping/transfer/pack.ts';
import { previewOf } from '../../../src/keeping/transfer/preview.ts';
import { readBundle } from '../../../src/keeping/transfer/readBundle.ts';
import { readReceipt } from '../../../src/keeping/transfer/receipt.ts';
import { readTabletList, withCode, withTablet } from '../../../src/keeping/transfer/tabletList.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { sealedOf } from '../../fixtures/aTablet.ts';
import { goldenBytes } from '../../fixtures/golden.ts';

const { pack, hash } = goodOf(await readPack(goldenBytes('pack.v1.txt')));
const { card, words } = goodOf(await readCard(goldenBytes('card.v1.txt')));
const bundle = goodOf(await readBundle(partsOf(new Blob([goldenBytes('bundle.v1.txt')]))));

describe('a pack, a card, a bundle and a receipt of version 1', () => {
  it('are a round: the tablet of the card joins, its bundle counts, and the receipt is for what came', async () => {
    const { survey, recipients } = pack;
    expect([survey.id, recipients.length, card.pack]).toEqual(['survey1', 1, hash]);
    expect(words).toHaveLength(8);
    const none = readTabletList(null);
    if (none === null) throw new RangeError('the list requires to be read');
    const facts = { survey: survey.id, packs: [hash], now: pack.made };
    const { tablets } = goodOf(withTablet(withCode(none, card.code), card, facts));
    const preview = previewOf(NOTHING_COLLECTED, [bundle.brings], { survey: survey.id, tablets });
    expect(preview.fresh.map(({ number }) => number)).toEqual([1, 3, 5]);
    expect(preview.standing).toMatchObject([{ name: 'Oak', missing: [{ from: 4, to: 4 }] }]);
    const receipt = goodOf(readReceipt(goldenBytes('receipt.v1.txt'), pack.office));
    const { upTo, head } = receipt;
    expect(preview.standing[0]?.completed).toEqual({ upTo, head });
  });

  it('F40: hold records that open with the key they were sealed to, without any signature', async () => {
    const identity = new TextDecoder().decode(goldenBytes('sealedKey.txt')).match(/AGE-SECRET-KEY-1\w+/)?.[0];
    for (const record of bundle.brings.records.filter(({ bytes }) => bytes !== null)) {
      const opened = await openSealed(sealedOf(record), { identities: [identity ?? ''] });
      expect(opened.ok).toBe(true);
    }
  });
});
