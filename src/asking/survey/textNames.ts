import type { Question } from '../questions/question.ts';

const PLACEHOLDER = /\{answer:([^{}\s]+)\}/g;

const known = new WeakMap<Question, readonly string[]>();

/** Names of the questions whose answers the texts of a question show, in any language: `{answer:q3}`. */
export function textNames(question: Question): readonly string[] {
  const before = known.get(question);
  if (before !== undefined) return before;
  const names = new Set<string>();
  for (const [, name = ''] of JSON.stringify(question).matchAll(PLACEHOLDER)) names.add(name);
  const found = [...names];
  known.set(question, found);
  return found;
}
