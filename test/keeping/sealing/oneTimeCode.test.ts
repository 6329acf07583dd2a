import { expect, it } from 'vitest';
import { fromBase64Url } from '../../../src/keeping/sealing/base64Url.ts';
import { codeInQr, codeOfQr, oneTimeCode } from '../../../src/keeping/sealing/oneTimeCode.ts';

it('is 12 bytes at random, others each time', () => {
  const codes = Array.from({ length: 200 }, oneTimeCode);
  for (const code of codes) expect(fromBase64Url(code)).toHaveLength(12);
  expect(new Set(codes).size).toBe(200);
});

it('is read out of its QR code, and out of no other', () => {
  const code = oneTimeCode();
  expect(codeOfQr(codeInQr(code))).toBe(code);
  for (const text of [
    code,
    codeInQr(''),
    `${codeInQr(code)}x`,
    codeInQr(`${code.slice(1)}<`),
    'https://a.example/',
  ])
    expect(codeOfQr(text)).toBeNull();
});
