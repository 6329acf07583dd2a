import { expect, it } from 'vitest';
import { newKeyPair } from '../../../src/keeping/sealing/ageFile.ts';
import { qrSquares } from '../../../src/keeping/sealing/qrSquares.ts';
import { readQr } from '../../../src/keeping/sealing/readQr.ts';
import { filmOf } from '../../fixtures/aFilm.ts';

it('reads as what was written, drawn from its path', async () => {
  const { identity } = await newKeyPair();
  for (const seenOn of ['paper', 'screen'] as const)
    expect(readQr(filmOf(qrSquares(identity, seenOn)))).toBe(identity);
});

it('draws larger squares for a screen than for paper', () => {
  const text = 'x'.repeat(500);
  expect(qrSquares(text, 'screen').size).toBeLessThan(qrSquares(text, 'paper').size);
});
