import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_OPTIONS, readList } from '../../../../src/asking/questions/longList/readList.ts';

const own = (lastCode: number) => ({ lastCode, languages: ['en'] });
const codes = (read: ReturnType<typeof readList>) =>
  'fault' in read ? read : read.map(({ code, text }) => [code, text.en]);

describe('a list that is pasted', () => {
  it('is read line by line, with codes where it has them', () => {
    expect(codes(readList('Abbey Road\r\n\n  Mill Lane \n', [], own(0)))).toEqual([
      [1, 'Abbey Road'],
      [2, 'Mill Lane'],
    ]);
    expect(codes(readList('7;Abbey Road\n9\tMill Lane\nHigh Street; upper', [], own(0)))).toEqual([
      [7, 'Abbey Road'],
      [9, 'Mill Lane'],
      [10, 'High Street; upper'],
    ]);
  });

  it('keeps the code and the languages of what reads as before, and gives no code twice', () => {
    const before = [{ code: 4, text: { en: 'Mill Lane', cy: 'Lôn y Felin' } }];
    expect(readList('Abbey Road\nMill Lane', before, own(8))).toEqual([
      { code: 9, text: { en: 'Abbey Road' } },
      before[0],
    ]);
  });

  it('has its words in the other languages behind tabs, as out of a spreadsheet', () => {
    const spoken = { lastCode: 0, languages: ['en', 'cy', 'ur'] };
    expect(readList('4\tMill Lane\tLôn y Felin\nAbbey Road\t\tایبی روڈ\tmore', [], spoken)).toEqual([
      { code: 4, text: { en: 'Mill Lane', cy: 'Lôn y Felin' } },
      { code: 5, text: { en: 'Abbey Road', ur: 'ایبی روڈ' } },
    ]);
    const before = [{ code: 2, text: { en: 'Mill Lane', cy: 'Lôn Felin', pl: 'Młyńska' } }];
    expect(readList('Mill Lane\tLôn y Felin', before, spoken)).toEqual([
      { code: 2, text: { en: 'Mill Lane', cy: 'Lôn y Felin', pl: 'Młyńska' } },
    ]);
    expect(readList(`Mill Lane\t${'x'.repeat(501)}`, [], spoken)).toEqual({ fault: 'tooLong', line: 1 });
  });

  it('is refused with the line where it is none', () => {
    expect(readList(' \n', [], own(0))).toEqual({ fault: 'nothing' });
    expect(readList('1;A\n1;B', [], own(0))).toEqual({ fault: 'sameCode', line: 2 });
    expect(readList('Mill Lane\n\nmill lane', [], own(0))).toEqual({ fault: 'sameText', line: 3 });
    expect(readList('x'.repeat(501), [], own(0))).toEqual({ fault: 'tooLong', line: 1 });
    const many = (count: number) => Array.from({ length: count }, (_, place) => `Place ${place}`).join('\n');
    expect(readList(many(MOST_OPTIONS), [], own(0))).toHaveLength(MOST_OPTIONS);
    for (const count of [MOST_OPTIONS + 1, 100_000])
      expect(readList(many(count), [], own(0))).toEqual({ fault: 'tooMany' });
  });

  it('never holds a code twice, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 })), fc.nat(20), (lines, last) => {
        const read = readList(lines.join('\n'), [{ code: 3, text: { en: 'a' } }], own(last));
        if ('fault' in read) return;
        expect(new Set(read.map(({ code }) => code)).size).toBe(read.length);
      }),
    );
  });
});
