import { describe, expect, it } from 'vitest';
import { type Day, day, instant } from '../../../src/core/day.ts';
import { openSealed } from '../../../src/keeping/sealing/ageFile.ts';
import { addResponses } from '../../../src/keeping/storage/responses.ts';
import { saveSetting } from '../../../src/keeping/storage/settings.ts';
import { withdraw } from '../../../src/keeping/storage/withdraw.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { readBackup } from '../../../src/keeping/transfer/readBackup.ts';
import { type BackUpDue, createBackUpDue } from '../../../src/office/intake/backUpDue.ts';
import { backUpsWords } from '../../../src/words/backUps.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice, givesKey } from '../../fixtures/anOffice.ts';
import { carriersOf, SharedFolder } from '../../fixtures/aSharedFolder.ts';
import { aResponse, aSurvey } from '../../fixtures/aWave.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';

const { survey, questionnaire } = theWave;
const NAME = 'soundings-backup-residents-2026-11-22';

const bringIn = async ({ database }: Pick<AnOffice, 'database'>, number: number) =>
  goodOf(await addResponses(database, { responses: [aResponse(number, {}, { questionnaire })] }, merge));

/** An office to which one interview came, on a day of November 2026. */
async function anOffice(more: Parameters<typeof aSealingOffice>[0] = {}): Promise<AnOffice> {
  const office = await aSealingOffice(more);
  await bringIn(office, 1);
  return office;
}

async function dueOf(
  { device, database }: Pick<AnOffice, 'device' | 'database'>,
  folder: SharedFolder,
): Promise<BackUpDue> {
  const due = createBackUpDue(device, database, await carriersOf(folder, 'backup'));
  await expect.poll(() => due.seen.value).not.toBeNull();
  return due;
}

const asked = ({ seen }: BackUpDue) => seen.value?.due.map((one) => [one.survey.title, one.since]);

/** The same office on another day. */
function onDay({ database, device }: AnOffice, date: string): Pick<AnOffice, 'device' | 'database'> {
  const world = {
    ...device.world,
    today: () => day(date) as Day,
    now: () => instant(`${date}T09:30:00.000Z`),
  };
  return { database, device: { ...device, world } };
}

