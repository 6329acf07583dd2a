import { day, instant } from '../../core/day.ts';
import { populationNote } from '../../counting/areas/populations.ts';
import { adultsWords } from '../../words/adults.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { problemText } from '../../words/problems.ts';
import { londonDay } from '../londonTime.ts';
import type { AdultsError, AdultsPage } from './adultsState.ts';

const words = wordsIn(adultsWords, 'en');

/** A wrong file can have a thing wrong in each of its rows. */
const SHOWN = 20;

/** What is wrong, as the summary and the boxes say it. */
export function adultsErrors(
  errors: readonly AdultsError[],
): readonly { readonly field: string; readonly text: string }[] {
  const lines = errors.slice(0, SHOWN).map((error) => ({ field: error.field, text: textOf(error) }));
  const left = errors.length - lines.length;
  return left === 0 ? lines : [...lines, { field: 'adults-file', text: words.more(left) }];
}

function textOf({ field, problem }: AdultsError): string {
  if (problem === 'missing') return words.missing[field];
  if (problem === 'notADay') return words.notADay;
  return problem.kind === 'missingBand' ? words.missingBand(problem.band) : problemText(problem).what;
}

/** Which adults the results are weighted to now. */
export function inUseText({ own, bundled }: Pick<AdultsPage, 'own' | 'bundled'>): string {
  if (own !== null) {
    const date = day(own.date);
    const loaded = dayInWords(londonDay(instant(own.loadedAt)));
    return words.own(own.source, date === null ? own.date : dayInWords(date), own.name, loaded);
  }
  if (bundled === null) return words.noneBundled;
  return words.bundled(populationNote.source, bundled.age.date, bundled.sex.date);
}
