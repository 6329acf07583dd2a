import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { newSigningKey } from '../../../src/keeping/sealing/signing.ts';
import type { Card } from '../../../src/keeping/transfer/card.ts';
import {
  keysOf,
  readTabletList,
  type TabletList,
  withCode,
  withLost,
  withNewKey,
  withoutVouched,
  withTablet,
  withVouched,
} from '../../../src/keeping/transfer/tabletList.ts';
import { goodOf } from '../../fixtures/aDevice.ts';

const pack = 'a'.repeat(64);
const facts = { survey: 's', packs: [pack], now: instant('2026-11-22T09:30:00.000Z') };
const card: Card = {
  v: 1,
  survey: 's',
  tablet: 't1',
  key: newSigningKey().key,
  name: 'Oak',
  pack,
  code: 'one',
};
const none = readTabletList(null) as TabletList;
const open = withCode(withCode(none, 'one'), 'two');
const known = goodOf(withTablet(open, card, facts));

describe('the tablets of a survey', () => {
  it('are known after their card answered a code, which is used up by it', () => {
    expect(known.codes).toEqual(['two']);
    expect(known.tablets).toEqual([
      { tablet: 't1', key: card.key, name: 'Oak', since: facts.now, lostAfter: null, vouched: [] },
    ]);
  });

  it('are not there twice when the same card comes again', () => {
    expect(withTablet(known, card, facts)).toEqual({ ok: true, value: known });
  });

  it('F34: are one tablet with a new key where its passphrase was lost, after a new card answered a new code', () => {
    const [next, after] = [newSigningKey().key, newSigningKey().key];
    const again = goodOf(withNewKey(known, { ...card, key: next, code: 'two', name: 'Other' }, facts));
    expect(again.codes).toEqual([]);
    expect(again.tablets).toEqual([{ ...known.tablets[0], newKeys: [next] }]);
    expect(again.tablets.map(keysOf)).toEqual([[card.key, next]]);
    // As it is kept and read again.
    expect(readTabletList(JSON.parse(JSON.stringify(again)))).toEqual(again);
    for (const key of [card.key, next])
      expect(withNewKey(again, { ...card, key }, facts)).toEqual({ ok: true, value: again });
    const third = withNewKey(withCode(again, 'three'), { ...card, key: after, code: 'three' }, facts);
    expect(goodOf(third).tablets[0]?.newKeys).toEqual([next, after]);
  });

  it('F38: get no new key with a used code, a strange pack or another survey; one that is not known is added', () => {
    const key = newSigningKey().key;
    const problemOf = (more: Partial<Card>) => {
      const read = withNewKey(known, { ...card, key, code: 'two', ...more }, facts);
      return read.ok ? null : read.problem;
    };
    expect(problemOf({ code: 'one' })).toEqual({ kind: 'otherCode' });
    expect(problemOf({ pack: 'b'.repeat(64) })).toEqual({ kind: 'otherPack' });
    expect(problemOf({ survey: 'x' })).toEqual({ kind: 'otherSurvey', what: 'card' });
    const added = goodOf(withNewKey(known, { ...card, tablet: 't2', key, code: 'two' }, facts));
    expect(added.tablets.map(({ tablet }) => tablet)).toEqual(['t1', 't2']);
  });

  it('F38, F46: are not added with a used code, a strange pack, another survey or another key', () => {
    const problemOf = (more: Partial<Card>) => {
      const read = withTablet(known, { ...card, ...more }, facts);
      return read.ok ? null : read.problem;
    };
    expect(problemOf({ tablet: 't2' })).toEqual({ kind: 'otherCode' });
    expect(problemOf({ tablet: 't2', code: 'two', pack: 'b'.repeat(64) })).toEqual({ kind: 'otherPack' });
    expect(problemOf({ survey: 'x' })).toEqual({ kind: 'otherSurvey', what: 'card' });
    expect(problemOf({ key: newSigningKey().key, code: 'two' })).toEqual({
      kind: 'otherSigner',
      what: 'card',
    });
    expect(problemOf({ tablet: 't2', code: 'two' })).toBe(null);
  });

  it('F39: can be lost after a number, and found again; others are untouched', () => {
    const two = goodOf(withTablet(known, { ...card, tablet: 't2', code: 'two' }, facts));
    const lost = withLost(two, 't1', 4);
    expect(lost.tablets.map(({ lostAfter }) => lostAfter)).toEqual([4, null]);
    expect(withLost(lost, 't1', null)).toEqual(two);
  });

  it('F45: keep an officer’s word on a record once', () => {
    const link = 'c'.repeat(64);
    const vouched = withVouched(withVouched(known, 't1', link), 't1', link);
    expect(vouched.tablets[0]?.vouched).toEqual([link]);
    expect(withoutVouched(vouched, 't1', ['d'.repeat(64)])).toEqual(vouched);
    expect(withoutVouched(vouched, 't1', [link])).toEqual(known);
  });

  it('are read as they were kept, and never taken for none when they cannot be read', () => {
    expect(readTabletList(JSON.parse(JSON.stringify(known)))).toEqual(known);
    expect(readTabletList(undefined)).toEqual(none);
    for (const other of [{ ...known, v: 2 }, [], 'x', { ...known, tablets: [{}] }])
      expect(readTabletList(other)).toBe(null);
  });
});
