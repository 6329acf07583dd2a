/** A language as a form names it, by its code: `English (en)`. */
export interface FormLanguage {
  readonly code: string;
  /** Nothing is known by this name: the code is made of its letters. */
  readonly isGuessed: boolean;
}

/** Names in which forms call their languages without a code. */
const codes: ReadonlyMap<string, string> = new Map([
  ['english', 'en'],
  ['welsh', 'cy'],
  ['cymraeg', 'cy'],
  ['arabic', 'ar'],
  ['bengali', 'bn'],
  ['chinese', 'zh'],
  ['dutch', 'nl'],
  ['farsi', 'fa'],
  ['french', 'fr'],
  ['francais', 'fr'],
  ['german', 'de'],
  ['gujarati', 'gu'],
  ['hindi', 'hi'],
  ['irish', 'ga'],
  ['italian', 'it'],
  ['kurdish', 'ku'],
  ['lithuanian', 'lt'],
  ['nepali', 'ne'],
  ['pashto', 'ps'],
  ['persian', 'fa'],
  ['polish', 'pl'],
  ['portuguese', 'pt'],
  ['punjabi', 'pa'],
  ['romanian', 'ro'],
  ['russian', 'ru'],
  ['somali', 'so'],
  ['spanish', 'es'],
  ['espanol', 'es'],
  ['swahili', 'sw'],
  ['tamil', 'ta'],
  ['turkish', 'tr'],
  ['ukrainian', 'uk'],
  ['urdu', 'ur'],
  ['vietnamese', 'vi'],
]);

/** Reads the name of a language: the code in brackets at its end, else what the name is known by. */
export function formLanguage(name: string): FormLanguage {
  const bracketed = /\(\s*([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)\s*\)\s*$/.exec(name)?.[1];
  if (bracketed !== undefined) return { code: bracketed, isGuessed: false };
  const plain = name
    .trim()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const known = codes.get(plain);
  if (known !== undefined) return { code: known, isGuessed: false };
  if (/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/.test(plain)) return { code: plain, isGuessed: false };
  const letters = plain.replace(/[^a-z0-9]/g, '').slice(0, 8);
  return { code: `x-${letters === '' ? 'other' : letters}`, isGuessed: true };
}
