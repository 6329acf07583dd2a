import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openedRecord } from '../../../src/keeping/sealing/openedRecord.ts';
import { jsonOf, paddedJson } from '../../../src/keeping/sealing/paddedJson.ts';
import { isRecordBy, signRecord } from '../../../src/keeping/sealing/signedRecord.ts';
import { newSigningKey, signed } from '../../../src/keeping/sealing/signing.ts';

const [tablet, other] = [newSigningKey(), newSigningKey()];
const response = {
  v: 2,
  id: 'r1',
  tablet: 't1',
  number: 3,
  answers: { q1: { value: 4 }, 7: { value: 'yes' } },
};

/** What an office has before it, once the seal is open. */
const afterSealing = (value: unknown) => openedRecord(jsonOf(paddedJson(value)));

describe('a record that its tablet signed', () => {
  it('F47: is known as its own, whatever is in it, and as nobody else’s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (value) => {
        const opened = afterSealing(await signRecord(value, tablet.secret));
        expect(opened.response).toEqual(JSON.parse(JSON.stringify(value)));
        expect(await isRecordBy(opened, [other.key])).toBe(false);
        expect(await isRecordBy(opened, ['!', 'no key', other.key, tablet.key])).toBe(true);
      }),
    );
  });

  it('is none once anything of it is changed', async () => {
    const opened = afterSealing(await signRecord(response, tablet.secret));
    for (const changed of [
      { ...response, number: 4 },
      { ...response, answers: { ...response.answers, q1: { value: 5 } } },
      { ...response, more: 1 },
      null,
    ])
      expect(await isRecordBy({ ...opened, response: changed }, [tablet.key])).toBe(false);
  });

  it('is none by a signature that was given for something else, or is no signature', async () => {
    const { signature } = await signRecord(response, tablet.secret);
    const { hash } = JSON.parse(atob(signature.split('.')[1] ?? '')) as { readonly hash: string };
    for (const wrong of [
      signed('receipt', { hash }, tablet.secret),
      signed('response', null, tablet.secret),
      '',
      'x.y.z',
      `${signature}x`,
      'a'.repeat(2000),
    ])
      expect(await isRecordBy({ response, signature: wrong }, [tablet.key])).toBe(false);
    expect(await isRecordBy({ response, signature }, [])).toBe(false);
    expect(await isRecordBy({ response, signature: null }, [tablet.key])).toBe(false);
  });

  it('is what it is where nobody signed it, or a newer version did', async () => {
    const newer = { ...(await signRecord(response, tablet.secret)), v: 2 };
    for (const value of [response, newer, null, 'text', 4, { format: 'soundings-record', v: 1, response }])
      expect(openedRecord(value)).toEqual({ response: value, signature: null });
  });
});
