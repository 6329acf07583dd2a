import { describe, expect, it, vi } from 'vitest';
import { knownOutcomes } from '../../../src/counting/analysis/waveResponse.ts';
import { saveSetting } from '../../../src/keeping/storage/settings.ts';
import { saveWave } from '../../../src/keeping/storage/surveys.ts';
import { outcomesFormOf, readOutcomesForm } from '../../../src/office/results/outcomesForm.ts';
import { createResponseState } from '../../../src/office/results/responseState.ts';
import {
  insteadRows,
  notReachedText,
  outcomeErrors,
  quotaLines,
} from '../../../src/office/results/responseView.ts';
import { createToplineState } from '../../../src/office/results/toplineState.ts';
import { beginPlan } from '../../../src/office/setup/planForm.ts';
import { PLAN_SETTING } from '../../../src/office/setup/planQuotas.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aSampleDevice, settled } from '../../fixtures/aSampleDevice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { sample } from '../../fixtures/theSample.ts';

const wave = { ...sample.waves[0], sample: 'random' as const };

async function aRandomWave() {
  const { device, database } = await aSampleDevice();
  goodOf(await saveWave(database, wave, sample.questionnaires[0]));
  return device;
}

describe('the response rate of a wave', { timeout: 30_000 }, () => {
  it('begins with what is brought in, is kept with the wave and stands in its method note', async () => {
    const device = await aRandomWave();
    const state = createResponseState(device, { wave: wave.id });
    const first = await readyOf(state.page);
    expect(first.rates).toBeNull();
    expect(state.form.value?.boxes['complete']).toBe(String(first.known.counts.complete));
    state.type('complete', '180');
    state.type('refused', '1,000');
    state.type('partial', '0');
    state.type('notEligible', '0');
    await state.save();
    expect(state.faults.value).toEqual([]);
    const page = await readyOf(state.page, ({ rates }) => rates !== null);
    expect(page.rates).toMatchObject({ issued: 1180, isLow: true });
    state.stop();
    const again = createResponseState(device, { wave: wave.id });
    await readyOf(again.page);
    expect(again.form.value?.boxes['refused']).toBe('1000');
    again.stop();
    const { method } = await settled(createToplineState(device, { wave: wave.id }).page);
    expect(method.join(' ')).toContain('Response rate (AAPOR, of 1,180 issued): RR1 15.3%, RR3 15.3%');
    expect(method.join(' ')).toContain('views of this group of respondents');
  });

  it('says box by box what cannot be used, and keeps nothing then', async () => {
    const state = createResponseState(await aRandomWave(), { wave: wave.id });
    await readyOf(state.page);
    state.type('refused', 'many');
    state.chooseEligible('given');
    state.type('eligible-share', '140');
    await state.save();
    expect(outcomeErrors(state.faults.value, []).map(({ text }) => text)).toEqual([
      'Refusals and break-offs: type a whole number, 0 or more',
      'Share of the unknown cases that belong to the survey, in %: type a number from 0 to 100',
      'Say where the share comes from',
    ]);
    state.type('refused', '3');
    state.type('eligible-share', '62,5 %'.replace(' ', ''));
    state.type('eligible-source', 'the register');
    await state.save();
    const page = await readyOf(state.page, ({ outcomes }) => outcomes !== null);
    expect(page.outcomes).toMatchObject({ eligibleShare: 0.625, eligibleSource: 'the register' });
    state.stop();
  });

  it('takes a share for each sort of unknown cases, and prints each', async () => {
    const device = await aRandomWave();
    const state = createResponseState(device, { wave: wave.id });
    await readyOf(state.page);
    state.type('unknownHousehold', '200');
    state.chooseEligible('byClass');
    state.type('eligible-share-unknownHousehold', '40');
    state.type('eligible-share-unknownPerson', '190');
    await state.save();
    expect(outcomeErrors(state.faults.value, []).map(({ text }) => text)).toEqual([
      'Lived in, unknown whether anybody belongs to the survey: share that belongs to the survey, in %: type a number from 0 to 100',
      'Unknown for another reason: share that belongs to the survey, in %: type a number from 0 to 100',
      'Say where the share comes from',
    ]);
    state.type('eligible-share-unknownPerson', '90');
    state.type('eligible-share-unknownOther', '0');
    state.type('eligible-source', 'council tax register');
    await state.save();
    expect((await readyOf(state.page, ({ rates }) => rates !== null)).rates?.eligibleShares).toEqual({
      unknownHousehold: 0.4,
      unknownPerson: 0.9,
      unknownOther: 0,
    });
    state.stop();
    const again = createResponseState(device, { wave: wave.id });
    await readyOf(again.page);
    expect(again.form.value).toMatchObject({
      eligibleBy: 'byClass',
      boxes: { 'eligible-share-unknownHousehold': '40', 'eligible-share-unknownOther': '0' },
    });
    again.stop();
    const { method } = await settled(createToplineState(device, { wave: wave.id }).page);
    expect(method.join(' ')).toContain('e = 40.0% of UH, 90.0% of UR, 0.0% of UO (council tax register)');
  });

  it('keeps what was typed in its boxes where the device is full, and says so', async () => {
    const { device, database } = await aSampleDevice();
    goodOf(await saveWave(database, wave, sample.questionnaires[0]));
    const state = createResponseState(device, { wave: wave.id });
    await readyOf(state.page);
    state.type('refused', '77');
    const full = new DOMException('full', 'QuotaExceededError');
    const failing = vi.spyOn(database.settings, 'bulkPut').mockRejectedValue(full);
    await state.save();
    expect([state.isSaved.value, state.trouble.value]).toEqual([false, { kind: 'storageFull' }]);
    expect([state.page.value.at, state.form.value?.boxes['refused']]).toEqual(['ready', '77']);
    failing.mockRestore();
    await state.save();
    expect([state.isSaved.value, state.trouble.value]).toEqual([true, null]);
    state.stop();
  });

  it('keeps how many calls were made, and prints it and the source of e with the rates', async () => {
    const device = await aRandomWave();
    const state = createResponseState(device, { wave: wave.id });
    await readyOf(state.page);
    state.type('calls', '0');
    await state.save();
    expect(outcomeErrors(state.faults.value, []).map(({ text }) => text)).toEqual([
      'Most calls made at an address: type a whole number from 1 to 100, or nothing',
    ]);
    state.type('calls', '6');
    state.chooseEligible('given');
    state.type('eligible-share', '90');
    state.type('eligible-source', 'council tax register');
    await state.save();
    expect((await readyOf(state.page, ({ rates }) => rates !== null)).rates?.calls).toBe(6);
    state.stop();
    const { method } = await settled(createToplineState(device, { wave: wave.id }).page);
    expect(method.join(' ')).toContain(
      'e = 90.0% (council tax register). Up to 6 calls were made at an address',
    );
  });

  it('takes a group of the list in which nobody answered, by its name', () => {
    const frame = [
      {
        name: 'Nation',
        groups: [{ value: 'Wales', complete: 5, called: null, issued: null, share: null }],
        unknown: 0,
      },
    ];
    const begun = outcomesFormOf(null, knownOutcomes([]));
    const read = (more: Readonly<Record<string, string>>) =>
      readOutcomesForm({ ...begun, boxes: { ...begun.boxes, ...more } }, frame);
    const both = { 'issued-0-0': '10', 'group-0': 'Scotland', 'issued-0-1': '1,040' };
    expect(read(both)).toMatchObject({
      ok: true,
      value: { issuedBy: { Nation: { Wales: 10, Scotland: 1040 } } },
    });
    const textsOf = (found: ReturnType<typeof read>) =>
      found.ok ? [] : outcomeErrors(found.problem, frame).map(({ text }) => text);
    expect(textsOf(read({ 'issued-0-1': '40' }))).toEqual([
      'Another group of Nation, in which nobody answered: type the name of the group',
    ]);
    expect(textsOf(read({ 'group-0': 'wales', 'issued-0-1': 'x' }))).toEqual([
      'Another group of Nation, in which nobody answered: this group has a box above',
      'Issued in that group: type a whole number, 0 or more',
    ]);
  });

  it('says where letters that nobody sent back belong, by post and online alone', () => {
    const form = (notContacted: string) => ({ boxes: { notContacted }, eligibleBy: 'known' as const });
    expect(notReachedText({ mode: 'postal' }, form('1,200'))).toContain('“Unknown for another reason”');
    expect(notReachedText({ mode: 'online' }, form('1'))).not.toBeNull();
    expect(notReachedText({ mode: 'postal' }, form('0'))).toBeNull();
    expect(notReachedText({ mode: 'faceToFace' }, form('1,200'))).toBeNull();
  });

  it('counts the quotas of the survey’s plan, once there is one', async () => {
    const { device, database } = await aSampleDevice();
    const filled = { ...sample.waves[0], sample: 'quota' as const };
    goodOf(await saveWave(database, filled, sample.questionnaires[0]));
    const state = createResponseState(device, { wave: filled.id });
    expect((await readyOf(state.page)).quotas).toBeNull();
    const boxes = { ...beginPlan('quota', 100_000).boxes, interviews: '1000' };
    const place = { survey: sample.survey.id, wave: null };
    goodOf(await saveSetting(database, place, PLAN_SETTING, { v: 1, sample: 'quota', boxes }));
    const again = createResponseState(device, { wave: filled.id });
    const { quotas, kinds } = await readyOf(again.page);
    expect(quotas?.interviews).toBe(kinds.complete);
    expect(quotas?.wards.reduce((sum, { set }) => sum + set, 0)).toBe(1000);
    const lines = quotas === null ? null : quotaLines(quotas);
    expect(lines?.bands).toHaveLength(14);
    state.stop();
    again.stop();
  });

  it('tells of a quota sample its interviews and sampling points instead', () => {
    const rows = insteadRows({ kinds: { complete: 1100, partial: 4 }, points: 0, quotas: null }, 'quota');
    expect(rows[0]).toEqual({ key: 'Interviews', value: '1,104' });
    expect(rows.map(({ value }) => value)).toContain('Not recorded');
    expect(rows).toHaveLength(insteadRows({ kinds: {}, points: 3, quotas: null }, 'open').length + 1);
  });
});
