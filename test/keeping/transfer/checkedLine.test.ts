import { describe, expect, it } from 'vitest';
import { isWhole, writeLine } from '../../../src/keeping/transfer/checkedLine.ts';

describe('a line with its checksum', () => {
  it('has the CRC-32 that everybody computes', () => {
    // The check value of CRC-32 for "123456789" is cbf43926 (ITU-T V.42).
    expect(writeLine({ a: 1 })).toBe(`{"crc":"${crcOf('"a":1}')}","a":1}`);
    expect(crcOf('123456789')).toBe('cbf43926');
  });

  it('is whole until one letter changes', () => {
    const line = writeLine({ text: 'Siân “ŵ” 😀', n: 1.5 });
    expect(JSON.parse(line)).toMatchObject({ text: 'Siân “ŵ” 😀', n: 1.5 });
    expect(isWhole(line)).toBe(true);
    for (const changed of [
      line.slice(0, -1),
      line.replace('1.5', '1.6'),
      line.replace('crc', 'crd'),
      '',
      '{}',
    ])
      expect(isWhole(changed)).toBe(false);
  });
});

/** CRC-32 bit by bit, as the recommendation says it. */
function crcOf(text: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text))
    for (let bit = 0; bit < 8; bit += 1) {
      const odd = ((crc ^ (byte >> bit)) & 1) === 1;
      crc = odd ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
