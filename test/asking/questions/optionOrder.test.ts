import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../../src/asking/questions/kinds.ts';
import { inDrawnOrder } from '../../../src/asking/questions/optionOrder.ts';
import type { Option } from '../../../src/asking/questions/question.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const options = optionsOf(drawnQuestion('q1 single 1-5 anchored 5'));
const codes = (shown: readonly Option[]) => shown.map(({ code }) => code);

describe('the order of options', () => {
  it('is the one of the list where none is drawn', () => {
    expect(inDrawnOrder(options, undefined, 'seed')).toBe(options);
  });

  it('has every option once and anchored ones last, the same ones for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('rotated', 'random'), (seed, order) => {
        const shown = codes(inDrawnOrder(options, order, seed));
        expect(shown.toSorted()).toEqual([1, 2, 3, 4, 5]);
        expect(shown.at(-1)).toBe(5);
        expect(codes(inDrawnOrder(options, order, seed))).toEqual(shown);
      }),
    );
  });

  it('goes round when it is rotated', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const shown = codes(inDrawnOrder(options, 'rotated', String(seed))).slice(0, 4);
      expect(shown.map((code, place) => (code - place + 8) % 4)).toEqual(Array(4).fill((shown[0] ?? 0) % 4));
    }
  });

  it('puts every option in every place about as often', () => {
    const draws = 4000;
    for (const order of ['rotated', 'random'] as const) {
      const first = new Map<number, number>();
      for (let seed = 0; seed < draws; seed += 1) {
        const [code = 0] = codes(inDrawnOrder(options, order, `interview ${seed} q1`));
        first.set(code, (first.get(code) ?? 0) + 1);
      }
      expect([...first.keys()].toSorted()).toEqual([1, 2, 3, 4]);
      for (const times of first.values()) expect(Math.abs(times / draws - 0.25)).toBeLessThan(0.03);
    }
  });
});
