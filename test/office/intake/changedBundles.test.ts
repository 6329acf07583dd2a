import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Response } from '../../../src/asking/survey/response.ts';
import { LEAST_BEHIND } from '../../../src/asking/survey/wishes.ts';
import { fromBase64Url } from '../../../src/keeping/sealing/base64Url.ts';
import { digest } from '../../../src/keeping/sealing/digest.ts';
import { loadBundles } from '../../../src/keeping/storage/keptBundles.ts';
import { responsesOf } from '../../../src/keeping/storage/responses.ts';
import type { SettingRow } from '../../../src/keeping/storage/rows.ts';
import { loadSetting } from '../../../src/keeping/storage/settings.ts';
import type { Looked } from '../../../src/keeping/transfer/bundleWork.ts';
import { loadContacts } from '../../../src/office/backchecks/keptContacts.ts';
import { type BundlesState, createBundlesState } from '../../../src/office/tablets/bundlesState.ts';
import { standingIn } from '../../../src/office/tablets/collecting.ts';
import { loadPool } from '../../../src/office/wishes/keptWishes.ts';
import { wordsIn } from '../../../src/words/inLanguages.ts';
import { tabletsWords } from '../../../src/words/tablets.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import { aTablet } from '../../fixtures/aTablet.ts';
import { collectingOf, onTheList } from '../../fixtures/aTabletOfOffice.ts';
import { type Changed, changedBundle, expectTold } from '../../fixtures/changedFiles.ts';
import { type Dump, dumpOf, expectSame, putBack } from '../../fixtures/dumps.ts';
import { FULL_TIMEOUT, runsOf } from '../../fixtures/fullRuns.ts';
import { type Mutation, mutations } from '../../fixtures/mutated.ts';
import { tellsToDo } from '../../fixtures/nextStep.ts';
import { bundleFile, fullBundleFile, responseOf, sealedChain } from '../../fixtures/sealedBundle.ts';

const RUNS = runsOf(60, 5000);
const { survey } = theWave;
const { asideWhy, strayWhy } = wordsIn(tabletsWords, 'en').tablet;
const oak = aTablet('oak-1');
/** Ten are at the office already, two are new; with a contact, and wishes for each of two purposes. */
const interviews = Array.from({ length: LEAST_BEHIND + 2 }, (_, at) => responseOf(oak, at + 1));
const genuine = new Map(interviews.map((one) => [one.id, one]));
/** Settings that a bundle may change, beside the rows of bundles themselves. */
const OF_BUNDLES = new Set(['bundlesRead', 'tabletsTaken', 'contacts', 'wishPool/panel', 'wishPool/draw']);

type Bytes = Uint8Array<ArrayBuffer>;

let office: AnOffice;
let base: Dump;
let whole: Bytes;
let changed: Changed;
/** What is found once the bundle came as it was made. */
let wanted: Awaited<ReturnType<typeof found>>;

const fileOf = (bytes: Bytes) => new File([bytes], 'bundle.txt');

function stepAt(state: BundlesState, at: string): Promise<void> {
  return new Promise((resolve) => {
    state.step.subscribe((step) => {
      if (step.at === at) resolve();
    });
  });
}

/** Brings a file in as the page does, also where the page offers no button; says what was shown of it. */
async function broughtIn(bytes: Bytes): Promise<Looked> {
  const state = createBundlesState(office.device, survey);
  await stepAt(state, 'ready');
  const before = await dumpOf(office.database);
  await state.choose([fileOf(bytes)]);
  const shown = state.step.value;
  if (shown.at !== 'preview') throw new RangeError(`broughtIn requires a preview, not ${shown.at}`);
  expectSame(await dumpOf(office.database), before);
  await state.confirm();
  expect(state.step.value).toMatchObject({ at: 'done', counted: { faulty: [] } });
  state.leave();
  return shown.looked;
}

/** All that came of bundles, opened. */
async function found() {
  const { database } = office;
  return {
    counted: goodOf(await responsesOf(database, theWave.id)),
    contacts: goodOf(await loadContacts(database, survey)),
    panel: goodOf(await loadPool(database, survey, 'panel')),
    draw: goodOf(await loadPool(database, survey, 'draw')),
    taken: goodOf(await loadSetting(database, { survey, wave: null }, 'tabletsTaken')),
  };
}

const settingsIn = ({ tables }: Dump) => tables['settings'] as readonly SettingRow[];

