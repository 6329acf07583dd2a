/** How an introduction says who asks and why, in a council's own words. */
export interface OwnIntroduction {
  readonly language: string;
  /** At least one; `{council}` in them is the council's name. */
  readonly paragraphs: readonly string[];
}

/**
 * A council's own words, read from the setting that keeps them by language: whatever else is in it is passed over.
 *
 * @param languages The first of these that there are words in is taken.
 * @returns Null where there are none: the app's own words are said.
 */
export function ownIntroduction(kept: unknown, languages: readonly string[]): OwnIntroduction | null {
  for (const language of languages) {
    const paragraphs = ownWords(kept, language)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (paragraphs.length > 0) return { language, paragraphs };
  }
  return null;
}

/** The same words as they were typed; empty where there are none in this language. */
export function ownWords(kept: unknown, language: string): string {
  const words = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  const [, found] = words.find(([name]) => name === language) ?? [];
  return typeof found === 'string' ? found : '';
}
