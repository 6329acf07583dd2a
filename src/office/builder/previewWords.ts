import { fetchWords } from '../../words/inLanguages.ts';
import { interviewWords } from '../../words/interview.ts';
import { typedWords } from '../../words/typed.ts';
import { uiWords } from '../../words/ui.ts';

/** Fetches what a tablet says around a question in a language; where it does not come, the preview says it in English. */
export async function fetchPreviewWords(language: string): Promise<void> {
  await fetchWords([interviewWords, uiWords, typedWords], language);
}
