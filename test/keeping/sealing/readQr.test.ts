import { describe, expect, it } from 'vitest';
import { qrSquares } from '../../../src/keeping/sealing/qrSquares.ts';
import { readQr } from '../../../src/keeping/sealing/readQr.ts';
import { writeCard } from '../../../src/keeping/transfer/card.ts';
import { filmOf } from '../../fixtures/aFilm.ts';
import { aTablet } from '../../fixtures/aTablet.ts';

describe('reading a QR code in a picture', () => {
  it('reads a card off a screen that is held at a slant, with the longest name', () => {
    const { key } = aTablet('oak-1');
    const card = {
      v: 1,
      survey: 'a'.repeat(32),
      tablet: 'b'.repeat(32),
      key: key.key,
      name: 'x'.repeat(60),
      pack: 'c'.repeat(64),
      code: 'd'.repeat(16),
    } as const;
    const text = new TextDecoder().decode(writeCard(card, key.secret)).trim();
    for (const degrees of [-10, 0, 90, 172])
      expect(readQr(filmOf(qrSquares(text, 'screen'), { side: 720, degrees }))).toBe(text);
  });

  it('finds nothing in a picture without one, in a part of one, and in none at all', () => {
    const whole = filmOf(qrSquares('https://www.example.gov.uk/', 'screen'));
    const half = Math.floor(whole.height / 2);
    const cut = { ...whole, height: half, data: whole.data.slice(0, whole.width * half * 4) };
    const table = { ...whole, data: new Uint8ClampedArray(whole.data.length).fill(120) };
    const nothing = { width: 0, height: 0, data: new Uint8ClampedArray() };
    expect([readQr(whole), ...[cut, table, nothing].map(readQr)]).toEqual([
      'https://www.example.gov.uk/',
      null,
      null,
      null,
    ]);
  });
});
