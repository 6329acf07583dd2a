/** One room's sentences: English whole, other languages as far as they are translated. */
export interface Words<Sentences extends object> {
  readonly en: Sentences;
  readonly cy?: Partial<Sentences>;
}

/** The sentences in a language; what is not translated yet falls back to English. */
export function wordsIn<Sentences extends object>(words: Words<Sentences>, language: string): Sentences {
  return language === 'cy' && words.cy ? { ...words.en, ...words.cy } : words.en;
}

/** Whether a sentence stands in for a missing translation, so that the page can mark its language. */
export function fallsBack<Sentences extends object>(
  words: Words<Sentences>,
  key: keyof Sentences,
  language: string,
): boolean {
  return language !== 'en' && words.cy?.[key] === undefined;
}
