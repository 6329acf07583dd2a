import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { fetchWords } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import { typedWords } from '../words/typed.ts';
import { uiWords } from '../words/ui.ts';

/** Fetches what an interview says around its questions in a language; `notLoaded` where that does not come. */
export async function fetchLanguage(language: string): Promise<Result<void, Problem>> {
  const isHere = await fetchWords([interviewWords, uiWords, typedWords], language);
  return isHere ? ok(undefined) : fail({ kind: 'notLoaded' });
}
