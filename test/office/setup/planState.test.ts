import { describe, expect, it, vi } from 'vitest';
import type { World } from '../../../src/core/world.ts';
import { saveSetting } from '../../../src/keeping/storage/settings.ts';
import { loadSurvey } from '../../../src/keeping/storage/surveys.ts';
import { beginPlan, PLAN_BOXES, readPlanForm, workOut } from '../../../src/office/setup/planForm.ts';
import { createPlanState } from '../../../src/office/setup/planState.ts';
import { assumptions, gapLine, neededLines, planErrors } from '../../../src/office/setup/planView.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aSetUpDevice, readyOf } from '../../fixtures/aSetup.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';
import { readCsv } from '../../fixtures/exports.ts';

describe('planning a wave', () => {
  it('begins with the bundled adults of the council, and has quotas that sum', async () => {
    const state = createPlanState(deviceOn(await aSetUpDevice()), 's');
    const { made, quotas, population, form } = await readyOf(state.page);
    const adults = population?.age.persons.reduce((sum, count) => sum + count, 0);
    expect(form.boxes.population).toBe(String(adults));
    const cells = quotas?.bands.flatMap(({ female, male }) => [female.interviews, male.interviews]) ?? [];
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(made?.plan.interviews);
    state.stop();
  });

  it('works out what is typed, keeps it with the survey and hands the quotas over', async () => {
    const database = await aSetUpDevice();
    const files: string[] = [];
    const names: string[] = [];
    const share: World['share'] = async (name: string, _: string, bytes: Uint8Array) => {
      names.push(name);
      files.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    };
    const state = createPlanState(deviceOn(database, aWorld({ share })), 's');
    await readyOf(state.page);
    state.choose('quota');
    state.type('interviews', '1,104');
    await state.work();
    expect(state.faults.value).toEqual([]);
    const { made } = await readyOf(state.page, (page) => page.form.boxes.interviews !== '');
    expect(made?.plan).toMatchObject({ interviews: 1104, issued: null, isCorrected: false });
    await state.saveQuotas();
    expect(names[0]).toMatch(/^[a-z-]+-quotas\.csv$/);
    const lines = readCsv(files[0] ?? '').filter((line) => line['sort'] === 'age_and_sex');
    expect(lines.reduce((sum, line) => sum + Number(line['interviews']), 0)).toBe(1104);
    state.stop();
    const again = createPlanState(deviceOn(database), 's');
    expect((await readyOf(again.page)).form).toMatchObject({
      sample: 'quota',
      boxes: { interviews: '1,104' },
    });
    again.stop();
  });

  it('does not write over the plan of another tab, and leaves what was typed', async () => {
    const database = await aSetUpDevice();
    const [one, other] = [createPlanState(deviceOn(database), 's'), createPlanState(deviceOn(database), 's')];
    await readyOf(one.page);
    await readyOf(other.page);
    other.type('interviews', '800');
    one.type('interviews', '700');
    await one.work();
    expect([one.isWorked.value, one.trouble.value]).toEqual([true, null]);
    await readyOf(other.page, (page) => page.form.boxes.interviews === '700');
    await other.work();
    expect([other.isWorked.value, other.trouble.value]).toEqual([
      false,
      { kind: 'settingChanged', isTyped: true },
    ]);
    expect(other.form.value?.boxes.interviews).toBe('800');
    await other.work();
    expect([other.isWorked.value, other.trouble.value]).toEqual([true, null]);
    // Boxes that nobody has typed in since follow what is kept.
    await readyOf(one.page, (page) => page.form.boxes.interviews === '800');
    expect(one.form.value?.boxes.interviews).toBe('800');
    one.stop();
    other.stop();
  });

  it('keeps what was typed in its boxes where the device is full, and says so', async () => {
    const database = await aSetUpDevice();
    const state = createPlanState(deviceOn(database), 's');
    await readyOf(state.page);
    state.type('interviews', '700');
    const full = new DOMException('full', 'QuotaExceededError');
    const failing = vi.spyOn(database.settings, 'bulkPut').mockRejectedValue(full);
    await state.work();
    expect([state.isWorked.value, state.trouble.value]).toEqual([false, { kind: 'storageFull' }]);
    expect([state.page.value.at, state.form.value?.boxes.interviews]).toEqual(['ready', '700']);
    failing.mockRestore();
    await state.work();
    expect([state.isWorked.value, state.trouble.value]).toEqual([true, null]);
    state.stop();
  });

  it('weights its quotas to the adults that an officer loaded', async () => {
    const database = await aSetUpDevice();
    const { id } = goodOf(await loadSurvey(database, 's'));
    const bands = ['18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+'];
    const own = {
      v: 1,
      name: 'a.csv',
      loadedAt: '2026-11-22T09:30:00.000Z',
      source: 'ours',
      date: '2025-06-30',
    };
    const counts = { male: bands.map(() => 100), female: bands.map(() => 300) };
    goodOf(await saveSetting(database, { survey: id, wave: null }, 'adults', { ...own, bands, ...counts }));
    const state = createPlanState(deviceOn(database), 's');
    const { quotas, form } = await readyOf(state.page);
    expect(form.boxes.population).toBe('2800');
    expect(quotas).toMatchObject({ source: 'ours', ageDate: '2025-06-30', sexDate: '2025-06-30' });
    state.stop();
  });

  it('says which box cannot be used, and keeps what was worked out before', async () => {
    const state = createPlanState(deviceOn(await aSetUpDevice()), 's');
    const before = await readyOf(state.page);
    state.choose('random');
    state.type('margin', 'three');
    state.type('perPoint', '2.5');
    await state.work();
    expect(planErrors(state.faults.value).map(({ field }) => field)).toEqual([
      'plan-margin',
      'plan-perPoint',
    ]);
    const now = state.page.value;
    expect(now.at === 'ready' && now.value.made).toEqual(before.made);
    state.stop();
  });
});

