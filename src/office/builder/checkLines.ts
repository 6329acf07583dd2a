import type { Finding } from '../../asking/survey/editing/reviewQuestionnaire.ts';

/** The check list: a line for each finding, but one for a language however many questions lack words in it. */
export interface CheckLines {
  readonly errors: number;
  readonly warnings: number;
  readonly single: readonly Finding[];
  /** In the order of the questions, as they were found. */
  readonly untranslated: readonly { readonly language: string; readonly findings: readonly Finding[] }[];
}

/** Puts together what would hide the rest of the list: a language that was just added lacks all its words. */
export function checkLines(findings: readonly Finding[]): CheckLines {
  const single = findings.filter(({ kind }) => kind !== 'untranslated');
  const lacking = findings.filter(({ kind }) => kind === 'untranslated');
  const languages = [...new Set(lacking.map(({ names }) => names[0] ?? ''))];
  const errors = single.filter(({ weight }) => weight === 'error').length;
  return {
    errors,
    warnings: single.length - errors + languages.length,
    single,
    untranslated: languages.map((language) => ({
      language,
      findings: lacking.filter(({ names }) => names[0] === language),
    })),
  };
}
