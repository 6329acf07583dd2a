import { type OddTime, oddTimesOf } from '../../../asking/survey/oddTimes.ts';
import type { Questionnaire } from '../../../asking/survey/questionnaire.ts';
import type { Response } from '../../../asking/survey/response.ts';
import type { Day } from '../../../core/day.ts';
import { fences } from '../../stats/farOut.ts';
import { RUN } from '../../stats/sameThroughout.ts';
import { type Dataset, latestRevisions } from '../dataset.ts';
import type { AskedName, DataQuality, Flagged, InterviewName, QualityReason } from './dataQuality.ts';
import { fieldworkerEffects, fieldworkerQuality } from './qualityFieldworkers.ts';
import { type GridJudged, gridsJudged } from './qualityGrids.ts';
import {
  type Item,
  itemsOf,
  type PersonGaps,
  personGaps,
  questionGaps,
  withoutAnswer,
} from './qualityItems.ts';
import { DEFAULT_LIMITS, type QualityLimits } from './qualityLimits.ts';
import { misfitsAmong } from './qualityMisfits.ts';
import { type Overlap, overlapsAmong } from './qualityOverlaps.ts';
import { type ScaleJudged, scalesJudged } from './qualityRuns.ts';
import { interviewTimes, isFast, minutesOf, secondsEach, sittingOf } from './qualityTimes.ts';
import { type Twins, twinsAmong } from './qualityTwins.ts';

/** Asked fewer questions than this, nobody is flagged for those without an answer. */
const LEAST_ASKED = 10;
const LAST_DAY = '9999-12-31' as Day;
/** In a mark: it cannot be told. */
const UNKNOWN = 2;

interface LookingBy {
  readonly limits?: QualityLimits;
  /** In Europe/London; without it no interview is called later than today. */
  readonly today?: Day;
  /** Every version that the responses were asked from; without them no answer is called a misfit. */
  readonly questionnaires?: readonly Questionnaire[];
  readonly tell?: (done: number) => void;
}

/**
 * Looks through the interviews of a wave for what is worth a look. It changes nothing and leaves nothing out: each reason
 * has honest causes, too.
 *
 * @param responses Those that the dataset was made from.
 * @param by From where on something is worth a look, and who hears which part of the work is done, 0 to 1.
 */
export function qualityOf(
  dataset: Dataset,
  responses: readonly Response[],
  { limits = DEFAULT_LIMITS, today = LAST_DAY, questionnaires = [], tell = () => undefined }: LookingBy = {},
): DataQuality {
  const latest = latestRevisions(responses);
  const byId = new Map(latest.map((response) => [String(response.id), response]));
  const counted = dataset.ids.map((name) => byId.get(name) as Response);
  const items = itemsOf(dataset);
  const gaps = personGaps(items, dataset.size);
  const minutes = counted.map(minutesOf);
  const seconds = minutes.map((one, i) => secondsEach(one, gaps[i]?.asked ?? 0));
  const times = interviewTimes(minutes, seconds);
  const grids = gridsJudged(dataset, items, limits.leastRows);
  const inGrids = new Set(grids.flatMap((grid) => grid.items));
  const scales = scalesJudged(
    items.filter((item) => !inGrids.has(item)),
    limits,
  );
  const twins = twinsAmong(items, { people: dataset.size, least: limits.twinPart, tell });
  const overlaps = overlapsAmong(counted, limits.overlapMinutes);
  const facts = {
    minutes,
    gaps,
    fast: Uint8Array.from(seconds, (one) =>
      times === null || Number.isNaN(one) ? UNKNOWN : isFast(one, times, limits.fastPart) ? 1 : 0,
    ),
    same: sameIn([...grids, ...scales], dataset.size),
  };
  const far = farOutOf(items, dataset.size);
  const odd = oddTimesOf({ responses: latest, wave: dataset.wave, today });
  const misfits = misfitsAmong(questionnaires, counted);
  const names = counted.map(nameOf);
  const flagged = names.flatMap((name, i): Flagged[] => {
    const reasons: QualityReason[] = [
      ...(facts.fast[i] === 1 && times
        ? [{ check: 'fast', secondsEach: seconds[i] ?? 0, usual: times.secondsEach } as const]
        : []),
      ...sameReason(grids, i),
      ...runReason(scales, i),
      ...gapsReason(gaps[i] as PersonGaps, limits.withoutPart),
      ...(far[i]?.length ? [{ check: 'far', questions: far[i] } as const] : []),
      ...twinReason(twins, names, i),
      ...overlapReason(overlaps[i] ?? null, names),
      ...timeReason(odd.get(name.id)),
      ...(misfits[i]?.length ? [{ check: 'misfit', questions: misfits[i] } as const] : []),
    ];
    return reasons.length === 0 ? [] : [{ ...name, reasons }];
  });
  return {
    limits,
    people: dataset.size,
    flagged: flagged.sort(byReasons),
    questions: questionGaps(items),
    grids: grids.map(({ runs: _, items: __, ...grid }) => grid),
    scales: scales.map(({ runs: _, longOf: __, ...scale }) => scale),
    times,
    twins: twins.facts,
    placedInTime: counted.filter((response) => sittingOf(response) !== null).length,
    fieldworkers: fieldworkerQuality(dataset, latest, facts),
    effects: fieldworkerEffects(dataset, items),
  };
}

