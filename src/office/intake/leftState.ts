import { type ReadonlySignal, signal } from '@preact/signals';
import type { Interview, InterviewId } from '../../asking/survey/interview.ts';
import { countBreakOff, type FinishInput, keepPartial, type Response } from '../../asking/survey/response.ts';
import { areaAnswered } from '../../asking/survey/wardAnswer.ts';
import { id } from '../../core/id.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { overviewOf } from '../../keeping/storage/counts.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { fileLeft, listLeft, openLeft } from '../../keeping/storage/leftInterviews.ts';
import { loadWave } from '../../keeping/storage/loadWave.ts';
import type { UnfinishedInterview } from '../../keeping/storage/readDrafts.ts';
import { loadQuestionnaire } from '../../keeping/storage/surveys.ts';
import { withKeys } from '../unlock/keyring.ts';

/** What was found in an interview that was opened: how far it got, and nothing that was said. */
interface Opened {
  readonly answers: number;
  readonly fieldworker: string;
}

/** An interview of an ended shift, with the names of where it belongs. */
export interface LeftInterview {
  readonly interview: UnfinishedInterview;
  readonly survey: string;
  readonly wave: string;
  readonly opened: Opened | null;
}

export type LeftView =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly all: readonly LeftInterview[];
      /** One is being opened or filed. */
      readonly isBusy: boolean;
      /** Its answers are to be destroyed, if that is confirmed. */
      readonly doubted: InterviewId | null;
      readonly problem: Problem | null;
      /** What was filed last. */
      readonly filed: Pick<Response, 'kind' | 'number'> | null;
    };

export interface LeftState {
  readonly view: ReadonlySignal<LeftView>;
  open(interview: InterviewId): Promise<void>;
  /** Files the answers so far. */
  keep(interview: InterviewId): Promise<void>;
  /** Asks whether the answers are to be destroyed; null takes that back. */
  doubt(interview: InterviewId | null): void;
  /** Files that somebody was asked, without the answers. */
  breakOff(interview: InterviewId): Promise<void>;
}

type Ready = LeftView & { readonly at: 'ready' };
type Maker = typeof keepPartial;

/** Interviews that were not finished before their shift ended: opened with a key of their survey, and filed. */
export function createLeftState(device: Device): LeftState {
  const view = signal<LeftView>({ at: 'loading' });
  const opened = new Map<InterviewId, Opened>();
  const show = async (more: Partial<Pick<Ready, 'problem' | 'filed'>>) => {
    view.value = await viewOf(device, opened, more);
  };
  const work = async (act: (database: Database) => Promise<Partial<Pick<Ready, 'problem' | 'filed'>>>) => {
    const now = view.value;
    if (now.at !== 'ready' || now.isBusy) return;
    view.value = { ...now, isBusy: true, doubted: null, problem: null, filed: null };
    const database = await device.database();
    await show(database.ok ? await act(database.value) : { problem: database.problem });
  };
  const file = (interview: InterviewId, make: Maker) =>
    work(async (database) => {
      const filed = await withKeys(device, () => fileAs(device, { database, interview }, make));
      return filed.ok ? { filed: filed.value } : { problem: filed.problem };
    });
  void show({});
  return {
    view,
    open: (interview) =>
      work(async (database) => {
        const found = await withKeys(device, () => openLeft(database, interview));
        if (!found.ok) return { problem: found.problem };
        opened.set(interview, openedOf(found.value));
        return {};
      }),
    keep: (interview) => file(interview, keepPartial),
    doubt: (interview) => {
      if (view.value.at === 'ready') view.value = { ...view.value, doubted: interview };
    },
    breakOff: (interview) => file(interview, countBreakOff),
  };
}

function openedOf({ answers, design }: Interview): Opened {
  return { answers: Object.keys(answers).length, fieldworker: design.fieldworker ?? '' };
}

async function viewOf(
  device: Device,
  opened: ReadonlyMap<InterviewId, Opened>,
  more: Partial<Pick<Ready, 'problem' | 'filed'>>,
): Promise<LeftView> {
  const database = await device.database();
  if (!database.ok) return { at: 'problem', problem: database.problem };
  const left = await listLeft(database.value);
  if (!left.ok) return { at: 'problem', problem: left.problem };
  const surveys = await overviewOf(database.value, device.world.today());
  if (!surveys.ok) return { at: 'problem', problem: surveys.problem };
  const all = left.value.flatMap((interview): readonly LeftInterview[] => {
    const home = surveys.value.find(({ survey }) => survey.id === interview.survey);
    const place = home?.waves.find(({ wave }) => wave.id === interview.wave);
    if (home === undefined || place === undefined) return [];
    const names = { survey: home.survey.title, wave: place.wave.title };
    return [{ interview, ...names, opened: opened.get(interview.id) ?? null }];
  });
  return { at: 'ready', all, isBusy: false, doubted: null, problem: null, filed: null, ...more };
}

interface Asked {
  readonly database: Database;
  readonly interview: InterviewId;
}

async function fileAs(
  { world }: Device,
  { database, interview: name }: Asked,
  make: Maker,
): Promise<Result<Response, Problem>> {
  const opened = await openLeft(database, name);
  if (!opened.ok) return opened;
  const input = await inputOf(database, opened.value, make === keepPartial);
  if (!input.ok) return input;
  const facts = { id: id<'response'>(name), now: world.now(), build: world.build };
  return fileLeft(database, opened.value.survey, {
    interview: name,
    today: world.today(),
    respond: (place) => make(input.value, { ...facts, ...place }),
  });
}

/** What a response is made of. The ward that a resident named is told only where answers are kept. */
async function inputOf(
  database: Database,
  interview: Interview,
  keepsAnswers: boolean,
): Promise<Result<FinishInput, Problem>> {
  const setup = await loadWave(database, interview.wave);
  if (!setup.ok) return setup;
  const { wave, survey } = setup.value;
  const { id: asked, version } = interview.questionnaire;
  const questionnaire = await loadQuestionnaire(database, asked, version);
  if (!questionnaire.ok) return questionnaire;
  const area = keepsAnswers ? areaAnswered(survey.wardList, questionnaire.value, interview) : null;
  const design = { ...interview.design, area: area ?? interview.design.area };
  return ok({ interview: { ...interview, design }, questionnaire: questionnaire.value, wave });
}
