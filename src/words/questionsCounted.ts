/** How many questions are written, and as many of them as one person can be asked. */
export interface QuestionsToCount {
  readonly written: number;
  readonly most: number;
}

/** So many questions, and how many of them one person is asked where that is fewer. */
export function questionsCounted({ written, most }: QuestionsToCount): string {
  const all = written === 1 ? '1 question' : `${written} questions`;
  return most === written ? all : `${all} (one person is asked ${most} at most)`;
}
