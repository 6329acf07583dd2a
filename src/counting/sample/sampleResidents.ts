import { amblefordAdults, amblefordWards, type SampleWard } from './ambleford.ts';
import { type Dice, normal, pick } from './chance.ts';

/** How a wave chose its people and what that did to the answers. */
export interface Fieldwork {
  readonly interviews: number;
  readonly fieldworkers: number;
  /** Whether interviews lie in sampling points, as many in each. */
  readonly points: boolean;
  /** Spread (standard deviation on the logit scale) of what fieldworkers and points add to people's mood. */
  readonly fieldworkerSpread: number;
  readonly pointSpread: number;
}

/** One invented resident who took part. */
export interface Resident {
  readonly ward: SampleWard;
  readonly band: number;
  readonly sex: 'female' | 'male';
  readonly adults: number;
  /** From 1. */
  readonly fieldworker: number;
  /** From 1; null where there are no sampling points. */
  readonly point: number | null;
  /** Shift of this person's favourable answers on the logit scale. */
  readonly mood: number;
}

/** Readiness to take part by age band: the young are hard to find at home. */
const READY_BY_BAND = [0.5, 0.7, 0.9, 1, 1.15, 1.35, 1.25];
const READY_BY_SEX = { male: 0.92, female: 1.08 };
const MOOD_BY_BAND = [0.1, -0.05, -0.15, -0.15, -0.05, 0.15, 0.3];
const PERSON_SPREAD = 0.8;

/** Households of 1 to 4 adults: how often an address of each sort is drawn, for the young, most, and the old. */
const ADULTS_YOUNG = [0.15, 0.4, 0.27, 0.18];
const ADULTS_MOST = [0.24, 0.58, 0.13, 0.05];
const ADULTS_OLD = [0.44, 0.52, 0.03, 0.01];

/** Draws everybody who took part in a wave. */
export function sampleResidents(fieldwork: Fieldwork, dice: Dice): readonly Resident[] {
  const { interviews, fieldworkers } = fieldwork;
  const styles = Array.from({ length: fieldworkers }, () => normal(dice) * fieldwork.fieldworkerSpread);
  const points = fieldwork.points ? pointsOf(fieldwork, dice) : null;
  const cells = sexByBand();
  const cellWeights = cells.map(({ weight }) => weight);
  const each = interviews / fieldworkers;
  return Array.from({ length: interviews }, (_, i): Resident => {
    const place = points === null ? null : Math.floor((i * points.length) / interviews);
    const point = place === null ? undefined : points?.[place];
    const ward = point?.ward ?? wardByPhone(dice);
    const fieldworker = Math.floor(i / each);
    const cell = cells[pick(dice, cellWeights)] ?? never();
    const mood =
      ward.mood +
      (MOOD_BY_BAND[cell.band] ?? 0) +
      (styles[fieldworker] ?? 0) +
      (point?.mood ?? 0) +
      PERSON_SPREAD * normal(dice);
    return {
      ward,
      band: cell.band,
      sex: cell.sex,
      adults: 1 + pick(dice, adultsBy(cell.band)),
      fieldworker: fieldworker + 1,
      point: place === null ? null : place + 1,
      mood,
    };
  });
}

function pointsOf(
  fieldwork: Fieldwork,
  dice: Dice,
): readonly { readonly ward: SampleWard; readonly mood: number }[] {
  return amblefordWards.flatMap((ward) =>
    Array.from({ length: ward.points }, () => ({ ward, mood: normal(dice) * fieldwork.pointSpread })),
  );
}

const WARDS_BY_PHONE = amblefordWards.map(({ share, readiness }) => share * readiness);

function wardByPhone(dice: Dice): SampleWard {
  const place = pick(dice, WARDS_BY_PHONE);
  return amblefordWards[place] ?? never();
}

interface SexBand {
  readonly sex: Resident['sex'];
  readonly band: number;
  readonly weight: number;
}

function sexByBand(): readonly SexBand[] {
  const counts = { male: amblefordAdults.male ?? [], female: amblefordAdults.female ?? [] };
  return (['male', 'female'] as const).flatMap((sex) =>
    counts[sex].map((people, band) => ({
      sex,
      band,
      weight: people * READY_BY_SEX[sex] * (READY_BY_BAND[band] ?? 1),
    })),
  );
}

function adultsBy(band: number): readonly number[] {
  if (band === 0) return ADULTS_YOUNG;
  return band >= 5 ? ADULTS_OLD : ADULTS_MOST;
}

function never(): never {
  throw new RangeError('sampleResidents requires wards and bands');
}
