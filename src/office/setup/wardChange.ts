import type { WardList } from '../../asking/survey/survey.ts';
import type { WardProblem } from '../../words/fieldMessage.ts';

/** What stands in the way of a change of wards. */
export interface WardsInUse {
  /** Answers by the code of their ward. */
  readonly answers: ReadonlyMap<string, number>;
  /** Interviews in progress. */
  readonly unfinished: number;
}

/**
 * Why a list of wards cannot take the place of another: an answer would lose its ward, or be counted for another one.
 * Empty when it can.
 */
export function wardsRefused(
  before: WardList | null,
  after: WardList | null,
  { answers, unfinished }: WardsInUse,
): readonly WardProblem[] {
  const nameNow = new Map(after?.wards.map(({ code, name }) => [code, name]));
  const codeBefore = new Map(before?.wards.map(({ code, name }) => [folded(name), code]));
  const touched = (before?.wards ?? []).filter(({ code, name }) => nameNow.get(code) !== name);
  const refused = touched.flatMap(({ code, name }): readonly WardProblem[] => {
    const given = answers.get(code) ?? 0;
    const now = nameNow.get(code);
    if (given === 0) return [];
    if (now === undefined) return [{ kind: 'wardInUse', code, name, answers: given }];
    const owner = codeBefore.get(folded(now)) ?? code;
    return owner === code ? [] : [{ kind: 'wardSwapped', code, name, now }];
  });
  if (refused.length > 0 || touched.length === 0 || unfinished === 0) return refused;
  return [{ kind: 'interviewsUnfinished', count: unfinished }];
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
