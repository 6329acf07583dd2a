import '../../../src/office/firstOfAll.ts';
import { describe, expect, it } from 'vitest';
import { ageBands } from '../../../src/counting/areas/populations.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { loadSetting, saveSetting } from '../../../src/keeping/storage/settings.ts';
import { loadSurvey } from '../../../src/keeping/storage/surveys.ts';
import { loadSurveyFacts } from '../../../src/office/results/surveyFacts.ts';
import { CHOICES_SETTING, readChoices } from '../../../src/office/results/weightingChoices.ts';
import { createAdultsState } from '../../../src/office/setup/adultsState.ts';
import { adultsErrors, inUseText } from '../../../src/office/setup/adultsText.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aSetUpDevice, readyOf } from '../../fixtures/aSetup.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';

const file = ['age,male,female', ...ageBands.map((band, i) => `${band},${9000 + i},${10_000 + i}`)].join(
  '\n',
);
const bytes = (text: string) => new TextEncoder().encode(text);

async function adults(database: Database) {
  const state = createAdultsState(deviceOn(database), 's');
  await readyOf(state.page);
  return state;
}

const targetsOf = async (database: Database) => {
  const { source } = goodOf(await loadSurveyFacts(database, 'w'));
  return { age: source.targets.age, sex: source.targets.sex };
};

describe('the adults that a survey is weighted to', () => {
  it('are the bundled ones until an officer loads others, and again once those are taken away', async () => {
    const database = await aSetUpDevice();
    const state = await adults(database);
    const before = await targetsOf(database);
    expect(before).toMatchObject({ age: { date: 'mid-2023' }, sex: { date: 'mid-2020' } });
    state.open('adults.csv', bytes(file));
    state.setSource(' ONS mid-2025 estimates ');
    state.setDate('2025-06-30');
    expect(await state.keep()).toBe(true);
    const after = await targetsOf(database);
    expect(after.age).toEqual(after.sex);
    expect(after.age).toMatchObject({ source: 'ONS mid-2025 estimates', date: '2025-06-30', isLoaded: true });
    const page = await readyOf(state.page, ({ own }) => own !== null);
    expect(inUseText(page)).toBe(
      'Figures loaded by the council: ONS mid-2025 estimates, for 30 June 2025 (adults.csv, loaded on 22 November 2026).',
    );
    await state.remove();
    expect(await targetsOf(database)).toEqual(before);
    state.stop();
  });

  it('need a source, a real date and a whole file', async () => {
    const database = await aSetUpDevice();
    const state = await adults(database);
    expect(await state.keep()).toBe(false);
    expect(adultsErrors(state.errors.value).map(({ text }) => text)).toEqual([
      'Enter where the figures are published',
      'Enter the day the figures are for',
      'Choose a file of adults',
    ]);
    state.open('adults.csv', bytes(file.replace('9000', '-9000').replace(/75\+.*/, '')));
    expect(adultsErrors(state.errors.value)).toEqual([
      {
        field: 'adults-file',
        text: 'Row 2 of this list of targets has “-9000” under “male”, which cannot be read.',
      },
      { field: 'adults-file', text: 'There is no row for the age band 75+' },
    ]);
    state.open('adults.csv', bytes(file));
    state.setSource('ONS');
    state.setDate('2025-06-31');
    expect(await state.keep()).toBe(false);
    expect(state.errors.value).toEqual([{ field: 'adults-date', problem: 'notADay' }]);
    expect((await targetsOf(database)).age?.isLoaded).toBeUndefined();
    state.stop();
  });

  it('are not written over from another tab, and what was typed stays until it is saved again', async () => {
    const database = await aSetUpDevice();
    const [state, other] = [await adults(database), await adults(database)];
    for (const [tab, source] of [
      [state, 'one tab'],
      [other, 'the other'],
    ] as const) {
      tab.open('adults.csv', bytes(file));
      tab.setSource(source);
      tab.setDate('2025-06-30');
    }
    expect(await state.keep()).toBe(true);
    expect(await other.keep()).toBe(false);
    expect(other.trouble.value).toEqual({ kind: 'settingChanged', isTyped: true });
    expect([other.source.value, other.page.value.at]).toEqual(['the other', 'ready']);
    expect((await targetsOf(database)).age?.source).toBe('one tab');
    expect(await other.keep()).toBe(true);
    expect((await targetsOf(database)).age?.source).toBe('the other');
    for (const tab of [state, other]) tab.stop();
  });

  it('says when a file holds far more or fewer people than the council has', async () => {
    const state = await adults(await aSetUpDevice());
    state.open('adults.csv', bytes(file));
    expect(state.read.value?.isFarOff).toBe(false);
    state.open('adults.csv', bytes(file.replaceAll(',9', ',9000')));
    expect(state.read.value?.isFarOff).toBe(true);
    state.stop();
  });

  it('take back a yes to costly weights, which was given to other targets', async () => {
    const database = await aSetUpDevice();
    const place = { survey: goodOf(await loadSurvey(database, 's')).id, wave: null };
    const { wave } = goodOf(await loadSurveyFacts(database, 'w'));
    const choices = { margins: ['age'], merges: {}, costAccepted: true };
    goodOf(await saveSetting(database, { ...place, wave: wave.id }, CHOICES_SETTING, choices));
    const state = await adults(database);
    await state.remove();
    const kept = goodOf(await loadSetting(database, { ...place, wave: wave.id }, CHOICES_SETTING));
    expect(readChoices(kept)).toEqual({ ...choices, costAccepted: false });
    state.stop();
  });
});
