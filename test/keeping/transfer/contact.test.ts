import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../../src/core/day.ts';
import { toBase64 } from '../../../src/keeping/sealing/base64.ts';
import { paddedJson } from '../../../src/keeping/sealing/paddedJson.ts';
import { writeBundle } from '../../../src/keeping/transfer/bundle.ts';
import {
  contactOf,
  isContactLine,
  type OwnContact,
  readContact,
  readContactLine,
  withoutContacts,
} from '../../../src/keeping/transfer/contact.ts';
import { readBundle } from '../../../src/keeping/transfer/readBundle.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aChain, aTablet, bundleFacts, headOf, inPieces } from '../../fixtures/aTablet.ts';
import { aResponse } from '../../fixtures/aWave.ts';

const oak = aTablet('t1');
const until = day('2026-12-28') as Day;
const records = await aChain(['one', 'two']);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const contact = (number: number, text = `sealed ${number}`): OwnContact => ({
  number,
  until,
  sealed: toBase64(bytesOf(text)),
});
const bundleWith = (contacts: readonly OwnContact[]) =>
  writeBundle(bundleFacts(oak, records), records, oak.key.secret, contacts);
const read = async (bytes: Uint8Array) => goodOf(await readBundle(inPieces(bytes)));
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a sealed contact', () => {
  const place = { survey: 's', tablet: 't1', number: 3 };
  const sealed = contactOf(place, { name: 'Ann', telephone: '01632 960001' });

  it('says what it is for and which interview it is of, and nothing else about it', () => {
    expect(sealed).toEqual({
      v: 1,
      purpose: 'backCheck',
      survey: 's',
      tablet: 't1',
      number: 3,
      name: 'Ann',
      telephone: '01632 960001',
    });
    expect(readContact(paddedJson(sealed), place)).toEqual(sealed);
  });

  it('is none where it came as another interview’s, has another purpose, or is an interview itself', () => {
    for (const other of [{ survey: 'x' }, { tablet: 't2' }, { number: 4 }])
      expect(readContact(paddedJson(sealed), { ...place, ...other })).toBeNull();
    const wrong = [{ ...sealed, purpose: 'panel' }, { ...sealed, answers: {} }, aResponse(3, {})];
    for (const value of wrong) expect(readContact(paddedJson(value), place)).toBeNull();
    expect(readContact(bytesOf('no JSON'), place)).toBeNull();
  });
});

describe('a bundle', () => {
  it('brings contacts beside its records, and is the same records without them', async () => {
    const arrival = await read(await bundleWith([contact(2), contact(1)]));
    const from = { tablet: 't1', key: oak.key.key };
    expect(arrival.contacts).toEqual([
      { ...from, ...contact(1), link: await headOf(records.slice(0, 1)) },
      { ...from, ...contact(2), link: await headOf(records) },
    ]);
    const alone = await writeBundle(bundleFacts(oak, []), [], oak.key.secret, [contact(2)]);
    expect((await read(alone)).contacts).toMatchObject([{ number: 2, link: null }]);
    expect(arrival.brings).toEqual((await read(await bundleWith([]))).brings);
  });

  it('passes over a contact that its tablet did not sign for, and one that was altered, cut or said twice otherwise', async () => {
    const whole = textOf(await bundleWith([contact(1), contact(2)]));
    const lines = whole.split('\n');
    const at = lines.findIndex((line) => line.startsWith('{"contact":1,'));
    const broughtBy = async (line: string) => {
      const changed = lines.map((one, place) => (place === at ? line : one)).join('\n');
      return (await read(bytesOf(changed))).contacts.map(({ number }) => number);
    };
    expect(await broughtBy(lines[at] ?? '')).toEqual([1, 2]);
    const altered = contact(1, 'another number').sealed;
    for (const line of [
      `{"contact":1,"sealed":"${altered}"}`,
      `{"contact":7,"sealed":"${contact(1).sealed}"}`,
      `{"contact":1,"sealed":"${contact(1).sealed}","more":1}`,
      '{"contact":1,"sealed":',
    ])
      expect(await broughtBy(line)).toEqual([2]);
    const forged = whole.replace(/"manifest":"[^"]*"/, (found) => `${found.slice(0, -5)}AAAA"`);
    expect((await read(bytesOf(forged))).contacts).toEqual([]);
  });

  it('is kept without the lines of contacts, whole or not, byte for byte as it is without any', async () => {
    const whole = await bundleWith([contact(1), contact(2)]);
    const kept = withoutContacts(whole);
    expect(textOf(kept)).not.toContain('"contact"');
    expect(textOf(kept)).toBe(
      textOf(whole)
        .split('\n')
        .slice(0, 3)
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(withoutContacts(kept)).toEqual(kept);
    expect(textOf(withoutContacts(bytesOf('head\n{"contact":1,"sealed":"cut off')))).toBe('head\n');
    const arrival = await read(kept);
    expect([arrival.brings, arrival.contacts]).toEqual([(await read(whole)).brings, []]);
  });

  it('knows a line of a contact by how it begins, and reads it strictly', () => {
    expect(isContactLine(bytesOf('{"contact":x'))).toBe(true);
    expect(isContactLine(bytesOf('{"number":1}'))).toBe(false);
    expect(readContactLine({ contact: 1, sealed: 'x' })).toEqual({ number: 1, sealed: 'x' });
    expect(readContactLine({ contact: 0, sealed: 'x' })).toBeNull();
  });
});
