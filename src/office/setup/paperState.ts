import { type ReadonlySignal, signal } from '@preact/signals';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadWave } from '../../keeping/storage/loadWave.ts';
import { loadIntroduction } from '../../keeping/storage/surveys.ts';
import { fetchWords } from '../../words/inLanguages.ts';
import { interviewWords } from '../../words/interview.ts';
import { paperWords } from '../../words/paper.ts';
import { type PaperForm, paperForm } from './paperForm.ts';

export type PaperPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly survey: Survey;
      readonly wave: Wave;
      readonly questionnaire: Questionnaire;
      /** The language of the paper, one of the questionnaire's. */
      readonly language: string;
      readonly form: PaperForm;
      /** The survey's own words of its introduction, as they are kept. */
      readonly introduction: unknown;
    };

export interface PaperState {
  readonly page: ReadonlySignal<PaperPage>;
  /** Prints it in another language of the questionnaire; nothing changes where its words cannot be fetched. */
  choose(language: string): Promise<void>;
  /** The words of the language that was chosen last could not be fetched. */
  readonly isNotLoaded: ReadonlySignal<boolean>;
}

/** The questionnaire of a wave as a resident fills it in on paper, in a language of the questionnaire. */
export function createPaperState(device: Device, wave: string): PaperState {
  const page = signal<PaperPage>({ at: 'loading' });
  const isNotLoaded = signal(false);
  const open = async (): Promise<PaperPage> => {
    const database = await device.database();
    if (!database.ok) return { at: 'problem', problem: database.problem };
    const setup = await loadWave(database.value, wave);
    if (!setup.ok) return { at: 'problem', problem: setup.problem };
    const { survey, questionnaire } = setup.value;
    const kept = await loadIntroduction(database.value, survey.id);
    if (!kept.ok) return { at: 'problem', problem: kept.problem };
    const reader = { language: 'en', facts: { council: survey.councilName } };
    return {
      at: 'ready',
      ...setup.value,
      language: 'en',
      form: paperForm(questionnaire, reader),
      introduction: kept.value,
    };
  };
  void open().then((opened) => {
    page.value = opened;
  });
  return {
    page,
    isNotLoaded,
    choose: async (language) => {
      const isHere = await fetchWords([paperWords, interviewWords], language);
      isNotLoaded.value = !isHere;
      const now = page.value;
      if (!isHere || now.at !== 'ready') return;
      const reader = { language, facts: { council: now.survey.councilName } };
      page.value = { ...now, language, form: paperForm(now.questionnaire, reader) };
    },
  };
}
