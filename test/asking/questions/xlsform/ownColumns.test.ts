import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSameJson,
  ownCell,
  ownFields,
  ownValue,
  withOwnFields,
} from '../../../../src/asking/questions/xlsform/ownColumns.ts';

// A negative nought is no number of any questionnaire.
const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('-0'));

describe('a column of our own', () => {
  it('holds any field, and gives it back', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(ownValue(ownCell(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('holds a text as it is where it cannot be taken for something else', () => {
    expect(ownCell('LGA 2023')).toBe('LGA 2023');
    expect(ownCell('3')).toBe('"3"');
    expect(ownCell('')).toBe('""');
  });

  it('never looks as if it named a question of the form', () => {
    for (const value of ['costs ${', { formula: `\${q@1} > 2` }, ['\\${']]) {
      expect(ownCell(value)).not.toContain('${');
      expect(ownValue(ownCell(value))).toEqual(value);
    }
  });

  it('makes a thing that was read the thing that it was', () => {
    const thing = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      json.filter((value) => value !== null),
    );
    fc.assert(
      fc.property(thing, thing, (now, read) => {
        expect(withOwnFields(read, ownFields(now, read))).toEqual(withOwnFields(now, {}));
      }),
    );
  });

  it('is not needed where nothing differs but the order of fields', () => {
    expect(ownFields({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toEqual({});
    expect(ownFields({ a: 1 }, { a: 1, b: 2 })).toEqual({ b: null });
  });
});

describe('two things as JSON', () => {
  it('are the same whatever the order of their fields, and not of their lists', () => {
    expect(isSameJson({ a: [1, 2], b: undefined }, { a: [1, 2] })).toBe(true);
    expect(isSameJson([1, 2], [2, 1])).toBe(false);
    expect(isSameJson([], {})).toBe(false);
    expect(isSameJson(null, {})).toBe(false);
  });
});
