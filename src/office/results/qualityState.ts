import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import type { DataQuality } from '../../counting/analysis/quality/dataQuality.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { loadSetting, saveSetting } from '../../keeping/storage/settings.ts';
import { fileNameOf } from '../../telling/exports/formats.ts';
import { qualityCsv } from '../../telling/exports/qualityCsv.ts';
import { QUALITY_SETTING, type QualityMarks, readMarks } from './qualityMarks.ts';
import { loadSurveyFacts, type SurveyFacts } from './surveyFacts.ts';

interface Place {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly reader: Reader;
}

export type QualityPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | ({ readonly at: 'working' } & Place)
  | ({ readonly at: 'stopped' } & Place)
  | ({ readonly at: 'ready'; readonly quality: DataQuality } & Place);

export interface QualityState {
  readonly page: ReadonlySignal<QualityPage>;
  /** How much of the work is done, 0 to 1. */
  readonly progress: ReadonlySignal<number>;
  /** What was looked at, and what was found. */
  readonly marks: ReadonlySignal<QualityMarks>;
  readonly showing: ReadonlySignal<'left' | 'all'>;
  /** The name of the file handed over last. */
  readonly saved: ReadonlySignal<string | null>;
  show(which: 'left' | 'all'): void;
  /** Marks an interview as looked at, with what was found; or, with null, as still to look at. */
  mark(interview: string, note: string | null): Promise<void>;
  /** Ends the work; begin does it anew. */
  stop(): void;
  begin(): Promise<void>;
  /** Hands over the list as a file. */
  save(): Promise<void>;
}

/** What the job `quality` answers. */
type Reply =
  | { readonly reply: 'quality'; readonly quality: DataQuality }
  | { readonly reply: 'problem'; readonly problem: Problem };

/** What of one wave's data is worth a look. It is worked out in the worker, and can be stopped. */
export function createQualityState(device: Device, params: ScreenProps['params']): QualityState {
  const page = signal<QualityPage>({ at: 'loading' });
  const progress = signal(0);
  const marks = signal<QualityMarks>({});
  const showing = signal<'left' | 'all'>('left');
  const saved = signal<string | null>(null);
  let stopping = new AbortController();
  let facts: SurveyFacts | null = null;
  const fail = (problem: Problem) => {
    page.value = { at: 'problem', problem };
  };
  const begin = async () => {
    const now = page.value;
    if (facts === null || now.at === 'loading' || now.at === 'problem') return;
    const place: Place = { survey: now.survey, wave: now.wave, reader: now.reader };
    stopping = new AbortController();
    const { signal: stopped } = stopping;
    progress.value = 0;
    page.value = { at: 'working', ...place };
    try {
      const reply = (await device.world.run('quality', inputOf(facts), {
        onProgress: (share) => {
          progress.value = share;
        },
        signal: stopped,
      })) as Reply;
      if (reply.reply === 'problem') fail(reply.problem);
      else page.value = { at: 'ready', quality: reply.quality, ...place };
    } catch (error) {
      if (!stopped.aborted) throw error;
      page.value = { at: 'stopped', ...place };
    }
  };
  const open = async () => {
    const database = await device.database();
    if (!database.ok) return fail(database.problem);
    const loaded = await loadSurveyFacts(database.value, params['wave'] ?? '');
    if (!loaded.ok) return fail(loaded.problem);
    const { wave, source } = loaded.value;
    const kept = await loadSetting(database.value, { survey: wave.survey, wave: wave.id }, QUALITY_SETTING);
    if (!kept.ok) return fail(kept.problem);
    facts = loaded.value;
    marks.value = readMarks(kept.value);
    const reader: Reader = { language: 'en', facts: { council: source.survey.councilName } };
    page.value = { at: 'working', survey: source.survey, wave, reader };
    await begin();
  };
  void open();
  return {
    page,
    progress,
    marks,
    showing,
    saved,
    show: (which) => {
      showing.value = which;
    },
    mark: async (interview, note) => {
      const now = page.value;
      if (now.at !== 'ready') return;
      const { [interview]: _, ...others } = marks.value;
      const next = note === null ? others : { ...others, [interview]: note.trim() };
      const database = await device.database();
      if (!database.ok) return fail(database.problem);
      const of = { survey: now.wave.survey, wave: now.wave.id };
      const kept = await saveSetting(database.value, of, QUALITY_SETTING, next);
      if (!kept.ok) return fail(kept.problem);
      marks.value = next;
    },
    stop: () => stopping.abort(),
    begin,
    save: async () => {
      const now = page.value;
      if (now.at !== 'ready') return;
      const { survey, wave, reader, quality } = now;
      const format = { name: 'to-look-at', extension: 'csv', isOfPeople: true };
      const file = fileNameOf(format, { survey, wave, detail: 'banded' });
      const seen = new Map(Object.entries(marks.value));
      const bytes = new TextEncoder().encode(qualityCsv(quality.flagged, { wave, reader, seen }));
      await device.world.share(file, 'text/csv;charset=utf-8', bytes);
      saved.value = file;
    },
  };
}

function inputOf({ wave, source }: SurveyFacts) {
  const own = source.waves.find((one) => one.wave.id === wave.id);
  return {
    wave,
    questionnaires: own?.questionnaires ?? [],
    responses: own?.responses ?? [],
    wardList: source.survey.wardList,
    settings: source.settings,
  };
}
