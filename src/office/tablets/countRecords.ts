import type { Response } from '../../asking/survey/response.ts';
import type { Survey, SurveyId, Wave } from '../../asking/survey/survey.ts';
import { isVisit } from '../../asking/survey/visit.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { Database } from '../../keeping/storage/database.ts';
import {
  type HeldResponse,
  isReleased,
  listHeld,
  type Release,
  readyToHold,
} from '../../keeping/storage/heldBack.ts';
import { bundleRows, keepSnapshot } from '../../keeping/storage/keptBundles.ts';
import { allResponsesOf } from '../../keeping/storage/responses.ts';
import { changeWithin, type KeptSetting, loadSetting } from '../../keeping/storage/settings.ts';
import { Refusal } from '../../keeping/storage/storageTrouble.ts';
import { listWaves, loadSurvey } from '../../keeping/storage/surveys.ts';
import { isWithdrawn, listWithdrawals } from '../../keeping/storage/withdrawals.ts';
import type { WaveArrival } from '../../keeping/transfer/bringIn.ts';
import type { CollectedRecord } from '../../keeping/transfer/collected.ts';
import type { AsideReason, TabletStanding } from '../../keeping/transfer/standing.ts';
import {
  disputedNumbers,
  type FaultyRecord,
  readTakenRecords,
  type TakenChange,
  type TakenRecords,
  type TakenStanding,
  takenStanding,
  withTaken,
} from '../../keeping/transfer/takenRecords.ts';
import { bringInResponses } from '../intake/arrival.ts';
import { type Collecting, type Coming, isOvertaken, takeBesides } from './collecting.ts';
import { type Brought, type OpenedRecords, openRecords } from './openRecords.ts';
import { placeOf } from './responseIn.ts';

/** The name under which a survey keeps which records of its tablets are in the results. */
const TAKEN_SETTING = 'tabletsTaken';

/** Why what a tablet signed itself counts no more. What others sign in its name changes nothing. */
const DOUBTS: ReadonlySet<AsideReason> = new Set(['lostTablet', 'fork', 'afterFork']);

/** What is to be counted, and what is kept with it. */
export interface ToCount {
  readonly survey: string;
  /** What there was when it was shown what counts. */
  readonly seen: Collecting;
  /** What came of each tablet, with what is kept now. */
  readonly standing: readonly TabletStanding[];
  /** Bundles that are kept in the same write, with what else they bring, and what all come to with them; null where nothing new came. */
  readonly coming: Coming | null;
}

/** What came of counting. */
export interface Counted {
  readonly waves: readonly WaveArrival[];
  /** Records that count and could not be brought in. */
  readonly faulty: readonly FaultyRecord[];
  /** Responses that left the results, and how many that had left them count again. */
  readonly left: number;
  readonly back: number;
}

/** What of the records that count is in the results, by what was noted. */
export async function loadTaken(
  database: Database,
  { survey, standing }: Pick<ToCount, 'survey' | 'standing'>,
): Promise<Result<TakenStanding, Problem>> {
  const found = await loadSurvey(database, survey);
  if (!found.ok) return found;
  const kept = await loadSetting(database, { survey: found.value.id, wave: null }, TAKEN_SETTING);
  return kept.ok ? ok(takenStanding(standing, readTakenRecords(kept.value))) : kept;
}

/**
 * Brings what counts into the results and takes out what counts no more, by the same rules as a file, with the bundles that it
 * came in, and the contacts and wishes in them: all of it or nothing. A record that does not open, or is not what it says, stops none of the others and is told.
 * Twice is once.
 *
 * @returns Null when it was stopped: then nothing was changed. `locked` while no key was given; `overtaken` where another tab
 *   changed what counts since that was shown; as `bringInResponses`.
 */
export async function countRecords(
  database: Database,
  { survey: id, seen, standing, coming }: ToCount,
  watch: JobWatch = {},
): Promise<Result<Counted | null, Problem>> {
  const survey = await loadSurvey(database, id);
  if (!survey.ok) return survey;
  const waves = await listWaves(database, id);
  if (!waves.ok) return waves;
  const plan = await planOf(database, survey.value, { standing, waves: waves.value });
  if (!plan.ok) return plan;
  const { records, held, heldBefore } = plan.value;
  const news = coming?.news ?? [];
  const { tablets } = seen;
  const opening = { records, waves: waves.value, tablets, news, watch };
  const opened = await openRecords(database, survey.value, opening);
  if (!opened.ok || opened.value === null) return opened.ok ? ok(null) : opened;
  const { brought, faulty } = opened.value;
  const { hold, release, chosen } = settled(plan.value, opened.value);
  const change = { ...partsOf(brought, plan.value.visits), faulty, held, chosen };
  const done = await bringInResponses(database, {
    responses: brought.map(({ response }) => response),
    settings: bundleRows(survey.value.id, news),
    besides: async () => {
      const holding = await readyToHold(database, survey.value.id, { hold, release });
      return async () => {
        if (await isOvertaken(database, seen, news)) throw new Refusal({ kind: 'overtaken' });
        if (!(await holding())) return false;
        await changeWithin(database, takenSetting(survey.value.id), (before) => withTaken(before, change));
        if (coming !== null) await takeBesides(database, survey.value.id, coming);
        return true;
      };
    },
  });
  if (!done.ok) return done;
  // Where this fails all is proved again the next time.
  if (coming !== null) await keepSnapshot(database, survey.value.id, coming.snapshot);
  const back = heldBefore.filter((row) => release.some((one) => isReleased(row, one))).length;
  return ok({ waves: done.value, faulty, left: hold.length, back });
}

