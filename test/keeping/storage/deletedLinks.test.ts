import { expect, it } from 'vitest';
import { PRACTICE_WAVE, type WaveId } from '../../../src/asking/survey/survey.ts';
import { makePractice, SAMPLE_SURVEY } from '../../../src/counting/sample/makeSampleCouncil.ts';
import { loadCarryPage } from '../../../src/fieldwork/carryPage.ts';
import { deleteSurvey, deleteWave } from '../../../src/keeping/storage/deletion.ts';
import { listNotBackedUp } from '../../../src/keeping/storage/notBackedUp.ts';
import type { OfficeRow } from '../../../src/keeping/storage/rows.ts';
import { saveWave } from '../../../src/keeping/storage/surveys.ts';
import { removeReceipted } from '../../../src/keeping/storage/tabletOffice.ts';
import { union } from '../../../src/keeping/transfer/collected.ts';
import { readBundle } from '../../../src/keeping/transfer/readBundle.ts';
import { writeReceipt } from '../../../src/keeping/transfer/receipt.ts';
import { standingOf } from '../../../src/keeping/transfer/standing.ts';
import {
  anEmptyTablet,
  aPackOffice,
  ready,
  sealedAndFiled,
  setUp,
  withInterviews,
} from '../../fixtures/aCarriedTablet.ts';
import { filed, goodOf, someInterview, theWave, today } from '../../fixtures/aDevice.ts';
import { inPieces } from '../../fixtures/aTablet.ts';
import { aWorld } from '../../fixtures/aWorld.ts';
import { everythingIn } from '../../fixtures/sealedFieldwork.ts';

const CANARY = 'Zyzzogeton in Elm Row';

/** A tablet with a pack, on which somebody practised between its interviews. */
async function withPractice() {
  const office = await aPackOffice();
  const tablet = await withInterviews(office, 1);
  const { survey, wave, questionnaire } = makePractice(today, aWorld().now());
  goodOf(await saveWave(tablet.database, wave, questionnaire, survey));
  const practised = { ...someInterview('practice'), survey: SAMPLE_SURVEY, wave: PRACTICE_WAVE as WaveId };
  await filed(tablet.database, { ...practised, answers: { q1: { value: 4, comment: CANARY } } } as never);
  return { ...tablet, office };
}

type Tablet = Awaited<ReturnType<typeof withPractice>>;

/** What the office makes of a bundle of this tablet. */
async function standingAt({ state, shared, words }: Tablet) {
  shared.length = 0;
  state.type('bundleWords', words);
  await state.handOver();
  const { brings, manifest } = goodOf(await readBundle(inPieces(shared[0]?.bytes ?? new Uint8Array())));
  const { tablet, key } = manifest;
  const known = { tablet, key, name: '3', since: aWorld().now(), lostAfter: null, vouched: [] };
  const [standing] = standingOf(union([brings]), { survey: theWave.survey, tablets: [known] });
  if (standing?.completed == null) throw new RangeError('the office has something from number 1 on');
  return { ...standing, completed: standing.completed };
}

it('what was practised and deleted stops no receipt: its links stay, and nothing that was tapped', async () => {
  const tablet = await withPractice();
  const { database, folder, office, state } = tablet;
  for (const name of ['i3', 'i4']) await sealedAndFiled(database, name);
  // Between a bundle and its receipt too.
  const before = await standingAt(tablet);
  goodOf(await deleteSurvey(database, SAMPLE_SURVEY));
  expect(await everythingIn(database, folder)).not.toContain('Zyzzogeton');
  const { completed, missing, counted } = await standingAt(tablet);
  expect([completed, missing]).toEqual([before.completed, []]);
  expect([completed.upTo, counted.map(({ number }) => number)]).toEqual([4, [1, 3, 4]]);
  const receipt = {
    v: 1 as const,
    survey: theWave.survey,
    tablet: 'tablet-1',
    ...completed,
    backupHash: 'b'.repeat(64),
    at: aWorld().now(),
  };
  await state.takeReceipt(new File([writeReceipt(receipt, office.signing.secret)], 'r.txt'));
  expect(state.done.value).toEqual({ what: 'receipt', upTo: 4, count: 3, visits: 0 });
  await state.remove();
  goodOf(await deleteSurvey(database, theWave.survey));
  expect((await database.outbox.toArray()).every(({ bytes }) => bytes.length === 0)).toBe(true);
});

