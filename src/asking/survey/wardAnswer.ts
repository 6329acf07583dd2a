import { givenPart, optionsOf } from '../questions/kinds.ts';
import type { AreaCode } from './design.ts';
import type { Told } from './hearing.ts';
import { type Questionnaire, questionById } from './questionnaire.ts';
import { answerOnRoute } from './routing.ts';
import type { WardList } from './survey.ts';

/** The question whose options are the wards of the survey's list. */
const WARD_QUESTION = 'ward';

/**
 * The place on the ward list that a resident named; null when none was asked, none was given, the question is no
 * longer on the route, or the list no longer has it. The name leads to the ward, not its place in the list, which may have changed since the wave was made.
 */
export function areaAnswered(
  wardList: WardList | null,
  questionnaire: Questionnaire,
  told: Told,
): AreaCode | null {
  const question = questionById(questionnaire, WARD_QUESTION);
  const given = question && givenPart(question, answerOnRoute(questionnaire, question, told), '');
  if (!given || !('value' in given)) return null;
  const name = optionsOf(question).find((option) => option.code === given.value)?.text.en;
  const ward = wardList?.wards.find((one) => one.name === name);
  return ward && wardList ? { code: ward.code, edition: wardList.edition } : null;
}
