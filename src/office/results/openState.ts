import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import { ok, type Result } from '../../core/result.ts';
import { type CodingProgress, progressOf } from '../../counting/analysis/coding/openEntries.ts';
import { openQuestions, openTexts } from '../../counting/analysis/coding/openTexts.ts';
import { personalDataIn } from '../../counting/analysis/coding/personalData.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { loadWave } from '../../keeping/storage/loadWave.ts';
import { type Following, followStore } from '../followStore.ts';
import { codedOf, loadCoded, openTitle } from './codingSetting.ts';
import { loadBroughtIn } from './surveyFacts.ts';

/** One question that was answered in words. */
export interface OpenLine {
  readonly id: string;
  readonly title: string;
  readonly progress: CodingProgress;
  readonly codes: number;
  /** Answers that may hold personal data. */
  readonly personal: number;
}

export interface OpenPage {
  readonly survey: Survey;
  readonly wave: Wave;
  /** Those that anybody answered. */
  readonly lines: readonly OpenLine[];
}

/** The questions of a wave that were answered in words, with how far their coding is. */
export function createOpenState(device: Device, params: ScreenProps['params']): Following<OpenPage> {
  return followStore(device, (database) => read(database, params['wave'] ?? ''));
}

async function read(database: Database, id: string): Promise<Result<OpenPage, Problem>> {
  const setup = await loadWave(database, id);
  if (!setup.ok) return setup;
  const { survey, wave } = setup.value;
  const answers = await loadBroughtIn(database, wave);
  if (!answers.ok) return answers;
  const coded = await loadCoded(database, wave);
  if (!coded.ok) return coded;
  const reader: Reader = { language: 'en', facts: { council: survey.councilName } };
  const lines = openQuestions(answers.value.questionnaires).map((open): OpenLine => {
    const { frame, codings } = codedOf(coded.value, open.id);
    const texts = openTexts(answers.value, open);
    return {
      id: open.id,
      title: openTitle(open, reader),
      progress: progressOf(frame, codings, texts),
      codes: frame.codes.length,
      personal: texts.filter(({ text }) => personalDataIn(text).length > 0).length,
    };
  });
  return ok({ survey, wave, lines: lines.filter(({ progress }) => progress.answers > 0) });
}
