const names = new Intl.DisplayNames(['en'], { type: 'language' });

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
