import type { Interview } from '../asking/survey/interview.ts';
import {
  countBreakOff,
  countRefusal,
  type FinishFacts,
  type FinishInput,
  finish,
  keepPartial,
  type Response,
} from '../asking/survey/response.ts';
import { areaAnswered } from '../asking/survey/wardAnswer.ts';
import { id } from '../core/id.ts';
import type { Problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import type { World } from '../core/world.ts';
import type { WaveSetup } from '../keeping/storage/loadWave.ts';
import type { InterviewStore } from './interviewStore.ts';

/** How an interview is brought to its end. */
export type Ending = 'finished' | 'partial' | 'breakOff' | 'refused';

const makers: { readonly [E in Ending]: (input: FinishInput, facts: FinishFacts) => Response } = {
  finished: (input, facts) => {
    const result = finish(input, facts);
    if (!result.ok) throw new RangeError('fileInterview requires every required answer');
    return result.value;
  },
  partial: keepPartial,
  breakOff: countBreakOff,
  refused: countRefusal,
};

/** What an interview is filed with. */
interface Desk {
  readonly store: InterviewStore;
  readonly setup: WaveSetup;
  readonly world: World;
}

/**
 * Makes a response of an interview and files it; the draft is gone with the same write. Tried again after a failure,
 * it is still one response.
 *
 * @throws RangeError when it is finished with a required question unanswered.
 */
export function fileInterview(
  { store, setup, world }: Desk,
  interview: Interview,
  ending: Ending,
  onSlow: (problem: Problem) => void,
): Promise<Result<Response, Problem>> {
  const { survey, wave, questionnaire } = setup;
  const area = ending === 'breakOff' ? null : areaAnswered(survey.wardList, questionnaire, interview);
  const design = { ...interview.design, area: area ?? interview.design.area };
  const input = { interview: { ...interview, design }, questionnaire, wave };
  const facts = { id: id<'response'>(interview.id), now: world.now(), build: world.build };
  return store.file(
    {
      interview: interview.id,
      today: world.today(),
      respond: (place) => makers[ending](input, { ...facts, ...place }),
    },
    onSlow,
  );
}
