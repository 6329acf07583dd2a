import fc from 'fast-check';
import { expect, it } from 'vitest';
import { growingColumn } from '../../../src/keeping/imports/growingColumn.ts';

it('gives back what was put in, across its pieces', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 140_000), (length) => {
      const column = growingColumn(Uint32Array);
      for (let i = 0; i < length; i++) column.push(i * 3);
      const whole = column.take();
      expect(whole.length).toBe(length);
      expect(whole.every((value, i) => value === i * 3)).toBe(true);
      expect(column.take().length).toBe(0);
    }),
  );
});
