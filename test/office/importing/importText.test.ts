import { describe, expect, it } from 'vitest';
import {
  checkLines,
  modeColumn,
  namelessText,
  tooManyText,
} from '../../../src/office/importing/importText.ts';
import { collected, fileOf, profiled } from '../../fixtures/collected.ts';

describe('a file with more rows than can be kept', () => {
  it('is said to be so before anybody says what its columns are', () => {
    expect(tooManyText(50_000)).toBeNull();
    expect(tooManyText(4_370_000)).toContain('4,370,000 rows; at most 50,000 responses');
  });
});

describe('a file with a title above its headings', () => {
  const columnsOf = async (text: string) => (await profiled(fileOf(text))).columns;

  it('is said to have columns without a name, but for one that only numbers the rows', async () => {
    const titled = namelessText(await columnsOf('City survey,,\na,b,c\n1,2,3\n'));
    expect(titled).toContain('2 of 3 columns have no name in the row of headings');
    expect(namelessText(await columnsOf(',a,b\n0,1,2\n'))).toBeNull();
  });
});

describe('answers that were collected in several ways', () => {
  it('are counted by them before they are kept, and those of one way are not', async () => {
    const mixed = await collected(fileOf('mode,q\nWeb,1\nPhone,2\nWeb,1\n'));
    expect(modeColumn(mixed.plan.mapping)).toBe('mode');
    expect(checkLines(mixed)).toContain('How they were collected: Online 2; Telephone 1.');
    const one = await collected(fileOf('p,q\n1,1\n2,2\n'));
    expect([modeColumn(one.plan.mapping), checkLines(one)]).toEqual([null, []]);
  });
});
