import { givenPart } from '../questions/kinds.ts';
import { LEFT_AS_PRESET, type PresetValue, presetAnswer } from '../questions/preset.ts';
import type { Answer, Question } from '../questions/question.ts';
import { answer, type Interview } from './interview.ts';
import { partsOnPage } from './pages.ts';
import type { Questionnaire } from './questionnaire.ts';
import { indexOf } from './questionnaireIndex.ts';
import { knownOf, offeredOf, offeredTo } from './routing.ts';
import { formulaRead } from './workingOut.ts';

/**
 * The interview with what stands on a page before anybody answers it, marked as left so. What was given, passed over or
 * taken back stays; the same interview where nothing stands there.
 */
export function withPreset(
  questionnaire: Questionnaire,
  interview: Interview,
  { question, part }: { readonly question: Question; readonly part: string },
): Interview {
  const preset = standing(questionnaire, interview, question);
  const before = interview.answers[question.id];
  return partsOnPage(offeredOf(questionnaire, question, interview), part).reduce((so, one) => {
    const given = givenPart(question, preset, one);
    const isOpen = before === undefined || (one !== '' && givenPart(question, before, one) === undefined);
    return isOpen && given && 'value' in given
      ? answer(so, question, one, { ...given, confirmed: [LEFT_AS_PRESET] })
      : so;
  }, interview);
}

function standing(
  questionnaire: Questionnaire,
  interview: Interview,
  question: Question,
): Answer | undefined {
  const value = worth(questionnaire, interview, question);
  return value === null
    ? undefined
    : presetAnswer(question, value, offeredTo(questionnaire, question, interview));
}

function worth(questionnaire: Questionnaire, interview: Interview, question: Question): PresetValue | null {
  const { preset } = question;
  if (preset === undefined) return null;
  if ('value' in preset) return preset.value;
  const place = indexOf(questionnaire).placeOf.get(question.id) ?? 0;
  const as = { ...preset, ...('decimals' in question && { decimals: question.decimals }) };
  const known = knownOf(questionnaire, interview);
  return formulaRead(preset.formula)?.worth(known, { place, before: place }, as) ?? null;
}
