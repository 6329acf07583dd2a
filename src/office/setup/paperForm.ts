import { onPaper } from '../../asking/questions/countedKinds.ts';
import type { GridRow } from '../../asking/questions/grid/gridFace.ts';
import { mostChosen } from '../../asking/questions/kinds.ts';
import type { PaperPart } from '../../asking/questions/paperPart.ts';
import type { Picture } from '../../asking/questions/picture.ts';
import type { Option, Question } from '../../asking/questions/question.ts';
import { type Population, populationOf } from '../../asking/survey/population.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { textNames } from '../../asking/survey/textNames.ts';
import { id } from '../../core/id.ts';
import type { Reader } from '../../core/reader.ts';
import { languageOf, wordsIn } from '../../words/inLanguages.ts';
import { interviewWords } from '../../words/interview.ts';
import { paperWords } from '../../words/paper.ts';
import { paperCondition } from './paperCondition.ts';
import { type PaperPlace, whereText } from './paperPlace.ts';
import { eachOnPaper, ownCondition, type PaperRepeat, paperRepeat } from './paperRepeat.ts';
import { howText, ownText, type PaperText, spoken } from './paperText.ts';
import { numbersOn, type PrintedGroup, printedGroups } from './printedGroups.ts';

/** A box to tick. */
export interface PaperBox {
  readonly key: string;
  readonly text: PaperText;
  /** In brackets behind it. */
  readonly note: string | null;
  /** Asks what exactly, with room to write it. */
  readonly writeIn: boolean;
  /** A number is written in its box, and not ticked. */
  readonly isNumber?: true;
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
  /** Who need not go on after it; null where everybody does. */
  readonly ends: string | null;
}

/**
 * A questionnaire as a resident fills it in on paper. The titles of its groups are for officers: no tablet shows them, and
 * the paper does not.
 */
export interface PaperForm {
  readonly groups: readonly {
    readonly key: string;
    /** Null for a group that is answered once. */
    readonly repeat: PaperRepeat | null;
    /** Says that these questions are no longer part of the repeated group above them; null where none is there. */
    readonly everyone: string | null;
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
  const printed = printedGroups(questionnaire);
  const place: PaperPlace = { questionnaire, numbers: numbersOn(printed), reader };
  const words = wordsIn(paperWords, reader.language);
  const isRepeated = (group: PrintedGroup | undefined) => group?.repeat !== undefined;
  const groups = printed.map((group, at) => ({
    key: group.key,
    everyone: isRepeated(printed[at - 1]) && !isRepeated(group) ? words.everyone : null,
    repeat: paperRepeat(group, printed[at - 1]?.module !== group.module, place),
    questions: group.questions.map((question) => questionOnPaper(question, group, place)),
  }));
  const texts = groups.flatMap(({ questions }) => questions.flatMap(textsOf));
  return {
    groups,
    population: populationOf(questionnaire),
    language: languageOf(paperWords, reader.language),
    untranslated: texts.filter((text) => text !== null && text.mark !== null).length,
  };
}

function questionOnPaper(question: Question, group: PrintedGroup, around: PaperPlace): PaperQuestion {
  const place = { ...around, reader: readerOf(question, group, around) };
  const { reader, numbers } = place;
  const [number] = numbers.get(question.id) ?? [];
  return {
    key: question.id,
    number: number === undefined ? null : `${number}.`,
    leadIn: question.leadIn ? spoken(question.leadIn, reader) : null,
    text: spoken(question.text, reader),
    hint: question.hint ? spoken(question.hint, reader) : null,
    routing: routingOf(question, group, place),
    blocks: blocksOf(question, place),
    ends: endsOf(question, place),
  };
}

/** On paper nobody knows yet what was answered, or what a group that is printed once is answered for. */
function readerOf(question: Question, group: PrintedGroup, place: PaperPlace): Reader {
  const { reader, numbers } = place;
  const words = wordsIn(paperWords, reader.language);
  const answers = textNames(question).flatMap((name) =>
    numbers.has(name)
      ? [[`answer:${name}`, words.answerTo(whereText({ question: id<'question'>(name) }, place))]]
      : [],
  );
  const facts = Object.fromEntries([
    ['each', eachOnPaper(group, reader.language)],
    ...answers,
  ]) as Reader['facts'];
  return { ...reader, facts: { ...facts, ...reader.facts } };
}

function routingOf(question: Question, group: PrintedGroup, place: PaperPlace): readonly string[] {
  const words = wordsIn(paperWords, place.reader.language);
  const carry = 'carryForward' in question ? question.carryForward : undefined;
  const [from] = (carry && place.numbers.get(carry.question)) ?? [];
  const askIf = ownCondition(question.askIf, group);
  return [
    ...(askIf ? [words.onlyIf(paperCondition(askIf, place))] : []),
    ...(carry && from !== undefined
      ? [words['rows' in question ? 'carriedRows' : 'carried'](from, carry.chosen)]
      : []),
  ];
}

/** A rule that has no words of its own is not told: nobody with a pen could keep it. */
function endsOf({ endIf }: Question, place: PaperPlace): string | null {
  const words = wordsIn(paperWords, place.reader.language);
  const when = endIf && paperCondition(endIf.when, place);
  return when === undefined || when.includes(words.applies) ? null : words.endsIf(when);
}

function blocksOf(question: Question, place: PaperPlace): readonly PaperBlock[] {
  const parts = onPaper(question);
  const rows = parts.find((part) => part.sort === 'rows')?.rows ?? [];
  const noViews = noViewsOf(question, place.reader);
  const blocks = parts.flatMap((part) => blockOf(part, question, { rows, noViews, place }));
  const isBoxed = blocks.some(({ sort }) => sort === 'boxes' || sort === 'grid');
  if (isBoxed || noViews.length === 0 || blocks.length === 0) return blocks;
  return [...blocks, { sort: 'boxes', how: null, boxes: noViews }];
}

interface Around {
  readonly rows: readonly GridRow[];
  readonly noViews: readonly PaperBox[];
  readonly place: PaperPlace;
}

function blockOf(part: PaperPart, question: Question, around: Around): readonly PaperBlock[] {
  const { reader } = around.place;
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
      return [{ sort: 'write', say: howText(part.say, reader), isTall }];
    }
    case 'options':
      return [tickedBlock(part, mostChosen(question) > 1, around)];
  }
}

