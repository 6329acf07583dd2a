import { partsOf } from '../../questions/kinds.ts';
import type { Question } from '../../questions/question.ts';
import { mostAsked } from './mostAsked.ts';

/** How many questions there are, each row of a grid for one. */
export interface QuestionCount {
  readonly written: number;
  /** As many of them as one person can be asked: of two that are asked after different answers, one. */
  readonly most: number;
}

/** Counts questions as they are told of everywhere: all that are written, and as many as one person is asked of them. */
export function questionCount(questions: readonly Question[]): QuestionCount {
  return { written: partsIn(questions), most: partsIn(mostAsked(questions)) };
}

function partsIn(questions: readonly Question[]): number {
  return questions.reduce((sum, question) => sum + partsOf(question).length, 0);
}
