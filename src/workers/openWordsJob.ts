import { type AnswerWords, answerWords } from '../counting/analysis/coding/wordIndex.ts';
import type { Job } from './jobs.ts';

/** The words of the answers to a question, which are given as they were written. */
export const openWordsJob: Job = (input): AnswerWords => answerWords(input as readonly string[]);
