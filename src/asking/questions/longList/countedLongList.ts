import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import { id } from '../../../core/id.ts';
import type { Text } from '../../../core/text.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { CountedKind } from '../countedKind.ts';
import { categoriesOf, checkNoViewOr, notAnOption, noViewsOf } from '../countedOptions.ts';
import type { Option } from '../question.ts';
import { longListWords } from './longListWords.ts';

/** Where each code of a list stands: looked up for thousands of answers, found once. */
const places = new WeakMap<readonly Option[], ReadonlyMap<unknown, number>>();

/** What stands in a table for all the answers that fewer people gave than may be told of each. */
export const rareOfLongList = (enough: number): Text => wordsIn(longListWords, 'en').rare(enough);

/**
 * One of a long list, counted by what was found: options that few chose are in no table. The very answer may tell who gave
 * it, and stands beside the codes only where exact values are taken out.
 */
export const countedLongList: CountedKind<'longList'> = {
  check: (question, answer) =>
    checkNoViewOr(question, answer, ({ value, other }) =>
      other === undefined && placesOf(question.options).has(value) ? [] : [notAnOption(question, value)],
    ),
  columns: (question) => [
    {
      id: id<'column'>(question.id),
      question: question.id,
      row: null,
      label: question.text,
      categories: categoriesOf(question.options),
      nets: [],
      dontKnowInBase: question.base === 'allAsked',
      isLong: true,
    },
  ],
  codes: (question, answer) => {
    if (answer === undefined) return [MISSING.notAnswered];
    if ('missing' in answer) return [MISSING[answer.missing]];
    const place = placesOf(question.options).get(answer.value);
    return [place === undefined ? MISSING.notAnswered : FIRST_CATEGORY + place];
  },
  exact: {
    sort: 'ownWords',
    of: ({ options }, answer) =>
      'value' in answer ? (options.find(({ code }) => code === answer.value)?.text.en ?? null) : null,
  },
  onPaper: () => [{ sort: 'write', say: wordsIn(longListWords, 'en').onPaper }],
  samples: (question) => [
    ...[question.options.at(0), question.options.at(-1)].flatMap((option) =>
      option === undefined ? [] : [{ value: option.code }],
    ),
    ...noViewsOf(question),
  ],
};

function placesOf(options: readonly Option[]): ReadonlyMap<unknown, number> {
  const known = places.get(options);
  if (known !== undefined) return known;
  const found = new Map(options.map(({ code }, place) => [code, place]));
  places.set(options, found);
  return found;
}
