import type { Text } from '../../core/text.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { interviewWords } from '../../words/interview.ts';
import type { Given, Offer, Option } from './question.ts';

/** The words of what was chosen among options, with what was typed beside one; empty where there is none. */
export function wordsOfChoice(
  options: readonly Option[],
  given: Given<number | readonly number[]>,
): readonly Text[] {
  if ('missing' in given) return [];
  const codes = [given.value].flat();
  return options
    .filter((option) => codes.includes(option.code))
    .map(({ code, text }) => specified(text, given.other?.[code]));
}

/** The same with what was typed beside an option; nothing typed is nothing kept. */
export function withOther<Value>(
  given: { readonly value: Value; readonly other?: Readonly<Record<string, string>> },
  code: number,
  text: string,
): Given<Value> {
  const { [code]: _before, ...others } = given.other ?? {};
  const other = text === '' ? others : { ...others, [code]: text };
  const { value } = given;
  return Object.keys(other).length === 0 ? { value } : { value, other };
}

/** The words of an option followed by what was typed beside it. */
function specified(text: Text, other: string | undefined): Text {
  if (!other) return text;
  const whole = Object.entries(text).map(([language, words]) => [language, `${words}: ${other}`]);
  return Object.fromEntries(whole) as unknown as Text;
}

/** An option on its tile: what is not read out says so, unless residents read for themselves. */
export function wordsOnTile(
  option: Option,
  words: string,
  { language, handedOver }: { readonly language: string; readonly handedOver: boolean },
): string {
  if (option.notReadOut !== true || handedOver) return words;
  return wordsIn(interviewWords, language).ifResidentSays(words);
}

/** The code of one choice; none where there is no view. */
export function codesChosen(given: Given<number>): readonly number[] {
  return 'value' in given ? [given.value] : [];
}

/** One choice as it counts where only these codes are offered. */
export function choiceSettled(
  answer: Given<number>,
  offered: readonly number[] | null,
): Given<number> | undefined {
  return offered === null || 'missing' in answer || offered.includes(answer.value) ? answer : undefined;
}

/** How a way of having no view was heard: printed for all to see, or said unasked. */
export function heardAs(offer: Offer): 'shown' | 'volunteered' {
  return offer === 'offered' ? 'shown' : 'volunteered';
}
