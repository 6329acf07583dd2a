/** One room's sentences: English with the app, other languages whole and fetched where they are spoken. */
export interface Words<Sentences extends object> {
  readonly en: Sentences;
  /** Where they are so few that they come along. */
  readonly cy?: Sentences;
  /** By language. Every language has the same keys. */
  readonly fetch?: Readonly<Record<string, () => Promise<Sentences>>>;
}

const fetched = new Map<object, Map<string, object>>();

/**
 * Fetches the sentences of these rooms in a language, as far as there are any; from then on `wordsIn` has them.
 *
 * @returns False where their code did not come: no network, and not kept on this device.
 */
export async function fetchWords(rooms: readonly Words<object>[], language: string): Promise<boolean> {
  try {
    await Promise.all(rooms.map((room) => fetchRoom(room, language)));
    return true;
  } catch {
    return false;
  }
}

async function fetchRoom(room: Words<object>, language: string): Promise<void> {
  const load = room.fetch?.[language];
  if (load === undefined || fetched.get(room)?.has(language)) return;
  const sentences = await load();
  fetched.set(room, (fetched.get(room) ?? new Map()).set(language, sentences));
}

/** The sentences in a language; English where there are none, or none were fetched. */
export function wordsIn<Sentences extends object>(words: Words<Sentences>, language: string): Sentences {
  if (language === 'cy' && words.cy !== undefined) return words.cy;
  return (fetched.get(words)?.get(language) as Sentences | undefined) ?? words.en;
}

/** The language that `wordsIn` answers in, so that the page can mark it. */
export function languageOf(words: Words<object>, language: string): string {
  const isHere = (language === 'cy' && words.cy !== undefined) || fetched.get(words)?.has(language);
  return isHere ? language : 'en';
}
