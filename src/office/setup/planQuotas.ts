import type { Survey } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { type QuotaPlan, quotasOf } from '../../counting/analysis/planning.ts';
import { ownPopulation, readOwnAdults } from '../../counting/areas/ownAdults.ts';
import { type AreaPopulation, populationOf } from '../../counting/areas/populations.ts';
import { ambleford, amblefordAdults } from '../../counting/sample/ambleford.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { loadSetting } from '../../keeping/storage/settings.ts';
import { ADULTS_SETTING } from './adultsSetting.ts';
import { readPlanForm, workOut } from './planForm.ts';

/** The name under which the boxes of a plan are kept with its survey. */
export const PLAN_SETTING = 'plan';

/** The adults of a survey's area: those that were loaded for it, or the bundled ones; null where none are known. */
export function populationIn({ council }: Survey, kept: unknown): AreaPopulation | null {
  const own = readOwnAdults(kept);
  if (own !== null) return { age: ownPopulation(own), sex: ownPopulation(own) };
  return council === ambleford.code ? { age: amblefordAdults, sex: amblefordAdults } : populationOf(council);
}

/** The quotas of the plan that was kept with a survey; null where none was, or it makes no quotas. */
export async function loadQuotas(
  database: Database,
  survey: Survey,
): Promise<Result<QuotaPlan | null, Problem>> {
  const place = { survey: survey.id, wave: null };
  const kept = await loadSetting(database, place, PLAN_SETTING);
  if (!kept.ok) return kept;
  const adults = await loadSetting(database, place, ADULTS_SETTING);
  if (!adults.ok) return adults;
  const form = readPlanForm(kept.value);
  const worked = form && workOut(form);
  const made = worked?.ok ? worked.value : null;
  const population = populationIn(survey, adults.value);
  return ok(made && population && quotasOf(population, survey.wardList, made.plan.interviews));
}
