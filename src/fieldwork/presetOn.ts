import type { Question } from '../asking/questions/question.ts';
import type { Interview } from '../asking/survey/interview.ts';
import type { withPreset } from '../asking/survey/presets.ts';
import type { WaveSetup } from '../keeping/storage/loadWave.ts';

let fill: typeof withPreset | null = null;

/** Fetches what lets answers stand there already, before a questionnaire that has one is asked. */
export async function fetchPresets(): Promise<void> {
  fill = (await import('../asking/survey/presets.ts')).withPreset;
}

/** An interview with what stands on a page before anybody answers it. On paper nothing stands: what was written is typed. */
export function presetOn(
  { wave, questionnaire }: WaveSetup,
  interview: Interview,
  page: { readonly question: Question; readonly part: string },
): Interview {
  return fill === null || page.question.preset === undefined || wave.mode === 'postal'
    ? interview
    : fill(questionnaire, interview, page);
}
