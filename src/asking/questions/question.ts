import type { Net } from '../../core/column.ts';
import type { Day } from '../../core/day.ts';
import type { Id } from '../../core/id.ts';
import type { Text } from '../../core/text.ts';
import type { DayBounds, NumberBounds } from './bounds.ts';
import type { CardFace } from './card/card.ts';
import type { ComputedFace } from './computed/computedFace.ts';
import type { ConstantSumFace } from './constantSum/constantSum.ts';
import type { GridFace } from './grid/gridFace.ts';
import type { LongListFace } from './longList/longList.ts';
import type { PostcodeFace } from './postcode/postcode.ts';
import type { Preset } from './preset.ts';
import type { RankingFace } from './ranking/ranking.ts';

export type QuestionId = Id<'question'>;

/** How sure a bank text is: read at its source, read in part, recalled, or the officer's own. */
export type Mark = 'seen' | 'partSeen' | 'recalled' | 'own';

/** Whether a way of not giving a view is printed, only coded when the resident says it, or not taken at all. */
export type Offer = 'offered' | 'volunteered' | 'forbidden';

/** Ways of having no view that an answer can record. */
export type NoView = 'dontKnow' | 'preferNot' | 'notAnswered';

/** What was said: a value, or why there is none. Don't know records whether it was shown or volunteered. */
export type Given<Value> =
  | {
      readonly value: Value;
      /** What was typed beside an option that asks to specify, by its code: personal data, never tabulated. */
      readonly other?: Readonly<Record<string, string>>;
      /** Ids of the soft checks that it did not pass, and that were confirmed. */
      readonly confirmed?: readonly string[];
    }
  | { readonly missing: NoView; readonly heard?: 'shown' | 'volunteered' };

/**
 * Something that one answer says: it is, or has among its choices, one of these; it has so many choices; its number or its day
 * lies there; or there is one at all.
 */
export type Saying = { readonly question: QuestionId; readonly row?: string } & (
  | { readonly isOneOf: readonly number[] }
  | { readonly countChosen: { readonly atLeast?: number; readonly atMost?: number } }
  | { readonly number: NumberBounds }
  | { readonly date: DayBounds }
  | { readonly answered: true }
);

/**
 * A condition on answers. A missing answer says nothing: it equals nothing, and has no number of choices. A formula
 * (docs/formulas.md) is kept as it was written and holds where it comes out true; one that cannot be read never holds.
 */
