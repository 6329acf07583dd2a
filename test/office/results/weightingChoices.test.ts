import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { DEFAULT_CHOICES, type WeightChoices } from '../../../src/counting/analysis/weights.ts';
import {
  isTrim,
  readChoices,
  readTrim,
  readWeightFile,
} from '../../../src/office/results/weightingChoices.ts';

describe('how a wave is weighted', () => {
  it('comes back as it was kept', () => {
    const chosen: WeightChoices = { margins: ['age'], merges: { age: [[1, 2]] }, costAccepted: true };
    expect(readChoices(structuredClone(chosen))).toEqual(chosen);
    expect(readTrim({ low: 0.3, high: 4 })).toEqual({ low: 0.3, high: 4 });
  });

  it('is as at first where nothing was kept, or nothing that can be read', () => {
    for (const kept of [null, undefined, 'age', 7, {}]) {
      expect(readChoices(kept)).toEqual(DEFAULT_CHOICES);
      expect(readTrim(kept)).toEqual(DEFAULT_SETTINGS.trim);
    }
  });

  it('leaves out what it does not know', () => {
    const odd = { margins: ['age', 'shoe size'], merges: { age: [['x']] } };
    expect(readChoices(odd)).toEqual({ ...DEFAULT_CHOICES, margins: ['age'] });
  });

  it('knows limits that mean something', () => {
    expect(isTrim({ low: 0.2, high: 5 })).toBe(true);
    for (const trim of [null, {}, { low: 0, high: 5 }, { low: 0.2, high: 1 }, { low: 0.2, high: 51 }]) {
      expect(isTrim(trim)).toBe(false);
    }
  });
});

describe('weights and targets that were kept', () => {
  it('are read where they are whole', () => {
    const file = { v: 1, name: 'w.csv', loadedAt: '2026-11-22T09:30:00.000Z', weights: { a: 1.5 } } as const;
    expect(readWeightFile(file)).toEqual(file);
    for (const odd of [
      null,
      'no',
      { ...file, v: 2 },
      { ...file, weights: null },
      { ...file, weights: { a: 'x' } },
    ])
      expect(readWeightFile(odd)).toBeNull();
  });

  it('keep margins that an officer brought in, and where weights begin', () => {
    const chosen = {
      margins: ['own:tenure', 'age'],
      merges: { 'own:tenure': [[1, 2]] },
      costAccepted: false,
      base: 'file',
    };
    expect(readChoices(chosen)).toEqual(chosen);
    expect(readChoices({ ...chosen, base: 'elsewhere' })).not.toHaveProperty('base');
  });
});