function nameOf({ id, tablet, number, design, finishedAt }: Response): InterviewName {
  return { id, tablet, number, fieldworker: design.fieldworker, day: finishedAt.slice(0, 10) as Day };
}

function byReasons(one: Flagged, other: Flagged): number {
  if (one.reasons.length !== other.reasons.length) return other.reasons.length - one.reasons.length;
  return one.tablet === other.tablet ? one.number - other.number : one.tablet < other.tablet ? -1 : 1;
}

/** 1 for who gave one answer throughout some of these, 0 for who did in none; UNKNOWN for who answered too little of all. */
function sameIn(grids: readonly (GridJudged | ScaleJudged)[], people: number): Uint8Array {
  return Uint8Array.from({ length: people }, (_, i) => {
    const runs = grids.map((grid) => grid.runs[i]);
    if (runs.includes(RUN.same)) return 1;
    return runs.includes(RUN.varied) ? 0 : UNKNOWN;
  });
}

function sameReason(grids: readonly GridJudged[], person: number): readonly QualityReason[] {
  const same = grids.filter(({ runs }) => runs[person] === RUN.same);
  return same.length === 0
    ? []
    : [{ check: 'same', grids: same.map(({ question, title }) => ({ id: question, label: title })) }];
}

function runReason(scales: readonly ScaleJudged[], person: number): readonly QualityReason[] {
  return scales.flatMap(({ longOf }) => {
    const long = longOf(person);
    return long === null ? [] : [{ check: 'run', ...long } as const];
  });
}

function overlapReason(overlap: Overlap | null, names: readonly InterviewName[]): readonly QualityReason[] {
  if (overlap === null) return [];
  return [{ check: 'overlap', ...overlap, other: names[overlap.other] as InterviewName }];
}

function timeReason(odd: OddTime | undefined): readonly QualityReason[] {
  return odd === undefined ? [] : [{ check: 'time', odd }];
}

function gapsReason(gaps: PersonGaps, part: number): readonly QualityReason[] {
  const isMany = gaps.asked >= LEAST_ASKED && withoutAnswer(gaps) >= part * gaps.asked;
  return isMany ? [{ check: 'gaps', ...gaps }] : [];
}

function twinReason(
  { nearest, isFlagged }: Twins,
  names: readonly InterviewName[],
  person: number,
): readonly QualityReason[] {
  const other = names[nearest?.other[person] ?? -1];
  if (nearest === null || other === undefined || !isFlagged(person)) return [];
  const [share, compared] = [nearest.share[person] ?? 0, nearest.compared[person] ?? 0];
  return [{ check: 'twin', other, share, compared }];
}

/** For each person, the questions whose number is far from everybody else's. */
function farOutOf(items: readonly Item[], people: number): readonly (readonly AskedName[])[] {
  const far: AskedName[][] = Array.from({ length: people }, () => []);
  for (const { variable, title, row } of items) {
    const { exact, column } = variable;
    if (exact === undefined || column.number === undefined) continue;
    const values = exact.map((value) => (typeof value === 'number' ? value : Number.NaN));
    const within = fences(values);
    if (within === null) continue;
    for (const [i, value] of values.entries())
      if (value < within.low || value > within.high) far[i]?.push({ id: column.id, label: row ?? title });
  }
  return far;
}