/** What is to be done: what counts and is not in the results for sure, and responses that count no more. */
interface CountPlan {
  readonly records: readonly CollectedRecord[];
  readonly hold: readonly Response[];
  /** What is in the results and of visits: builds before did not note it. */
  readonly visits: readonly CollectedRecord[];
  /** Records that were brought in before and count no more. */
  readonly held: readonly CollectedRecord[];
  readonly heldBefore: readonly HeldResponse[];
  /** Everything that is here under a number of which one record counts and another does not, by its place. */
  readonly disputed: ReadonlyMap<string, readonly Response[]>;
}

/**
 * What is held back, and what counts again, once it is known what opened. Where several records have one number, what is here
 * under it is told apart by its id: only that of the record which counts stays in the results.
 */
function settled(
  { hold, disputed, heldBefore }: CountPlan,
  { brought, faulty }: OpenedRecords,
): {
  readonly hold: readonly Response[];
  readonly release: readonly Release[];
  readonly chosen: readonly CollectedRecord[];
} {
  const isHeld = new Set<string>(heldBefore.map(({ response }) => response));
  const counting = new Map(brought.map(({ record, response }) => [placeOf(record), response.id]));
  const judged = [...brought, ...faulty].map(({ record }) => placeOf(record));
  const others = judged.flatMap((place) =>
    (disputed.get(place) ?? []).filter(({ id }) => id !== counting.get(place) && !isHeld.has(id)),
  );
  const records = brought.map(({ record }) => record);
  const release = brought.map(({ record, response }): Release => {
    const { tablet, number } = record;
    return { tablet, number, response: disputed.has(placeOf(record)) ? response.id : null };
  });
  return {
    hold: [...hold, ...others],
    release,
    chosen: records.filter((record) => disputed.has(placeOf(record))),
  };
}

/** What is noted of what was brought in. */
function partsOf(
  brought: readonly Brought[],
  visitsBefore: readonly CollectedRecord[],
): Pick<TakenChange, 'brought' | 'visits' | 'unsigned' | 'ofShift'> {
  const recordsOf = (some: readonly Brought[]) => some.map(({ record }) => record);
  const visits = brought.filter(({ response }) => isVisit(response));
  // A visit needs no shift, and so nobody's words.
  const interviews = brought.filter(({ response }) => !isVisit(response));
  return {
    brought: recordsOf(brought),
    visits: [...visitsBefore, ...recordsOf(visits)],
    unsigned: recordsOf(interviews.filter(({ signedBy }) => signedBy === null)),
    ofShift: recordsOf(interviews.filter(({ signedBy }) => signedBy === 'shift')),
  };
}

async function planOf(
  database: Database,
  survey: Survey,
  { standing, waves }: { readonly standing: readonly TabletStanding[]; readonly waves: readonly Wave[] },
): Promise<Result<CountPlan, Problem>> {
  const parted = await loadTaken(database, { survey: survey.id, standing });
  if (!parted.ok) return parted;
  const have = await allResponsesOf(
    database,
    waves.map((wave) => wave.id),
  );
  if (!have.ok) return have;
  const before = await listHeld(database, survey.id);
  if (!before.ok) return before;
  const here = new Set(have.value.map(placeOf));
  const { taken, faulty, waiting, toHold } = parted.value;
  const withdrawn = await listWithdrawals(database, survey.id);
  if (!withdrawn.ok) return withdrawn;
  const gone = taken.filter((one) => !here.has(placeOf(one)) && !isWithdrawn(withdrawn.value, one));
  const doubted = standing.flatMap(({ aside }) => aside.filter(({ why }) => DOUBTS.has(why)));
  const away = new Set(doubted.map(({ record }) => placeOf(record)));
  const places = standing.flatMap((own) =>
    [...disputedNumbers(own)].map((number) => placeOf({ tablet: own.tablet, number })),
  );
  const disputed = new Map(places.map((place): [string, Response[]] => [place, []]));
  for (const one of have.value) disputed.get(placeOf(one))?.push(one);
  const isHeld = new Set<string>(before.value.map(({ response }) => response));
  const visits = new Set(have.value.filter((one) => isVisit(one) && !isHeld.has(one.id)).map(placeOf));
  return ok({
    visits: taken.filter((record) => visits.has(placeOf(record))),
    records: [...gone, ...faulty.map(({ record }) => record), ...waiting],
    hold: have.value.filter((response) => {
      const place = placeOf(response);
      return away.has(place) && !disputed.has(place) && !isHeld.has(response.id);
    }),
    held: toHold,
    heldBefore: before.value,
    disputed,
  });
}

function takenSetting(survey: SurveyId): KeptSetting<TakenRecords> {
  return { place: { survey, wave: null }, name: TAKEN_SETTING, read: readTakenRecords };
}
