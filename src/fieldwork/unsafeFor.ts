import type { SurveyId, Wave } from '../asking/survey/survey.ts';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import { reasonsToRefuse, type SafetyLine, safetyOf } from '../core/tabletSafety.ts';
import type { World } from '../core/world.ts';
import type { Database } from '../keeping/storage/database.ts';
import { lookAtTablet } from '../keeping/storage/lookAtTablet.ts';
import { loadUnsafeRule, type UnsafeRule } from '../keeping/storage/unsafeAllowed.ts';

/** The tablet is not safe enough for what was to be begun, and why. */
export interface Unsafe {
  readonly kind: 'unsafe';
  readonly survey: SurveyId;
  /** Whose word would let it begin all the same. */
  readonly by: UnsafeRule['by'];
  readonly reasons: readonly SafetyLine[];
}

/**
 * Why nothing of a wave may be begun on this tablet now; null where it may. Simulated answers may be lost; so
 * may what came by post, of which staff have the paper: only a pack refuses that. The browser is asked to keep its store,
 * by what was pressed to begin, before it is judged. The host is not asked: all this takes some milliseconds.
 */
export async function unsafeFor(
  world: World,
  database: Database,
  { survey, simulated, mode }: Wave,
): Promise<Result<Unsafe | null, Problem>> {
  if (simulated) return ok(null);
  const found = await loadUnsafeRule(database, survey);
  if (!found.ok) return found;
  const rule = found.value;
  if (rule.by === 'pack' ? rule.allowsAll : mode === 'postal') return ok(null);
  const lines = safetyOf(await lookAtTablet({ world, database: async () => ok(database) }));
  const reasons = reasonsToRefuse(lines, rule.by === 'officer' ? rule.allowed?.checks : []);
  if (reasons.length === 0) return ok(null);
  database.tell('unsafe');
  return ok({ kind: 'unsafe', survey, by: rule.by, reasons });
}
