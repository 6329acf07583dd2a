import type { AllAsked, Written } from './allAsked.ts';
import type { Module } from './questionnaire.ts';

/** Works out all that may be asked where modules are repeated. */
export type AskAll = (modules: readonly Module[], written: Written) => AllAsked;

let repeat: AskAll | null = null;

/** Puts in place what repeats modules (allAsked.ts), before a questionnaire that repeats one is asked or counted. */
export function repeatWith(given: AskAll): void {
  repeat = given;
}

/** Whether any module is asked more than once, or belongs to one that is. */
export function hasRepeats(modules: readonly Module[]): boolean {
  return modules.some((module) => module.repeat !== undefined || module.within !== undefined);
}

/**
 * Every question that may be asked, with every repetition that there may be.
 *
 * @throws RangeError where a module is repeated and nothing that repeats them was put in place.
 */
export function everyQuestion(modules: readonly Module[], written: Written): AllAsked {
  if (hasRepeats(modules)) {
    if (repeat === null)
      throw new RangeError('everyQuestion requires repeatWith before the first repeated module');
    return repeat(modules, written);
  }
  const asked = modules.flatMap((module) =>
    module.questions.map((question) => ({ module, question, name: question.id, repetition: undefined })),
  );
  return { asked, repeated: new Map() };
}

/** A name with ever more of the marks behind it, but not with a last one of its own: `q`, `q@2`. */
export function namesWithin(name: string, marks: readonly string[]): readonly string[] {
  return ['', ...marks].map((_, most) => [name, ...marks.slice(0, most)].join('@'));
}
