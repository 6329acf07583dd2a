import { conditionsOf } from '../../asking/survey/conditionsOf.ts';
import { isTaken } from '../../asking/survey/nameFaults.ts';
import { type Module, type Questionnaire, questionsWritten } from '../../asking/survey/questionnaire.ts';
import { formulasOf, sayingsOf } from '../../asking/survey/sayingsOf.ts';
import type { PartFault, Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';

/** What no questionnaire needs more of, and no screen could show. */
const MOST_LANGUAGES = 100;
const MOST_GROUPS = 2_000;
/** Groups in one another, whether they are repeated or not. */
const MOST_NESTED = 100;
/** Parts of one condition. A cell of a form holds fewer; in a repeated group each of them is there as often as that. */
const MOST_PARTS = 5_000;
/** Language faults that are named. */
const NAMED = 20;

/** A questionnaire from a file whose kinds are known, if a device can work with as much of everything as it has. */
export function withinLimits(
  what: 'questionnaire' | 'workbook',
  questionnaire: Questionnaire,
): Result<Questionnaire, Problem> {
  const { languages, modules } = questionnaire;
  const tooMany = (of: 'languages' | 'groups' | 'nested' | 'parts', limit: number) =>
    fail({ kind: 'tooManyInFile', what, of, limit } as const);
  if (languages.length > MOST_LANGUAGES) return tooMany('languages', MOST_LANGUAGES);
  if (modules.length > MOST_GROUPS) return tooMany('groups', MOST_GROUPS);
  if (deepest(modules) > MOST_NESTED) return tooMany('nested', MOST_NESTED);
  const faults = languages.flatMap((language, at) => languageFault(languages, language, at));
  if (faults.length > 0) {
    return fail({
      kind: 'unfitParts',
      what,
      faults: faults.slice(0, NAMED),
      more: Math.max(0, faults.length - NAMED),
    });
  }
  const conditions = questionsWritten(questionnaire).flatMap(conditionsOf);
  const parts = conditions.map((one) => sayingsOf(one).length + formulasOf(one).length);
  return parts.some((count) => count > MOST_PARTS) ? tooMany('parts', MOST_PARTS) : ok(questionnaire);
}

/** How many modules stand within one another at most. */
function deepest(modules: readonly Module[]): number {
  const depths = new Map<string, number>();
  for (const { id, within } of modules)
    depths.set(id, 1 + (within === undefined ? 0 : (depths.get(within) ?? 0)));
  return Math.max(0, ...depths.values());
}

/** A language is called by its code, as a browser knows it, and stands there once. */
function languageFault(languages: readonly string[], language: string, at: number): readonly PartFault[] {
  const isCode = /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(language) && !isTaken(language);
  const isDouble = languages.indexOf(language) < at;
  if (isCode && !isDouble) return [];
  return [{ path: ['languages', at], question: null, wrong: isCode ? 'double' : 'language', detail: '' }];
}
