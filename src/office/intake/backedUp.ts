import type { Survey } from '../../asking/survey/survey.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Database } from '../../keeping/storage/database.ts';
import {
  type BackUpStamp,
  type LastBackUp,
  loadLastBackUp,
  stampOf,
} from '../../keeping/storage/lastBackUp.ts';
import { listSurveys } from '../../keeping/storage/surveys.ts';
import { listOffices } from '../../keeping/storage/tabletOffice.ts';
import { londonDay } from '../londonTime.ts';
import { sealOf } from './sealedFile.ts';

/** How far the back-ups of a survey are. */
export interface BackedUp {
  readonly survey: Survey;
  /** Whether a back-up of it alone is sealed. */
  readonly isSealed: boolean;
  /** The one that was made last on this device. */
  readonly last: LastBackUp | null;
  /** What happened here since: something came in, or only something else was changed. */
  readonly since: 'came' | 'changed' | null;
}

/**
 * How far the back-ups are of each survey that should have some: it holds interviews, visits or bundles, is not made up, and
 * this device is its office. A tablet hands over bundles.
 */
export async function loadBackedUp(database: Database): Promise<Result<readonly BackedUp[], Problem>> {
  const surveys = await listSurveys(database);
  if (!surveys.ok) return surveys;
  const offices = await listOffices(database);
  if (!offices.ok) return offices;
  const elsewhere = new Set(offices.value.map(({ survey }) => survey));
  const found: BackedUp[] = [];
  for (const survey of surveys.value.filter(({ id, simulated }) => !simulated && !elsewhere.has(id))) {
    const now = await stampOf(database, survey.id);
    if (!now.ok) return now;
    if (now.value.came === null) continue;
    const last = await loadLastBackUp(database, survey.id);
    if (!last.ok) return last;
    const seal = await sealOf(database, [survey]);
    const isSealed = seal.ok && seal.value.isSealed;
    found.push({ survey, isSealed, last: last.value, since: sinceOf(last.value, now.value) });
  }
  return ok(found);
}

function sinceOf(last: LastBackUp | null, now: BackUpStamp): BackedUp['since'] {
  if (last === null || last.stamp.came !== now.came) return 'came';
  return last.stamp.rest === now.rest ? null : 'changed';
}

/**
 * Whether a back-up is asked for: what came in asks at once, and what was only changed once a day. Else whoever codes answers
 * would be asked again after each of them.
 */
export function isDue({ last, since }: Pick<BackedUp, 'last' | 'since'>, today: Day): boolean {
  if (last === null || since === 'came') return true;
  return since === 'changed' && londonDay(last.at) !== today;
}
