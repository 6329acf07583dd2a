import { countText, percentText, rounded } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { DriversFound, DriversRefused } from '../../counting/analysis/findDrivers.ts';
import type { WaveDrivers } from '../../counting/analysis/waveDrivers.ts';
import { driverBars } from '../../telling/charts/driverBars.ts';
import type { Picture } from '../../telling/charts/picture.ts';
import {
  type DriverText,
  driverRefusalTexts,
  driverTexts,
  driverWarningTexts,
  goesDown,
  outcomeText,
} from '../../telling/reports/driverTexts.ts';
import type { TableHead } from '../../ui/DataTable.tsx';
import { driverWords } from '../../words/drivers.ts';

/** A cell as it is printed: the figure, and its interval under it. */
interface CellView {
  readonly text: string;
  readonly under: string | null;
}

/** What goes with an outcome, as it is shown. */
export interface DriversView {
  readonly title: string;
  readonly warnings: readonly string[];
  /** How much goes with all of it together, and of whom this is. */
  readonly facts: readonly string[];
  readonly chartText: string;
  readonly chartName: string;
  readonly picture: Picture;
  readonly caption: string;
  readonly heads: readonly (TableHead & { readonly text: string })[];
  readonly lines: readonly { readonly key: string; readonly cells: readonly CellView[] }[];
  readonly placesNote: string;
  readonly checksTitle: string;
  readonly checksText: string;
  readonly checkHeads: DriversView['heads'];
  readonly checks: readonly { readonly key: string; readonly cells: readonly string[] }[];
  readonly reading: readonly string[];
}

/** The figures in words, with their chart and table. */
export function driversView(
  found: DriversFound,
  { choices, note, reader }: Pick<WaveDrivers, 'choices' | 'note'> & { readonly reader: Reader },
): DriversView {
  const words = driverWords(reader.language);
  const { recipe, lines, rSquared, base, withOutcome, weightLeft, replicates } = found;
  const isOpen = note.sample === 'open';
  const isScore = recipe.as === 'score';
  const isKnown = replicates !== null;
  const outcome = outcomeText(found, choices, reader);
  const texts = driverTexts(found, choices, reader);
  const explained = isScore ? words.explained(lines.length, rSquared) : words.explainedOdds(rSquared);
  const effective = isOpen ? null : found.weightingEffectiveBase;
  const { interviews } = note;
  return {
    title: words.resultTitle(outcome.name),
    warnings: driverWarningTexts(found, choices, reader),
    facts: [
      `${outcome.as} ${explained}`,
      words.people({ base, withOutcome, interviews, weightLeft, effective }),
    ],
    chartText: words.chartText(!isKnown),
    chartName: words.chart(outcome.name),
    picture: driverBars(
      texts.map(({ line, name }) => ({
        label: name,
        share: line.share,
        interval: line.interval,
        isDown: goesDown(line),
      })),
      { up: words.up, down: words.down },
    ),
    caption: words.caption(outcome.name),
    heads: [
      { text: words.driver },
      ...[
        isKnown ? words.shareWithInterval : words.share,
        words.goesWith,
        words.place,
        ...(isKnown ? [words.aboveNext] : []),
        words.meanScore,
        isOpen ? words.base : words.baseAndEffective,
      ].map((text) => ({ text, numeric: true })),
    ],
    lines: texts.map((text) => ({ key: text.line.column, cells: cellsOf(text, { base, isKnown }) })),
    placesNote: words.placesNote(isKnown),
    checksTitle: words.checks(isScore),
    checksText: words.checksText(isScore),
    checkHeads: [
      { text: words.driver },
      ...[words.share, ...(isScore ? [words.johnson] : []), words.inflation, words.missing].map((text) => ({
        text,
        numeric: true,
      })),
    ],
    checks: texts.map(({ line, name, share }) => ({
      key: line.column,
      cells: [
        name,
        share,
        ...(line.johnson === null ? [] : [percentText(line.johnson)]),
        rounded(line.inflation, 1),
        countText(line.missing),
      ],
    })),
    reading: words.reading({ isOpen, isScore, replicates }),
  };
}

function cellsOf(
  { line, name, ...text }: DriverText,
  { base, isKnown }: { readonly base: number; readonly isKnown: boolean },
): readonly CellView[] {
  const effective = line.mean.effectiveBase;
  return [
    { text: name, under: null },
    { text: text.share, under: text.interval },
    { text: text.direction, under: text.directionInterval },
    { text: text.place, under: null },
    ...(isKnown ? [{ text: text.aboveNext ?? '', under: null }] : []),
    { text: text.mean, under: text.onScale },
    { text: countText(base), under: effective === null ? null : countText(Math.floor(effective)) },
  ];
}

/** Why nothing can be said, and what to do. */
export function refusalView(
  refused: DriversRefused,
  { choices }: Pick<WaveDrivers, 'choices'>,
  reader: Reader,
): { readonly title: string; readonly texts: readonly string[] } {
  const words = driverWords(reader.language);
  return {
    title: words.resultTitle(outcomeText(refused, choices, reader).name),
    texts: driverRefusalTexts(refused, choices, reader),
  };
}
