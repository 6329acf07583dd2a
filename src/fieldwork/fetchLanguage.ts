import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { fetchWords } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import { problemWords } from '../words/problems.ts';
import { uiWords } from '../words/ui.ts';

/** Fetches what an interview says around its questions in a language; `notLoaded` where that does not come. */
export async function fetchLanguage(language: string): Promise<Result<void, Problem>> {
  if (language === 'en') return ok(undefined);
  try {
    // Few questionnaires ask what is typed, and English comes with those that do.
    const { typedWords } = await import('../words/typed.ts');
    const isHere = await fetchWords([interviewWords, uiWords, problemWords, typedWords], language);
    return isHere ? ok(undefined) : fail({ kind: 'notLoaded' });
  } catch {
    return fail({ kind: 'notLoaded' });
  }
}
