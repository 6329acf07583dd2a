import { readQuestions } from '../keeping/imports/readQuestions.ts';
import type { Job } from './jobs.ts';

/** Reads the bytes of a file of questions. */
export const readQuestionsJob: Job = (input) => readQuestions(input as Uint8Array);
