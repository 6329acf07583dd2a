import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import { fail as failure, ok, type Result } from '../../core/result.ts';
import type { JobWatch } from '../../core/world.ts';
import type { DataQuality } from '../../counting/analysis/quality/dataQuality.ts';
import {
  DEFAULT_LIMITS,
  type QualityLimits,
  readLimits,
} from '../../counting/analysis/quality/qualityLimits.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { replaceSettings } from '../../keeping/storage/replaceSettings.ts';
import { loadSetting } from '../../keeping/storage/settings.ts';
import { fileNameOf } from '../../telling/exports/formats.ts';
import { qualityCsv } from '../../telling/exports/qualityCsv.ts';
import { keepTyped } from '../keepTyped.ts';
import { LIMITS_SETTING, QUALITY_SETTING, type QualityMarks, readMarks } from './qualityMarks.ts';
import { loadSurveyFacts, type SurveyFacts } from './surveyFacts.ts';
import { createWholeWork, type WholeWork, type WorkPage } from './wholeWork.ts';

interface Place {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly reader: Reader;
}

export type QualityPage = WorkPage<Place, { readonly quality: DataQuality }>;

export interface QualityState extends Omit<WholeWork<Place, { readonly quality: DataQuality }>, 'fail'> {
  /** What was looked at, and what was found. */
  readonly marks: ReadonlySignal<QualityMarks>;
  readonly showing: ReadonlySignal<'left' | 'all'>;
  /** The name of the file handed over last. */
  readonly saved: ReadonlySignal<string | null>;
  /** Why the last save kept nothing, such as that another tab had changed the same; what was typed stays. */
  readonly trouble: ReadonlySignal<Problem | null>;
  show(which: 'left' | 'all'): void;
  /** Marks an interview as looked at, with what was found; or, with null, as still to look at. */
  mark(interview: string, note: string | null): Promise<void>;
  /** Keeps other limits with the wave, and looks through the interviews by them. */
  setLimits(limits: QualityLimits): Promise<void>;
  /** Hands over the list as a file. */
  save(): Promise<void>;
}

/** What the job `quality` answers. */
type Reply =
  | { readonly reply: 'quality'; readonly quality: DataQuality }
  | { readonly reply: 'problem'; readonly problem: Problem };

/** What of one wave's data is worth a look. It is worked out in the worker, and can be stopped. */
export function createQualityState(device: Device, params: ScreenProps['params']): QualityState {
  const marks = signal<QualityMarks>({});
  const showing = signal<'left' | 'all'>('left');
  const saved = signal<string | null>(null);
  const trouble = signal<Problem | null>(null);
  let facts: SurveyFacts | null = null;
  let limits = DEFAULT_LIMITS;
  // What is kept by now, as an officer was told: what was typed beside it is kept when it is saved once more.
  let seen: QualityMarks = {};
  const { fail, ...work } = createWholeWork({
    open: async (): Promise<Result<Place, Problem>> => {
      const database = await device.database();
      if (!database.ok) return database;
      const loaded = await loadSurveyFacts(database.value, params['wave'] ?? '');
      if (!loaded.ok) return loaded;
      const { wave, source } = loaded.value;
      const kept = await loadSetting(database.value, { survey: wave.survey, wave: wave.id }, QUALITY_SETTING);
      if (!kept.ok) return kept;
      const set = await loadSetting(database.value, { survey: wave.survey, wave: wave.id }, LIMITS_SETTING);
      if (!set.ok) return set;
      limits = readLimits(set.value);
      facts = loaded.value;
      seen = readMarks(kept.value);
      marks.value = seen;
      const reader: Reader = { language: 'en', facts: { council: source.survey.councilName } };
      return ok({ survey: source.survey, wave, reader });
    },
    work: (watch) =>
      lookThrough(device, facts && { ...inputOf(facts), limits, today: device.world.today() }, watch),
  });
  return {
    ...work,
    marks,
    showing,
    saved,
    trouble,
    show: (which) => {
      showing.value = which;
    },
    mark: async (interview, note) => {
      const now = work.page.value;
      if (now.at !== 'ready') return;
      const database = await device.database();
      if (!database.ok) return fail(database.problem);
      const place = { survey: now.wave.survey, wave: now.wave.id };
      const change = {
        place,
        name: QUALITY_SETTING,
        // Goes by what is kept by now: another tab may have looked at others meanwhile.
        next: (kept: unknown) => withMark(readMarks(kept), interview, note),
        seen: seen[interview] ?? null,
        part: (kept: unknown) => readMarks(kept)[interview] ?? null,
      };
      const isTyped = note !== null;
      const done = await replaceSettings(database.value, [change], isTyped);
      const set = await loadSetting(database.value, place, QUALITY_SETTING);
      if (!set.ok) return fail(set.problem);
      seen = readMarks(set.value);
      trouble.value = done.ok ? null : done.problem;
      // A note that was not kept stays in its box, and the interview with it where it is.
      const own = marks.value[interview] ?? null;
      marks.value = done.ok || !isTyped ? seen : withMark(seen, interview, own);
    },
    setLimits: async (next) => {
      const now = work.page.value;
      if (now.at !== 'ready') return;
      const database = await device.database();
      if (!database.ok) return fail(database.problem);
      const of = { survey: now.wave.survey, wave: now.wave.id };
      const change = { place: of, name: LIMITS_SETTING, next: () => next, seen: limits, part: readLimits };
      const kept = await keepTyped(database.value, change);
      trouble.value = kept.ok ? kept.value.trouble : kept.problem;
      if (!kept.ok) return;
      limits = kept.value.kept;
      // The numbers typed stay in their boxes, and the figures as they were, until they are kept.
      if (trouble.value === null) await work.begin();
    },
    save: async () => {
      const now = work.page.value;
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

function withMark(marks: QualityMarks, interview: string, note: string | null): QualityMarks {
  const { [interview]: _, ...others } = marks;
  return note === null ? others : { ...others, [interview]: note.trim() };
}

/** Has the interviews looked through in the worker; null when it was stopped. */
async function lookThrough(
  { world }: Device,
  input: object | null,
  watch: JobWatch,
): Promise<Result<{ readonly quality: DataQuality }, Problem> | null> {
  if (input === null) return null;
  try {
    const reply = (await world.run('quality', input, watch)) as Reply;
    return reply.reply === 'problem' ? failure(reply.problem) : ok({ quality: reply.quality });
  } catch (error) {
    if (watch.signal?.aborted !== true) throw error;
    return null;
  }
}

function inputOf({ wave, source }: SurveyFacts) {
  const own = source.waves.find((one) => one.wave.id === wave.id);
  return {
    wave,
    questionnaires: own?.questionnaires ?? [],
    responses: own?.responses ?? { parts: [], doubted: [] },
    wardList: source.survey.wardList,
    settings: source.settings,
  };
}
