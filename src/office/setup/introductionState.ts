import { type ReadonlySignal, signal } from '@preact/signals';
import {
  type IntroductionFault,
  introductionFaults,
} from '../../asking/survey/editing/introductionFaults.ts';
import { ownWords } from '../../asking/survey/ownIntroduction.ts';
import { type Population, populationOf } from '../../asking/survey/population.ts';
import type { Survey } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadWave } from '../../keeping/storage/loadWave.ts';
import { INTRODUCTION_SETTING } from '../../keeping/storage/settings.ts';
import { listWaves, loadIntroduction, loadSurvey } from '../../keeping/storage/surveys.ts';
import type { Loaded } from '../followStore.ts';
import { keepTyped } from '../keepTyped.ts';

/** A survey whose introduction is written. */
export interface IntroductionPage {
  readonly survey: Survey;
  /** Every language that a wave of it can be answered in, English first. */
  readonly languages: readonly string[];
  /** As its newest wave has it; null without a wave. */
  readonly newest: { readonly population: Population; readonly minutes: number } | null;
}

export interface IntroductionState {
  readonly page: ReadonlySignal<Loaded<IntroductionPage>>;
  /** What is written, by language; nothing where the app says its own. */
  readonly written: ReadonlySignal<Readonly<Record<string, string>>>;
  /** What stood in the way of the last save, by language. */
  readonly errors: ReadonlySignal<Readonly<Record<string, readonly IntroductionFault[]>>>;
  readonly trouble: ReadonlySignal<Problem | null>;
  write(language: string, text: string): void;
  /** Keeps the words when nothing is wrong with them. True when they are kept. */
  save(): Promise<boolean>;
}

/** A survey's own words of the introduction, as an officer writes them. */
export function createIntroductionState(device: Device, id: string): IntroductionState {
  const page = signal<Loaded<IntroductionPage>>({ at: 'loading' });
  const written = signal<Readonly<Record<string, string>>>({});
  const errors = signal<Readonly<Record<string, readonly IntroductionFault[]>>>({});
  const trouble = signal<Problem | null>(null);
  let seen: unknown = null;
  const refuse = (problem: Problem) => {
    trouble.value = problem;
    return false;
  };
  const open = async () => {
    const database = await device.database();
    const found = database.ok ? await load(database.value, id) : database;
    if (!found.ok) {
      page.value = { at: 'problem', problem: found.problem };
      return;
    }
    const { kept, ...rest } = found.value;
    seen = kept ?? null;
    written.value = Object.fromEntries(rest.languages.map((one) => [one, ownWords(kept, one)]));
    page.value = { at: 'ready', value: rest };
  };
  void open();
  const save = async () => {
    if (page.value.at !== 'ready') return false;
    const { survey } = page.value.value;
    const wrong = Object.entries(written.value).flatMap(([language, text]) => {
      const found = introductionFaults(text, survey.councilName).filter(({ weight }) => weight === 'error');
      return found.length === 0 ? [] : [[language, found] as const];
    });
    errors.value = Object.fromEntries(wrong);
    trouble.value = null;
    if (wrong.length > 0) return false;
    const said = Object.entries(written.value).filter(([, text]) => text.trim() !== '');
    const value = said.length === 0 ? null : Object.fromEntries(said);
    const database = await device.database();
    const place = { survey: survey.id, wave: null };
    if (!database.ok) return refuse(database.problem);
    const change = { place, name: INTRODUCTION_SETTING, next: () => value, seen, part: asItIs };
    const done = await keepTyped(database.value, change);
    if (!done.ok) return refuse(done.problem);
    seen = done.value.kept;
    trouble.value = done.value.trouble;
    return trouble.value === null;
  };
  return {
    page,
    written,
    errors,
    trouble,
    write: (language, text) => {
      written.value = { ...written.value, [language]: text };
    },
    save,
  };
}

function asItIs(kept: unknown): unknown {
  return kept;
}

async function load(
  database: Database,
  id: string,
): Promise<Result<IntroductionPage & { readonly kept: unknown }, Problem>> {
  const survey = await loadSurvey(database, id);
  if (!survey.ok) return survey;
  const waves = await listWaves(database, id);
  if (!waves.ok) return waves;
  const languages = new Set(['en']);
  let newest: IntroductionPage['newest'] = null;
  for (const wave of waves.value) {
    const setup = await loadWave(database, wave.id);
    if (!setup.ok) return setup;
    const { questionnaire } = setup.value;
    newest ??= { population: populationOf(questionnaire), minutes: wave.minutes };
    for (const language of questionnaire.languages) languages.add(language);
  }
  const kept = await loadIntroduction(database, survey.value.id);
  if (!kept.ok) return kept;
  return ok({ survey: survey.value, languages: [...languages], newest, kept: kept.value });
}
