import { describe, expect, it } from 'vitest';
import { createNationState } from '../../../src/office/results/nationState.ts';
import { aSampleDevice, settled, wholeSample } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

const [byPhone, atDoors] = sample.waves;

describe('a wave beside the nation', { timeout: 30_000 }, () => {
  it('has verdicts like for like by telephone', async () => {
    const { device } = await aSampleDevice({}, wholeSample);
    const { lines, noneCan } = await settled(createNationState(device, { wave: byPhone.id }).page);
    expect(noneCan).toBe(false);
    const area = lines.find(({ key }) => key.startsWith('local_area'));
    expect(area?.comparison.grade).toBe('likeForLike');
    expect(area?.comparison.verdict.verdict).not.toBe('withheld');
    expect(area?.figures.length).toBeGreaterThan(10);
    expect(area?.topic).toBe('Local area as a place to live');
    expect(area?.answer).toBe('Very or fairly satisfied');
  });

  it('is only indicative face to face, and breaks the line of its own waves', async () => {
    const { device } = await aSampleDevice({}, wholeSample);
    const { lines, noneCan } = await settled(createNationState(device, { wave: atDoors.id }).page);
    expect(noneCan).toBe(true);
    expect(lines.every(({ comparison }) => comparison.verdict.verdict === 'withheld')).toBe(true);
    const [line] = lines;
    expect(line?.isBroken).toBe(true);
    expect(line?.waves.map(({ mode }) => mode)).toEqual(['Telephone', 'Face to face']);
    expect(line?.waves.every(({ interval, base }) => interval !== null && base !== '')).toBe(true);
  });

  it('loses its verdict with an officer’s word on the base, and has it back with it', async () => {
    const { device } = await aSampleDevice({}, wholeSample);
    const state = createNationState(device, { wave: byPhone.id });
    const verdict = async () => (await settled(state.page)).lines[0]?.comparison;
    const figure = (await verdict())?.figure;
    if (!figure) throw new RangeError('the first line has a figure');
    await state.takeBack(figure);
    expect((await verdict())?.grade).toBe('indicative');
    await state.confirmBase(figure, 'A. Officer');
    expect((await verdict())?.grade).toBe('likeForLike');
    expect((await settled(state.page)).lines[0]?.confirmed).toMatchObject({ by: 'A. Officer' });
  });
});
