import type { Response } from '../../../asking/survey/response.ts';
import { type Day, daysBetween, type Instant } from '../../../core/day.ts';
import { medianOf } from '../../stats/farOut.ts';
import type { InterviewTimes } from './dataQuality.ts';

/** Longer than any interview: it was begun, left and taken up again. */
const LONGEST_MINUTES = 180;
/** With fewer, a question's share of the greeting says nothing of speed. */
const LEAST_QUESTIONS = 5;
/** A part of the usual time under which an interview was fast. */
const FAST = 0.5;

/**
 * Minutes that an interview took: the time its pages were looked at, where the tablet noted it; else from its start to its
 * end. NaN where neither is known, or the clock was changed, or it lay open for hours.
 */
export function minutesOf({ paradata, startedAt, finishedAt, design }: Response): number {
  const looked = Object.entries(paradata).filter(([name]) => name.startsWith('ms.'));
  const milliseconds =
    looked.length > 0
      ? looked.reduce((sum, [, spent]) => sum + spent, 0)
      : millisecondsBetween(startedAt, finishedAt);
  const minutes = milliseconds / 60_000;
  const isKnown = minutes > 0 && minutes <= LONGEST_MINUTES && design.clock !== 'changed';
  return isKnown ? minutes : Number.NaN;
}

function millisecondsBetween(from: Instant, to: Instant): number {
  const days = daysBetween(from.slice(0, 10) as Day, to.slice(0, 10) as Day);
  return days * 86_400_000 + intoTheDay(to) - intoTheDay(from);
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

/** Whether an interview took less than half of the usual time for each question. */
export function isFast(seconds: number, times: InterviewTimes | null): boolean {
  return times !== null && seconds < FAST * times.secondsEach;
}
