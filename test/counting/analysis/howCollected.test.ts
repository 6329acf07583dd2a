import { expect, it } from 'vitest';
import { elsewhereName } from '../../../src/asking/survey/elsewhere.ts';
import { howCollected } from '../../../src/counting/analysis/howCollected.ts';
import { aResponse, aWave } from '../../fixtures/aWave.ts';

const wave = aWave({ mode: 'faceToFace' });
const atTheDoor = aResponse(1, {});
const fromFile = aResponse(2, {}, { tablet: elsewhereName('0123456789ab') });
const refused = aResponse(3, {}, { kind: 'refused', tablet: elsewhereName('0123456789ab') });

it('counts how each response ended, and of those that count the ones that were collected elsewhere', () => {
  expect(howCollected(wave, [atTheDoor, fromFile, refused], [atTheDoor, fromFile])).toMatchObject({
    kinds: { complete: 2, refused: 1 },
    elsewhere: 1,
  });
});

it('names every way in which answers were taken, or that of the wave where none is recorded', () => {
  expect(howCollected(wave, [], []).modes).toEqual(['faceToFace']);
  const online = { ...fromFile, design: { ...fromFile.design, modes: { trust: 'online' as const } } };
  const door = { ...atTheDoor, design: { ...atTheDoor.design, modes: { trust: 'faceToFace' as const } } };
  expect(howCollected(wave, [], [online, door]).modes).toEqual(['faceToFace', 'online']);
});
