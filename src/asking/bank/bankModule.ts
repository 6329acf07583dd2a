import type { Text } from '../../core/text.ts';
import type { Mark, Question, QuestionFace } from '../questions/question.ts';
import type { Module } from '../survey/questionnaire.ts';
import type { SourcePage } from './sourcePages.ts';

/** Who runs the services where people live: lead-ins and rows of services go by it. */
export type Tier = 'single' | 'district' | 'county' | 'northernIreland';

/** What the bank needs to know of a council. */
export interface CouncilFacts {
  readonly tier: Tier;
  /** England, Wales, Scotland or Northern Ireland: lists of ethnic groups differ. */
  readonly nation: string;
}

/** A lead-in and how sure its words are. */
export type LeadIn = Required<Pick<QuestionFace, 'leadIn' | 'leadInMark'>>;

/**
 * A question of the bank, and how it is fitted to a survey.
 *
 * The question stands as an interviewer reads it in a single-tier council. `dontKnow: 'volunteered'` means: not
 * read out by an interviewer, printed as the last option where the resident reads for themselves.
 */
export interface BankQuestion {
  readonly question: Question;
  /** What is read first, by type of council. */
  readonly leadIns?: Readonly<Record<Tier, LeadIn>>;
  /** What stands first where nobody reads aloud. */
  readonly printedLeadIn?: LeadIn;
  /** Types of council that run what a row asks about; other rows are off unless the officer turns them on. */
  readonly rowsRunBy?: Readonly<Record<string, readonly Tier[]>>;
  /** The same for what options are about, by their codes; an option that is not named is always offered. */
  readonly optionsRunBy?: Readonly<Record<number, readonly Tier[]>>;
  /** Asked only in these nations. */
  readonly nations?: readonly string[];
  /** Options are the survey's list of wards; not asked where there is none. */
  readonly optionsFrom?: 'wards';
}

/**
 * Whose figures the answers can be set beside for as long as the words stay: the LGA's national poll, the Regulator of
 * Social Housing's tenant satisfaction measures, a report that was published once, or nobody's but the council's own of
 * other waves.
 */
export type ComparedWith = 'poll' | 'regulator' | 'report' | 'nobody';

/** Questions of the bank that are switched on or off together. */
export interface BankModule extends Omit<Module, 'questions'> {
  readonly questions: readonly BankQuestion[];
  /** On in a new survey. */
  readonly standard: boolean;
  /** What it is for, for the officer who chooses. */
  readonly about: Text;
  readonly comparedWith: ComparedWith;
  /** Where its words were published; left out where they are this product's own. */
  readonly publishedAt?: SourcePage;
  /** Id of the screener that is asked with it, where that is not the one for residents. */
  readonly screener?: string;
}

/** The marks of a text that an officer must check before it may be called the LGA's wording. */
export type UncheckedMark = Exclude<Mark, 'seen' | 'own'>;
