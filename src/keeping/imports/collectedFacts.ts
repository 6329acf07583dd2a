import type { Mode } from '../../asking/survey/design.ts';
import type { Fact, FoundCode } from './collectedMapping.ts';
import { type ColumnProfile, isBlankWord } from './collectedProfile.ts';

/** What a column can say of how each response was collected, in the order in which its codes count, from 1. */
export const COLLECTED_MODES = [
  'online',
  'postal',
  'telephone',
  'faceToFace',
  'selfCompletion',
] as const satisfies readonly Mode[];

const LIKELY_FACTS = [
  ['weight', /^(weight|wt|wgt|weighting|final_?weight|weight_?final)$/i],
  ['case', /^(id|case|case_?id|respondent_?id|response_?id|serial|respid|record)$/i],
  ['area', /^(ward|ward_?code|area|district|council_?district|locality)$/i],
  ['stratum', /^(stratum|strata)$/i],
  ['samplingPoint', /^(psu|cluster|sampling_?point)$/i],
  ['fieldworker', /^(interviewer|fieldworker)(_?(id|no|number))?$/i],
  ['finished', /^(date|completed|finished|submitted|end_?date|interview_?date|submit_?date|timestamp)$/i],
  [
    'mode',
    /^((survey|interview|response|collection|data_?collection)?[\s_]?(mode|method|channel)|how_?completed)$/i,
  ],
] as const satisfies readonly (readonly [Fact, RegExp])[];

/** Words that files use for each way, as they begin. */
const MODE_WORDS: Readonly<Record<(typeof COLLECTED_MODES)[number], RegExp>> = {
  online: /^(on-?\s?line|web|internet|e-?mail|cawi|ar-?lein)/i,
  postal: /^(post|mail|paper|drop[\s-]?off)/i,
  telephone: /^(telephone|phone|cati|ffôn)/i,
  faceToFace: /^(face[\s-]?to[\s-]?face|f2f|in[\s-]person|capi|doorstep|wyneb yn wyneb)/i,
  selfCompletion: /^(self[\s-]?complet|casi)/i,
};

/** What the name of a column most likely says of a response beside its answers; undefined where it says nothing. */
export function likelyFact(name: string): Fact | undefined {
  return LIKELY_FACTS.find(([, pattern]) => pattern.test(name.trim()))?.[0];
}

/** The values of a column with the way each most likely stands for; code 0 where its words say none. */
export function modeCodes({ values, blanks }: ColumnProfile): readonly FoundCode[] {
  return (values ?? blanks).map(({ value }) => {
    const place = COLLECTED_MODES.findIndex((mode) => MODE_WORDS[mode].test(value));
    return place < 0
      ? { found: value, means: 'notAnswered', code: 0, label: '' }
      : { found: value, means: 'answer', code: place + 1, label: '' };
  });
}

/** Whether every value of a column says how a response was collected. */
export function isOfModes(column: ColumnProfile): boolean {
  const codes = column.values === null ? [] : modeCodes(column);
  return (
    codes.some(({ code }) => code > 0) && codes.every(({ found, code }) => code > 0 || isBlankWord(found))
  );
}

/** The way that a code of a column stands for; null where it says none. */
export function modeOf({ code }: Pick<FoundCode, 'code'>): Mode | null {
  return COLLECTED_MODES[code - 1] ?? null;
}
