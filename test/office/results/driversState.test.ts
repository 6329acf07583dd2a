import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/core/world.ts';
import {
  createDriversState,
  type DriversPage,
  type DriversWork,
} from '../../../src/office/results/driversState.ts';
import { driversJob } from '../../../src/workers/driversJob.ts';
import { aSampleDevice } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

const wave = sample.waves[1].id;
const chosen = 'outcome=council_runs_things&with=trust&with=informed';

const anAddress = (query = '') => {
  let now = query;
  return {
    read: () => now,
    replace: (next: string) => {
      now = next;
    },
  };
};

/** The real job in the place of its worker; `hold` keeps its answer back until it is let go, or stopped. */
const working = () => {
  const asked: { readonly source: unknown; readonly ask: { readonly recipe: unknown } }[] = [];
  const hold: Promise<void>[] = [];
  const run: World['run'] = async (job, input, watch = {}) => {
    expect(job).toBe('drivers');
    asked.push(input as (typeof asked)[number]);
    const stopped = new Promise<never>((_, reject) => {
      watch.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    });
    const found = structuredClone(driversJob(structuredClone(input), (share) => watch.onProgress?.(share)));
    await Promise.race([Promise.all(hold), stopped]);
    return found;
  };
  return { run, asked, hold };
};

async function opened(query = '', more: Partial<World> = {}) {
  const worker = working();
  const { device } = await aSampleDevice({ run: worker.run, ...more });
  const address = anAddress(query);
  return { ...worker, address, device, state: createDriversState(device, { wave }, address) };
}

type State = Awaited<ReturnType<typeof opened>>['state'];

/** Waits until the page is ready and its work has come so far. */
async function until<At extends DriversWork['at']>({ page }: State, at: At) {
  await new Promise<void>((resolve) => {
    page.subscribe((now) => {
      if (now.at === 'ready' && now.work.at === at) resolve();
    });
  });
  return page.value as DriversPage & { at: 'ready'; work: Extract<DriversWork, { readonly at: At }> };
}

describe('the page of what goes with an outcome', { timeout: 30_000 }, () => {
  it('opens with what can be chosen, and works nothing out unasked', async () => {
    const { state, asked } = await opened();
    const { drivers } = await until(state, 'idle');
    expect(drivers.choices.map(({ id }) => id)).toContain('trust');
    expect(asked.map(({ ask }) => ask.recipe)).toEqual([null]);
  });

  it('says what is missing of a choice', async () => {
    const { state } = await opened();
    await until(state, 'idle');
    await state.begin();
    expect((await until(state, 'idle')).work.faults).toEqual(['needsOutcome', 'needsDriver']);
    state.choose({ outcome: 'trust', drivers: ['trust', 'nowhere'] });
    await state.begin();
    expect((await until(state, 'idle')).work.faults).toEqual(['needsDriver']);
  });

  it('works out what its address names, tells how far it is, and comes to figures', async () => {
    const { state } = await opened(chosen);
    const { work } = await until(state, 'done');
    expect(work.found).toMatchObject({ kind: 'found', recipe: { outcome: 'council_runs_things' } });
    expect(state.progress.value).toBeGreaterThan(0.9);
  });

  it('puts figures of another choice away, and keeps the choice in the address', async () => {
    const { state, address } = await opened(chosen);
    await until(state, 'done');
    state.choose({ as: 'net' });
    expect((await until(state, 'idle')).work.faults).toEqual([]);
    expect(address.read()).toBe('outcome=council_runs_things&as=net&with=trust&with=informed');
    await state.begin();
    expect((await until(state, 'done')).work.found.recipe.as).toBe('net');
    await state.follow(chosen);
    expect((await until(state, 'done')).work.found.recipe.as).toBe('score');
  });

  it('can be stopped while it works, and begun again', async () => {
    const { state, asked, hold } = await opened();
    await until(state, 'idle');
    state.choose({ outcome: 'council_runs_things', drivers: ['trust'] });
    // Never let go: only stopping ends it.
    hold.push(new Promise(() => undefined));
    const begun = state.begin();
    await until(state, 'working');
    await expect.poll(() => asked.length).toBe(2);
    state.stop();
    await begun;
    await until(state, 'stopped');
    hold.pop();
    await state.begin();
    await until(state, 'done');
    // After a stop the worker is another one, and is sent the answers again.
    expect(asked.map(({ source }) => source !== null)).toEqual([true, false, true]);
  });

  it('ends work for a choice that was changed meanwhile, and says nothing of it', async () => {
    const { state, asked, hold } = await opened();
    await until(state, 'idle');
    state.choose({ outcome: 'council_runs_things', drivers: ['trust'] });
    hold.push(new Promise(() => undefined));
    const begun = state.begin();
    await expect.poll(() => asked.length).toBe(2);
    state.choose({ drivers: ['informed'] });
    await begun;
    expect((await until(state, 'idle')).work.faults).toEqual([]);
  });

  it('hands over its figures as a file, and nothing where there are none', async () => {
    const files = new Map<string, string>();
    const share: World['share'] = async (name, _, bytes) => {
      files.set(name, new TextDecoder().decode(bytes));
    };
    const { state } = await opened(chosen, { share });
    await until(state, 'done');
    await state.saveFile();
    expect(state.saved.value).toBe(
      'simulated-ambleford-residents-survey-simulated-june-2022-what-goes-with.csv',
    );
    expect(files.get(state.saved.value ?? '')?.split('\r\n')).toHaveLength(1 + 2 + 1);
    state.choose({ drivers: ['informed'] });
    expect(state.saved.value).toBeNull();
    await state.saveFile();
    expect(files.size).toBe(1);
  });

  it('keeps a choice with the wave under a name', async () => {
    const { state, device } = await opened(chosen);
    await until(state, 'done');
    await state.keep('Trust and runs');
    const again = createDriversState(device, { wave }, anAddress());
    await until(again, 'idle');
    expect(again.kept.value).toEqual([{ name: 'Trust and runs', query: chosen }]);
    await again.remove('Trust and runs');
    expect(again.kept.value).toEqual([]);
  });

  it('keeps what two tabs keep at the same time', async () => {
    const { device, state: one } = await opened(chosen);
    const other = createDriversState(device, { wave }, anAddress('outcome=trust&with=informed'));
    await Promise.all([until(one, 'done'), until(other, 'done')]);
    await Promise.all([one.keep('Of one tab'), other.keep('Of the other')]);
    const again = createDriversState(device, { wave }, anAddress());
    await until(again, 'idle');
    expect(again.kept.value.map(({ name }) => name).toSorted()).toEqual(['Of one tab', 'Of the other']);
    await one.remove('Of one tab');
    expect(one.kept.value.map(({ name }) => name)).toEqual(['Of the other']);
  });

  it('is not there for a wave that is not', async () => {
    const { device } = await aSampleDevice({ run: working().run });
    const state = createDriversState(device, { wave: 'nowhere' }, anAddress());
    await expect.poll(() => state.page.value).toMatchObject({ problem: { kind: 'notFound' } });
  });
});
