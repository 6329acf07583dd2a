import { isMadeUp, type Survey, type SurveyId, type Wave } from '../asking/survey/survey.ts';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import { reasonsToRefuse, type SafetyLine, safetyOf, sealedLine } from '../core/tabletSafety.ts';
import type { World } from '../core/world.ts';
import type { Database } from '../keeping/storage/database.ts';
import { lookAtTablet } from '../keeping/storage/lookAtTablet.ts';
import { loadUnsafeRule, sealsAnswers, type UnsafeRule } from '../keeping/storage/unsafeAllowed.ts';

/** What was to be begun would not be safe here, and why. */
export interface Unsafe {
  readonly kind: 'unsafe';
  readonly survey: SurveyId;
  /** Whose word would let it begin all the same. */
  readonly by: UnsafeRule['by'];
  readonly reasons: readonly SafetyLine[];
}

/**
 * Why nothing of a wave may be begun on this tablet now; null where it may. Answers that would not be sealed wait for the
 * keys of their survey, whatever is allowed. Made-up answers may be lost and read; what came by post, of which staff
 * have the paper, may be lost: only a pack refuses that. The browser is asked to keep its store,
 * by what was pressed to begin, before it is judged. The host is not asked: all this takes some milliseconds.
 */
export async function unsafeFor(
  world: World,
  database: Database,
  of: { readonly survey: Survey; readonly wave: Wave },
): Promise<Result<Unsafe | null, Problem>> {
  if (isMadeUp(of)) return ok(null);
  const survey = of.survey.id;
  const kept = await loadUnsafeRule(database, survey);
  if (!kept.ok) return kept;
  const rule = kept.value;
  // A pack brought its keys, and the survey may have been deleted since, and restored without them.
  const sealed = await sealsAnswers(database, survey);
  if (!sealed.ok) return sealed;
  const isLookedAt = rule.by === 'pack' ? !rule.allowsAll : of.wave.mode !== 'postal';
  const found = isLookedAt ? safetyOf(await lookAtTablet({ world, database: async () => ok(database) })) : [];
  const lines = [sealedLine(sealed.value), ...found];
  const reasons = reasonsToRefuse(lines, rule.by === 'officer' ? rule.allowed?.checks : []);
  if (reasons.length === 0) return ok(null);
  database.tell('unsafe');
  return ok({ kind: 'unsafe', survey, by: rule.by, reasons });
}
