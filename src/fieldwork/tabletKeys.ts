import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { readSurveyKeys, type SurveyKeys } from '../keeping/sealing/surveyKeys.ts';

/** The newest record of keys that this version reads. */
const KNOWN = 1;

/** The record of a survey's keys; `newerVersion` where this tablet cannot read it: nothing of it is asked in the open. */
export function readTabletKeys(kept: unknown): Result<SurveyKeys, Problem> {
  const keys = readSurveyKeys(kept);
  if (keys !== null) return ok(keys);
  const version = Number((kept as { readonly v?: unknown } | null)?.v);
  return fail({
    kind: 'newerVersion',
    what: 'survey',
    found: version > KNOWN ? version : KNOWN + 1,
    known: KNOWN,
  });
}
