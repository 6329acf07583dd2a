import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { type Reader, readText } from '../../core/reader.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Release, World } from '../../core/world.ts';
import type { CodedQuestion } from '../../counting/analysis/coding/codedVariables.ts';
import { ofResponses } from '../../counting/analysis/coding/codings.ts';
import { openEntries } from '../../counting/analysis/coding/openEntries.ts';
import { openQuestions, openTexts } from '../../counting/analysis/coding/openTexts.ts';
import { drawnAgain } from '../../counting/analysis/coding/secondCoding.ts';
import type { AnswerWords } from '../../counting/analysis/coding/wordIndex.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { holdName } from '../../keeping/storage/holdName.ts';
import { loadWave, type WaveSetup } from '../../keeping/storage/loadWave.ts';
import { fileNameOf } from '../../telling/exports/formats.ts';
import { writtenByCodeCsv } from '../../telling/exports/writtenByCodeCsv.ts';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { Loaded } from '../followStore.ts';
import { beginCoding, type CodingSession } from './codingSession.ts';
import { codedOf, loadAgain, loadCoded, openTitle, saveAgain, saveCoded } from './codingSetting.ts';
import { loadBroughtIn } from './surveyFacts.ts';

export interface CodingPage {
  readonly survey: Survey;
  readonly wave: Wave;
  /** The question's short name, and its words. */
  readonly title: string;
  readonly asked: string;
  /** What the answers were given at first, where they are coded once more. */
  readonly first: CodedQuestion | null;
}

export interface CodingState {
  readonly page: ReadonlySignal<Loaded<CodingPage>>;
  /** Null until the answers are read. */
  readonly session: ReadonlySignal<CodingSession | null>;
  /** What could not be kept. */
  readonly trouble: ReadonlySignal<Problem | null>;
  /** Something decided is not kept yet. */
  readonly isSaving: ReadonlySignal<boolean>;
  /** The name of the file handed over last. */
  readonly saved: ReadonlySignal<string | null>;
  /** Moves on; what that changed is kept at once. A move that gives null changes nothing. */
  move(by: (session: CodingSession) => CodingSession | null): void;
  /** Hands over what was written, by code. */
  saveFile(): Promise<void>;
  /** Lets another tab code these answers, as soon as all is kept. */
  leave(): void;
}

const words = wordsIn(codingWords, 'en');

/**
 * The answers to one question in words while they are coded.
 *
 * @param isAgain Some of them a second time, without what they were given.
 */
export function createCodingState(
  device: Device,
  params: ScreenProps['params'],
  isAgain = false,
): CodingState {
  const page = signal<Loaded<CodingPage>>({ at: 'loading' });
  const session = signal<CodingSession | null>(null);
  const trouble = signal<Problem | null>(null);
  const saved = signal<string | null>(null);
  const isSaving = signal(false);
  const save = isAgain ? saveAgain : saveCoded;
  let waiting: CodedQuestion | null = null;
  let hasLeft = false;
  let release: Release = () => undefined;
  // One after the other, so that what was decided last is what stays; what a later key changed meanwhile is passed over.
  const keep = async (wave: Wave, coded: CodedQuestion) => {
    waiting = coded;
    if (isSaving.value) return;
    isSaving.value = true;
    while (waiting !== null) {
      const next: CodedQuestion = waiting;
      waiting = null;
      const database = await device.database();
      const kept = database.ok ? await save(database.value, wave, next) : database;
      trouble.value = kept.ok ? null : kept.problem;
    }
    isSaving.value = false;
    letGo();
  };
  // Read only once it is ours: another tab may have written to it until then.
  const open = async (database: Database): Promise<Result<Opened, Problem>> => {
    const setup = await loadWave(database, params['wave'] ?? '');
    if (!setup.ok) return setup;
    const name = `coding:${setup.value.survey.id}:${params['question'] ?? ''}`;
    const held = await holdName(device.world.locks, name);
    if (held === null) return fail({ kind: 'codingOpenElsewhere' });
    if (hasLeft) held();
    else release = held;
    return read(database, setup.value, { question: params['question'], isAgain, run: device.world.run });
  };
  const letGo = () => {
    if (hasLeft && !isSaving.value) release();
  };
  const begin = async () => {
    const database = await device.database();
    const found = database.ok ? await open(database.value) : database;
    if (!found.ok) {
      page.value = { at: 'problem', problem: found.problem };
      return;
    }
    session.value = found.value.session;
    page.value = { at: 'ready', value: found.value.page };
  };
  void begin();
  return {
    page,
    session,
    trouble,
    saved,
    isSaving,
    move: (by) => {
      const [before, now] = [session.value, page.value];
      const next = before && by(before);
      if (before === null || next === null || now.at !== 'ready') return;
      session.value = next;
      if (next.coded !== before.coded) void keep(now.value.wave, next.coded);
    },
    leave: () => {
      hasLeft = true;
      letGo();
    },
    saveFile: async () => {
      const [open, now] = [session.value, page.value];
      if (open === null || now.at !== 'ready') return;
      const { survey, wave } = now.value;
      const format = { name: words.fileSort, extension: 'csv', isOfPeople: false };
      const file = fileNameOf(format, { survey, wave, detail: 'banded' });
      const csv = writtenByCodeCsv(open.index.entries, open.coded);
      await device.world.share(file, 'text/csv;charset=utf-8', new TextEncoder().encode(csv));
      saved.value = file;
    },
  };
}

interface Opened {
  readonly page: CodingPage;
  readonly session: CodingSession;
}

interface ReadingBy {
  readonly question: string | undefined;
  readonly isAgain: boolean;
  readonly run: World['run'];
}

async function read(
  database: Database,
  { survey, wave }: WaveSetup,
  { question, isAgain, run }: ReadingBy,
): Promise<Result<Opened, Problem>> {
  const answers = await loadBroughtIn(database, wave);
  if (!answers.ok) return answers;
  const all = await loadCoded(database, wave);
  if (!all.ok) return all;
  const open = openQuestions(answers.value.questionnaires).find(({ id }) => id === question);
  if (open === undefined) return fail({ kind: 'notFound', what: 'questionnaire' });
  const { frame, codings } = codedOf(all.value, open.id);
  const reader: Reader = { language: 'en', facts: { council: survey.councilName } };
  const texts = openTexts(answers.value, open);
  // What belonged to a response that was deleted is not kept for longer.
  const here = new Set(answers.value.responses.map(({ id }) => String(id)));
  const coded = { frame, codings: ofResponses(codings, here) };
  const again = await loadAgain(database, wave, open.id);
  if (!again.ok) return again;
  const entries = openEntries(texts);
  const second = { frame, codings: ofResponses(again.value, here) };
  const drawn = drawnAgain(entries, coded, { again: second.codings, seed: `${wave.id} ${open.id}` });
  const shown = isAgain ? drawn : entries;
  const told = await run(
    'openWords',
    shown.map(({ text }) => text),
  );
  const index = { entries: shown, ...(told as AnswerWords) };
  return ok({
    page: {
      survey,
      wave,
      title: openTitle(open, reader),
      asked: readText(open.question.text, reader),
      first: isAgain ? coded : null,
    },
    session: isAgain ? beginCoding(index, second, true) : beginCoding(index, coded),
  });
}
