import type { ResponseKind } from '../../asking/survey/response.ts';
import type { Survey, Wave, WaveId } from '../../asking/survey/survey.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import type { KindCounts, TallyRow } from './rows.ts';
import { listSurveys, listWaves } from './surveys.ts';

/** How far a wave is, on this device. Interviews are complete ones and partials. */
export interface WaveCounts {
  /** Interviews in progress. */
  readonly unfinished: number;
  /** Interviews finished today on this tablet. */
  readonly today: number;
  /** Interviews finished on this tablet. */
  readonly onTablet: number;
  /** Residents who stopped and whose answers were destroyed. */
  readonly breakOffs: number;
  /** Records of any kind that were finished on this tablet and are not brought in yet. */
  readonly waiting: number;
  /** Interviews brought in, from this tablet and from others. */
  readonly broughtIn: number;
  /** Responses kept aside because their id came with different contents. */
  readonly aside: number;
}

/** A survey with its waves, the newest first, and how far each is. */
export interface SurveyOverview {
  readonly survey: Survey;
  readonly waves: readonly { readonly wave: Wave; readonly counts: WaveCounts }[];
}

/** All surveys and waves of this device with their counts, the newest first. */
export async function overviewOf(
  database: Database,
  today: Day,
): Promise<Result<readonly SurveyOverview[], Problem>> {
  const surveys = await listSurveys(database);
  if (!surveys.ok) return surveys;
  const waves = await listWaves(database);
  if (!waves.ok) return waves;
  const counted = await attempt(database, () =>
    Promise.all(waves.value.map(async (wave) => ({ wave, counts: await count(database, wave.id, today) }))),
  );
  if (!counted.ok) return counted;
  const under = (survey: Survey) => counted.value.filter(({ wave }) => wave.survey === survey.id);
  return ok(surveys.value.map((survey) => ({ survey, waves: under(survey) })));
}

/** How far one wave is. */
export async function countsOf(
  database: Database,
  wave: WaveId,
  today: Day,
): Promise<Result<WaveCounts, Problem>> {
  return attempt(database, () => count(database, wave, today));
}

async function count(database: Database, wave: WaveId, today: Day): Promise<WaveCounts> {
  const [unfinished, waiting, tallies, batches, asides] = await Promise.all([
    database.drafts.where({ wave }).count(),
    database.outbox.where({ wave, broughtIn: 0 }).count(),
    database.counters.where({ wave }).toArray() as PromiseLike<unknown> as PromiseLike<TallyRow[]>,
    database.responses.where({ wave }).toArray(),
    database.aside.where({ wave }).toArray(),
  ]);
  const discounted = asides.filter((row) => row.discounts !== null && isInterview(row.discounts)).length;
  return {
    unfinished,
    today: sum(
      tallies.filter((row) => row.day === today).map((row) => row.kinds),
      isInterview,
    ),
    onTablet: sum(
      tallies.map((row) => row.kinds),
      isInterview,
    ),
    breakOffs: sum(
      tallies.map((row) => row.kinds),
      (kind) => kind === 'breakOff',
    ),
    waiting,
    broughtIn:
      sum(
        batches.map((row) => row.kinds),
        isInterview,
      ) - discounted,
    aside: asides.length,
  };
}

function isInterview(kind: ResponseKind): boolean {
  return kind === 'complete' || kind === 'partial';
}

function sum(counts: readonly KindCounts[], wanted: (kind: ResponseKind) => boolean): number {
  const all = counts.flatMap((kinds) => Object.entries(kinds) as [ResponseKind, number][]);
  return all.reduce((total, [kind, people]) => (wanted(kind) ? total + people : total), 0);
}
