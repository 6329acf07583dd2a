import { GIVEN_WEIGHT } from '../../asking/questions/collected/besideAnswers.ts';
import { rowsAsked } from '../../asking/questions/collected/collected.ts';
import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import type { Mode } from '../../asking/survey/design.ts';
import type { Council } from '../../counting/areas/council.ts';
import { targetOf, type Use, useOf } from '../../keeping/imports/collectedEdits.ts';
import { COLLECTED_MODES } from '../../keeping/imports/collectedFacts.ts';
import type { RowTrouble } from '../../keeping/imports/collectedFeed.ts';
import { maybePersonal } from '../../keeping/imports/collectedGuess.ts';
import {
  codesLeftOut,
  isQuestion,
  type MappedColumn,
  type Mapping,
  type QuestionTarget,
  type Target,
} from '../../keeping/imports/collectedMapping.ts';
import type { ColumnProfile } from '../../keeping/imports/collectedProfile.ts';
import { type CollectedResponses, MOST_RESPONSES } from '../../keeping/imports/collectedResponses.ts';
import type { ComboboxOption } from '../../ui/Combobox.tsx';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import type { Choice } from '../../ui/Radios.tsx';
import { importWords } from '../../words/importing.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import type { Destination } from './destinations.ts';
import type { FactFault } from './importFacts.ts';
import type { Stop } from './importWork.ts';
import type { ColumnFault, Told } from './mappingState.ts';

const words = wordsIn(importWords, 'en');
const { modes: modeWords } = wordsIn(setupWords, 'en');
/** Codes of one column that are named. */
const MOST_CODES = 12;

/** That a file has more rows than can be kept, before anybody says what its columns are; null where it has not. */
export function tooManyText(rows: number): string | null {
  return rows > MOST_RESPONSES ? words.stops.tooManyRows(rows, MOST_RESPONSES) : null;
}

/** Why a file cannot be used, as a sentence. */
export function stopText(stop: Stop): string {
  const { stops } = words;
  switch (stop.kind) {
    case 'notText':
      return stops.notText(stop.row);
    case 'openQuote':
      return stops.openQuote(stop.row);
    case 'oneColumn':
      return stops.oneColumn(stop.found);
    case 'tooManyColumns':
      return stops.tooManyColumns(stop.columns, stop.limit);
    case 'rowTooLong':
      return stops.rowTooLong(stop.row, stop.limit);
    case 'tooManyRows':
      return stops.tooManyRows(stop.rows, stop.limit);
    case 'tooManyAnswers':
      return stops.tooManyAnswers(stop.limit);
    case 'otherColumns':
      return stops.otherColumns(stop.missing.slice(0, 5).join(', '));
    case 'alreadyHere':
      return stops.alreadyHere(stop.wave);
    case 'emptyFile':
    case 'noRows':
    case 'badRecipe':
    case 'notRead':
      return stops[stop.kind]();
  }
}

/** Where a row is wrong, in a few words. */
export function troubleText(trouble: RowTrouble): string {
  switch (trouble.kind) {
    case 'tooFewCells':
      return words.fewCells(trouble.row, trouble.cells, trouble.column);
    case 'tooManyCells':
      return words.manyCells(trouble.row, trouble.cells, trouble.found);
    case 'oddQuote':
      return words.quoteAt(trouble.row);
    default:
      return trouble.found === ''
        ? words.troubleAtEmpty(trouble.row, trouble.column)
        : words.troubleAt(trouble.row, trouble.column, trouble.found);
  }
}

/** What stands in a column, in a few words; never whose it is. */
export function profileText({
  values,
  numbers,
  filled,
  empty,
  least,
  greatest,
  longest,
}: ColumnProfile): string {
  const isNumber = numbers > 0 && numbers * 2 > filled;
  const what = isNumber
    ? words.numbers(`${least}`, `${greatest}`)
    : values === null
      ? words.manyValues(longest)
      : words.values(values.length);
  return empty === 0 ? what : `${what}, ${words.empties(words.number(empty))}`;
}

/** What to do where columns have no name, as in a file with a title above its headings; null for one at most. */
export function namelessText(columns: readonly ColumnProfile[]): string | null {
  // Programs that number the rows leave the name of that one column out.
  const nameless = columns.filter(({ name }) => /^\[\d+\]$/.test(name)).length;
  return nameless < 2 ? null : words.nameless(nameless, columns.length);
}

/** What a column becomes, in a few words. */
export function becomesText(mapping: Mapping, name: string): string {
  const target = targetOf(mapping, name);
  if (target === undefined) return words.uses.leaveOut;
  const use = words.uses[useOf(target)];
  return isQuestion(target) ? words.partOf(target.text, use) : use;
}

/** What was done last to the columns; empty where nothing was. */
export function toldText(told: Told | null): string {
  if (told === null) return '';
  if (told.did === 'treatedNothing') return words.treatNothing;
  return told.did === 'spread'
    ? words.sameDone(told.questions, told.partly)
    : words.treated(told.columns, words.uses[told.use]);
}

