import type { Text } from '../../../core/text.ts';
import type { Module } from '../questionnaire.ts';

/** What a group of a form is that says nothing else, without its questions. */
export function plainModule(name: string, title: Text): Omit<Module, 'questions'> {
  return { id: name, title, role: 'additional' };
}