it('nor where it came last, or was practised and deleted twice', async () => {
  const tablet = await withPractice();
  const { database } = tablet;
  goodOf(await deleteWave(database, PRACTICE_WAVE));
  expect((await standingAt(tablet)).completed.upTo).toBe(2);
  const { survey, wave, questionnaire } = makePractice(today, aWorld().now());
  goodOf(await saveWave(database, wave, questionnaire, survey));
  const again = { ...someInterview('again'), survey: SAMPLE_SURVEY, wave: PRACTICE_WAVE };
  await filed(database, again);
  goodOf(await deleteSurvey(database, SAMPLE_SURVEY));
  const { completed, missing } = await standingAt(tablet);
  expect([completed.upTo, missing]).toEqual([3, []]);
});

it('stops none either where it was practised and deleted before the first pack came', async () => {
  const before = await anEmptyTablet();
  const { survey, wave, questionnaire } = makePractice(today, aWorld().now());
  goodOf(await saveWave(before.database, wave, questionnaire, survey));
  await filed(before.database, { ...someInterview('practice'), survey: SAMPLE_SURVEY, wave: PRACTICE_WAVE });
  goodOf(await deleteSurvey(before.database, SAMPLE_SURVEY));
  const office = await aPackOffice();
  const tablet = await setUp(office, before);
  await sealedAndFiled(tablet.database, 'i2');
  const state = tablet.open();
  await ready(state);
  const { completed, missing } = await standingAt({ ...tablet, state, office });
  expect([completed.upTo, missing]).toEqual([2, []]);
});

it('is told neither as removable nor as in no back-up once it is deleted', async () => {
  const { database } = await withPractice();
  const office = await database.counters.get(`office/${theWave.survey}`);
  const receipt = { upTo: 1, at: aWorld().now(), removable: [1] };
  const named = { ...(office as OfficeRow), office: { ...(office as OfficeRow).office, receipt } };
  await database.counters.put(named);
  goodOf(await deleteWave(database, theWave.id));
  expect(goodOf(await loadCarryPage(database, aWorld().now())).surveys[0]?.removable.count).toBe(0);
  expect(goodOf(await removeReceipted(database, theWave.survey)).count).toBe(0);
  expect(goodOf(await listNotBackedUp(database, []))).toEqual([]);
});

it('nor where interviews of this survey were deleted, and its pack came then', async () => {
  const before = await anEmptyTablet();
  const { survey, wave, questionnaire } = makePractice(today, aWorld().now());
  const own = { ...survey, id: theWave.survey };
  goodOf(await saveWave(before.database, { ...wave, id: theWave.id, survey: own.id }, questionnaire, own));
  for (const name of ['one', 'two']) await filed(before.database, someInterview(name));
  goodOf(await deleteWave(before.database, theWave.id));
  goodOf(await deleteSurvey(before.database, own.id));
  const links = await before.database.outbox.toArray();
  expect(links.map(({ number, survey: whose, wave: its }) => [number, whose, its])).toEqual([
    [1, '', ''],
    [2, '', ''],
  ]);
  const office = await aPackOffice();
  const tablet = await setUp(office, before);
  await sealedAndFiled(tablet.database, 'i3');
  const state = tablet.open();
  await ready(state);
  const { completed, missing, counted } = await standingAt({ ...tablet, state, office });
  expect([completed.upTo, missing, counted.map(({ number }) => number)]).toEqual([3, [], [3]]);
});

it('says where one of another survey is not to be had', async () => {
  // As an earlier build deleted: the row behind it is gone, so nobody knows its link.
  const tablet = await withPractice();
  await sealedAndFiled(tablet.database, 'i3');
  await sealedAndFiled(tablet.database, 'i4');
  await tablet.database.outbox.where({ number: 2 }).modify({ bytes: new Uint8Array() });
  await tablet.database.outbox.where({ number: 3 }).delete();
  expect((await standingAt(tablet)).missing).toEqual([{ from: 2, to: 3 }]);
});
