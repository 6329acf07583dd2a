import { countText, rounded } from '../../core/percent.ts';
import type { PrintedFigure } from '../../counting/analysis/comparison.ts';
import { daysInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { intervalText } from './tableView.ts';

const words = wordsIn(resultsWords, 'en');

/** A published figure with all that is known of it: `61% (published, 57% to 65%, base 827, effective base …)`. */
export function printedText(figure: PrintedFigure): string {
  const facts = [words.published, intervalText(figure.interval), printedBasis(figure)];
  return `${printedPercent(figure)} (${facts.filter((text) => text !== null).join(', ')})`;
}

/** As it was printed: `61%`, `61.0%`. */
export function printedPercent({ percent, decimals }: Pick<PrintedFigure, 'percent' | 'decimals'>): string {
  return `${rounded(percent, decimals)}%`;
}

/** What a published figure rests on and when it was taken; says what the report does not. */
export function printedBasis(figure: PrintedFigure): string {
  const { base, interval, designEffects, isAssumed, from, to } = figure;
  const when = daysInWords(from, to);
  if (base === null) return `${words.publishedNoBase}, ${when}`;
  if (interval === null)
    return `${words.basis(countText(base), null)}, ${words.publishedNoInterval}, ${when}`;
  const worth = (effect: number) => countText(Math.floor(base / effect));
  const [least, most] = [Math.min(...designEffects), Math.max(...designEffects)];
  const effective = isAssumed
    ? words.assumedEffects(worth(most), worth(least), designEffects.join(', '))
    : words.publishedEffect(worth(most), String(most));
  const odd = figure.isOfNoNumber ? [words.ofNoNumber(countText(base))] : [];
  return [words.basis(countText(base), null), effective, ...odd, when].join(', ');
}
