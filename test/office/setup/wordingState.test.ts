import { describe, expect, it } from 'vitest';
import { createWordingState } from '../../../src/office/setup/wordingState.ts';
import { aSetUpDevice, readyOf } from '../../fixtures/aSetup.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';

describe('checking the wording', () => {
  it('lists what was not seen at its source, with the council in it and where a lead-in leads', async () => {
    const state = createWordingState(deviceOn(await aSetUpDevice()), 'w');
    const { lines, left } = await readyOf(state.page);
    expect(left).toBe(lines.length);
    expect(lines.every(({ text }) => text.mark === 'recalled' || text.mark === 'partSeen')).toBe(true);
    expect(lines.some(({ words }) => words.includes('Seaport'))).toBe(true);
    expect(lines.filter(({ words }) => words.includes('{council}'))).toEqual([]);
    const trust = lines.find(({ text }) => text.id === 'trust');
    expect(trust?.answers).toEqual(['A great deal', 'A fair amount', 'Not very much', 'Not at all']);
    expect(lines.find(({ text }) => text.id === 'services')?.rows).toContain('Street cleaning');
    expect(lines.filter(({ leadsTo }) => leadsTo !== null).length).toBeGreaterThan(0);
    state.stop();
  });

  it('keeps what an officer ticked, by name, until it is taken back', async () => {
    const state = createWordingState(deviceOn(await aSetUpDevice()), 'w');
    const { lines, left } = await readyOf(state.page);
    const [first = '', second = ''] = lines.map(({ text }) => text.id);
    for (const text of [first, second, second, second]) state.tick(text);
    state.setName(' A. Officer ');
    await state.save();
    expect(state.saved.value).toBe(2);
    const after = await readyOf(state.page, (page) => page.left === left - 2);
    expect(after.survey.wordingConfirmed[first]).toEqual({
      by: 'A. Officer',
      at: '2026-11-22T09:30:00.000Z',
      note: '',
    });
    await state.takeBack(first);
    await readyOf(state.page, (page) => page.left === left - 1);
    state.stop();
  });

  it('keeps nothing without a name or a tick', async () => {
    const state = createWordingState(deviceOn(await aSetUpDevice()), 'w');
    const { left } = await readyOf(state.page);
    await state.save();
    expect(state.errors.value).toEqual(['texts', 'your-name']);
    expect(state.saved.value).toBeNull();
    expect((await readyOf(state.page)).left).toBe(left);
    state.stop();
  });
});
