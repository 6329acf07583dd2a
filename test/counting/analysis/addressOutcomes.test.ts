import { describe, expect, it } from 'vitest';
import type { ResponseKind } from '../../../src/asking/survey/response.ts';
import { instant } from '../../../src/core/day.ts';
import { casesByGroup, knownCases } from '../../../src/counting/analysis/addressOutcomes.ts';
import { aDesign, aResponse } from '../../fixtures/aWave.ts';

let numbers = 0;

/** A record of a call at an address. */
function call(
  addressNumber: string | null,
  kind: ResponseKind,
  at: number | null = null,
  finishedAt = '09:30',
) {
  numbers += 1;
  const design = aDesign({ addressNumber, call: at });
  return aResponse(numbers, {}, { kind, design, finishedAt: instant(`2026-11-22T${finishedAt}:00.000Z`) });
}

/** The outcomes that were counted, each with how many. */
function counted(...records: readonly ReturnType<typeof call>[]) {
  const { counts } = knownCases(records);
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

describe('what became of an address', () => {
  it('is counted once, however often somebody called', () => {
    expect(
      counted(call('1', 'notContacted', 1), call('1', 'notContacted', 2), call('2', 'notContacted', 1)),
    ).toEqual({ notContacted: 2 });
  });

  it('is its interview, whatever came before or after', () => {
    expect(counted(call('1', 'complete', 2), call('1', 'refused', 1), call('1', 'notContacted', 3))).toEqual({
      complete: 1,
    });
    expect(counted(call('1', 'partial', 1), call('1', 'complete', 2))).toEqual({ complete: 1 });
    expect(counted(call('1', 'partial', 1), call('1', 'breakOff', 2))).toEqual({ partial: 1 });
  });

  it('counts two complete interviews of one number twice, as they are two people', () => {
    expect(counted(call('1', 'complete', 1), call('1', 'complete', 1))).toEqual({ complete: 2 });
  });

  it('is else what the last call found that met somebody, in order of calls and not of the clock', () => {
    const first = call('1', 'refused', 1, '11:00');
    expect(counted(call('1', 'void', 2, '10:00'), first)).toEqual({ notEligible: 1 });
    expect(counted(first, call('1', 'notContacted', 2))).toEqual({ refused: 1 });
    const [early, late] = [call('1', 'refused', null, '09:00'), call('1', 'otherEligible', null, '12:00')];
    expect(counted(late, early)).toEqual({ otherEligible: 1 });
  });

  it('is else what is known most of the household', () => {
    const [none, lived, seen] = [
      call('1', 'unknownHousehold', 3),
      call('1', 'unknownPerson', 2),
      call('1', 'notContacted', 1),
    ];
    expect(counted(none)).toEqual({ unknownHousehold: 1 });
    expect(counted(none, lived)).toEqual({ unknownPerson: 1 });
    expect(counted(none, lived, seen)).toEqual({ notContacted: 1 });
  });

  it('stands by itself where no number of an address was told', () => {
    expect(counted(call(null, 'complete'), call(null, 'complete'), call(null, 'breakOff'))).toEqual({
      complete: 2,
      refused: 1,
    });
    expect(knownCases([call(null, 'complete'), call('7', 'refused', 1)]).addresses).toBe(1);
  });

  it('is nothing where somebody practised', () => {
    expect(knownCases([call('7', 'training', 1)])).toMatchObject({ addresses: 0, calls: null });
  });
});

describe('the most calls', () => {
  it('are those at an address that was never reached', () => {
    const never = [call('1', 'notContacted', 1), call('1', 'unknownHousehold', 4)];
    expect(knownCases([...never, call('2', 'complete', 6)]).calls).toBe(4);
    expect(knownCases([call('2', 'complete', 6)]).calls).toBeNull();
    expect(knownCases([call('1', 'notContacted')]).calls).toBeNull();
  });
});

describe('cases by what the list of addresses says', () => {
  const of = (record: ReturnType<typeof call>, tenure?: string) => ({
    ...record,
    design: { ...record.design, frameVariables: tenure === undefined ? {} : { tenure } },
  });

  it('are addresses somebody called at, each once, without those that do not belong', () => {
    const records = [
      of(call('1', 'notContacted', 1), 'rented'),
      of(call('1', 'complete', 2), 'rented'),
      of(call('2', 'notContacted', 1), 'owned'),
      of(call('3', 'void', 1), 'owned'),
      // The list was not open at the second call.
      of(call('4', 'refused', 1), 'owned'),
      of(call('4', 'notContacted', 2)),
      of(call('5', 'refused', 1)),
    ];
    expect(casesByGroup(records, 'tenure')).toEqual(
      new Map([
        ['rented', 1],
        ['owned', 2],
      ]),
    );
    expect(casesByGroup(records, 'role')).toEqual(new Map());
  });

  it('are not known where no call was kept', () => {
    expect(casesByGroup([of(call(null, 'complete'), 'rented')], 'tenure')).toBeNull();
  });
});
