import type { SurveyId } from '../asking/survey/survey.ts';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import { reasonsToRefuse, type SafetyLine, safetyOf } from '../core/tabletSafety.ts';
import type { World } from '../core/world.ts';
import type { Database } from '../keeping/storage/database.ts';
import { lookAtTablet } from '../keeping/storage/lookAtTablet.ts';
import { listOffices } from '../keeping/storage/tabletOffice.ts';

/** The tablet is not safe enough for what was to be begun, and why. */
export interface Unsafe {
  readonly kind: 'unsafe';
  readonly reasons: readonly SafetyLine[];
}

/**
 * Why no interview of a survey may be begun on this tablet now; empty where one may. Only an office asks for a safe
 * tablet, in its pack. The host is not asked: it takes some milliseconds.
 */
export async function unsafeFor(
  world: World,
  database: Database,
  survey: SurveyId,
): Promise<Result<readonly SafetyLine[], Problem>> {
  const offices = await listOffices(database);
  if (!offices.ok) return offices;
  const office = offices.value.find((one) => one.survey === survey);
  if (office === undefined || office.pack.limits.unsafeTablet) return ok([]);
  const facts = await lookAtTablet({ world, database: async () => ok(database) });
  const reasons = reasonsToRefuse(safetyOf(facts));
  if (reasons.length > 0) database.tell('unsafe');
  return ok(reasons);
}
