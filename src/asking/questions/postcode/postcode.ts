import type { Text } from '../../../core/text.ts';
import type { Kind } from '../kind.ts';
import { inOnePart, nothingToChoose, notTyped } from '../plainKind.ts';
import type { AnswerOf, QuestionFace } from '../question.ts';
import { isBlank } from '../typedAnswer.ts';
import { postcodeFault } from './postcodeFault.ts';

/** A question answered by a postcode of the UK. It is judged by its form alone, and never looked up. */
export interface PostcodeFace extends QuestionFace {
  /** The whole postcode, or only the district before the space, which tells of thousands of homes. */
  readonly extent: 'whole' | 'district';
}

/** A postcode that is typed. What is none yet is kept as it was typed until it is put right. */
export const postcode: Kind<'postcode'> = {
  ...notTyped,
  ...inOnePart,
  ...nothingToChoose,
  partOf: unlessBlank,
  said: (_question, given) => ('value' in given ? [{ en: given.value }] : []),
  passing: null,
  fault: (question, given) => ('value' in given ? faultOf(question, given.value) : null),
  settled: unlessBlank,
};

/** Characters: more than any postcode has, however it is spaced. */
const LONGEST = 20;
const OUTWARD = '[A-PR-UWYZ](?:\\d[A-HJKPSTUW\\d]?|[A-HK-Y]\\d[ABEHMNPRV-Y\\d]?)';
const WHOLE = new RegExp(`^(?:(${OUTWARD})(\\d[ABD-HJLNP-UW-Z]{2})|(GIR)(0AA)|(BFPO)(\\d{1,4}))$`);
const DISTRICT = new RegExp(`^(?:${OUTWARD}|GIR|BFPO)$`);

/**
 * What was typed as a postcode, in capitals and with its one space; as it was typed where it is none. Case, spaces and
 * signs are passed over. Of a whole one that is typed where only the district is asked, the district is kept.
 */
export function readPostcode(typed: string, extent: PostcodeFace['extent']): string {
  const bare = typed.toUpperCase().replace(/[\s.,()-]/g, '');
  const [outward, inward] =
    WHOLE.exec(bare)
      ?.slice(1)
      .filter((part) => part !== undefined) ?? [];
  if (outward !== undefined) return extent === 'whole' ? `${outward} ${inward}` : outward;
  return extent === 'district' && DISTRICT.test(bare) ? bare : typed.slice(0, LONGEST);
}

function faultOf({ extent }: PostcodeFace, value: string): Text | null {
  const isOne = extent === 'district' ? DISTRICT.test(value) : WHOLE.test(value.replace(' ', ''));
  return isOne && readPostcode(value, extent) === value ? null : postcodeFault[extent];
}

function unlessBlank(answer: AnswerOf<'postcode'> | undefined): AnswerOf<'postcode'> | undefined {
  return isBlank(answer) ? undefined : answer;
}
