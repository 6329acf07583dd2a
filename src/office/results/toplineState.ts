import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { methodOfWave } from '../../words/method.ts';
import { responseLines } from './responseOutcomes.ts';
import { createResultsAsking, EVERYONE } from './resultsAsking.ts';
import { type ToplineModule, toplineOf } from './topline.ts';

export type ToplinePage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly survey: Survey;
      readonly wave: Wave;
      readonly simulated: boolean;
      /** How, when, of whom, weighted by what: a sentence for each fact. */
      readonly method: readonly string[];
      readonly modules: readonly ToplineModule[];
    };

/** The questionnaire of a wave with its results, for everyone together. */
export function createToplineState(
  device: Device,
  params: ScreenProps['params'],
): { readonly page: ReadonlySignal<ToplinePage> } {
  const page = signal<ToplinePage>({ at: 'loading' });
  const asking = createResultsAsking(device, params['wave'] ?? '');
  const open = async (): Promise<ToplinePage> => {
    const facts = await asking.load();
    if (!facts.ok) return { at: 'problem', problem: facts.problem };
    const found = await asking.ask(EVERYONE);
    if (!found.ok) return { at: 'problem', problem: found.problem };
    const { wave, source } = facts.value;
    const { survey, settings } = source;
    const asked = source.waves.find((one) => one.wave.id === wave.id)?.questionnaires ?? [];
    const questionnaire = asked.toSorted((one, other) => other.version - one.version)[0];
    if (questionnaire === undefined)
      return { at: 'problem', problem: { kind: 'notFound', what: 'questionnaire' } };
    const reader: Reader = { language: 'en', facts: { council: survey.councilName } };
    const results = found.value;
    const note = [...results.everyone, ...results.people][0]?.note;
    return {
      at: 'ready',
      survey,
      wave,
      simulated: results.simulated,
      method:
        note === undefined
          ? []
          : [...methodOfWave(note, reader.language), ...responseLines(wave, facts.value.outcomes)],
      modules: toplineOf({ questionnaire, results, reader, hideUnder: settings.hideUnder }),
    };
  };
  void open().then((opened) => {
    page.value = opened;
  });
  return { page };
}
