import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { newKeyPair } from '../../../src/keeping/sealing/ageFile.ts';
import { qrSquares } from '../../../src/keeping/sealing/qrSquares.ts';

it('reads as what was written, drawn from its path', async () => {
  const { identity } = await newKeyPair();
  const { size, path } = qrSquares(identity);
  const scale = 4;
  const side = size * scale;
  const data = new Uint8Array(side * side * 3).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < scale; dy += 1)
      data.fill(
        0,
        ((Number(y) * scale + dy) * side + Number(x) * scale) * 3,
        ((Number(y) * scale + dy) * side + (Number(x) + 1) * scale) * 3,
      );
  expect(decodeQR({ width: side, height: side, data })).toBe(identity);
});
