import { describe, expect, it, vi } from 'vitest';
import { elsewhereName } from '../../../src/asking/survey/elsewhere.ts';
import type { World } from '../../../src/core/world.ts';
import { DEFAULT_LIMITS } from '../../../src/counting/analysis/quality/qualityLimits.ts';
import { readMarks } from '../../../src/office/results/qualityMarks.ts';
import { createQualityState, type QualityPage } from '../../../src/office/results/qualityState.ts';
import {
  checkViews,
  flaggedView,
  leftToLookAt,
  listedInterviews,
} from '../../../src/office/results/qualityView.ts';
import { qualityJob } from '../../../src/workers/qualityJob.ts';
import { aSampleDevice } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

const wave = sample.waves[0].id;

/** The real job in the place of its worker; one that is stopped never answers. */
const run: World['run'] = (_, input, watch = {}) =>
  new Promise((resolve, reject) => {
    watch.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    setTimeout(() =>
      resolve(structuredClone(qualityJob(structuredClone(input), watch.onProgress ?? (() => undefined)))),
    );
  });

type State = ReturnType<typeof createQualityState>;

async function at<Name extends QualityPage['at']>({ page }: State, name: Name) {
  await new Promise<void>((resolve) => {
    page.subscribe((now) => {
      if (now.at === name) resolve();
    });
  });
  return page.value as Extract<QualityPage, { readonly at: Name }>;
}

describe('the page on the quality of data', { timeout: 30_000 }, () => {
  it('keeps what was looked at in two tabs at the same time', async () => {
    const { device } = await aSampleDevice({ run });
    const [one, other] = [createQualityState(device, { wave }), createQualityState(device, { wave })];
    const { quality } = await at(one, 'ready');
    await at(other, 'ready');
    const [first = '', second = ''] = quality.flagged.map(({ id }) => id);
    await Promise.all([one.mark(first, 'In one tab'), other.mark(second, 'In the other')]);
    await one.mark(first, 'Twice in one tab');
    expect(one.marks.value).toEqual({ [first]: 'Twice in one tab', [second]: 'In the other' });
    // The other tab takes back what it sees.
    await other.mark(second, 'In the other, again');
    await other.mark(first, null);
    expect(other.marks.value).toEqual({ [second]: 'In the other, again' });
  });

  it('lists what nobody has looked at yet, and keeps what was found, until it is taken back', async () => {
    const { device } = await aSampleDevice({ run });
    const state = createQualityState(device, { wave });
    const { quality, reader } = await at(state, 'ready');
    const views = () =>
      listedInterviews(quality, state.marks.value, state.showing.value).map((one) =>
        flaggedView(one, state.marks.value, reader),
      );
    const [first] = views();
    expect(views().length).toBeGreaterThan(1);
    await state.mark(first?.id ?? '', '  Called back, all true ');
    expect(views()).toHaveLength(quality.flagged.length - 1);
    expect(leftToLookAt(quality, state.marks.value)).toBe(quality.flagged.length - 1);
    state.show('all');
    expect(views()[0]).toMatchObject({ id: first?.id, note: 'Called back, all true' });
    const again = createQualityState(device, { wave });
    await at(again, 'ready');
    expect(again.marks.value).toEqual({ [first?.id ?? '']: 'Called back, all true' });
    await state.mark(first?.id ?? '', null);
    expect(state.marks.value).toEqual({});
  });

  it('names an interview of a file by its row, and any other by its number and tablet', async () => {
    const { device } = await aSampleDevice({ run });
    const { quality, reader } = await at(createQualityState(device, { wave }), 'ready');
    const [first] = quality.flagged;
    if (first === undefined) throw new RangeError('the sample has an interview to look at');
    const named = (tablet: string) => flaggedView({ ...first, tablet, number: 1031 }, {}, reader).name;
    expect(named('t7')).toBe('1,031 of tablet t7');
    expect(named(elsewhereName('9938692f8981'))).toBe('row 1,031 of the file brought in (9938692f8981)');
  });

  it('keeps a note and limits in their boxes where the device is full', async () => {
    const { device, database } = await aSampleDevice({ run });
    const state = createQualityState(device, { wave });
    const [id = ''] = (await at(state, 'ready')).quality.flagged.map((one) => one.id);
    const full = new DOMException('full', 'QuotaExceededError');
    const failing = vi.spyOn(database.settings, 'bulkPut').mockRejectedValue(full);
    await state.mark(id, 'Called back');
    expect([state.trouble.value, state.marks.value]).toEqual([{ kind: 'storageFull' }, {}]);
    await state.setLimits({ ...DEFAULT_LIMITS, leastRows: 9 });
    expect([state.trouble.value, state.page.value.at]).toEqual([{ kind: 'storageFull' }, 'ready']);
    failing.mockRestore();
    await state.mark(id, 'Called back');
    expect([state.trouble.value, state.marks.value]).toEqual([null, { [id]: 'Called back' }]);
  });

  it('can be stopped and begun again', async () => {
    const { device } = await aSampleDevice({ run });
    const state = createQualityState(device, { wave });
    await at(state, 'working');
    state.stop();
    await at(state, 'stopped');
    void state.begin();
    const { quality, reader } = await at(state, 'ready');
    const checks = checkViews(quality, reader);
    expect(checks.map(({ check }) => check)).toEqual([
      'fast',
      'same',
      'run',
      'twin',
      'overlap',
      'gaps',
      'far',
      'time',
      'misfit',
    ]);
    expect(checks.every(({ found }) => found.length > 0)).toBe(true);
  });

  it('looks through again by other limits, and keeps them with the wave', async () => {
    const { device } = await aSampleDevice({ run });
    const state = createQualityState(device, { wave });
    const usual = await at(state, 'ready');
    expect(usual.quality.limits).toEqual(DEFAULT_LIMITS);
    const limits = { ...DEFAULT_LIMITS, fastPart: 0.9 };
    await state.setLimits(limits);
    const { quality, reader } = await at(state, 'ready');
    expect(quality.flagged.length).toBeGreaterThan(usual.quality.flagged.length);
    expect(checkViews(quality, reader)[0]?.lead).toContain('90%');
    const again = createQualityState(device, { wave });
    expect((await at(again, 'ready')).quality.limits).toEqual(limits);
  });

  it('hands over a file that names the wave, and says so where there is no such wave', async () => {
    const shared: string[] = [];
    const share: World['share'] = async (file) => {
      shared.push(file);
      return true as never;
    };
    const { device } = await aSampleDevice({ run, share });
    const state = createQualityState(device, { wave });
    await at(state, 'ready');
    await state.save();
    expect(shared).toEqual([state.saved.value]);
    expect(shared[0]).toMatch(/^simulated.*to-look-at.*\.csv$/);
    await at(createQualityState(device, { wave: 'nowhere' }), 'problem');
  });
});

describe('marks that were kept', () => {
  it('are read as notes, and what is none is passed over', () => {
    expect(readMarks({ a: 'seen', b: 3, c: '' })).toEqual({ a: 'seen', c: '' });
    expect([null, 'x', ['a']].map(readMarks)).toEqual([{}, {}, {}]);
  });
});
