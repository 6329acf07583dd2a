import type { SurveyId } from '../asking/survey/survey.ts';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import { reasonsToRefuse, type SafetyLine, safetyOf } from '../core/tabletSafety.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import { lookAtTablet } from '../keeping/storage/lookAtTablet.ts';
import { listOffices } from '../keeping/storage/tabletOffice.ts';

/**
 * Why no interview of a survey may be begun on this tablet now; empty where one may. Only an office asks for a safe
 * tablet, in its pack.
 */
export async function unsafeFor(
  device: Device,
  database: Database,
  survey: SurveyId,
): Promise<Result<readonly SafetyLine[], Problem>> {
  const offices = await listOffices(database);
  if (!offices.ok) return offices;
  const office = offices.value.find((one) => one.survey === survey);
  if (office === undefined || office.pack.limits.unsafeTablet) return ok([]);
  return ok(reasonsToRefuse(safetyOf(await lookAtTablet(device))));
}
