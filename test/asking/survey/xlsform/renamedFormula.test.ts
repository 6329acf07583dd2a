import { describe, expect, it } from 'vitest';
import { printFormula } from '../../../../src/asking/survey/printFormula.ts';
import { renamedFormula } from '../../../../src/asking/survey/xlsform/renamedFormula.ts';
import { formulaOf } from '../../../fixtures/aFormula.ts';

const renamed = (text: string) =>
  printFormula(
    renamedFormula(formulaOf(text), {
      name: (reference) => reference.toUpperCase(),
      choice: (reference, name) => (reference === 'q' || reference === '.' ? `${name}!` : null),
    }),
  );

describe('a formula with other names', () => {
  it('renames questions wherever they stand', () => {
    expect(renamed('-${a} + sum(${b}) * position(..)')).toBe('-${A} + sum(${B}) * position(..)');
  });

  it('renames choices where they are looked for or compared', () => {
    expect(renamed("selected(${q}, 'yes')")).toBe("selected(${Q}, 'yes!')");
    expect(renamed("${q} = 'yes' and 'no' != ${q}")).toBe("${Q} = 'yes!' and 'no!' != ${Q}");
    expect(renamed("selected(., 'yes')")).toBe("selected(., 'yes!')");
    expect(renamed('${q} = 1')).toBe("${Q} = '1!'");
    expect(renamed("selected-at(${q}, 0) = 'yes'")).toBe("selected-at(${Q}, 0) = 'yes!'");
    expect(renamed("coalesce(${q}, ${r}) = 'yes'")).toBe("coalesce(${Q}, ${R}) = 'yes!'");
    expect(renamed("if(${r} = 'yes', 'x', ${q}) = 'yes'")).toBe("if(${R} = 'yes', 'x', ${Q}) = 'yes!'");
    expect(renamed("jr:choice-name('yes', '${q}')")).toBe("jr:choice-name('yes!', '${Q}')");
  });

  it('leaves other texts alone', () => {
    expect(renamed("concat(${q}, 'yes')")).toBe("concat(${Q}, 'yes')");
    expect(renamed("${r} = 'yes'")).toBe("${R} = 'yes'");
    expect(renamed('${q} + 1 > 3')).toBe('${Q} + 1 > 3');
    expect(renamed('selected(${q}, ${r})')).toBe('selected(${Q}, ${R})');
  });
});
