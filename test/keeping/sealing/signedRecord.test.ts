import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OpenedRecord, openedRecord } from '../../../src/keeping/sealing/openedRecord.ts';
import { jsonOf, paddedJson } from '../../../src/keeping/sealing/paddedJson.ts';
import { provenSigner, signRecord } from '../../../src/keeping/sealing/signedRecord.ts';
import { newSigningKey, signed, signerOf } from '../../../src/keeping/sealing/signing.ts';
import { goldenJson } from '../../fixtures/golden.ts';

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

/** As version 1 had it, which named no key. */
const unnamed = (opened: OpenedRecord): OpenedRecord => ({ ...opened, key: null });

describe('a record that its tablet signed', () => {
  it('F47: is known as its own, whatever is in it, and as nobody else’s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (value) => {
        const opened = afterSealing(await signRecord(value, tablet.secret));
        expect(opened.response).toEqual(JSON.parse(JSON.stringify(value)));
        expect(await provenSigner(opened, [other.key])).toBe(tablet.key);
        expect(await provenSigner(unnamed(opened), [other.key])).toBeNull();
        expect(await provenSigner(unnamed(opened), ['!', 'no key', other.key, tablet.key])).toBe(tablet.key);
      }),
    );
  });

  it('F47: is known whatever letters JSON has for it, and by what is read of it where a name stands twice', async () => {
    const odd = [
      '{"__proto__":{"a":1},"constructor":2,"toJSON":"x"}',
      '{"b":1,"10":2,"a":3,"9":4,"4294967295":5,"-1":6,"01":7}',
      '[-0,1e21,1e-7,123456789012345680000,5e-324,1.7976931348623157e308,0.1,100]',
      String.raw`["\ud800","\udfff\ud800","\u2028\u0000\u001f\"\\\/","é\u0301"]`,
    ];
    for (const text of odd) {
      const value: unknown = JSON.parse(text);
      const record = await signRecord(value, tablet.secret);
      const opened = afterSealing(record);
      expect(opened.response).toEqual(JSON.parse(JSON.stringify(value)));
      expect(await provenSigner(opened, [])).toBe(tablet.key);
    }
    const record = JSON.stringify(await signRecord({ number: 3 }, tablet.secret));
    const twice = (names: string) => openedRecord(JSON.parse(record.replace('"number":3', names)));
    expect(await provenSigner(twice('"number":4,"number":3'), [])).toBe(tablet.key);
    expect(await provenSigner(twice('"number":3,"number":4'), [])).toBeNull();
  });

  it('is none once anything of it is changed', async () => {
    const opened = afterSealing(await signRecord(response, tablet.secret));
    for (const changed of [
      { ...response, number: 4 },
      { ...response, answers: { ...response.answers, q1: { value: 5 } } },
      { ...response, more: 1 },
      null,
    ])
      for (const record of [opened, unnamed(opened)])
        expect(await provenSigner({ ...record, response: changed }, [tablet.key])).toBeNull();
  });

  it('is none of a key that it names and that did not sign it, whoever did', async () => {
    const opened = afterSealing(await signRecord(response, tablet.secret));
    for (const key of [other.key, '', 'no key', 'A'.repeat(43), `${tablet.key}=`, 'a'.repeat(1000)])
      expect(await provenSigner({ ...opened, key }, [tablet.key])).toBeNull();
  });

  it('is read as each version wrote it', async () => {
    const older = openedRecord(goldenJson('record.v1.json'));
    expect(older).toEqual({
      response: goldenJson('response.v5.json'),
      signature: expect.any(String),
      key: null,
    });
    const own = signerOf(`${'A'.repeat(42)}E`);
    expect(await provenSigner(older, [own])).toBe(own);
    const newer = openedRecord(goldenJson('record.v2.json'));
    expect(newer).toEqual({ ...older, key: own });
    expect(await provenSigner(newer, [])).toBe(own);
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
      for (const key of [null, tablet.key])
        expect(await provenSigner({ response, signature: wrong, key }, [tablet.key])).toBeNull();
    expect(await provenSigner({ response, signature, key: null }, [])).toBeNull();
    expect(await provenSigner({ response, signature: null, key: tablet.key }, [tablet.key])).toBeNull();
  });

  it('is what it is where nobody signed it, or a newer version did', async () => {
    const signedOne = await signRecord(response, tablet.secret);
    const newer = { ...signedOne, v: 3 };
    const odd = { ...signedOne, key: 4 };
    for (const value of [
      response,
      newer,
      odd,
      null,
      'text',
      4,
      { format: 'soundings-record', v: 1, response },
    ])
      expect(openedRecord(value)).toEqual({ response: value, signature: null, key: null });
  });
});
