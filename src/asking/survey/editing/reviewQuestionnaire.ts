import type { Lack } from '../../questions/editing/editedKind.ts';
import { lacksOf } from '../../questions/editing/editedKinds.ts';
import { optionsOf } from '../../questions/kinds.ts';
import { MOST_OPTIONS } from '../../questions/longList/readList.ts';
import { presetAnswer } from '../../questions/preset.ts';
import type { Question, QuestionId } from '../../questions/question.ts';
import { checkQuestionnaire, type QuestionnaireFault } from '../checkQuestionnaire.ts';
import { conditionsOf } from '../conditionsOf.ts';
import { type Questionnaire, questionsWritten } from '../questionnaire.ts';
import { sayingsOf } from '../sayingsOf.ts';
import { type WordingFinding, wordingFindings } from './wordingFindings.ts';

/** Something that an officer should look at in one question. An error keeps the questionnaire out of interviews. */
export interface Finding {
  readonly kind:
    | QuestionnaireFault['kind']
    | Lack
    | WordingFinding['kind']
    | 'untranslated'
    | 'beforeCompared'
    | 'longInterview'
    | 'inScreener'
    | 'presetLeads'
    | 'presetUnfit'
    | 'nothingChosen'
    | 'noMessage'
    | 'tooManyOptions';
  readonly weight: 'error' | 'warning';
  readonly question: QuestionId;
  /** Counts the questions from 1. */
  readonly place: number;
  readonly names: readonly string[];
}

/**
 * Everything to look at in a questionnaire, in the order of its questions: what cannot be asked so, what is doubtful,
 * what is not translated.
 *
 * @param isOwn Whether the words of a question are the council's own; others are not judged, they must stay as they are.
 */
export function reviewQuestionnaire(
  questionnaire: Questionnaire,
  isOwn: (question: Question) => boolean,
): readonly Finding[] {
  const faults = checkQuestionnaire(questionnaire);
  return questionsWritten(questionnaire).flatMap((question, at): readonly Finding[] => {
    const place = at + 1;
    const here = { question: question.id, place };
    const lacks = [...lacksOf(question), ...ruleLacks(question)].map(
      (kind): Finding => ({ ...here, kind, weight: 'error', names: [] }),
    );
    const doubts = (isOwn(question) ? wordingFindings(question) : []).map(
      ({ kind, found }): Finding => ({ ...here, kind, weight: 'warning', names: [found] }),
    );
    const missing = missingLanguages(question, questionnaire.languages);
    const preset = presetDoubts(question).map(
      (kind): Finding => ({ ...here, kind, weight: 'warning', names: [] }),
    );
    return [
      ...faults.filter((fault) => fault.place === place),
      ...lacks,
      ...doubts,
      ...preset,
      ...(missing.length === 0
        ? []
        : [{ ...here, kind: 'untranslated', weight: 'warning', names: missing } as const]),
    ];
  });
}

/** Whether interviews can ask it: nothing in it is an error, and it asks something. */
export function isUsable(questionnaire: Questionnaire, findings: readonly Finding[]): boolean {
  return questionsWritten(questionnaire).length > 0 && findings.every(({ weight }) => weight === 'warning');
}

/** An answer that stands there already is left standing by some who would have given another; or it cannot be given at all. */
function presetDoubts(question: Question): readonly ('presetLeads' | 'presetUnfit')[] {
  const { preset } = question;
  if (preset === undefined) return [];
  const stands = 'formula' in preset || presetAnswer(question, preset.value, null) !== undefined;
  return [stands ? 'presetLeads' : 'presetUnfit'];
}

/** What is missing in its condition and its checks: an answer chosen, words for who does not pass. Or is too much. */
function ruleLacks(question: Question): readonly ('nothingChosen' | 'noMessage' | 'tooManyOptions')[] {
  const { checks = [] } = question;
  const isOpen = conditionsOf(question)
    .flatMap(sayingsOf)
    .some((saying) => 'isOneOf' in saying && saying.isOneOf.length === 0);
  const isMute = checks.some(({ message }) => message.en.trim() === '');
  return [
    ...(isOpen ? (['nothingChosen'] as const) : []),
    ...(isMute ? (['noMessage'] as const) : []),
    ...(boxesOf(question) > MOST_OPTIONS ? (['tooManyOptions'] as const) : []),
  ];
}

/** How many boxes it is answered by: of a table its options in every row. */
function boxesOf(question: Question): number {
  return optionsOf(question).length * ('rows' in question ? question.rows.length : 1);
}

/** Languages in which a resident would read English: some text of the question has no words in them. */
function missingLanguages(question: Question, languages: readonly string[]): readonly string[] {
  const texts = textsIn(question);
  return languages.filter((language) => texts.some((text) => text['en'] !== '' && !text[language]));
}

/** Every text of a question, whatever its kind: what has English words in it. */
function textsIn(part: unknown): readonly Readonly<Record<string, string>>[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('en' in part) return [part as Record<string, string>];
  // What is for the office only is not translated.
  const parts = Object.entries(part).filter(([key]) => key !== 'instruction' && key !== 'nets');
  return parts.flatMap(([, inner]) => textsIn(inner));
}