/** Nothing else than what bundles bring is another than before; the bundles that were here are as they were. */
function expectOnlyOfBundles(after: Dump, { how }: Mutation): void {
  const free = how === 'resigned' ? ['settings', 'responses', 'aside'] : ['settings', 'responses'];
  for (const [table, rows] of Object.entries(base.tables))
    if (!free.includes(table)) expectSame(after.tables[table], rows);
  const fixed = settingsIn(base).filter(({ name }) => !OF_BUNDLES.has(name));
  const others = settingsIn(after).filter(({ name }) => !OF_BUNDLES.has(name));
  const ids = new Set(fixed.map(({ id }) => id));
  expectSame(
    others.filter(({ id }) => ids.has(id)),
    fixed,
  );
  const fresh = others.filter(({ id }) => !ids.has(id));
  expect(fresh.length).toBeLessThanOrEqual(1);
  for (const { name } of fresh) expect(name).toMatch(/^bundle\/[0-9a-f]{64}$/);
}

/** Only what the tablet sealed counts, as it sealed it; wishes came all together or not at all. */
function expectOnlyGenuine({ counted, contacts, panel, draw }: typeof wanted): void {
  for (const response of counted) expectSame(response, genuine.get(response.id as Response['id']));
  expect(new Set(counted.map(({ id }) => id)).size).toBe(counted.length);
  const sealed = wanted.contacts.entries.map((one) => one.sealed);
  for (const one of contacts.entries) expect(sealed).toContain(one.sealed);
  for (const pool of [panel, draw]) expect([0, LEAST_BEHIND]).toContain(pool.slips.length);
}

/** What is kept says, when all of it is proved anew, what was shown before it was taken. */
async function expectProved({ preview }: Looked): Promise<void> {
  const { database } = office;
  const collecting = await collectingOf(database);
  const kept = goodOf(await loadBundles(database, survey));
  for (const { name, value } of kept)
    expect(await digest(fromBase64Url(value) ?? new Uint8Array())).toBe(name);
  expectSame(collecting.standing, preview.standing);
  expectSame(await standingIn(database, collecting, kept), preview.standing);
}

/** What was shown is what came: counted as sealed, and of the rest it is said why and what to do. */
async function expectTaken(looked: Looked, { how }: Mutation): Promise<void> {
  const { fresh, aside, strays } = looked.preview;
  const came = await found();
  expectOnlyGenuine(came);
  // Whoever holds its key can sign for another chain, and so put in doubt what came before.
  if (how !== 'resigned') expect(came.counted).toHaveLength(LEAST_BEHIND + fresh.length);
  await expectProved(looked);
  for (const { why } of aside) expect(tellsToDo(asideWhy[why]), why).toBe(true);
  for (const { why } of strays) expect(tellsToDo(strayWhy[why]), why).toBe(true);
}

/** The bundle as it was made comes in whole after what was changed of it; what is in doubt by then is named. */
async function expectWholeAfter({ how }: Mutation): Promise<void> {
  const { preview } = await broughtIn(whole);
  const end = await found();
  expectOnlyGenuine(end);
  if (how !== 'resigned') expectSame(end, wanted);
  const aside = preview.standing.flatMap((one) => one.aside.map(({ record }) => record.number));
  const numbers = new Set([...end.counted.map(({ number }) => number), ...aside]);
  expect(numbers.size).toBe(interviews.length);
}

beforeAll(async () => {
  office = await aSealingOffice();
  await onTheList(office, oak, 'Oak');
  const { officer } = office.keys;
  const set = { ...office.keys.set, paper: officer.recipient };
  const chain = await sealedChain({ set }, interviews);
  await broughtIn(new Uint8Array(await (await bundleFile(oak, chain.slice(0, LEAST_BEHIND))).arrayBuffer()));
  base = await dumpOf(office.database);
  whole = new Uint8Array(await (await fullBundleFile(oak, chain)).arrayBuffer());
  changed = await changedBundle(whole, oak.key.secret);
  await broughtIn(whole);
  wanted = await found();
});

describe('whatever is done to a file that comes to the office', () => {
  it('F37, F47, F50, F51: a bundle brings what its tablet signed, the rest is named, or it changes no byte', {
    timeout: FULL_TIMEOUT,
  }, async () => {
    expect(wanted.counted).toHaveLength(interviews.length);
    expect(wanted.contacts.entries).toHaveLength(1);
    const came = { refused: 0, inPart: 0 };
    const tried = async (mutation: Mutation) => {
      await putBack(office.database, base);
      const looked = await broughtIn(changed(mutation));
      const [file] = looked.files;
      const after = await dumpOf(office.database);
      if (file?.read.ok !== true) {
        came.refused += 1;
        expectSame(after, base);
        if (file !== undefined && !file.read.ok) expectTold(file.read.problem);
      } else {
        if (looked.preview.fresh.length < 2) came.inPart += 1;
        expectOnlyOfBundles(after, mutation);
        await expectTaken(looked, mutation);
      }
      expect('polluted' in {}).toBe(false);
      // Takes as long as all the rest.
      if (mutation.at % 4 === 0) await expectWholeAfter(mutation);
    };
    await fc.assert(fc.asyncProperty(mutations, tried), RUNS);
    expect(came.refused).toBeGreaterThan(0);
    expect(came.inPart).toBeGreaterThan(0);
  });
});
