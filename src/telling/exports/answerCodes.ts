import { type Column, FIRST_CATEGORY, MISSING, type MissingName } from '../../core/column.ts';

/** What stands in a file for an answer without a view. Below zero, so that no questionnaire's code is met. */
export const missingInFile: { readonly [name in MissingName]: number | null } = {
  notAsked: null,
  notAnswered: -1,
  preferNot: -2,
  dontKnow: -3,
};

/** The code of a file for a code in memory: that of the questionnaire, or one for a missing view. */
export function codeInFile(column: Column, code: number): number | null {
  const missing = missingName(code);
  return missing === null ? (column.categories[code - FIRST_CATEGORY]?.code ?? null) : missingInFile[missing];
}

/** Which missing view a code in memory stands for; null when it is an answer. */
export function missingName(code: number): MissingName | null {
  const names = Object.keys(MISSING) as MissingName[];
  return names.find((name) => MISSING[name] === code) ?? null;
}
