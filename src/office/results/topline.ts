import { columnsOf } from '../../asking/questions/countedKinds.ts';
import { metOf } from '../../asking/questions/editing/editedKinds.ts';
import { endingsOf, formulaIn } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import { moduleOf, type Questionnaire, questionsOf } from '../../asking/survey/questionnaire.ts';
import { type Reader, readText } from '../../core/reader.ts';
import { MADE } from '../../counting/analysis/made/madeVariable.ts';
import type { Results } from '../../counting/analysis/results.ts';
import type { Table } from '../../counting/analysis/table.ts';
import { builderWords } from '../../words/builder.ts';
import { daysInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { setupWords } from '../../words/setup.ts';
import { tableWords } from '../../words/tables.ts';
import { tableTopic } from '../../words/topics.ts';
import { toplineWords } from '../../words/topline.ts';
import { conditionText } from '../builder/conditionText.ts';
import { offersSaid } from '../builder/offersSaid.ts';
import { baseText, ownWordsGiven, type TableView, tableView } from './tableView.ts';

/** A questionnaire with its results, in the order of asking. */
export interface ToplineModule {
  readonly key: string;
  readonly title: string;
  readonly questions: readonly ToplineQuestion[];
}

/** One question as it was asked, with what came of it. */
export interface ToplineQuestion {
  readonly key: string;
  /** `Q7`; null for a question of an older version that has no number now. */
  readonly number: string | null;
  readonly leadIn: string | null;
  readonly text: string;
  readonly hint: string | null;
  /** Who was asked, in words. */
  readonly routing: readonly string[];
  /** Why there is no table; null where there is one. */
  readonly note: string | null;
  readonly tables: readonly ToplineTable[];
}

/** The results at every answer, for everyone together. */
export interface ToplineTable {
  readonly key: string;
  readonly caption: string;
  /** The row of a list, or the version of older words; null where the question says it all. */
  readonly heading: string | null;
  /** The older words, where they are others than those above; null for the words that are asked now. */
  readonly askedAs: string | null;
  readonly view: TableView;
  /** Net promoter score, mean, median and spread, where the answers are numbers. */
  readonly numbers: readonly NumberLine[];
  /** Whether figures have intervals and effective bases: those of an open sample have none. */
  readonly isPrecise: boolean;
  /** Of words and postcodes only how many people gave some is told; null for other tables. */
  readonly wrote: string | null;
  /** Base and dates, so that no figure stands without them. */
  readonly of: string;
}

/** A figure that numbers come to, or why it is not told, with what it rests on. */
interface NumberLine {
  readonly key: string;
  readonly label: string;
  readonly figure: string;
  readonly interval: string;
  readonly base: string;
  readonly effectiveBase: string;
}

/** What a marked-up questionnaire is made from. */
export interface ToplineInput {
  /** The newest version that the wave asked. */
  readonly questionnaire: Questionnaire;
  readonly results: Pick<Results, 'everyone' | 'people'>;
  readonly reader: Reader;
  readonly hideUnder: number;
}

/** The question of the bank whose answers stand as the area of the design record. */
const AREA_OF: Readonly<Record<string, string>> = { ward: 'design:area' };

/** The questionnaire in its order, with wording, routing in words, and the results at each answer. */
export function toplineOf(input: ToplineInput): readonly ToplineModule[] {
  const { questionnaire, results, reader } = input;
  const words = wordsIn(toplineWords, reader.language);
  const tables = [...results.everyone, ...results.people];
  const told = new Set<Table>();
  const modules: { key: string; title: string; questions: ToplineQuestion[] }[] = [];
  for (const [place, question] of questionsOf(questionnaire).entries()) {
    const own = tablesOf(tables, question);
    for (const table of own) told.add(table);
    const module = moduleOf(questionnaire, question.id);
    if (modules.at(-1)?.key !== (module?.id ?? ''))
      modules.push({
        key: module?.id ?? '',
        title: module ? readText(module.title, reader) : '',
        questions: [],
      });
    modules
      .at(-1)
      ?.questions.push(asked(input, question, { number: words.question(place + 1), tables: own }));
  }
  const rest = tables.filter((table) => !told.has(table));
  const made = rest.filter(({ column, earlier }) => earlier === null && String(column.id).startsWith(MADE));
  const gone = rest.filter(({ earlier }) => earlier !== null);
  const more = (key: string, title: string, own: readonly Table[]) =>
    own.length === 0 ? [] : [{ key, title, questions: unasked(input, own) }];
  return [
    ...modules,
    ...more('~made', wordsIn(resultsWords, reader.language).made, made),
    ...more('~', words.gone, gone),
  ];
}

function tablesOf(tables: readonly Table[], { id }: Question): readonly Table[] {
  const own = tables.filter(({ column }) => column.question === id);
  return own.length > 0 ? own : tables.filter(({ column }) => column.id === AREA_OF[id]);
}

function asked(
  { questionnaire, reader, hideUnder }: ToplineInput,
  question: Question,
  { number, tables }: { readonly number: string; readonly tables: readonly Table[] },
): ToplineQuestion {
  const said = (text: Question['hint']) => (text === undefined ? null : readText(text, reader));
  const text = readText(question.text, reader);
  return {
    key: question.id,
    number,
    leadIn: said(question.leadIn),
    text,
    hint: said(question.hint),
    routing: routingOf(questionnaire, question, reader),
    note: tables.length > 0 ? null : noteOf(question, reader),
    tables: tables.map((table) => printed(table, { reader, hideUnder, text })),
  };
}

function routingOf(questionnaire: Questionnaire, question: Question, reader: Reader): readonly string[] {
  const words = wordsIn(toplineWords, reader.language);
  const condition = question.askIf === undefined ? null : conditionText(questionnaire, question.askIf);
  if (formulaIn(question) !== null) return [words.workedOut(condition)];
  const carry = 'carryForward' in question ? question.carryForward : undefined;
  const routing = [
    ...(condition === null
      ? []
      : [wordsIn(builderWords, reader.language).meeting[metOf(question)].only(condition)]),
    ...(carry === undefined
      ? []
      : [
          wordsIn(setupWords, reader.language)['rows' in question ? 'carriedRows' : 'carried'](
            carry.question,
            carry.chosen,
          ),
        ]),
  ];
  return [
    ...(routing.length === 0 ? [words.askedAll] : routing),
    ...offersSaid(questionnaire, question, reader),
  ];
}

function noteOf(question: Question, reader: Reader): string {
  const words = wordsIn(toplineWords, reader.language);
  if (endingsOf(question).length > 0) return words.screening;
  return columnsOf(question).length === 0 ? words.asksNothing : words.personal;
}

/** What the newest version does not ask, in the order of the tables. */
function unasked({ reader, hideUnder }: ToplineInput, tables: readonly Table[]): ToplineQuestion[] {
  const questions = new Map<string, Table[]>();
  for (const table of tables) {
    const { question } = table.column;
    questions.set(question, [...(questions.get(question) ?? []), table]);
  }
  return [...questions].map(([key, own]) => {
    const text = own[0] ? readText(own[0].title, reader) : '';
    const shape = { leadIn: null, hint: null, routing: [], note: null, number: null };
    return { ...shape, key, text, tables: own.map((table) => printed(table, { reader, hideUnder, text })) };
  });
}

function printed(
  table: Table,
  { reader, hideUnder, text }: { readonly reader: Reader; readonly hideUnder: number; readonly text: string },
): ToplineTable {
  const words = wordsIn(toplineWords, reader.language);
  const { baseAllAsked, baseGivingView } = wordsIn(tableWords, reader.language);
  const { column, note, earlier, groups } = table;
  const title = readText(table.title, reader);
  const row = column.row === null ? null : readText(column.label, reader);
  const view = tableView(table, reader, hideUnder);
  // The answers as on the questionnaire, then those counted together.
  const lines = [...view.lines].sort((one, other) => Number(one.isNet) - Number(other.isNet));
  const base = groups[0] ? baseText(groups[0], hideUnder) : '';
  const when = [note.simulated ? words.simulated : null, daysInWords(note.from, note.to)];
  return {
    key: column.id,
    caption: tableTopic(table, reader),
    heading:
      [row, earlier && words.olderWords(earlier.join(', '))].filter((part) => part !== null).join(': ') ||
      null,
    askedAs: earlier !== null && title !== text ? title : null,
    numbers: numbersOf(view),
    // Of words nothing else is told than how many.
    view: { ...view, lines, notes: column.isOwnWords ? [] : view.notes },
    isPrecise: note.sample !== 'open',
    wrote: column.isOwnWords ? words.gave(ownWordsGiven(column, reader), base) : null,
    of: words.of(
      `${base}, ${note.dontKnowIn ? baseAllAsked : baseGivingView}`,
      when.filter((fact) => fact !== null).join('. '),
    ),
  };
}

/** Under which keys a printed table tells the interval and the effective base of a figure. */
const NUMBERS = [
  { key: 'netPromoter', interval: 'netPromoterInterval', effective: 'netPromoterEffective' },
  { key: 'mean', interval: 'meanInterval', effective: 'meanEffective' },
  { key: 'median', interval: null, effective: null },
  { key: 'deviation', interval: null, effective: null },
] as const;

function numbersOf({ summaries }: TableView): readonly NumberLine[] {
  const line = (key: string | null) => summaries.find((one) => one.key === key);
  const text = (key: string | null) => line(key)?.counts[0] ?? '';
  return NUMBERS.flatMap(({ key, interval, effective }) => {
    const found = line(key);
    if (found === undefined || text(key) === '') return [];
    return {
      key,
      label: found.label,
      figure: text(key),
      interval: text(interval),
      base: text('gaveNumber'),
      effectiveBase: text(effective),
    };
  });
}
