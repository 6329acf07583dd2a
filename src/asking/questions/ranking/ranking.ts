import type { Text } from '../../../core/text.ts';
import type { Kind } from '../kind.ts';
import { withChosen } from '../multiple/multiple.ts';
import { wordsOfChoice } from '../options.ts';
import { inOnePart, notTyped } from '../plainKind.ts';
import type { AnswerOf, ChoiceFace } from '../question.ts';

/** A question whose options are put in order of importance. */
export interface RankingFace extends ChoiceFace {
  /** How many options get a rank at most. */
  readonly most: number;
}

type Ranked = AnswerOf<'ranking'>;

/** Options in order of rank, the most important first. Those that were given no rank are left out. */
export const ranking: Kind<'ranking'> = {
  ...notTyped,
  ...inOnePart,
  // Every rank taken back is no answer.
  partOf: (answer) => (answer && 'value' in answer && answer.value.length === 0 ? undefined : answer),
  said: (question, given) =>
    codesRanked(given).flatMap((code, place) => {
      const other = 'value' in given ? given.other : undefined;
      const said = wordsOfChoice(question.options, { value: code, ...(other && { other }) });
      return said.map((text) => numbered(place + 1, text));
    }),
  passing: null,
  chosen: codesRanked,
  most: ({ most }) => most,
  options: (question) => question.options,
  settled: (answer, offered) => {
    if ('missing' in answer || offered === null) return answer;
    const left = answer.value.filter((code) => offered.includes(code));
    if (left.length === 0) return undefined;
    return left.length === answer.value.length ? answer : withChosen(answer, left);
  },
  endings: () => [],
  endingOf: () => null,
};

/** The codes in order of rank; none where there is no view. */
export function codesRanked(given: Ranked | undefined): readonly number[] {
  return given && 'value' in given ? given.value : [];
}

/** What is given when an option is pressed: it gets the next rank, or loses its own. Beyond the last rank nothing changes. */
export function pressedRank(given: Ranked | undefined, code: number, most: number): Ranked {
  const codes = codesRanked(given);
  const before = given && 'value' in given ? given : { value: codes };
  if (codes.includes(code)) {
    return withChosen(
      before,
      codes.filter((one) => one !== code),
    );
  }
  return codes.length < most ? withChosen(before, [...codes, code]) : before;
}

/** The same with an option one rank up or down; as it was where there is no such rank. */
export function movedRank(given: Ranked, code: number, by: 1 | -1): Ranked {
  const codes = codesRanked(given);
  const from = codes.indexOf(code);
  const to = from + by;
  if (!('value' in given) || from < 0 || to < 0 || to >= codes.length) return given;
  return withChosen(given, codes.toSpliced(from, 1).toSpliced(to, 0, code));
}

function numbered(rank: number, text: Text): Text {
  const languages = Object.entries(text).map(([language, words]) => [language, `${rank}. ${words}`]);
  return Object.fromEntries(languages) as unknown as Text;
}
