import { expect, it } from 'vitest';
import { elsewhereName } from '../../../src/asking/survey/elsewhere.ts';
import type { Response } from '../../../src/asking/survey/response.ts';
import { howCollected } from '../../../src/counting/analysis/howCollected.ts';
import { respondentsOf } from '../../../src/counting/analysis/respondents.ts';
import { aResponse, aWave } from '../../fixtures/aWave.ts';

const wave = aWave({ mode: 'faceToFace' });
const atTheDoor = aResponse(1, {});
const fromFile = aResponse(2, {}, { tablet: elsewhereName('0123456789ab') });
const refused = aResponse(3, {}, { kind: 'refused', tablet: elsewhereName('0123456789ab') });

const how = (all: readonly Response[], counted: readonly Response[]) =>
  howCollected(wave, respondentsOf(all), respondentsOf(counted));

it('counts how each response ended, and of those that count the ones that were collected elsewhere', () => {
  expect(how([atTheDoor, fromFile, refused], [atTheDoor, fromFile])).toMatchObject({
    kinds: { complete: 2, refused: 1 },
    elsewhere: 1,
  });
});

it('names every way in which answers were taken, or that of the wave where none is recorded', () => {
  expect(how([], []).modes).toEqual(['faceToFace']);
  const online = { ...fromFile, design: { ...fromFile.design, modes: { trust: 'online' as const } } };
  const door = { ...atTheDoor, design: { ...atTheDoor.design, modes: { trust: 'faceToFace' as const } } };
  expect(how([], [online, door]).modes).toEqual(['faceToFace', 'online']);
});
