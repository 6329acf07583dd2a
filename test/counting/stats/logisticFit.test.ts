import { describe, expect, it } from 'vitest';
import { logisticFit } from '../../../src/counting/stats/logisticFit.ts';

const outcome = Float64Array.of(0, 0, 1, 0, 1, 1);
const weights = Float64Array.of(1, 2, 0.5, 1, 1.5, 1);
const x = Float64Array.of(-3, -2, -1, 1, 2, 3);

describe('the odds of an outcome', () => {
  it('are those of R', () => {
    // R 4.2.2: glm(c(0,0,1,0,1,1) ~ c(-3,-2,-1,1,2,3), binomial, weights = c(1,2,.5,1,1.5,1), epsilon = 1e-14)
    const fit = logisticFit([x], outcome, weights);
    expect([...(fit?.values ?? [])]).toEqual(
      [-0.60927892898108, 1.07471600137795].map((value) => expect.closeTo(value, 9)),
    );
    expect(fit?.deviance).toBeCloseTo(4.7721420720384, 9);
    // vcov(…)
    expect(fit?.inverse[3]).toBeCloseTo(0.49565543392112, 7);
  });

  it('fit each person’s part of the deviance, and pull nowhere', () => {
    const fit = logisticFit([x], outcome, weights);
    expect(fit?.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(fit?.deviance as number, 12);
    const pull = fit?.residuals.reduce((sum, residual, i) => sum + residual * (x[i] as number), 0);
    expect(pull).toBeCloseTo(0, 9);
  });

  it('are the share that has it where there is no driver, and run away where one tells without fail', () => {
    const fit = logisticFit([], outcome, weights);
    expect(1 / (1 + Math.exp(-(fit?.values[0] as number)))).toBeCloseTo(3 / 7, 12);
    expect(logisticFit([outcome.map((y) => y - 0.5)], outcome, weights)).toBeNull();
  });
});
