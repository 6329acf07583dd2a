import type { Module } from '../survey/questionnaire.ts';
import { welsh } from './welsh.ts';

/** Modules with every text in Welsh too that the bank has in Welsh; others, and what is in Welsh already, stay as they are. */
export function inWelsh(modules: readonly Module[]): readonly Module[] {
  return translated(modules) as readonly Module[];
}

// A text is known by its shape, so that a new kind of question needs nothing here.
function translated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translated);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, translated(part)]);
  const isLacking = 'en' in value && typeof value.en === 'string' && !('cy' in value);
  const text = isLacking ? welsh[value.en as string] : undefined;
  return Object.fromEntries(text === undefined ? parts : [...parts, ['cy', text]]);
}