/** The id of the box that chooses a column. */
export function boxId(place: number): string {
  return `column-${place}`;
}

/** What is wrong with the columns, each leading to its own. */
export function columnErrors(
  faults: readonly ColumnFault[],
  names: readonly string[],
): readonly FieldError[] {
  return faults.map(({ kind, column }) => ({
    field: boxId(Math.max(0, names.indexOf(column))),
    text: words.faults[kind](column),
  }));
}

/** What is wrong with the facts, each at its box. */
export function factErrors(faults: readonly FactFault[]): readonly FieldError[] {
  return faults.map(({ field, wrong }) => ({
    field,
    text:
      wrong === 'notADay' ? words.badDay : wrong === 'reversed' ? words.needed.reversed : words.needed[field],
  }));
}

/** Names of the columns that are left out unless the officer says otherwise. */
export function personalColumns(columns: readonly ColumnProfile[]): string {
  return columns
    .filter((column) => column.filled > 0 && maybePersonal(column))
    .map(({ name }) => name)
    .join(', ');
}

export function useOfTarget(target: Target | null): Use {
  return target === null ? 'leaveOut' : useOf(target);
}

export function hintOfUse(target: Target | null): string {
  return words.useHints[useOfTarget(target)];
}

/** What a destination's council is called in the texts of its questions. */
export function councilCalled(destination: Destination | null): string {
  if (destination === null || destination.to === 'newSurvey') return words.theCouncil;
  return destination.to === 'newWave' ? destination.survey.councilName : destination.setup.survey.councilName;
}

export function councilOptionOf({ code, officialName, typeName, region }: Council): ComboboxOption {
  return { id: code, label: officialName, detail: `${typeName}, ${region}` };
}

/** Whether the codes of a target have words of their own. */
export function asksLabel(target: Target): boolean {
  if (!isQuestion(target)) return target.to === 'area';
  const isCoded = target.shape === 'choice' || target.shape === 'grid' || target.parting !== '';
  return isCoded && !target.isKnown;
}

/** Whether each column of a question is about something of its own. */
export function hasParts({ shape, parting }: QuestionTarget): boolean {
  return shape === 'grid' || (shape === 'several' && parting === '');
}

/** The rows of a known question, or its answers. */
export function partChoices(question: Question): readonly Choice[] {
  const rows = rowsAsked(question);
  return rows.length > 0
    ? rows.map(({ id, text }) => ({ value: id, label: text.en }))
    : optionsOf(question).map(({ code, text }) => ({ value: `${code}`, label: text.en }));
}

/** A column as another row or answer of a known question. */
export function withPartOf(column: MappedColumn, part: string, question: Question): MappedColumn {
  return { ...column, part, label: partChoices(question).find(({ value }) => value === part)?.label ?? '' };
}

/** The column that says of each response how it was collected; null where none does. */
export function modeColumn({ targets }: Mapping): string | null {
  return targets.find(({ to }) => to === 'mode')?.columns[0]?.name ?? null;
}

/** How many responses were collected in which way; null where all of them were in one. */
function modesText({ responses }: CollectedResponses): string | null {
  const counts = new Map<Mode, number>();
  for (const { design } of responses) {
    for (const mode of new Set(Object.values(design.modes))) counts.set(mode, (counts.get(mode) ?? 0) + 1);
  }
  if (counts.size < 2) return null;
  const named = COLLECTED_MODES.flatMap((mode) => {
    const count = counts.get(mode);
    return count === undefined ? [] : [`${modeWords[mode].name} ${words.number(count)}`];
  });
  return words.byMode(named.join('; '));
}

/** What an import is besides its number of responses, a sentence each. */
export function checkLines(read: CollectedResponses): readonly string[] {
  const { responses, unanswered, offRoute } = read;
  const modes = modesText(read);
  const voids = responses.filter(({ kind }) => kind === 'void').length;
  const weighted = responses.filter(({ design }) => GIVEN_WEIGHT in design.frameVariables).length;
  const lines: readonly (readonly [number, (count: number) => string])[] = [
    [unanswered, words.unanswered],
    [offRoute, words.offRoute],
    [voids, words.voids],
    [weighted, words.weighted],
  ];
  const told = lines.flatMap(([count, line]) => (count === 0 ? [] : [line(count)]));
  return modes === null ? told : [modes, ...told];
}

/** Which codes of which columns count as no answer, a line for each column. */
export function leftOutLines(mapping: Mapping): readonly string[] {
  return linesOfCodes(codesLeftOut(mapping));
}

/** Codes by the name of their column, a line for each. */
export function linesOfCodes(
  all: readonly { readonly column: string; readonly codes: readonly string[] }[],
): readonly string[] {
  return all.map(({ column, codes }) => {
    const named = codes.slice(0, MOST_CODES).map((code) => `“${code}”`);
    const more = codes.length - named.length;
    return words.codesOf(column, named.join(', '), more);
  });
}
