import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResponse } from '../../../src/asking/survey/responseVersions.ts';
import { goldenJson } from '../../fixtures/golden.ts';

const golden = () => goldenJson('response.v5.json');

describe('a response from outside', () => {
  it('is read as it was written', () => {
    expect(readResponse(golden())).toEqual({ ok: true, value: golden() });
  });

  it.each([1, 2, 3, 4])('of version %i is brought up to date with the same contents', (version) => {
    const old = goldenJson(`response.v${version}.json`);
    const design = { ...(old['design'] as object), addressNumber: null };
    expect(readResponse(old)).toEqual({ ok: true, value: { ...old, v: 5, design } });
  });

  it('of a newer version is refused with both numbers', () => {
    const problem = { kind: 'newerVersion', what: 'response', found: 6, known: 5 };
    expect(readResponse({ ...golden(), v: 6 })).toEqual({ ok: false, problem });
  });

  it('is refused when any of its fields is missing, and the field is named', () => {
    for (const field of Object.keys(golden())) {
      const { [field]: _, ...rest } = golden();
      expect(readResponse(rest)).toMatchObject({ ok: false, problem: { kind: 'damagedFile', cause: field } });
    }
  });

  it('is refused when a number is none', () => {
    const answers = { q1: { value: Number.POSITIVE_INFINITY } };
    expect(readResponse({ ...golden(), answers })).toMatchObject({ ok: false });
    expect(readResponse({ ...golden(), number: 0 })).toMatchObject({ ok: false });
  });

  it('cannot reach the prototype of anything', () => {
    const evil = JSON.parse('{"__proto__": {"value": 1}, "constructor": {"value": 2}, "q1": {"value": 1}}');
    const read = readResponse({ ...golden(), answers: evil });
    expect(read.ok && Object.keys(read.value.answers)).toEqual(['q1']);
    expect(({} as { value?: number }).value).toBeUndefined();
  });

  it('never makes the reading throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(golden())), fc.jsonValue(), (field, value) => {
        expect(readResponse({ ...golden(), [field]: value }).ok).toBeTypeOf('boolean');
      }),
    );
  });
});
