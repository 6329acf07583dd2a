import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgainCell, againCell, againIn } from '../../../../src/asking/survey/xlsform/againCell.ts';

describe('a section that is repeated as long as a question in it says so', () => {
  const name = fc.stringMatching(/^[A-Za-z_][\w.-]{0,8}$/);
  const said = fc.record({
    counter: name,
    section: name,
    path: fc.array(name, { minLength: 1, maxLength: 3 }),
    choices: fc.array(fc.stringMatching(/^[\w()=,-]{1,8}$/), { minLength: 1, maxLength: 3 }),
    most: fc.option(fc.integer({ min: 1, max: 50 })),
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(said, (one: AgainCell) => {
        expect(againIn(againCell(one))).toEqual(one);
      }),
    );
  });

  it('is written as ODK shows it, up to a number of times', () => {
    const cell = { counter: 'c', section: 'r', path: ['g', 'more'], choices: ['yes'], most: 5 };
    expect(againCell(cell)).toBe(
      "if(${c} < 5 and (${c} = 0 or selected(${r}[position() = ${c}]/g/more, 'yes')), ${c} + 1, ${c})",
    );
  });

  it('is read as people write it', () => {
    const read = { counter: 'c', section: 'r', path: ['more'], choices: ['yes', 'maybe'], most: null };
    for (const cell of [
      "if(${c} = 0 or ${r}[position()=${c}]/more = 'yes' or ${r}[position()=${c}]/more = 'maybe', ${c} + 1, ${c})",
      'if( ${c}=0 or (${r}[position() = ${c}]/more="yes" or selected(${r}[position()=${c}]/more,"maybe")),${c}+1,${c})',
    ])
      expect(againIn(cell)).toEqual(read);
  });

  it.each([
    '',
    '${n}',
    "if(${c} = 0 or ${r}[position()=${d}]/more = 'yes', ${c} + 1, ${c})",
    "if(${d} < 4 and (${c} = 0 or ${r}[position()=${c}]/more = 'yes'), ${c} + 1, ${c})",
    "if(${c} = 0 or ${r}[position()=${c}]/more = 'yes', ${c} + 2, ${c})",
    "if(${c} = 0 or ${r}[position()=${c}]/more = 'yes' and ${n} > 3, ${c} + 1, ${c})",
    "if(${c} = 0 or ${r}[position()=${c}]/more = 'yes' or ${r}[position()=${c}]/other = 'yes', ${c} + 1, ${c})",
    'if(${c} = 0, ${c} + 1, ${c})',
  ])('is no other cell: %s', (cell) => expect(againIn(cell)).toBeNull());

  it('takes a long cell for none at once', () => {
    const long = `if(\${c} = 0 or ${"${r}[position()=${c}]/m = 'y' or ".repeat(900)}, \${c} + 1, \${d})`;
    expect(againIn(long)).toBeNull();
  });
});
