import { countText } from '../../core/percent.ts';
import type { Settings } from '../../counting/analysis/settings.ts';
import type { PublishedSubject } from '../../counting/benchmarks/publishedFaults.ts';
import type { PublishedShare, PublishedWave } from '../../counting/benchmarks/publishedWave.ts';
import { daysInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { modeName } from '../../words/method.ts';
import { publishedWords } from '../../words/published.ts';
import { printedPercent } from './printedText.ts';

const words = wordsIn(publishedWords, 'en');

/** One figure of a round as a line of a table. */
export interface PublishedLine {
  readonly key: string;
  readonly question: string;
  readonly answer: string;
  readonly percent: string;
  readonly base: string;
  readonly page: string;
  readonly wording: string;
  readonly figure: PublishedShare;
}

/** When and how a round was taken, and what its design effect is taken to be, in sentences. */
export function roundFacts(
  { mode, sample, from, to, source, designEffect, same }: PublishedWave,
  { designEffects }: Pick<Settings, 'designEffects'>,
): readonly string[] {
  const names = same.map((one) => words.sames[one].toLowerCase());
  return [
    words.facts(modeName(mode, 'en'), words.samples[sample], daysInWords(from, to)),
    words.publishedIn(source),
    designEffect === null
      ? words.effectAssumed(designEffects.join(' and '))
      : words.effectKnown(String(designEffect)),
    ...(names.length === 0 ? [] : [`${words.same}: ${names.join(', ')}.`]),
  ];
}

/** The figures of a round in words, in the order of the questions; those that this wave did not ask come last. */
export function publishedLines(
  { figures }: PublishedWave,
  subjects: readonly PublishedSubject[],
): readonly PublishedLine[] {
  const places = subjects.flatMap(({ label, rows }) => rows.map((row) => ({ label, row })));
  const lines = figures.map((figure) => {
    const at = places.findIndex(({ row }) => row.column === figure.column && row.row === figure.row);
    const place = places[at];
    return {
      at: at < 0 ? places.length : at,
      line: {
        key: `${figure.column} ${figure.row}`,
        question: place?.label ?? `${figure.column} (${words.notAsked})`,
        answer: place?.row.label ?? figure.row,
        percent: printedPercent(figure),
        base: figure.base === null ? words.noBase : countText(figure.base),
        page: figure.page,
        wording: figure.sameWording ? words.confirmed : words.notConfirmed,
        figure,
      },
    };
  });
  return lines.toSorted((one, other) => one.at - other.at).map(({ line }) => line);
}
