import { withOptional } from '../../asking/questions/editing/optionalPart.ts';
import {
  codesChosen,
  givenPart,
  optionsOf,
  partsOf,
  withPart,
  wordsGiven,
} from '../../asking/questions/kinds.ts';
import { type Preset, type PresetValue, presetAnswer } from '../../asking/questions/preset.ts';
import { presetSortOf } from '../../asking/questions/presetSorts.ts';
import type { Answer, PartGiven, Question } from '../../asking/questions/question.ts';
import { day } from '../../core/day.ts';

/** Codes of what stands in a part of a question before anybody answers; empty where nothing does. */
export function presetCodes(question: Question, part: string): readonly number[] {
  const given = givenPart(question, standing(question), part);
  const isListed = optionsOf(question).length > 0;
  return given === undefined || !isListed ? [] : codesChosen(question, given);
}

/** The question with these codes standing in a part; none for nothing. */
export function withPresetCodes(question: Question, part: string, codes: readonly number[]): Question {
  const how = presetSortOf(question)?.how;
  const value = how === 'one' || how === 'typed' ? codes[0] : codes;
  const before = standing(question);
  const parts = partsOf(question).flatMap((one): readonly (readonly [string, PartGiven])[] => {
    const given =
      one === part ? (codes.length === 0 ? undefined : { value }) : givenPart(question, before, one);
    return given === undefined ? [] : [[one, given as PartGiven]];
  });
  const answer = parts.reduce<Answer | undefined>(
    (so, [one, given]) => withPart(question, so, one, given),
    undefined,
  );
  return withOptional(question, 'preset', asPreset(answer));
}

/** What is typed into the box of a question in which something typed stands. */
export function presetTyped(question: Question): string {
  const answer = standing(question);
  return answer !== undefined && 'value' in answer ? String(answer.value) : '';
}

/** The question with what was typed standing in it, nothing for an empty box; null where it is none of its answers. */
export function withPresetTyped(question: Question, typed: string): Question | null {
  if (typed.trim() === '') return withOptional(question, 'preset', undefined);
  const value = readTyped(question, typed.trim());
  if (value === null || presetAnswer(question, value, null) === undefined) return null;
  return { ...question, preset: { value } };
}

/** The question with a formula that works out what stands in it. */
export function withPresetFormula(question: Question, formula: string): Question {
  const result = presetSortOf(question)?.result ?? 'text';
  return { ...question, preset: { formula, result } };
}

/** What stands in a question, in words: its answers in order, the rows of a table one after the other, or a formula. */
export function presetSaid(question: Question): readonly string[] {
  const { preset } = question;
  if (preset !== undefined && 'formula' in preset) return [preset.formula];
  const answer = standing(question);
  const rows = 'rows' in question ? new Map(question.rows.map(({ id, text }) => [id, text.en])) : null;
  return partsOf(question).flatMap((part) => {
    const given = givenPart(question, answer, part);
    const said =
      given === undefined
        ? ''
        : wordsGiven(question, given)
            .map(({ en }) => en)
            .join(', ');
    return said === '' ? [] : [rows === null ? said : `${rows.get(part) ?? part}: ${said}`];
  });
}

function standing({ preset }: Question): Answer | undefined {
  return preset !== undefined && 'value' in preset ? ({ value: preset.value } as Answer) : undefined;
}

function asPreset(answer: Answer | undefined): Preset | undefined {
  return answer === undefined || !('value' in answer) ? undefined : { value: answer.value as PresetValue };
}

function readTyped(question: Question, typed: string): PresetValue | null {
  const result = presetSortOf(question)?.result;
  if (result === 'number') return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : null;
  return result === 'date' ? day(typed) : typed;
}
