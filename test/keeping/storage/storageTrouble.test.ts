import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { Refusal, storageTrouble, TooSlow } from '../../../src/keeping/storage/storageTrouble.ts';

const named = (name: string) => new DOMException('why', name);

describe('what a failed storage call means', () => {
  it('F10: is a full device, even where the reason lies inside an aborted transaction', () => {
    const full = { problem: { kind: 'storageFull' }, mayHelpToReopen: false };
    expect(storageTrouble(named('QuotaExceededError'))).toEqual(full);
    expect(storageTrouble(new Dexie.AbortError('aborted', named('QuotaExceededError')))).toEqual(full);
    // Before the database is open, nothing that is kept can be read.
    const { problem } = storageTrouble(named('QuotaExceededError'), true);
    expect(problem).toEqual({ kind: 'storageFull', isShut: true });
  });

  it('is a lost connection, which a fresh one may mend', () => {
    for (const name of ['UnknownError', 'InvalidStateError', 'AbortError', 'TransactionInactiveError'])
      expect(storageTrouble(named(name))).toEqual({
        problem: { kind: 'storageLost', cause: `${name}: why` },
        mayHelpToReopen: true,
      });
    expect(storageTrouble(new Dexie.DatabaseClosedError()).problem.kind).toBe('storageLost');
  });

  it('is a refusal of the browser, which trying again does not change', () => {
    expect(storageTrouble(named('SecurityError'))).toMatchObject({
      problem: { kind: 'storageRefused' },
      mayHelpToReopen: false,
    });
    expect(storageTrouble(new Dexie.MissingAPIError('none')).problem.kind).toBe('storageRefused');
  });

  it('is what our own code said, and how long was waited', () => {
    const problem = { kind: 'notFound', what: 'wave' } as const;
    expect(storageTrouble(new Refusal(problem)).problem).toEqual(problem);
    expect(storageTrouble(new TooSlow(3000)).problem).toEqual({ kind: 'storageSlow', waitedMs: 3000 });
  });

  it('is nothing to hide when it is a mistake of ours', () => {
    expect(() => storageTrouble(new TypeError('no'))).toThrow('no');
    expect(() => storageTrouble(named('ConstraintError'))).toThrow('why');
    expect(() => storageTrouble(null)).toThrow();
  });
});
