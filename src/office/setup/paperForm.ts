import { onPaper } from '../../asking/questions/countedKinds.ts';
import { formulaIn, mostChosen } from '../../asking/questions/kinds.ts';
import type { PaperPart } from '../../asking/questions/paperPart.ts';
import type { Picture } from '../../asking/questions/picture.ts';
import type { GridRow, Option, Question } from '../../asking/questions/question.ts';
import { type Population, populationOf } from '../../asking/survey/population.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { type Reader, readText } from '../../core/reader.ts';
import { type Text, textIn } from '../../core/text.ts';
import { languageOf, wordsIn } from '../../words/inLanguages.ts';
import { interviewWords } from '../../words/interview.ts';
import { paperWords } from '../../words/paper.ts';
import { paperCondition } from './paperCondition.ts';

/** A text with the language it is really in. */
export interface PaperText {
  readonly text: string;
  readonly language: string;
  /** Says that it is in English for want of a translation; null where it is not. */
  readonly mark: string | null;
}

/** A box to tick. */
export interface PaperBox {
  readonly key: string;
  readonly text: PaperText;
  /** In brackets behind it. */
  readonly note: string | null;
  /** Asks what exactly, with room to write it. */
  readonly writeIn: boolean;
}

/** Something to be filled in. */
export type PaperBlock =
  | { readonly sort: 'boxes'; readonly how: PaperText | null; readonly boxes: readonly PaperBox[] }
  | {
      readonly sort: 'grid';
      readonly how: PaperText;
      readonly heads: readonly PaperText[];
      readonly rows: readonly { readonly key: string; readonly text: PaperText }[];
    }
  | { readonly sort: 'write'; readonly say: PaperText; readonly isTall: boolean }
  | { readonly sort: 'read'; readonly lines: PaperText }
  | { readonly sort: 'picture'; readonly picture: Picture };

export interface PaperQuestion {
  readonly key: string;
  /** Null for a text that asks nothing. */
  readonly number: string | null;
  readonly leadIn: PaperText | null;
  readonly text: PaperText;
  readonly hint: PaperText | null;
  /** Who answers it, in words. */
  readonly routing: readonly string[];
  readonly blocks: readonly PaperBlock[];
}

/** A questionnaire as a resident fills it in on paper. */
export interface PaperForm {
  readonly modules: readonly {
    readonly key: string;
    /** Null where it is in no other language than English: the tablet never shows it, and the paper need not. */
    readonly title: PaperText | null;
    readonly questions: readonly PaperQuestion[];
  }[];
  /** The language of the words around the questions. */
  readonly language: string;
  /** Whom it asks. */
  readonly population: Population;
  /** How many texts are printed in English for want of a translation. */
  readonly untranslated: number;
}

/** The paper questionnaire in one language. Texts without a translation are in English, and marked. */
export function paperForm(questionnaire: Questionnaire, reader: Reader): PaperForm {
  const numbers = numbersOf(questionnaire);
  // On paper nobody knows yet what a group is repeated for.
  const facts = { each: '…', ...reader.facts };
  const place: Place = { questionnaire, numbers, reader: { ...reader, facts } };
  const modules = questionnaire.modules.flatMap((module) => {
    // What is worked out is not for residents.
    const questions = module.questions.filter((question) => formulaIn(question) === null);
    if (questions.length === 0) return [];
    return {
      key: module.id,
      title: module.title[reader.language] === undefined ? null : spoken(module.title, reader),
      questions: questions.map((question) => questionOnPaper(question, place)),
    };
  });
  const texts = modules.flatMap(({ questions }) => questions.flatMap(textsOf));
  return {
    modules,
    population: populationOf(questionnaire),
    language: languageOf(paperWords, reader.language),
    untranslated: texts.filter((text) => text !== null && text.mark !== null).length,
  };
}

interface Place {
  readonly questionnaire: Questionnaire;
  readonly numbers: ReadonlyMap<string, number>;
  readonly reader: Reader;
}

/** Questions that something is answered to are numbered from 1. */
function numbersOf({ modules }: Questionnaire): ReadonlyMap<string, number> {
  const asking = modules.flatMap(({ questions }) => questions).filter(isAnswered);
  return new Map(asking.map(({ id }, i) => [id, i + 1]));
}

function isAnswered(question: Question): boolean {
  return onPaper(question).some(({ sort }) => sort === 'options' || sort === 'write');
}

function questionOnPaper(question: Question, place: Place): PaperQuestion {
  const { reader, numbers } = place;
  const number = numbers.get(question.id);
  return {
    key: question.id,
    number: number === undefined ? null : `${number}.`,
    leadIn: question.leadIn ? spoken(question.leadIn, reader) : null,
    text: spoken(question.text, reader),
    hint: question.hint ? spoken(question.hint, reader) : null,
    routing: routingOf(question, place),
    blocks: blocksOf(question, reader),
  };
}

