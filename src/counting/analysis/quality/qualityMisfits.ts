import { misfitsOf } from '../../../asking/survey/misfits.ts';
import { type Questionnaire, questionsOf } from '../../../asking/survey/questionnaire.ts';
import type { Response } from '../../../asking/survey/response.ts';
import type { AskedName } from './dataQuality.ts';

/**
 * The questions to which an interview has an answer that the version of its questionnaire does not have: one that is no
 * question of it, or a code that is none of its options.
 *
 * @param questionnaires Every version that the responses were asked from; those of others have no misfits.
 * @returns One list a response, in their order; a question that is in no questionnaire is named by its id.
 */
export function misfitsAmong(
  questionnaires: readonly Questionnaire[],
  responses: readonly Response[],
): readonly (readonly AskedName[])[] {
  const readers = new Map(questionnaires.map((one) => [`${one.id} ${one.version}`, readerOf(one)]));
  return responses.map((response) => {
    const { id, version } = response.questionnaire;
    return readers.get(`${id} ${version}`)?.(response) ?? [];
  });
}

function readerOf(questionnaire: Questionnaire): (response: Response) => readonly AskedName[] {
  const misfits = misfitsOf(questionnaire);
  const texts = new Map<string, AskedName['label']>(
    questionsOf(questionnaire).map(({ id, text }) => [id, text]),
  );
  return (response) => misfits(response).map((id) => ({ id, label: texts.get(id) ?? { en: id } }));
}
