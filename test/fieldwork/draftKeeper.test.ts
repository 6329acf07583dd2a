import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { fail, ok, type Result } from '../../src/core/result.ts';
import { createKeeper } from '../../src/fieldwork/draftKeeper.ts';

const full: Result<void, Problem> = fail({ kind: 'storageFull' });

/** A disk that is written by hand: each write waits until it is told how it went. */
function aDisk() {
  const writes: { readonly thing: string; readonly went: (result: Result<void, Problem>) => void }[] = [];
  const kept: string[] = [];
  const troubles: Problem[] = [];
  const waits: number[] = [];
  const keeper = createKeeper<string>({
    write: (thing) => new Promise((went) => writes.push({ thing, went })),
    onKept: (thing) => kept.push(thing),
    onTrouble: (problem) => troubles.push(problem),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return new Promise(() => undefined);
    },
  });
  const finish = async (result: Result<void, Problem>) => {
    writes.shift()?.went(result);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { keeper, writes, kept, troubles, waits, finish };
}

describe('keeping a draft', () => {
  it('acknowledges a thing only when it is written', async () => {
    const disk = aDisk();
    disk.keeper.keep('one');
    expect(disk.kept).toEqual([]);
    await disk.finish(ok(undefined));
    expect(disk.kept).toEqual(['one']);
  });

  it('writes one at a time, and of what waits only the latest', async () => {
    const disk = aDisk();
    for (const thing of ['one', 'two', 'three']) disk.keeper.keep(thing);
    expect(disk.writes.map((write) => write.thing)).toEqual(['one']);
    await disk.finish(ok(undefined));
    expect(disk.writes.map((write) => write.thing)).toEqual(['three']);
    await disk.finish(ok(undefined));
    expect(disk.kept).toEqual(['one', 'three']);
    expect(disk.writes).toEqual([]);
  });

  it('tries the latest again after a failure, and waits longer each time', async () => {
    const disk = aDisk();
    disk.keeper.keep('one');
    await disk.finish(full);
    disk.keeper.keep('two');
    disk.keeper.retry();
    await new Promise((resolve) => setTimeout(resolve));
    expect(disk.writes.map((write) => write.thing)).toEqual(['two']);
    await disk.finish(full);
    expect(disk.troubles).toHaveLength(2);
    expect(disk.waits).toEqual([1000, 2000]);
    disk.keeper.retry();
    await new Promise((resolve) => setTimeout(resolve));
    await disk.finish(ok(undefined));
    expect(disk.kept).toEqual(['two']);
  });

  it('lets go of what waits when it is halted, and ends with the write under way', async () => {
    const disk = aDisk();
    disk.keeper.keep('one');
    disk.keeper.keep('two');
    let isHalted = false;
    const halted = disk.keeper.halt().then(() => {
      isHalted = true;
    });
    await Promise.resolve();
    expect(isHalted).toBe(false);
    await disk.finish(ok(undefined));
    await halted;
    expect(disk.kept).toEqual(['one']);
    expect(disk.writes).toEqual([]);
  });

  it('is settled when everything is written', async () => {
    const disk = aDisk();
    await disk.keeper.settled();
    disk.keeper.keep('one');
    const settled = disk.keeper.settled();
    await disk.finish(ok(undefined));
    await settled;
    expect(disk.kept).toEqual(['one']);
  });
});
