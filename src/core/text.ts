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

/** The text in the wanted language, else in English. */
export function textIn(text: Text, language: string): SpokenText {
  const wanted = text[language];
  return wanted === undefined ? { text: text.en, language: 'en' } : { text: wanted, language };
}

/** Puts facts of the survey into a text: `{council}` becomes the council's name. Unknown names stay as they are. */
export function fillIn(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}
