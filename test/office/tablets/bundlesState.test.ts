import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/asking/survey/response.ts';
import { instant } from '../../../src/core/day.ts';
import { knownOutcomes } from '../../../src/counting/analysis/waveResponse.ts';
import { countsOf } from '../../../src/keeping/storage/counts.ts';
import { responsesOf } from '../../../src/keeping/storage/responses.ts';
import { withLost, withoutVouched, withVouched } from '../../../src/keeping/transfer/tabletList.ts';
import { oddArrivals } from '../../../src/office/intake/oddArrivals.ts';
import { type BundlesState, createBundlesState } from '../../../src/office/tablets/bundlesState.ts';
import { comingOf, faultLines } from '../../../src/office/tablets/bundlesView.ts';
import { changeTablets, takeInBundles } from '../../../src/office/tablets/collecting.ts';
import { keyringOf } from '../../../src/office/unlock/keyring.ts';
import { goodOf, theWave, today } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice, givesKey } from '../../fixtures/anOffice.ts';
import { aTablet, headOf } from '../../fixtures/aTablet.ts';
import { collectingOf, lookedAt, onTheList, sameIdOtherKey } from '../../fixtures/aTabletOfOffice.ts';
import { bundleFile, responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';
import { keysMade, storedText, useKeys } from '../../fixtures/sealedSurvey.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

type Step = BundlesState['step']['value'];

const oak = aTablet('oak-1');
const [one, two, three] = [1, 2, 3].map((number) => responseOf(oak, number));

/** The step once it is as wanted; the test's own limit ends the wait. */
async function stepAt<At extends Step['at']>(
  state: BundlesState,
  at: At,
): Promise<Step & { readonly at: At }> {
  await expect.poll(() => state.step.value.at).toBe(at);
  return state.step.value as Step & { readonly at: At };
}

async function opened(office: AnOffice): Promise<BundlesState> {
  const state = createBundlesState(office.device, theWave.survey);
  await stepAt(state, 'ready');
  return state;
}

async function anOfficeWithOak(more: Parameters<typeof aSealingOffice>[0] = {}): Promise<AnOffice> {
  const office = await aSealingOffice(more);
  await onTheList(office, oak, 'Oak');
  return office;
}

/** Chooses and takes in. */
async function takenIn(state: BundlesState, ...files: readonly File[]) {
  await state.choose(files);
  await stepAt(state, 'preview');
  await state.confirm();
  return stepAt(state, 'done');
}

const counted = async ({ database }: AnOffice) =>
  goodOf(await responsesOf(database, theWave.id)).map(({ id }) => id);

describe('bringing in from tablets', () => {
  it('F41: counts each interview once, however often and in whatever files it comes', async () => {
    const office = await anOfficeWithOak();
    const chain = await sealedChain(office.keys, [one, two, three]);
    const state = await opened(office);
    const first = await bundleFile(oak, chain.slice(0, 2), 'a.txt');
    await state.choose([first]);
    const { looked } = await stepAt(state, 'preview');
    expect(looked.preview.fresh).toHaveLength(2);
    expect(await counted(office)).toEqual([]);
    await state.confirm();
    expect((await stepAt(state, 'done')).counted.waves.map(({ merged }) => merged.added.length)).toEqual([2]);
    expect(await counted(office)).toEqual(['oak-1-1', 'oak-1-2']);
    await state.choose([first]);
    expect((await stepAt(state, 'preview')).looked).toMatchObject({ news: [], preview: { fresh: [] } });
    await takenIn(state, await bundleFile(oak, chain, 'b.txt'), first);
    expect(await counted(office)).toEqual(['oak-1-1', 'oak-1-2', 'oak-1-3']);
    // What was opened lies sealed here.
    expect(await storedText(office.database)).not.toContain('oak-1-2');
  });

  it('brings in visits without an interview as the outcomes of their addresses', async () => {
    const office = await anOfficeWithOak();
    const design = { ...(one as Response).design, addressNumber: '1043' };
    const records = [
      responseOf(oak, 1, { kind: 'notContacted', answers: {}, design: { ...design, call: 1 } }),
      responseOf(oak, 2, { design: { ...design, call: 2 } }),
      responseOf(oak, 3, { kind: 'notContacted', answers: {}, design: { ...design, addressNumber: '1044' } }),
    ];
    const state = await opened(office);
    await takenIn(state, await bundleFile(oak, await sealedChain(office.keys, records)));
    const responses = goodOf(await responsesOf(office.database, theWave.id));
    expect(knownOutcomes(responses)).toMatchObject({
      addresses: 2,
      counts: { complete: 1, notContacted: 1 },
    });
    expect(goodOf(await countsOf(office.database, theWave.id, today))).toMatchObject({ broughtIn: 1 });
  });

  it('asks for the key of a locked survey; nothing is changed where nobody gives it', async () => {
    const office = await anOfficeWithOak({ isLocked: true });
    const file = await bundleFile(oak, await sealedChain(office.keys, [one]));
    const state = await opened(office);
    await state.choose([file]);
    await stepAt(state, 'preview');
    const confirming = state.confirm();
    await expect.poll(() => keyringOf(office.device).wanted.value?.problem.kind).toBe('locked');
    keyringOf(office.device).wanted.value?.answer(false);
    await confirming;
    expect((await stepAt(state, 'preview')).problem?.kind).toBe('locked');
    expect((await collectingOf(office.database)).standing).toEqual([]);
    givesKey(office);
    await state.confirm();
    await stepAt(state, 'done');
    expect(await counted(office)).toEqual(['oak-1-1']);
  });

  it('F46: counts what came of an unknown tablet once it is on the list, and needs no key to keep it', async () => {
    const office = await aSealingOffice({ isLocked: true });
    const state = await opened(office);
    const done = await takenIn(state, await bundleFile(oak, await sealedChain(office.keys, [one, two])));
    expect(done.counted).toEqual({ waves: [], faulty: [], left: 0, back: 0 });
    await onTheList(office, oak, 'Oak');
    await state.again();
    expect((await stepAt(state, 'ready')).before.waiting).toHaveLength(2);
    givesKey(office);
    await state.countWaiting();
    await stepAt(state, 'done');
    expect(await counted(office)).toEqual(['oak-1-1', 'oak-1-2']);
    await state.again();
    expect((await stepAt(state, 'ready')).before).toMatchObject({ waiting: [], faulty: [] });
  });

  it('F30, F48: tells of sealed interviews, once they are open, odd times and answers that do not fit; all of them count', async () => {
    const office = await anOfficeWithOak();
    const at = (day: string) => ({
      startedAt: instant(`${day}T10:00:00.000Z`),
      finishedAt: instant(`${day}T10:12:00.000Z`),
    });
    const values = [
      responseOf(oak, 1, at('1970-01-01')),
      responseOf(oak, 2, at('2040-01-01')),
      responseOf(oak, 3, { answers: { nobodyAsked: { value: 1 } } }),
    ];
    const state = await opened(office);
    const done = await takenIn(state, await bundleFile(oak, await sealedChain(office.keys, values)));
    const [arrival] = done.counted.waves;
    expect(arrival?.misfits).toBe(1);
    expect(arrival && oddArrivals(arrival, state.today())).toEqual([
      { odd: 'future', count: 1 },
      { odd: 'beforeWave', count: 1 },
    ]);
    expect(await counted(office)).toEqual(['oak-1-1', 'oak-1-2', 'oak-1-3']);
    // Kept as they came.
    const [, , third] = goodOf(await responsesOf(office.database, theWave.id));
    expect(third?.answers).toEqual({ nobodyAsked: { value: 1 } });
  });

  it('F34: counts each interview once where the tablet was given a new key between two bundles', async () => {
    const office = await anOfficeWithOak();
    const chain = await sealedChain(office.keys, [one, two, three]);
    const state = await opened(office);
    await takenIn(state, await bundleFile(oak, chain.slice(0, 2), 'a.txt'));
    const renewed = sameIdOtherKey(oak);
    // Before the office knows the new key: kept aside, and nothing that counted is lost.
    await takenIn(state, await bundleFile(renewed, chain, 'b.txt'));
    expect(await counted(office)).toEqual(['oak-1-1', 'oak-1-2']);
    goodOf(
      await changeTablets(office.database, theWave.survey, (list) => ({
        ...list,
        tablets: list.tablets.map((tablet) => ({ ...tablet, newKeys: [renewed.key.key] })),
      })),
    );
    await state.again();
    const { before } = await stepAt(state, 'ready');
    expect([before.waiting.map(({ number }) => number), before.toHold]).toEqual([[3], []]);
    await state.countWaiting();
    await stepAt(state, 'done');
    expect(await counted(office)).toEqual(['oak-1-1', 'oak-1-2', 'oak-1-3']);
    await state.again();
    expect((await stepAt(state, 'ready')).before).toMatchObject({ waiting: [], faulty: [], toHold: [] });
  });

  it('names what counts and cannot be brought in, and brings in the others', async () => {
    const office = await anOfficeWithOak();
    const strangers = await keysMade('02');
    const values = [
      one,
      'no interview',
      responseOf(oak, 9),
      responseOf(oak, 4, { tablet: 'elm' }),
      responseOf(oak, 5, { wave: 'nowhere' as typeof theWave.id }),
      responseOf(oak, 6, { simulated: true }),
      responseOf(oak, 7),
    ];
    const chain = await sealedChain(office.keys, values);
    const state = await opened(office);
    const done = await takenIn(state, await bundleFile(oak, chain));
    expect(done.counted.faulty.map(({ record, why }) => [record.number, why])).toEqual([
      [2, 'unreadable'],
      [3, 'otherPlace'],
      [4, 'otherPlace'],
      [5, 'otherWave'],
      [6, 'simulated'],
    ]);
    expect(faultLines(done.counted.faulty, state.nameOf)[1]).toEqual({
      tablet: 'Oak',
      why: 'otherPlace',
      numbers: [{ from: 3, to: 4 }],
    });
    expect(await counted(office)).toEqual(['oak-1-1', 'oak-1-7']);
    const elm = aTablet('elm-1');
    await onTheList(office, elm, 'Elm');
    const foreign = await sealedChain(strangers, [responseOf(elm, 1)]);
    const next = await takenIn(state, await bundleFile(elm, foreign));
    expect(next.counted.faulty.map(({ why }) => why)).toContain('sealed');
    expect(await counted(office)).toHaveLength(2);
  });

  it('opens what a tablet with an older pack sealed, once an older key is given', async () => {
    const office = await anOfficeWithOak();
    const chain = await sealedChain(office.keys, [one]);
    const recent = await keysMade('02');
    await useKeys(office.database, office.keys.set, recent.set);
    office.database.identities.set(theWave.survey, [recent.officer.identity]);
    const state = await opened(office);
    const done = await takenIn(state, await bundleFile(oak, chain));
    expect(done.counted.faulty.map(({ why }) => why)).toEqual(['sealed']);
    givesKey(office);
    await state.giveOtherKey();
    expect((await stepAt(state, 'done')).counted.faulty).toEqual([]);
    expect(await counted(office)).toEqual(['oak-1-1']);
  });

  it('changes nothing where opening is stopped', async () => {
    let stop: () => void = () => undefined;
    const office = await anOfficeWithOak({
      run: async (job, input, watch) => {
        if ((input as { what: string }).what === 'openEach') stop();
        return sealingRun(job, input, watch);
      },
    });
    const state = await opened(office);
    stop = state.stop;
    await state.choose([await bundleFile(oak, await sealedChain(office.keys, [one, two]))]);
    await stepAt(state, 'preview');
    await state.confirm();
    expect(state.step.value).toMatchObject({ at: 'preview', problem: null });
    expect((await collectingOf(office.database)).standing).toEqual([]);
    expect(await counted(office)).toEqual([]);
  });

  it('still says what came before where looking at more is stopped', async () => {
    let stop: () => void = () => undefined;
    const office = await anOfficeWithOak({
      run: async (job, input, watch) => {
        if ((input as { what: string }).what === 'look') stop();
        return sealingRun(job, input, watch);
      },
    });
    const chain = await sealedChain(office.keys, [one, two]);
    const { database } = office;
    goodOf(
      await takeInBundles(database, theWave.survey, await lookedAt(database, [await bundleFile(oak, chain)])),
    );
    const state = await opened(office);
    const { before } = await stepAt(state, 'ready');
    expect(before.waiting).toHaveLength(2);
    stop = state.stop;
    await state.choose([await bundleFile(oak, chain, 'again.txt')]);
    expect(state.step.value).toEqual({ at: 'ready', before, problem: null, isGone: false });
  });

  it('F39, F44, F46: says of each tablet what is new, missing, aside and why, and which file is none', async () => {
    const office = await anOfficeWithOak();
    const chain = await sealedChain(office.keys, [one, two, three, responseOf(oak, 4)]);
    const elm = aTablet('elm-1');
    goodOf(await changeTablets(office.database, theWave.survey, (list) => withLost(list, 'oak-1', 3)));
    const state = await opened(office);
    await state.choose([
      await bundleFile(oak, [...chain.slice(0, 1), ...chain.slice(2)]),
      await bundleFile(elm, await sealedChain(office.keys, [responseOf(elm, 1)])),
      new File(['ward,name'], 'wards.csv'),
    ]);
    const { looked } = await stepAt(state, 'preview');
    expect(looked.files.map(({ read }) => read.ok)).toEqual([true, true, false]);
    const [ofOak, ofElm] = comingOf(looked, state.tablets());
    expect(ofOak).toMatchObject({ name: 'Oak', missing: [{ from: 2, to: 2 }], noLonger: [] });
    expect(ofOak?.fresh.map(({ number }) => number)).toEqual([1, 3]);
    expect(ofOak?.aside).toEqual([{ why: 'lostTablet', records: 1, numbers: [{ from: 4, to: 4 }] }]);
    expect(ofElm).toMatchObject({ name: null, fresh: [], aside: [{ why: 'unknownTablet', records: 1 }] });
  });

  it('F39: holds back what counts no more once its tablet is lost, and counts it again once that is found', async () => {
    const office = await anOfficeWithOak();
    const state = await opened(office);
    await takenIn(state, await bundleFile(oak, await sealedChain(office.keys, [one, two, three])));
    const lose = async (after: number | null) => {
      goodOf(await changeTablets(office.database, theWave.survey, (list) => withLost(list, 'oak-1', after)));
      await state.again();
      return (await stepAt(state, 'ready')).before;
    };
    const broughtIn = async () => goodOf(await countsOf(office.database, theWave.id, today)).broughtIn;
    expect((await lose(1)).toHold.map(({ number }) => number)).toEqual([2, 3]);
    await state.countWaiting();
    expect((await stepAt(state, 'done')).counted).toMatchObject({ left: 2, back: 0 });
    expect([await counted(office), await broughtIn()]).toEqual([['oak-1-1'], 1]);
    expect(await storedText(office.database)).not.toContain('oak-1-2');
    const before = await lose(2);
    expect([before.waiting.map(({ number }) => number), before.toHold]).toEqual([[2], []]);
    await state.countWaiting();
    expect((await stepAt(state, 'done')).counted).toMatchObject({ left: 0, back: 1 });
    expect([await counted(office), await broughtIn()]).toEqual([['oak-1-1', 'oak-1-2'], 2]);
    await lose(null);
    await state.countWaiting();
    await stepAt(state, 'done');
    expect([await counted(office), await broughtIn()]).toEqual([['oak-1-1', 'oak-1-2', 'oak-1-3'], 3]);
  });

  it('F45: takes both out of the results where a copy of a tablet signs another interview under a number', async () => {
    const office = await anOfficeWithOak();
    const state = await opened(office);
    const chain = await sealedChain(office.keys, [one, two, three]);
    await takenIn(state, await bundleFile(oak, chain));
    const other = responseOf(oak, 2, { id: 'copy' as Response['id'] });
    const copy = await sealedChain(office.keys, [one, other]);
    const forked = [
      ...chain.slice(0, 1),
      { ...copy[1], prev: chain[1]?.prev ?? '' } as (typeof chain)[number],
    ];
    await state.choose([await bundleFile(oak, forked, 'copy.txt')]);
    const { looked } = await stepAt(state, 'preview');
    expect(comingOf(looked, state.tablets())[0]?.noLonger.map(({ record }) => record.number)).toEqual([2, 3]);
    await state.confirm();
    await stepAt(state, 'done');
    expect(await counted(office)).toEqual(['oak-1-1']);
  });

  it('F45: counts the one that an officer vouches for, in place of the other, until that is taken back', async () => {
    const office = await anOfficeWithOak();
    const state = await opened(office);
    const chain = await sealedChain(office.keys, [one, two, three]);
    await takenIn(state, await bundleFile(oak, chain));
    const other = responseOf(oak, 2, { id: 'copy' as Response['id'] });
    const [, second] = await sealedChain(office.keys, [one, other]);
    const copy = { ...second, prev: chain[1]?.prev ?? '' } as (typeof chain)[number];
    const broughtIn = async () => goodOf(await countsOf(office.database, theWave.id, today)).broughtIn;
    const links = [await headOf(chain.slice(0, 2)), await headOf([copy])];
    const say = async (place: number | null) => {
      await changeTablets(office.database, theWave.survey, (list) => {
        const without = withoutVouched(list, 'oak-1', links);
        return place === null ? without : withVouched(without, 'oak-1', links[place] ?? '');
      });
      await state.again();
      await stepAt(state, 'ready');
      await state.countWaiting();
      return (await stepAt(state, 'done')).counted;
    };
    // The copy shows only after its original was counted, and nobody brings the results up to date before there is a word.
    await state.choose([await bundleFile(oak, [...chain.slice(0, 1), copy], 'copy.txt')]);
    const { looked } = await stepAt(state, 'preview');
    goodOf(await takeInBundles(office.database, theWave.survey, { ...looked, today }));
    await say(1);
    expect([await counted(office), await broughtIn()]).toEqual([['oak-1-1', 'copy'], 2]);
    await say(0);
    expect([await counted(office), await broughtIn()]).toEqual([['oak-1-1', 'oak-1-2', 'oak-1-3'], 3]);
    await say(1);
    expect(await counted(office)).toEqual(['oak-1-1', 'copy']);
    expect(await say(1)).toMatchObject({ left: 0, back: 0 });
    await say(null);
    expect([await counted(office), await broughtIn()]).toEqual([['oak-1-1'], 1]);
    await say(0);
    expect(await counted(office)).toEqual(['oak-1-1', 'oak-1-2', 'oak-1-3']);
  });

  it('changes nothing by what another key signs in the name of a tablet', async () => {
    const office = await anOfficeWithOak();
    const state = await opened(office);
    await takenIn(state, await bundleFile(oak, await sealedChain(office.keys, [one])));
    const thief = sameIdOtherKey(oak);
    await takenIn(state, await bundleFile(thief, await sealedChain(office.keys, [responseOf(thief, 1)])));
    await state.again();
    await stepAt(state, 'ready');
    await state.countWaiting();
    await stepAt(state, 'done');
    expect(await counted(office)).toEqual(['oak-1-1']);
  });

  it('goes on where a file went away before it was read', async () => {
    const state = await opened(await anOfficeWithOak());
    const gone = new File(['x'], 'gone.txt');
    gone.slice = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    await state.choose([gone]);
    expect(await stepAt(state, 'ready')).toMatchObject({ isGone: true });
  });
});
