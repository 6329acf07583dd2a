import { countText } from '../../core/percent.ts';
import { type Reader, readText } from '../../core/reader.ts';
import type { Text } from '../../core/text.ts';
import type { ChosenColumn } from '../../counting/analysis/chosenCells.ts';
import type { BreakName, ChosenTable } from '../../counting/analysis/chosenTable.ts';
import type { ChosenTables } from '../../counting/analysis/chosenTables.ts';
import { chosenWords } from '../../words/chosenTables.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { methodLine } from '../../words/method.ts';
import { tableWords } from '../../words/tables.ts';
import { chosenTopic, topicLabel } from '../../words/topics.ts';

/** How chosen tables are shown: what stands in their cells, and what beside it. */
export interface ShownTables {
  readonly figures: 'column' | 'row' | 'count';
  readonly shows: readonly ('precision' | 'letters' | 'rest' | 'test' | 'means')[];
}

/** Row percentages are of groups side by side: without any, those of columns are shown. */
export function figuresOf(table: ChosenTable, { figures }: ShownTables): ShownTables['figures'] {
  return figures === 'row' && table.breaks.length === 0 ? 'column' : figures;
}

/** What a break is called; one inside another says so. */
export function breakText(names: readonly BreakName[], reader: Reader): string {
  const [outer = '', inner] = names.map((name) => topicLabel(name, reader));
  return inner === undefined ? outer : wordsIn(chosenWords, reader.language).nested(outer, inner);
}

/** The head of a column; that of everyone has none. */
export function columnText({ labels, remainder }: ChosenColumn, reader: Reader): string {
  const textOf = (group: readonly Text[]) => group.map((label) => readText(label, reader)).join(', ');
  if (remainder === undefined) return textOf(labels);
  const words = wordsIn(chosenWords, reader.language);
  return words.remainder(remainder.labels.map(textOf), remainder.hasUnknown);
}

/** Whose answers tables are of; null for everyone's. */
export function onlyText({ only }: Pick<ChosenTables, 'only'>, reader: Reader): string | null {
  const words = wordsIn(chosenWords, reader.language);
  const lines = only.map(({ of, answers }) =>
    words.answered(chosenTopic(of, reader), answers.map((one) => readText(one, reader)).join(', ')),
  );
  return lines.length === 0 ? null : words.onlyThose(lines);
}

/** How a chosen table came about, a sentence for each fact: whose answers, when, how weighted, which base, which tests. */
export function chosenNotes(...of: Parameters<typeof notesInParts>): readonly string[] {
  return notesInParts(...of).flat();
}

/** The same in parts: what the figures are, what was tested, and what is hidden. */
export function notesInParts(
  table: ChosenTable,
  chosen: ChosenTables,
  { shown, reader }: { readonly shown: ShownTables; readonly reader: Reader },
): readonly (readonly string[])[] {
  const words = wordsIn(chosenWords, reader.language);
  const ofTables = wordsIn(tableWords, reader.language);
  const { note, limits } = chosen;
  const figures = figuresOf(table, shown);
  const only = onlyText(chosen, reader);
  const { hideUnder, protectUnder } = limits;
  const about = [
    ...(only === null ? [] : [only]),
    ...methodLine({ ...note, dontKnowIn: table.dontKnowIn }, reader.language),
    words.basis[figures],
    ...meansNotes(table, shown, reader),
    ...(table.several ? [ofTables.several.replace(/\.$/, '')] : []),
    ...offeredNotes(table, reader),
    ...(table.notCoded ? [ofTables.notCoded(table.notCoded).replace(/\.$/, '')] : []),
  ];
  const hidden = [
    words.hiddenRule(hideUnder, protectUnder),
    ...sharedNotes(table, limits, reader),
    ...(figures === 'column' ? [] : [words.countRule(protectUnder)]),
    ...(only === null ? [] : [words.filterRule(protectUnder)]),
  ];
  const tested = note.sample === 'open' ? [words.openNote] : testNotes(table, shown, reader);
  return [about, tested, hidden].filter((part) => part.length > 0);
}

/** How many were offered each answer, where that is not the base of the table. */
function offeredNotes({ offered, rows }: ChosenTable, reader: Reader): readonly string[] {
  if (offered === undefined) return [];
  const each = rows.flatMap(({ id, label }) => {
    const base = offered.find(({ row }) => row === id)?.base;
    return base === undefined || label === null ? [] : [`${readText(label, reader)} ${countText(base)}`];
  });
  return [wordsIn(chosenWords, reader.language).offered(each.join(', '))];
}

/** What to know of columns that share people, and what is hidden for their sake. */
function sharedNotes(
  { breaks }: ChosenTable,
  { protectUnder }: ChosenTables['limits'],
  reader: Reader,
): readonly string[] {
  const words = wordsIn(chosenWords, reader.language);
  const told = breaks.filter(({ shared }) => shared !== undefined);
  if (told.length === 0) return [];
  return [
    ...told.flatMap(({ names, shared }) => {
      const [name, notCoded] = [breakText(names, reader), shared?.notCoded ?? 0];
      return [words.sharedBases(name), ...(notCoded > 0 ? [words.sharedNotCoded(name, notCoded)] : [])];
    }),
    words.sharedRule(protectUnder),
    words.sharedUnknown(protectUnder),
  ];
}

/** What means and net scores are of. */
function meansNotes({ means }: ChosenTable, { shows }: ShownTables, reader: Reader): readonly string[] {
  const words = wordsIn(chosenWords, reader.language);
  if (!shows.includes('means') || means === null) return [];
  const { summary, net } = means;
  return [
    ...(summary === null ? [] : [words.meanNote]),
    ...(net === null ? [] : [net.isPromoter ? words.promoterNote : words.netNote]),
  ];
}

function testNotes(table: ChosenTable, { shows }: ShownTables, reader: Reader): readonly string[] {
  const words = wordsIn(chosenWords, reader.language);
  const { breaks } = table;
  if (breaks.length === 0) return [];
  const isAnyShared = breaks.some(({ shared }) => shared !== undefined);
  const sum = (of: 'pairTests' | 'restTests') => breaks.reduce((all, one) => all + one[of], 0);
  const said = [
    ...(shows.includes('letters') ? [words.lettersNote(sum('pairTests'))] : []),
    ...(shows.includes('letters') && isAnyShared ? [words.sharedLetters] : []),
    ...(shows.includes('rest') ? [words.restNote(sum('restTests'))] : []),
    ...(shows.includes('rest') && isAnyShared ? [words.sharedRest] : []),
    ...(shows.includes('test')
      ? breaks.map(({ names, test, shared }) =>
          shared ? words.sharedTest(breakText(names, reader)) : words.test(breakText(names, reader), test),
        )
      : []),
  ];
  return said.length === 0 ? [words.noTest] : said;
}
