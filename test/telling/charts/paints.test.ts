import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../../src/counting/analysis/table.ts';
import { paintsOf } from '../../../src/telling/charts/paints.ts';
import { aColumn, areaTable } from '../../fixtures/tables.ts';

const without = { ...aColumn, nets: [] };
const answers = areaTable.rows.filter((row) => row.sort !== 'net');

describe('the paint of answers', () => {
  it('is darkest at both ends of a scale, hatched on the unfavourable side', () => {
    const paints = paintsOf(answers, aColumn);
    expect(paints.map((paint) => paint.pattern)).toEqual([
      'plain',
      'plain',
      'plain',
      'hatched',
      'hatched',
      'dotted',
    ]);
    expect(paints[0]).toEqual(paintsOf([...answers].reverse(), aColumn).at(-1));
    expect(paints[0]).not.toEqual(paints[1]);
    expect(paints[4]).toEqual(paintsOf([...answers].reverse(), aColumn)[1]);
  });

  it('takes turns where answers have no direction', () => {
    const plain = answers.map((row): TableRow => ({ ...row, sort: 'category' }));
    const paints = paintsOf(plain, without);
    expect(new Set(paints.map((paint) => paint.fill)).size).toBe(6);
    expect(paintsOf([...plain, ...plain], without)[6]).toEqual(paints[0]);
  });

  it('writes figures with enough contrast on every fill', () => {
    for (const { fill, ink } of paintsOf(answers, aColumn)) expect(contrast(fill, ink)).toBeGreaterThan(4.5);
  });
});

/** WCAG 2.2 contrast of two colours. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
