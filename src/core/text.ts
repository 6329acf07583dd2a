/** A text for residents in one or more languages; English is always there. */
export interface Text {
  readonly en: string;
  readonly [language: string]: string | undefined;
}

/** A text with the language it is really in, so that the page can set `lang`. */
export interface SpokenText {
  readonly text: string;
  readonly language: string;
}

/** Which way a language is written, as the attribute `dir` says it. */
export type Direction = 'ltr' | 'rtl';

/** The text in the wanted language, else in English. */
export function textIn(text: Text, language: string): SpokenText {
  const wanted = text[language];
  return wanted === undefined ? { text: text.en, language: 'en' } : { text: wanted, language };
}

/** Languages written from the right, by their first subtag (ISO 639), of those that residents of the UK speak. */
const fromRight = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'pnb', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Which way a language is written; a script named in it, such as `ur-Latn` or `ku-Arab`, comes before the custom. */
export function directionOf(language: string): Direction {
  const [first = '', ...more] = language.toLowerCase().split('-');
  if (more.includes('latn')) return 'ltr';
  return fromRight.has(first) || more.includes('arab') || more.includes('hebr') ? 'rtl' : 'ltr';
}

/** What stands in a text where there is no answer to be shown. */
const BLANK = '…';

/**
 * Puts facts of the survey into a text: `{council}` becomes the council's name, `{answer:q3}` what was answered there, or
 * a blank. Other unknown names stay as they are.
 */
export function fillIn(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+|answer:[^{}\s]+)\}/g, (whole, name: string) => {
    // What every object has, such as `constructor`, is no fact.
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return fact ?? (name.startsWith('answer:') ? BLANK : whole);
  });
}
