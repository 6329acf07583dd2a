import { percentEnds, percentText, rounded } from '../../core/percent.ts';
import { type Reader, readText } from '../../core/reader.ts';
import type { DriverChoice } from '../../counting/analysis/driverChoices.ts';
import type { DriverWarning } from '../../counting/analysis/driverWarnings.ts';
import type { DriverLine, DriversFound, DriversRefused } from '../../counting/analysis/findDrivers.ts';
import type { WaveDrivers } from '../../counting/analysis/waveDrivers.ts';
import { correlationText, driverWords } from '../../words/drivers.ts';
import { methodLine } from '../../words/method.ts';
import { chosenTopic, tableTopic } from '../../words/topics.ts';

/** A driver in words. */
export interface DriverText {
  readonly line: DriverLine;
  readonly name: string;
  readonly share: string;
  readonly interval: string | null;
  readonly direction: string;
  readonly directionInterval: string | null;
  readonly place: string;
  readonly aboveNext: string | null;
  readonly mean: string;
  /** The interval of the mean where there is one, and the ends of its scale. */
  readonly onScale: string;
}

/** The names of columns; a row of a list goes by its own words, unless two that are named have the same. */
export function driverNames(
  choices: readonly DriverChoice[],
  columns: readonly string[],
  reader: Reader,
): (column: string) => string {
  const named = choices.filter(({ id }) => columns.includes(id));
  const short = new Map(
    named.map((one) => [one.id, tableTopic({ column: one, earlier: one.earlier }, reader)]),
  );
  const all = [...short.values()];
  return (column) => {
    const own = short.get(column) ?? '';
    const choice = named.find(({ id }) => id === column);
    const isTwice = all.filter((name) => name === own).length > 1;
    return choice !== undefined && isTwice ? chosenTopic(choice, reader) : own;
  };
}

/** The drivers that were found, in words, in their order. */
export function driverTexts(
  found: DriversFound,
  choices: readonly DriverChoice[],
  reader: Reader,
): readonly DriverText[] {
  const words = driverWords(reader.language);
  const nameOf = driverNames(choices, found.recipe.drivers, reader);
  return found.lines.map((line): DriverText => {
    const { interval, correlationInterval, mean } = line;
    return {
      line,
      name: nameOf(line.column),
      share: percentText(line.share),
      interval: interval && words.between(...percentEnds(interval)),
      direction: directionText(line, reader),
      directionInterval:
        correlationInterval &&
        words.between(correlationText(correlationInterval.low), correlationText(correlationInterval.high)),
      place: words.places(line.places.from, line.places.to),
      aboveNext: line.aboveNext === null ? null : words.inHundred(line.aboveNext),
      mean: rounded(mean.value, 1),
      onScale: words.onScale(
        mean.interval && words.between(rounded(mean.interval.low, 1), rounded(mean.interval.high, 1)),
        mean.least,
        mean.most,
      ),
    };
  });
}

/** Whether the outcome goes down with a driver, and that is known. */
export function goesDown({ correlation, correlationInterval }: DriverLine): boolean {
  return correlation < 0 && (correlationInterval === null || correlationInterval.high < 0);
}

function directionText(line: DriverLine, reader: Reader): string {
  const words = driverWords(reader.language);
  const { correlation, correlationInterval: ends } = line;
  const amount = correlationText(correlation);
  if (ends !== null && ends.low <= 0 && ends.high >= 0) return words.unclear(amount);
  return correlation < 0 ? words.goesDown(amount) : words.goesUp(amount);
}

/** What to be warned of before the figures, a sentence or two for each. */
export function driverWarningTexts(
  { warnings, noInterval, recipe }: DriversFound,
  choices: readonly DriverChoice[],
  reader: Reader,
): readonly string[] {
  const words = driverWords(reader.language);
  const nameOf = driverNames(choices, recipe.drivers, reader);
  const textOf = (warning: DriverWarning): string => {
    switch (warning.kind) {
      case 'fewPeople':
        return words.fewPeople(warning.base, warning.drivers);
      case 'littleExplained':
        return words.littleExplained(warning.rSquared);
      case 'nearCopies':
        return words.nearCopies(warning.columns.map(nameOf).join('; '));
      case 'manyDrivers':
        return words.manyDrivers(warning.drivers);
      case 'manyLeftOut':
        return words.manyLeftOut(warning.left, warning.of, {
          name: nameOf(warning.column),
          missing: warning.missing,
        });
    }
  };
  return [...(noInterval === null ? [] : [words.noInterval[noInterval]]), ...warnings.map(textOf)];
}

/** Why nothing could be worked out, and what to do. */
export function driverRefusalTexts(
  { why, base, recipe }: DriversRefused,
  choices: readonly DriverChoice[],
  reader: Reader,
): readonly string[] {
  const words = driverWords(reader.language);
  const nameOf = driverNames(choices, recipe.drivers, reader);
  const named = (columns: readonly string[]) => columns.map(nameOf).join('; ');
  switch (why.kind) {
    case 'tooFewPeople':
      return [words.tooFewPeople(base, why.least)];
    case 'tooManyDrivers':
      return [words.tooManyDrivers(why.most)];
    case 'noVariance':
      return [words.noVariance(named(why.columns))];
    case 'dependent':
      return why.sets.map((set) => words.dependent(named(set)));
    default:
      return [words[why.kind]];
  }
}

/** The outcome by its name, and what of it was looked at. */
export function outcomeText(
  { recipe }: Pick<DriversFound, 'recipe'>,
  choices: readonly DriverChoice[],
  reader: Reader,
): { readonly name: string; readonly as: string } {
  const words = driverWords(reader.language);
  const outcome = choices.find(({ id }) => id === recipe.outcome);
  if (outcome === undefined) throw new RangeError('outcomeText requires an outcome that can be chosen');
  const net = outcome.net === null ? '' : readText(outcome.net, reader);
  return {
    name: chosenTopic(outcome, reader),
    as: recipe.as === 'score' ? words.scoreOutcome : words.netOutcome(net),
  };
}

/** How the figures came about, a sentence for each fact. */
export function driverMethod(
  { note }: Pick<WaveDrivers, 'note'>,
  { replicates }: Pick<DriversFound, 'replicates'>,
  language: string,
): readonly string[] {
  return methodLine(note, language, driverWords(language).intervals(replicates));
}
