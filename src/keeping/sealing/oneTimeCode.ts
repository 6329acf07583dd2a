import { toBase64Url } from './base64Url.ts';

/** How the QR code of a code begins, so that no other square passes for one. */
const IN_QR = 'soundings-code:';

/** A code at random that an office gives out for one tablet: 96 bits as 16 letters. */
export function oneTimeCode(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(12)));
}

/** What a QR code holds that gives out a code. */
export function codeInQr(code: string): string {
  return `${IN_QR}${code}`;
}

/** The code that the text of a QR code gives out; null where it is something else. */
export function codeOfQr(text: string): string | null {
  const code = text.startsWith(IN_QR) ? text.slice(IN_QR.length) : '';
  return /^[\w-]{16}$/.test(code) ? code : null;
}
