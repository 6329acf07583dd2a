import type { Text } from '../../core/text.ts';
import { optionsOf } from '../questions/kinds.ts';
import type { Question } from '../questions/question.ts';
import { modules } from './modules.ts';

/** What a published figure can be about: a question of the bank, or one row of one. */
export interface Subject {
  /** The question's id, or `question.row`: the id of the column it becomes. */
  readonly id: string;
  readonly question: string;
  /** Of the LGA core, not of the additional questions. */
  readonly isCore: boolean;
  /** The question, or the row's own words. */
  readonly text: Text;
  /** The question that a row belongs to; null for a question without rows. */
  readonly rowOf: Text | null;
  readonly wording: string;
  /** Answers that a figure may speak of singly. */
  readonly answers: readonly string[];
  /** The words of the favourable and unfavourable net; null where there is none. */
  readonly positive: Text | null;
  readonly negative: Text | null;
}

/** Every subject of the bank that the LGA's poll asks about, in the order of asking. */
export const subjects: readonly Subject[] = modules
  .filter((module) => module.comparedWith === 'poll')
  .flatMap((module) =>
    module.questions.flatMap(({ question }) => subjectsOf(question, module.role === 'core')),
  );

/** The subject with this id; undefined when the bank has none. */
export function subjectById(id: string): Subject | undefined {
  return subjects.find((subject) => subject.id === id);
}

function subjectsOf(question: Question, isCore: boolean): readonly Subject[] {
  const nets = 'nets' in question ? question.nets : [];
  const netOf = (direction: string) => nets.find((net) => net.direction === direction)?.label ?? null;
  const face = {
    question: question.id,
    isCore,
    wording: question.wording,
    answers: optionsOf(question).map((option) => option.text.en),
    positive: netOf('positive'),
    negative: netOf('negative'),
  };
  if (!('rows' in question)) return [{ ...face, id: question.id, text: question.text, rowOf: null }];
  return question.rows.map((row) => ({
    ...face,
    id: `${question.id}.${row.id}`,
    text: row.text,
    rowOf: question.text,
  }));
}
