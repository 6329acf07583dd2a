import type { Subject } from '../../asking/bank/subjects.ts';
import { countText, rounded } from '../../core/percent.ts';
import { type Reader, readText } from '../../core/reader.ts';
import type { Figure } from '../../counting/benchmarks/figure.ts';
import { yearOf } from '../../counting/benchmarks/series.ts';
import { daysInWords } from '../../words/days.ts';
import { figuresWords } from '../../words/figures.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { FigureSeries } from './figureLists.ts';

const words = wordsIn(figuresWords, 'en');

/** The officer, to whom any council is "your local council". */
export const officer: Reader = { language: 'en', facts: { council: words.councilInText } };

/** `68%`, with as many decimals as were printed. */
export function percentOf(figure: Figure): string {
  return `${rounded(figure.percent, figure.decimals)}%`;
}

/** When a figure was measured, in a few words. */
export function whenOf(figure: Figure): string {
  const { when } = figure;
  if (when.precision === 'days' && when.from !== null && when.to !== null) {
    return daysInWords(when.from, when.to);
  }
  return when.precision === 'unknown' ? words.noDate(yearOf(figure)) : when.label;
}

/** How many people a figure rests on, and whether that was printed. */
export function baseOf({ base }: Figure): string {
  if ('printed' in base) return countText(base.printed);
  return 'assumed' in base ? words.assumed(base.assumed) : words.notStated;
}

/** What a series is the share of: `Very or fairly satisfied`. */
export function seriesName(subject: Subject, { measure, answer }: FigureSeries): string {
  if (answer !== null) return answer;
  const net = measure === 'netPositive' ? subject.positive : subject.negative;
  return net === null
    ? words[measure === 'netPositive' ? 'netPositive' : 'netNegative']
    : readText(net, officer);
}

/** Everything else that is known of a figure, as sentences. */
export function notesOf(figure: Figure, subject: Subject): readonly string[] {
  const { when, source, baseNote, note, wording } = figure;
  return [
    ...(source.quote === '' ? [] : [words.quote(source.quote)]),
    words.labelled(when.label),
    words.basis(when.basis),
    ...(baseNote === '' ? [] : [words.baseNote(baseNote)]),
    ...(wording === subject.wording ? [] : [words.otherWording(wording)]),
    ...(note === null ? [] : [note]),
  ];
}