describe('today’s back-up', () => {
  it('is asked for where something came in, made by one press, read back, and asked for no more', async () => {
    const office = await anOffice();
    const folder = new SharedFolder();
    const due = await dueOf(office, folder);
    expect(asked(due)).toEqual([['Residents', 'came']]);
    await due.make();
    const made = [{ name: `${NAME}.age`, isSealed: true, place: 'Survey exchange' }];
    expect(due.step.value).toEqual({ at: 'asking', made, problem: null });
    expect(asked(due)).toEqual([]);
    const { officer } = office.keys;
    const plain = goodOf(await openSealed(folder.bytes(`${NAME}.age`), { identities: [officer.identity] }));
    expect(goodOf(await readBackup(plain)).carried.responses.map(({ number }) => number)).toEqual([1]);
    // Whoever opens the page later is told so, that day and the next.
    for (const later of [office, onDay(office, '2026-11-23')]) {
      const { seen } = await dueOf(later, folder);
      expect(seen.value).toMatchObject({ due: [], all: [{ since: null, last: { file: `${NAME}.age` } }] });
    }
  });

  it('is asked for again once more came in; the first of the day stays as it lies', async () => {
    const office = await anOffice();
    const folder = new SharedFolder();
    await (await dueOf(office, folder)).make();
    const first = folder.bytes(`${NAME}.age`).slice();
    await bringIn(office, 2);
    const due = await dueOf(office, folder);
    expect(asked(due)).toEqual([['Residents', 'came']]);
    await due.make();
    expect(folder.names()).toEqual([`${NAME}-2.age`, `${NAME}.age`]);
    expect(folder.bytes(`${NAME}.age`)).toEqual(first);
    expect(due.seen.value).toMatchObject({ due: [], all: [{ last: { file: `${NAME}-2.age` } }] });
  });

  it('is asked for where an interview was withdrawn, without a word that more came in', async () => {
    const office = await anOffice();
    const folder = new SharedFolder();
    await (await dueOf(office, folder)).make();
    const { database } = office;
    const [tablet, at] = ['t1', instant('2026-11-22T12:00:00.000Z')];
    await bringIn(office, 2);
    await (await dueOf(office, folder)).make();
    goodOf(await withdraw(database, survey, { tablet, number: 2, at, isByResponse: () => false }));
    const { seen } = await dueOf(office, folder);
    const [{ since, last } = { since: null, last: null }] = seen.value?.due ?? [];
    expect([since, last?.file]).toEqual(['came', `${NAME}-2.age`]);
    const { since: says, due } = backUpsWords.en;
    expect([since && says[since], due(['Residents'])]).toEqual([
      'Since then interviews or visits came in, were put aside or were deleted.',
      'No back-up from this device holds “Residents” as it is here now.',
    ]);
  });

  it('is asked for once a day where something is only set otherwise', async () => {
    const office = await anOffice();
    const folder = new SharedFolder();
    await (await dueOf(office, folder)).make();
    goodOf(await saveSetting(office.database, { survey, wave: theWave.id }, 'weighting', { trim: 5 }));
    const today = await dueOf(office, folder);
    expect(today.seen.value).toMatchObject({ due: [], all: [{ since: 'changed' }] });
    expect(asked(await dueOf(onDay(office, '2026-11-23'), folder))).toEqual([['Residents', 'changed']]);
  });

  it('goes on once a key was given, and is not made without one', async () => {
    const office = await anOffice({ isLocked: true });
    const folder = new SharedFolder();
    const due = await dueOf(office, folder);
    const pressed = due.make();
    await expect.poll(() => due.wanted.value?.problem.kind).toBe('locked');
    due.wanted.value?.answer(false);
    await pressed;
    expect(due.step.value).toMatchObject({ at: 'asking', made: [], problem: { kind: 'locked' } });
    expect(folder.names()).toEqual([]);
    givesKey(office);
    await due.make();
    expect(folder.names()).toEqual([`${NAME}.age`]);
  });

  it('does not count as made where the folder refuses, is full, or reads otherwise than it was written', async () => {
    const office = await anOffice();
    for (const [fault, why] of [
      [{ permission: 'denied' }, 'refused'],
      [{ isGone: true }, 'gone'],
      [{ isFull: true }, 'full'],
      [{ garbles: (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(1) }, 'changed'],
    ] as const) {
      const folder = new SharedFolder();
      Object.assign(folder.faults, fault);
      const due = await dueOf(office, folder);
      await due.make();
      expect(due.step.value).toMatchObject({ made: [], problem: { kind: 'placeFailed', why } });
      expect(due.seen.value).toMatchObject({ due: [{ last: null }] });
    }
  });

  it('can be tried again where what seals does not come', async () => {
    const { sealingRun } = await import('../../fixtures/sealingRun.ts');
    let isThere = false;
    const office = await anOffice({
      run: async (job, input, watch) => {
        if (isThere || (input as { readonly what: string }).what !== 'seal')
          return sealingRun(job, input, watch);
        throw new Error('sealing could not run');
      },
    });
    const folder = new SharedFolder();
    const due = await dueOf(office, folder);
    await expect(due.make()).rejects.toThrow('could not run');
    expect([folder.names(), asked(due)]).toEqual([[], [['Residents', 'came']]]);
    isThere = true;
    await due.make();
    expect([folder.names(), asked(due)]).toEqual([[`${NAME}.age`], []]);
  });

  it('of a survey without keys is not made by a press: it would not be sealed', async () => {
    const database = await aDatabase();
    await filed(database, someInterview('waiting'));
    const folder = new SharedFolder();
    const due = await dueOf({ database, device: deviceOn(database) }, folder);
    expect(asked(due)).toEqual([['Residents', 'came']]);
    await due.make();
    expect([folder.names(), asked(due)]).toEqual([[], [['Residents', 'came']]]);
  });

  it('is stopped while it is sealed, and nothing is left', async () => {
    let stop: () => void = () => undefined;
    const { sealingRun } = await import('../../fixtures/sealingRun.ts');
    const office = await anOffice({
      run: (job, input, watch) => {
        if ((input as { readonly what: string }).what === 'seal') stop();
        return sealingRun(job, input, watch);
      },
    });
    const folder = new SharedFolder();
    const due = await dueOf(office, folder);
    stop = due.stopSealing;
    await due.make();
    expect([folder.names(), due.step.value]).toEqual([[], { at: 'asking', made: [], problem: null }]);
    expect(asked(due)).toEqual([['Residents', 'came']]);
  });
});

describe('no back-up is asked for', () => {
  it('of a survey that holds nothing, is made up, or came by a pack', async () => {
    const folder = new SharedFolder();
    const seen = async (office: Pick<AnOffice, 'device' | 'database'>) =>
      (await dueOf(office, folder)).seen.value?.all;
    const empty = await aSealingOffice();
    expect(await seen(empty)).toEqual([]);
    const database = await aDatabase();
    await database.surveys.put(aSurvey({ simulated: true }));
    await filed(database, someInterview('waiting'));
    const device = deviceOn(database, aWorld());
    expect(await seen({ database, device })).toEqual([]);
    await database.surveys.put(aSurvey());
    expect(await seen({ database, device })).toHaveLength(1);
    await database.counters.put({ id: `office/${survey}`, revision: 1, office: { survey } } as never);
    expect(await seen({ database, device })).toEqual([]);
  });
});
