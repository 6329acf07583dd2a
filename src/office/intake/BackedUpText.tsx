import type { Day } from '../../core/day.ts';
import { backUpsWords } from '../../words/backUps.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { londonDay, londonTime } from '../londonTime.ts';
import type { BackedUp } from './backedUp.ts';

const words = wordsIn(backUpsWords, 'en');

interface BackedUpTextProps {
  readonly backedUp: BackedUp;
  readonly today: Day;
  /** With the name of the file and where it went. */
  readonly isFull?: boolean;
}

/** When a survey was backed up last, and what happened since. */
export function BackedUpText({ backedUp, today, isFull = false }: BackedUpTextProps) {
  const { last, since } = backedUp;
  if (last === null) return <>{words.never}</>;
  const { at, file, place } = last;
  const [day, time] = [londonDay(at), londonTime(at)];
  const when = day === today ? words.today(time) : words.on(dayInWords(day), time);
  return (
    <>
      {words.last(when)} {isFull ? `${words.as(file, place)} ` : ''}
      {since === null ? '' : words.since[since]}
    </>
  );
}
