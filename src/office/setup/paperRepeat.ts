import { formulaIn } from '../../asking/questions/kinds.ts';
import type { Condition } from '../../asking/questions/question.ts';
import { questionById, type Repeat } from '../../asking/survey/questionnaire.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { type PaperSentences, paperWords, type RepeatWord } from '../../words/paper.ts';
import { paperCondition } from './paperCondition.ts';
import { type PaperPlace, whereText } from './paperPlace.ts';
import { ownText, type PaperText, spoken } from './paperText.ts';
import type { PrintedGroup } from './printedGroups.ts';

/** What stands above the questions of a group that is answered again and again. */
export interface PaperRepeat {
  /** How often they are answered, above the first of them; null above the others. */
  readonly how: string | null;
  /** What this time is for; null where it is for whatever is written in. */
  readonly what: PaperText | null;
  /** Who answers it this time, or what to do where there is room for one time only. */
  readonly say: string;
  /** Asks which time it is, with room to write it; null where that is printed. */
  readonly writeIn: string | null;
}

/** What is said above the questions of a group; null for one that is answered once. */
export function paperRepeat(
  { module, repeat, repetition, questions, within }: PrintedGroup,
  isFirst: boolean,
  place: PaperPlace,
): PaperRepeat | null {
  if (repeat === undefined) return null;
  const words = wordsIn(paperWords, place.reader.language);
  const how = howOften(repeat, words, place);
  const numbers = questions.flatMap(({ id }) => place.numbers.get(id) ?? []);
  const onlyIf = (condition: Condition) =>
    words.groupOnlyIf(numbers.at(0) ?? null, numbers.at(-1) ?? null, paperCondition(condition, place));
  if (repetition === null) {
    const writeIn = words.whichOne[wordOf(repeat)];
    const [outer = null] = (within && place.numbers.get(within.id)) ?? [];
    if (module.repeat === undefined && outer !== null)
      return { how: null, what: null, say: words.sameOne(outer), writeIn };
    const first = 'while' in repeat && repeat.askIf !== undefined ? `${onlyIf(repeat.askIf)} ` : '';
    return { how, what: null, say: `${first}${words.furtherSheets(outer)}`, writeIn };
  }
  return {
    how: isFirst ? how : null,
    what:
      wordOf(repeat) === 'count'
        ? ownText(words.numbered(repetition.position), place.reader.language)
        : spoken(repetition.each, place.reader),
    say: onlyIf(repetition.takesPlace),
    writeIn: null,
  };
}

/** What `{each}` reads as in a group that is printed once for whatever is written in above it. */
export function eachOnPaper({ repeat, repetition }: PrintedGroup, language: string): string {
  const words = wordsIn(paperWords, language);
  return repeat === undefined || repetition !== null ? '…' : words.eachAbove[wordOf(repeat)];
}

/** What a question asks for by itself: that its repetition takes place at all is said above the group. */
export function ownCondition(
  askIf: Condition | undefined,
  { repetition }: PrintedGroup,
): Condition | undefined {
  if (repetition === null || askIf === undefined) return askIf;
  if (askIf === repetition.takesPlace) return undefined;
  return 'all' in askIf && askIf.all[0] === repetition.takesPlace ? askIf.all[1] : askIf;
}

function howOften(repeat: Repeat, words: PaperSentences, place: PaperPlace): string {
  if ('while' in repeat) return words.onceWhile(paperCondition(repeat.while, place), repeat.most);
  const source = questionById(place.questionnaire, 'count' in repeat ? repeat.count : repeat.forEach);
  // A number that is worked out stands nowhere on the paper.
  const where =
    source === undefined || formulaIn(source) !== null ? null : whereText({ question: source.id }, place);
  return 'count' in repeat ? words.onceForCount(where, repeat.most) : words.onceForEach(where);
}

function wordOf(repeat: Repeat): RepeatWord {
  return 'forEach' in repeat ? 'forEach' : 'count';
}
