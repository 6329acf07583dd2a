import { canonical } from '../../../core/canonical.ts';
import type { Question } from '../../questions/question.ts';
import type { Module, Questionnaire } from '../questionnaire.ts';

/**
 * Whether two questionnaires ask the same, whatever their ids and versions: in whatever order the parts of a question are
 * written, and whether what may be left out is left out or empty.
 */
export function asksTheSame(one: Questionnaire, other: Questionnaire): boolean {
  return (
    canonical(one.languages) === canonical(other.languages) &&
    one.modules.length === other.modules.length &&
    one.modules.every((module, at) => isSameModule(module, other.modules[at]))
  );
}

function isSameModule(one: Module, other: Module | undefined): boolean {
  if (one === other) return true;
  return (
    other !== undefined &&
    frameOf(one) === frameOf(other) &&
    one.questions.length === other.questions.length &&
    one.questions.every((question, at) => isSameQuestion(question, other.questions[at]))
  );
}

function frameOf({ questions: _questions, ...frame }: Module): string {
  return canonical(frame);
}

// An edit makes one question anew and leaves the others: each is written out once, however often it is compared.
const written = new WeakMap<Question, string>();

function isSameQuestion(one: Question, other: Question | undefined): boolean {
  return one === other || (other !== undefined && writtenOut(one) === writtenOut(other));
}

function writtenOut(question: Question): string {
  const known = written.get(question);
  if (known !== undefined) return known;
  const text = canonical(question, isAsIfLeftOut);
  written.set(question, text);
  return text;
}

/** Texts that a question may do without. */
const OPTIONAL_TEXTS: ReadonlySet<string> = new Set([
  'leadIn',
  'hint',
  'instruction',
  'unit',
  'agree',
  'refuse',
]);

/** Nothing but empty words, or no check at all: as if it were not there. */
function isAsIfLeftOut(key: string, part: unknown): boolean {
  if (key === 'checks') return Array.isArray(part) && part.length === 0;
  if (!OPTIONAL_TEXTS.has(key) || typeof part !== 'object' || part === null) return false;
  return Object.values(part).every((words) => words === '');
}