function routingOf(question: Question, place: Place): readonly string[] {
  const words = wordsIn(paperWords, place.reader.language);
  const carry = 'carryForward' in question ? question.carryForward : undefined;
  const from = carry && place.numbers.get(carry.question);
  return [
    ...(question.askIf ? [words.onlyIf(paperCondition(question.askIf, place))] : []),
    ...(carry && from !== undefined ? [words.carried(from, carry.chosen)] : []),
  ];
}

function blocksOf(question: Question, reader: Reader): readonly PaperBlock[] {
  const parts = onPaper(question);
  const rows = parts.find((part) => part.sort === 'rows')?.rows ?? [];
  const noViews = noViewsOf(question, reader);
  const blocks = parts.flatMap((part) => blockOf(part, question, { rows, noViews, reader }));
  const isBoxed = blocks.some(({ sort }) => sort === 'boxes' || sort === 'grid');
  if (isBoxed || noViews.length === 0 || blocks.length === 0) return blocks;
  return [...blocks, { sort: 'boxes', how: null, boxes: noViews }];
}

interface Around {
  readonly rows: readonly GridRow[];
  readonly noViews: readonly PaperBox[];
  readonly reader: Reader;
}

function blockOf(part: PaperPart, question: Question, around: Around): readonly PaperBlock[] {
  const { reader } = around;
  switch (part.sort) {
    // The rows stand in the table of their answers.
    case 'rows':
      return [];
    case 'picture':
      return [part];
    case 'read':
      return [{ sort: 'read', lines: spoken(part.lines, reader) }];
    case 'write': {
      const isTall = 'length' in question && question.length === 'long';
      return [{ sort: 'write', say: spoken(part.say, reader), isTall }];
    }
    case 'options':
      return [tickedBlock(part, mostChosen(question) > 1, around)];
  }
}

function tickedBlock(
  { options, how }: Extract<PaperPart, { readonly sort: 'options' }>,
  isSeveral: boolean,
  { rows, noViews, reader }: Around,
): PaperBlock {
  const words = wordsIn(paperWords, reader.language);
  const own = (text: string): PaperText => {
    const language = languageOf(paperWords, reader.language);
    return { text, language, mark: null };
  };
  const said = (usual: string) => (how ? spoken(how, reader) : own(usual));
  if (rows.length === 0) {
    const boxes = [...options.map((option) => boxOf(option, reader)), ...noViews];
    return { sort: 'boxes', how: said(isSeveral ? words.tickAll : words.tickOne), boxes };
  }
  return {
    sort: 'grid',
    how: said(isSeveral ? words.tickAllInRow : words.tickOneInRow),
    heads: [...options.map(({ text }) => spoken(text, reader)), ...noViews.map(({ text }) => text)],
    rows: rows.map(({ id, text }) => ({ key: id, text: spoken(text, reader) })),
  };
}

function boxOf({ code, text, endsWith, exclusive, specify }: Option, reader: Reader): PaperBox {
  const words = wordsIn(paperWords, reader.language);
  const notes = [exclusive && words.alone, endsWith && words.ends].filter((note) => typeof note === 'string');
  return {
    key: String(code),
    text: spoken(text, reader),
    note: notes.length === 0 ? null : notes.join('; '),
    writeIn: specify === true,
  };
}

/** Ways of having no view are printed where they are offered; what is only volunteered has no box. */
function noViewsOf(question: Question, { language }: Reader): readonly PaperBox[] {
  const words = wordsIn(interviewWords, language);
  return (['dontKnow', 'preferNot'] as const)
    .filter((way) => question[way] === 'offered')
    .map((way) => ({
      key: way,
      text: { text: words[way], language: languageOf(interviewWords, language), mark: null },
      note: null,
      writeIn: false,
    }));
}

function spoken(text: Text, reader: Reader): PaperText {
  const { language } = textIn(text, reader.language);
  // A bare number reads the same in every language.
  const hasWords = /\p{L}/u.test(text.en);
  const mark =
    language !== reader.language && hasWords ? wordsIn(paperWords, reader.language).inEnglish : null;
  return { text: readText(text, reader), language: hasWords ? language : reader.language, mark };
}

function textsOf({ leadIn, text, hint, blocks }: PaperQuestion): readonly (PaperText | null)[] {
  const inBlocks = blocks.flatMap((block): readonly (PaperText | null)[] => {
    if (block.sort === 'boxes') return [block.how, ...block.boxes.map((box) => box.text)];
    if (block.sort === 'grid') return [block.how, ...block.heads, ...block.rows.map((row) => row.text)];
    if (block.sort === 'picture') return [];
    return [block.sort === 'write' ? block.say : block.lines];
  });
  return [leadIn, text, hint, ...inBlocks];
}
