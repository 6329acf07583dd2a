import type { ComponentType } from 'preact';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { LanguageChoiceProps } from './LanguageChoice.tsx';

// Most questionnaires have one language: the others fetch what chooses between theirs.
let Choice: ComponentType<LanguageChoiceProps> | null = null;

/** Fetches what a questionnaire in these languages needs; `notLoaded` where that does not come. */
export async function loadLanguageChoice(languages: readonly string[]): Promise<Result<void, Problem>> {
  if (languages.length < 2 || Choice !== null) return ok(undefined);
  try {
    Choice = (await import('./LanguageChoice.tsx')).LanguageChoice;
    return ok(undefined);
  } catch {
    return fail({ kind: 'notLoaded' });
  }
}

/** The languages to choose from; nothing where there is only one. */
export function LanguageChoices(props: LanguageChoiceProps) {
  return Choice === null || props.languages.length < 2 ? null : <Choice {...props} />;
}
