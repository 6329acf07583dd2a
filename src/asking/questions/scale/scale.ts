import type { Text } from '../../../core/text.ts';
import type { Kind } from '../kind.ts';
import { choiceSettled, codesChosen, wordsOfChoice } from '../options.ts';
import type { Option, ScaleFace } from '../question.ts';

/** A whole number between two ends that have words, such as 0 to 10. */
export const scale: Kind<'scale'> = {
  parts: () => [''],
  partOf: (answer) => answer,
  withPart: (_answer, _part, given) => given,
  said: (question, given) => wordsOfChoice(pointsOf(question), given),
  passing: null,
  chosen: codesChosen,
  most: () => 1,
  options: pointsOf,
  settled: choiceSettled,
  endings: () => [],
  endingOf: () => null,
  fault: () => null,
  measure: ({ from, to }) => ({ sort: 'number', from, to }),
  measured: (given) => ('value' in given ? given.value : null),
};

/** Every point of a scale as an option; those at the ends have their words. */
export function pointsOf({ from, to, lowest, highest }: ScaleFace): readonly Option[] {
  return Array.from({ length: to - from + 1 }, (_, step): Option => {
    const code = from + step;
    const end = step === 0 ? lowest : code === to ? highest : null;
    return { code, text: end === null ? { en: String(code) } : numbered(code, end) };
  });
}

function numbered(code: number, end: Text): Text {
  const languages = Object.entries(end).map(([language, words]) => [language, `${code}: ${words}`]);
  return Object.fromEntries(languages) as unknown as Text;
}