export type Condition =
  | Saying
  | { readonly formula: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** What an answer must fulfil, with what is said where it does not. */
export interface Check {
  readonly id: string;
  /** Hard: the interview does not go on so. Soft: it asks whether that is right, and keeps both. */
  readonly level: 'hard' | 'soft';
  readonly mustHold: Condition;
  readonly message: Text;
}

/** Options, or the rows of a table, taken over from an earlier question: what was chosen there, or what was not. */
export interface CarryForward {
  readonly question: QuestionId;
  readonly chosen: boolean;
}

/** The reasons for which nothing of an interview counts. */
export type ScreenOut = Exclude<EndReason, 'skippedToEnd'>;

/** Where an interview ends after a question: as soon as the condition holds, once the question was reached. */
export interface EndRule {
  readonly when: Condition;
  readonly endsWith: EndReason;
  /** What the resident is told, in place of the usual words. */
  readonly message?: Text;
}

/** What every question has, whatever its kind. */
export interface QuestionFace {
  readonly id: QuestionId;
  /**
   * Texts may hold `{council}`, `{answer:ID}` for what was answered to an earlier question, and in a repeated module
   * `{each}` for what it is repeated for. All are filled in when the text is shown.
   */
  readonly text: Text;
  /** Read to the resident before the question. */
  readonly leadIn?: Text;
  /** For the resident, under the question. */
  readonly hint?: Text;
  /** For the fieldworker only; never shown when the resident holds the tablet. */
  readonly instruction?: Text;
  readonly mark: Mark;
  /** The mark of the lead-in, when there is one. */
  readonly leadInMark?: Mark;
  /** Where the wording comes from, for the officer. */
  readonly source: string;
  readonly dontKnow: Offer;
  readonly preferNot: Offer;
  /** The base of the percentages: everyone asked, or those who gave a view. */
  readonly base: 'allAsked' | 'givingView';
  /** Cannot finish without an answer (Don't know and Prefer not to say are answers). */
  readonly required: boolean;
  /** Stands in it before anybody answers; of kinds whose schema knows it. */
  readonly preset?: Preset;
  readonly askIf?: Condition;
  /** Cannot finish without an answer where this holds, whatever `required` says. */
  readonly requiredIf?: Condition;
  readonly endIf?: EndRule;
  /** Whether the fieldworker reads the answers out; left to the training where it is not said. */
  readonly readOut?: boolean;
  /** Number of the card that the resident is shown. */
  readonly showCard?: number;
  /** Looked at when the whole question is answered. */
  readonly checks?: readonly Check[];
  /** Changes when the wording does; a national figure is tied to one wording. */
  readonly wording: string;
}

/**
 * Why an interview may end before its last question: the resident is not of the population, or is screened out for
 * another reason; or the rest does not apply, and what was answered is complete.
 */
export type EndReason = 'underAge' | 'notResident' | 'screenedOut' | 'skippedToEnd';

export interface Option {
  readonly code: number;
  /** What the XLSForm called it that the question came from, so that it is called so again; its code where left out. */
  readonly name?: string;
  readonly text: Text;
  /** The interview ends here, with this reason, when the option is chosen. */
  readonly endsWith?: EndReason;
  /** Stays in its place after the others when their order is drawn. */
  readonly anchored?: true;
  /** Offered only where this holds, such as the towns of the county that was chosen. Always where left out. */
  readonly offeredIf?: Condition;
  /** Not read out with the others, such as "Something else": it is coded where the resident says it unasked. */
  readonly notReadOut?: true;
  /** Chosen alone, such as "None of these". */
  readonly exclusive?: true;
  /** Asks what exactly; the words are kept with the answer. */
  readonly specify?: true;
}

/** A question whose answers are options of a list. */
export interface ChoiceFace extends QuestionFace {
  readonly options: readonly Option[];
  readonly nets: readonly Net[];
  /** The order of the options is drawn for each interview: begun anywhere, or any order. As listed where left out. */
  readonly optionOrder?: 'rotated' | 'random';
  /**
   * Of the options that this question shares with an earlier one, by their codes, only these are offered; it is asked
   * only where there are any. Its other options are always offered.
   */
  readonly carryForward?: CarryForward;
}

/** A question answered by a whole number between two ends, such as 0 to 10. */
export interface ScaleFace extends QuestionFace {
  readonly from: number;
  readonly to: number;
  /** What the ends mean. */
  readonly lowest: Text;
  readonly highest: Text;
  readonly nets: readonly Net[];
}

/** A question answered by a number that is typed. */
export interface NumberFace extends QuestionFace {
  /** The least and the greatest that can be answered. */
  readonly from: number;
  readonly to: number;
  /** Digits after the point that can be answered; 0 for whole numbers only. */
  readonly decimals: number;
  /** What is counted, such as hours. A sign of money stands before the number, other words after it. */
  readonly unit?: Text;
  /** Where each band of a table but the first begins; decided from the range where left out. */
  readonly bands?: readonly number[];
}

/** A question answered by a day of the calendar. */
export interface DateFace extends QuestionFace {
  /** The first and the last day that can be answered. */
  readonly earliest: Day;
  readonly latest: Day;
  /** What days are counted by; decided from the two ends where left out. */
  readonly bands?: 'month' | 'year' | 'decade';
}

/** A question answered in the resident's own words. */
export interface TextFace extends QuestionFace {
  /** A line, or several. */
  readonly length: 'short' | 'long';
  /** The most characters that can be answered. */
  readonly most: number;
}

/** A question whether the resident agrees to something. Nobody goes past it by a tap alone. */
export interface ConsentFace extends QuestionFace {
  /** The words of both answers, where they are not the usual ones. */
  readonly agree?: Text;
  readonly refuse?: Text;
}

/**
 * Which question and which value belong to each kind, and what one part of it holds. A new kind is an entry here and a
 * line in each registry.
 */
export interface Kinds {
  readonly single: { readonly question: ChoiceFace; readonly value: number; readonly part: number };
  readonly multiple: {
    readonly question: ChoiceFace;
    readonly value: readonly number[];
    readonly part: readonly number[];
  };
  readonly grid: {
    readonly question: GridFace;
    readonly value: Readonly<Record<string, Given<number>>>;
    readonly part: number;
  };
  readonly scale: { readonly question: ScaleFace; readonly value: number; readonly part: number };
  /** A value that is text is what was typed while it is no number yet; no finished interview holds one. */
  readonly number: {
    readonly question: NumberFace;
    readonly value: number | string;
    readonly part: number | string;
  };
  /** A day, `2026-11-22`; or what was typed while it is none yet, which no finished interview holds. */
  readonly date: { readonly question: DateFace; readonly value: string; readonly part: string };
  /** Personal data: never tabulated. */
  readonly text: { readonly question: TextFace; readonly value: string; readonly part: string };
  /** 1 where it was agreed to, 0 where it was not. */
  readonly consent: { readonly question: ConsentFace; readonly value: number; readonly part: number };
  /** A day is `2026-11-22`. A text may hold what residents wrote: personal data, never tabulated. */
  readonly computed: {
    readonly question: ComputedFace;
    readonly value: number | string;
    readonly part: number | string;
  };
  /** A text that asks nothing; its value says that it was passed. */
  readonly statement: { readonly question: QuestionFace; readonly value: true; readonly part: true };
  /** Personal data where it is whole: never tabulated. What was typed while it is no postcode yet is in no finished interview. */
  readonly postcode: { readonly question: PostcodeFace; readonly value: string; readonly part: string };
  /** Codes in order of rank, the most important first. */
  readonly ranking: {
    readonly question: RankingFace;
    readonly value: readonly number[];
    readonly part: readonly number[];
  };
  /** What each option was given, by its code; they add up to the total. Text is a draft's, as of a number. */
  readonly constantSum: {
    readonly question: ConstantSumFace;
    readonly value: Readonly<Record<string, number | string>>;
    readonly part: Readonly<Record<string, number | string>>;
  };
  readonly multipleGrid: {
    readonly question: GridFace;
    readonly value: Readonly<Record<string, Given<readonly number[]>>>;
    readonly part: readonly number[];
  };
  /** The code of what was found; empty text where a draft's was taken back. */
  readonly longList: {
    readonly question: LongListFace;
    readonly value: number | '';
    readonly part: number | '';
  };
  /** Something that is shown and asks nothing; its value says that it was passed. */
  readonly card: { readonly question: CardFace; readonly value: true; readonly part: true };
}

export type KindName = keyof Kinds;
export type QuestionOf<K extends KindName> = { [P in K]: Kinds[P]['question'] & { readonly kind: P } }[K];
export type Question = QuestionOf<KindName>;
export type ValueOf<K extends KindName> = Kinds[K]['value'];
export type AnswerOf<K extends KindName> = Given<ValueOf<K>>;
export type Answer = AnswerOf<KindName>;
/** What was said about one part of a question. */
export type PartOf<K extends KindName> = Given<Kinds[K]['part']>;
/** The same, whatever the kind. */
export type PartGiven = PartOf<KindName>;

/** Answers by question id. */
export type Answers = Readonly<Record<string, Answer>>;
