import { type Asked, collectedQuestion } from '../../asking/questions/collected/collected.ts';
import type { Condition, Option, Question, QuestionFace } from '../../asking/questions/question.ts';
import type { Module } from '../../asking/survey/questionnaire.ts';
import type { Net } from '../../core/column.ts';
import { day } from '../../core/day.ts';
import { id } from '../../core/id.ts';
import { isAnswer, isQuestion, type Mapping, type Meaning, type QuestionTarget } from './collectedMapping.ts';

/** The words that the questions need beside those of the mapping. */
export interface CollectedTexts {
  readonly module: string;
  /** The answer of who chose none of several. */
  readonly none: string;
  /** The question of which questions somebody was asked. */
  readonly wereAsked: string;
}

/** Id of the module of all questions that come from a file. */
const COLLECTED = 'collected';
/** Id of the question of which questions somebody was asked, where a file knows. */
export const WERE_ASKED = 'collected_were_asked';
/** Code of "none of these". */
const NONE = 0;
const LONGEST_WORDS = 2000;

/**
 * The questions that a mapping makes, in the order of the columns.
 *
 * Where the file tells that not everybody was asked something, a question of its own says what each was asked, and the
 * others go by it: so "not asked" is told from "not answered" as in any interview.
 *
 * @param known A question that is there already, by its id; undefined where there is none.
 */
export function collectedModule(
  mapping: Mapping,
  texts: CollectedTexts,
  known: (id: string) => Question | undefined,
): Module {
  const targets = inFileOrder(mapping);
  const some = someAsked(mapping);
  const questions = targets.map((target): Question => {
    const made = target.isKnown ? plainKnown(known(target.id)) : undefined;
    const question = made ?? collectedQuestion(faceOf(target), askedOf(target, texts));
    const place = some.indexOf(target);
    return place < 0 ? question : { ...question, askIf: wasAsked(place) };
  });
  const first = some.length === 0 ? [] : [wereAsked(some, texts)];
  return { id: COLLECTED, title: { en: texts.module }, role: 'core', questions: [...first, ...questions] };
}

/** Targets that not everybody was asked, in order; the code of each is its place among them from 1. */
export function someAsked(mapping: Mapping): readonly QuestionTarget[] {
  return inFileOrder(mapping).filter(({ codes }) => codes.some(({ means }) => means === 'notAsked'));
}

function inFileOrder({ columns, targets }: Mapping): readonly QuestionTarget[] {
  const placeOf = new Map(columns.map((name, at) => [name, at]));
  const first = (target: QuestionTarget) => placeOf.get(target.columns[0]?.name ?? '') ?? 0;
  return targets.filter(isQuestion).toSorted((one, other) => first(one) - first(other));
}

function wasAsked(place: number): Condition {
  return { question: id<'question'>(WERE_ASKED), isOneOf: [place + 1] };
}

function wereAsked(some: readonly QuestionTarget[], texts: CollectedTexts): Question {
  const options = some.map(({ text }, place): Option => ({ code: place + 1, text: { en: text } }));
  const face = ownFace(WERE_ASKED, texts.wereAsked);
  const none: Option = { code: NONE, text: { en: texts.none }, exclusive: true };
  return collectedQuestion(face, { shape: 'several', options: [...options, none] });
}

/** A question as it counts here: nothing ends an interview that was held elsewhere, or hides a question of it. */
function plainKnown(question: Question | undefined): Question | undefined {
  if (question === undefined) return undefined;
  const { askIf, endIf, requiredIf, checks, ...plain } = question;
  const open = { ...plain, required: false, ...openOffers } as Question;
  if (!('options' in open)) return open;
  const options = (open.options as readonly Option[]).map(({ endsWith, ...option }) => option);
  return { ...open, options } as Question;
}

/** A file may say of any question that somebody did not know, or would not say. */
const openOffers = { dontKnow: 'volunteered', preferNot: 'volunteered' } as const;

function ownFace(name: string, text: string): QuestionFace {
  return {
    id: id<'question'>(name),
    text: { en: text },
    mark: 'own',
    source: '',
    ...openOffers,
    base: 'allAsked',
    required: false,
    wording: `own.${name}`.slice(0, 200),
  };
}

function faceOf(target: QuestionTarget): QuestionFace {
  const face = ownFace(target.id, target.text);
  const offer = (means: Meaning) => target.codes.some((code) => code.means === means);
  return {
    ...face,
    dontKnow: offer('dontKnow') ? 'offered' : 'volunteered',
    preferNot: offer('preferNot') ? 'offered' : 'volunteered',
  };
}

function askedOf(target: QuestionTarget, texts: CollectedTexts): Asked {
  const { shape } = target;
  switch (shape) {
    case 'choice':
      return { shape, options: optionsIn(target), nets: netsIn(target) };
    case 'grid':
      return { shape, rows: rowsIn(target), options: optionsIn(target), nets: netsIn(target) };
    case 'several':
      return { shape, options: severalIn(target, texts.none) };
    case 'number': {
      const { least, greatest, decimals } = target;
      return { shape, from: least, to: greatest > least ? greatest : least + 1, decimals };
    }
    case 'day':
      return {
        shape,
        earliest: day(target.earliest) ?? FIRST_DAY,
        latest: day(target.latest) ?? day(target.earliest) ?? FIRST_DAY,
      };
    case 'words':
      return { shape, most: LONGEST_WORDS };
  }
}

const FIRST_DAY = '2000-01-01' as NonNullable<ReturnType<typeof day>>;

function rowsIn({ columns }: QuestionTarget) {
  return columns.map(({ part, label }) => ({ id: part, text: { en: label } }));
}

/** Each answer once, although it may stand in the file in several ways. */
function optionsIn({ codes }: QuestionTarget): readonly Option[] {
  const options = new Map<number, Option>();
  for (const { means, code, label } of codes) {
    if (isAnswer(means) && !options.has(code)) options.set(code, { code, text: { en: label } });
  }
  return [...options.values()];
}

function severalIn(target: QuestionTarget, none: string): readonly Option[] {
  const options =
    target.parting === ''
      ? target.columns.map(({ part, label }): Option => ({ code: Number(part), text: { en: label } }))
      : optionsIn(target);
  const canBeNone = target.codes.some(({ means }) => means === 'notChosen');
  return canBeNone ? [...options, { code: NONE, text: { en: none }, exclusive: true }] : options;
}

function netsIn(target: QuestionTarget): readonly Net[] {
  const net = (means: 'good' | 'bad', direction: Net['direction']): readonly Net[] => {
    const counted = new Set(target.codes.filter((code) => code.means === means).map(({ code }) => code));
    const labels = optionsIn(target).filter(({ code }) => counted.has(code));
    if (labels.length === 0) return [];
    const label = { en: labels.map(({ text }) => text.en).join(' / ') };
    return [{ id: direction, label, codes: [...counted], direction }];
  };
  return [...net('good', 'positive'), ...net('bad', 'negative')];
}
