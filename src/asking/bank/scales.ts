import type { Net } from '../../core/column.ts';
import type { Option } from '../questions/question.ts';

/** The options of a question and the answers that are counted together. */
export interface Scale {
  readonly options: readonly Option[];
  readonly nets: readonly Net[];
}

/** Options in the order they are read, with codes from 1. */
export function optionsOf(...texts: readonly string[]): readonly Option[] {
  return texts.map((en, index) => ({ code: index + 1, text: { en } }));
}

/** A scale with its favourable answers, and its unfavourable ones, each with the words of its net. */
function scale(
  texts: readonly string[],
  positive: { readonly en: string; readonly codes: readonly number[] },
  negative: { readonly en: string; readonly codes: readonly number[] },
): Scale {
  return {
    options: optionsOf(...texts),
    nets: [
      { id: 'positive', label: { en: positive.en }, codes: positive.codes, direction: 'positive' },
      { id: 'negative', label: { en: negative.en }, codes: negative.codes, direction: 'negative' },
    ],
  };
}

export const satisfaction = scale(
  [
    'Very satisfied',
    'Fairly satisfied',
    'Neither satisfied nor dissatisfied',
    'Fairly dissatisfied',
    'Very dissatisfied',
  ],
  { en: 'Very or fairly satisfied', codes: [1, 2] },
  { en: 'Very or fairly dissatisfied', codes: [4, 5] },
);

export const agreement = scale(
  ['Strongly agree', 'Tend to agree', 'Neither agree nor disagree', 'Tend to disagree', 'Strongly disagree'],
  { en: 'Strongly or tend to agree', codes: [1, 2] },
  { en: 'Strongly or tend to disagree', codes: [4, 5] },
);

export const amount = scale(
  ['A great deal', 'A fair amount', 'Not very much', 'Not at all'],
  { en: 'A great deal or a fair amount', codes: [1, 2] },
  { en: 'Not very much or not at all', codes: [3, 4] },
);

export const informing = scale(
  ['Very well informed', 'Fairly well informed', 'Not very well informed', 'Not well informed at all'],
  { en: 'Very or fairly well informed', codes: [1, 2] },
  { en: 'Not very well or not at all well informed', codes: [3, 4] },
);

export const safety = scale(
  ['Very safe', 'Fairly safe', 'Neither safe nor unsafe', 'Fairly unsafe', 'Very unsafe'],
  { en: 'Very or fairly safe', codes: [1, 2] },
  { en: 'Very or fairly unsafe', codes: [4, 5] },
);

/** Its favourable end is that something is no problem. */
export const problem = scale(
  ['A very big problem', 'A fairly big problem', 'Not a very big problem', 'Not a problem at all'],
  { en: 'Not a very big problem or none at all', codes: [3, 4] },
  { en: 'A very or fairly big problem', codes: [1, 2] },
);

export const belongingStrongly = scale(
  ['Very strongly', 'Fairly strongly', 'Not very strongly', 'Not at all strongly'],
  { en: 'Very or fairly strongly', codes: [1, 2] },
  { en: 'Not very or not at all strongly', codes: [3, 4] },
);

/** Agreement as the Regulator of Social Housing asks for it: without "tend to". */
export const plainAgreement = scale(
  ['Strongly agree', 'Agree', 'Neither agree nor disagree', 'Disagree', 'Strongly disagree'],
  { en: 'Strongly agree or agree', codes: [1, 2] },
  { en: 'Strongly disagree or disagree', codes: [4, 5] },
);
