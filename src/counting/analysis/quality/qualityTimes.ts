import type { Response } from '../../../asking/survey/response.ts';
import { type Day, daysBetween, type Instant } from '../../../core/day.ts';
import { medianOf } from '../../stats/farOut.ts';
import type { InterviewTimes } from './dataQuality.ts';

/** Longer than any interview: it was begun, left and taken up again. */
const LONGEST_MINUTES = 180;
/** With fewer, a question's share of the greeting says nothing of speed. */
const LEAST_QUESTIONS = 5;

/**
 * Minutes that an interview took: the time its pages were looked at, where the tablet noted it; else from its start to its
 * end. NaN where neither is known, or the clock was changed, or it lay open for hours.
 */
export function minutesOf(response: Response): number {
  const { startedAt, finishedAt, design } = response;
  const minutes = minutesOpen(response) ?? minutesAt(finishedAt) - minutesAt(startedAt);
  const isKnown = minutes > 0 && minutes <= LONGEST_MINUTES && design.clock !== 'changed';
  return isKnown ? minutes : Number.NaN;
}

/** Minutes that its pages were looked at; null where the tablet did not note it. */
function minutesOpen({ paradata }: Response): number | null {
  const looked = Object.entries(paradata).filter(([name]) => name.startsWith('ms.'));
  return looked.length === 0 ? null : looked.reduce((sum, [, spent]) => sum + spent, 0) / 60_000;
}

/** From when to when an interview was held, in minutes since an arbitrary moment, and how long none of its pages was open. */
interface Sitting {
  readonly from: number;
  readonly to: number;
  readonly away: number;
}

/** When an interview was held; null where its minutes are not known, or it took longer than any does. */
export function sittingOf(response: Response): Sitting | null {
  const [from, to] = [minutesAt(response.startedAt), minutesAt(response.finishedAt)];
  const isKnown = to > from && to - from <= LONGEST_MINUTES && response.design.clock !== 'changed';
  return isKnown ? { from, to, away: Math.max(0, to - from - (minutesOpen(response) ?? to - from)) } : null;
}

function minutesAt(moment: Instant): number {
  const days = daysBetween('2000-01-01' as Day, moment.slice(0, 10) as Day);
  return days * 1440 + intoTheDay(moment) / 60_000;
}

function intoTheDay(of: Instant): number {
  const [hours = 0, minutes = 0, seconds = 0] = of.slice(11, -1).split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** Seconds for each question that a person was asked; NaN where they were too few, or the time is not known. */
export function secondsEach(minutes: number, asked: number): number {
  return asked < LEAST_QUESTIONS ? Number.NaN : (60 * minutes) / asked;
}

/**
 * How long the interviews of a wave took; null with fewer than ten of which the time is known.
 *
 * @param minutes One per person, NaN where it is not known.
 * @param seconds The same for each question asked.
 */
export function interviewTimes(
  minutes: readonly number[],
  seconds: readonly number[],
): InterviewTimes | null {
  const [known, each] = [minutes, seconds].map((all) => all.filter((one) => !Number.isNaN(one)));
  if (known === undefined || each === undefined || each.length < 10) return null;
  const median = medianOf(known);
  return {
    timed: known.length,
    median,
    quarter: medianOf(known.filter((one) => one <= median)),
    threeQuarters: medianOf(known.filter((one) => one >= median)),
    secondsEach: medianOf(each),
  };
}

/** Whether an interview took less than this part of the usual time for each question. */
export function isFast(seconds: number, times: InterviewTimes | null, part: number): boolean {
  return times !== null && seconds < part * times.secondsEach;
}
