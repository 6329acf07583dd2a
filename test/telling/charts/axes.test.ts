import { expect, it } from 'vitest';
import { labelScale, percentScale } from '../../../src/telling/charts/axes.ts';

it('measures every chart from nothing to everybody, so that bars can be compared', () => {
  expect(percentScale()).toMatchObject({ type: 'linear', min: 0, max: 100 });
  const { callback } = percentScale().ticks as { callback: (value: number) => string };
  expect(callback(25)).toBe('25%');
});

it('leaves no label out', () => {
  expect(labelScale()).toMatchObject({ type: 'category', ticks: { autoSkip: false } });
});
