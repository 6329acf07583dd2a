const names = new Intl.DisplayNames(['en'], { type: 'language' });
const knownNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Languages that councils most often write for, in the order in which they are offered. */
export const offeredLanguages: readonly string[] = [
  'cy',
  'ar',
  'bn',
  'zh',
  'fr',
  'ga',
  'gd',
  'gu',
  'hi',
  'it',
  'ku',
  'lt',
  'ne',
  'ps',
  'fa',
  'pl',
  'pt',
  'pa',
  'ro',
  'so',
  'es',
  'ta',
  'tr',
  'uk',
  'ur',
  'vi',
];

/** The name of a language in English: `cy` is Welsh. A code that nobody knows stays as it is. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    // Not the shape of a code at all.
    return code;
  }
}

let codesByName: ReadonlyMap<string, string> | null = null;

/**
 * The code of a language that somebody typed: by its name in English, such as Tigrinya, or by its code (BCP 47), such as
 * `ti` or `ku-Arab`. Null where the browser knows none of that name.
 */
export function languageNamed(typed: string): string | null {
  const wanted = typed.trim().toLowerCase();
  const code = knownName(wanted) === undefined ? codeCalled(wanted) : wanted;
  return (code && Intl.getCanonicalLocales(code)[0]) ?? null;
}

/** Looks at all of them, which takes a good part of a second, once. */
function codeCalled(name: string): string | undefined {
  codesByName ??= new Map(languageCodes().flatMap(nameAndCode));
  return codesByName.get(name);
}

function nameAndCode(code: string): readonly (readonly [string, string])[] {
  const name = knownName(code);
  return name === undefined ? [] : [[name.toLowerCase(), code]];
}

function knownName(code: string): string | undefined {
  try {
    return knownNames.of(code);
  } catch {
    // Not the shape of a code.
    return undefined;
  }
}

/** All that may be the code of a language by itself: two letters, or three (ISO 639). Browsers keep no list of them. */
function languageCodes(): readonly string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const longer = (codes: readonly string[]) =>
    codes.flatMap((code) => letters.map((letter) => code + letter));
  const two = longer(letters);
  // Of two with the same name the shorter is the one in use: it comes last.
  return [...longer(two), ...two];
}