function tickedBlock(
  { options, how }: Extract<PaperPart, { readonly sort: 'options' }>,
  isSeveral: boolean,
  { rows, noViews, place }: Around,
): PaperBlock {
  const { reader } = place;
  const words = wordsIn(paperWords, reader.language);
  const said = (usual: string) => (how ? howText(how, reader) : ownText(usual, reader.language));
  if (rows.length === 0) {
    // What is done in them otherwise than to tick them is to write a number.
    const answers = options.map((option) => ({
      ...boxOf(option, place),
      ...(how && { isNumber: true as const }),
    }));
    const boxes = [...answers, ...noViews];
    return { sort: 'boxes', how: said(isSeveral ? words.tickAll : words.tickOne), boxes };
  }
  return {
    sort: 'grid',
    how: said(isSeveral ? words.tickAllInRow : words.tickOneInRow),
    heads: [...options.map((option) => headOf(option, place)), ...noViews.map(({ text }) => text)],
    rows: rows.map(({ id, text }) => ({ key: id, text: spoken(text, reader) })),
  };
}

/** The words of a column of a table, with who is offered it where not everybody is. */
function headOf({ text, offeredIf }: Option, place: PaperPlace): PaperText {
  const said = spoken(text, place.reader);
  if (offeredIf === undefined) return said;
  const who = wordsIn(paperWords, place.reader.language).offered(paperCondition(offeredIf, place));
  return { ...said, text: `${said.text} (${who})` };
}

function boxOf({ code, text, ...rules }: Option, place: PaperPlace): PaperBox {
  const { reader } = place;
  const words = wordsIn(paperWords, reader.language);
  const notes = [
    rules.offeredIf && words.offered(paperCondition(rules.offeredIf, place)),
    rules.exclusive && words.alone,
    rules.endsWith && words.ends,
  ].filter((note) => typeof note === 'string');
  return {
    key: String(code),
    text: spoken(text, reader),
    note: notes.length === 0 ? null : notes.join('; '),
    writeIn: rules.specify === true,
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

function textsOf({ leadIn, text, hint, blocks }: PaperQuestion): readonly (PaperText | null)[] {
  const inBlocks = blocks.flatMap((block): readonly (PaperText | null)[] => {
    if (block.sort === 'boxes') return [block.how, ...block.boxes.map((box) => box.text)];
    if (block.sort === 'grid') return [block.how, ...block.heads, ...block.rows.map((row) => row.text)];
    if (block.sort === 'picture') return [];
    return [block.sort === 'write' ? block.say : block.lines];
  });
  return [leadIn, text, hint, ...inBlocks];
}
