import { describe, expect, it } from 'vitest';
import { reasonsToRefuse, type SafetyFacts, safetyOf } from '../../src/core/tabletSafety.ts';

const good: SafetyFacts = {
  secure: true,
  installed: true,
  hasStore: true,
  hasSecondStore: true,
  estimate: { used: 1, quota: 900_000_000, durable: true, privateWindow: false },
  wasRestarted: true,
  hostSendsPolicy: true,
};
const estimate = (more: Partial<NonNullable<SafetyFacts['estimate']>>) => ({
  estimate: { used: 1, quota: 900_000_000, durable: true, privateWindow: false, ...more },
});
const refusedBy = (more: Partial<SafetyFacts>) =>
  reasonsToRefuse(safetyOf({ ...good, ...more })).map(({ check }) => check);

describe('a tablet', () => {
  it('is good where everything is, and nothing is refused there', () => {
    expect(new Set(safetyOf(good).map(({ state }) => state))).toEqual(new Set(['good']));
    expect(refusedBy({})).toEqual([]);
  });

  it('F18: is refused where the browser does not promise to keep its store, or is not asked in time', () => {
    expect(refusedBy(estimate({ durable: false }))).toEqual(['durable']);
    expect(refusedBy(estimate({ durable: null }))).toEqual(['durable']);
    expect(refusedBy({ estimate: null })).toEqual(['durable']);
  });

  it('F19, F20, F21: is refused in a private window, before a restart, and in a tab of the browser', () => {
    expect(refusedBy(estimate({ privateWindow: true }))).toEqual(['ordinary']);
    expect(refusedBy({ wasRestarted: false })).toEqual(['restart']);
    expect(refusedBy({ installed: false })).toEqual(['installed']);
  });

  it('is refused without a store, a second one, room, or a secure connection', () => {
    expect(refusedBy({ hasStore: false })).toEqual(['store']);
    expect(refusedBy({ hasSecondStore: false })).toEqual(['secondStore']);
    expect(refusedBy(estimate({ used: 850_000_000 }))).toEqual(['room']);
    expect(refusedBy({ secure: false })).toEqual(['https']);
  });

  it('is not refused for what nobody knows, nor for what its host leaves out', () => {
    expect(refusedBy({ hasSecondStore: null, ...estimate({ privateWindow: null }) })).toEqual([]);
    expect(refusedBy({ hostSendsPolicy: false })).toEqual([]);
  });
});