describe('the boxes of a plan', () => {
  const boxes = beginPlan('random', 90_000);
  const typed = (more: Partial<typeof boxes.boxes>) => ({ ...boxes, boxes: { ...boxes.boxes, ...more } });

  it('are read as people type numbers', () => {
    const found = goodOf(
      workOut(typed({ margin: '2,5', share: '65%', population: '90 000', interviews: '1 200' })) as never,
    ) as { readonly wish: object };
    expect(found.wish).toMatchObject({ margin: 0.025, share: 0.65, population: 90_000, interviews: 1200 });
  });

  it('are refused outside their limits, each with its own words', () => {
    for (const box of PLAN_BOXES) {
      const found = workOut(typed({ [box]: '-1' }));
      expect(found.ok ? [] : planErrors(found.problem).map(({ field }) => field)).toEqual([`plan-${box}`]);
    }
    const tooMany = workOut(typed({ population: '500', interviews: '501' }));
    expect(tooMany.ok ? null : tooMany.problem).toEqual([{ box: 'interviews', fault: 'tooMany' }]);
  });

  it('give nothing for an open sample', () => {
    expect(workOut({ ...typed({ margin: 'nothing' }), sample: 'open' })).toEqual({ ok: true, value: null });
  });

  it('come back from the store only whole', () => {
    expect(readPlanForm(structuredClone(boxes))).toEqual(boxes);
    for (const spoilt of [
      null,
      3,
      { ...boxes, v: 2 },
      { ...boxes, sample: 'all' },
      { ...boxes, boxes: {} },
    ]) {
      expect(readPlanForm(spoilt)).toBeNull();
    }
  });
});

describe('the words of a plan', () => {
  it('say of a quota sample that all is as if it were random, and issue no addresses', () => {
    const quota = workOut(beginPlan('quota', 90_000));
    const random = workOut(beginPlan('random', 90_000));
    if (!quota.ok || !random.ok || quota.value === null || random.value === null)
      throw new RangeError('plans');
    expect(assumptions(quota.value).join(' ')).toContain('as if the sample were random');
    expect(assumptions(random.value).join(' ')).not.toContain('as if');
    expect(assumptions(random.value).join(' ')).toContain('90,000 adults');
    expect(neededLines(quota.value).map(({ key }) => key)).toEqual([
      'simple',
      'withDesignEffect',
      'required',
    ]);
    expect(neededLines(random.value).map(({ key }) => key)).toContain('issued');
    expect(quota.value.plan.gaps.map((gap) => gapLine(gap).cells.length)).toEqual([4, 4, 4]);
  });
});
