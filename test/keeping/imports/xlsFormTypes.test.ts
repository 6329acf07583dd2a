import { describe, expect, it } from 'vitest';
import { formType } from '../../../src/keeping/imports/xlsFormTypes.ts';

describe('the type of a row', () => {
  it.each([
    ['select_one Towns', 'select_one', 'Towns', false],
    ['select one from Towns', 'select_one', 'Towns', false],
    ['add select multiple prompt using Towns', 'select_multiple', 'Towns', false],
    ['select all that apply from Towns or specify other', 'select_multiple', 'Towns', true],
    ['SELECT_MULTIPLE Towns or_other', 'select_multiple', 'Towns', true],
    ['rank Towns', 'rank', 'Towns', false],
  ])('asks with a list, in any spelling: %s', (cell, type, list, hasOther) => {
    expect(formType(cell)).toEqual({ sort: 'asked', type, list, hasOther });
  });

  it('asks without one', () => {
    expect(formType(' Int ')).toMatchObject({ sort: 'asked', type: 'integer', list: null });
    expect(formType('dateTime')).toMatchObject({ type: 'dateTime' });
  });

  it('begins and ends groups and repeats', () => {
    expect(formType('begin_group')).toEqual({ sort: 'begin', of: 'group' });
    expect(formType('End  Repeat')).toEqual({ sort: 'end', of: 'repeat' });
  });

  it('is what the device notes, what cannot be asked, or nothing that is known', () => {
    expect(['start', 'today', 'deviceid'].map((cell) => formType(cell).sort)).toEqual([
      'metadata',
      'metadata',
      'metadata',
    ]);
    const unsupported = [
      'geopoint',
      'image',
      'select_one_from_file a.csv',
      'select_one ${people}',
      'csv-external',
    ];
    expect(unsupported.map((cell) => formType(cell).sort)).toEqual(unsupported.map(() => 'unsupported'));
    expect(['', 'begin loop over a', 'hologram', 'select_one'].map((cell) => formType(cell).sort)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });
});
