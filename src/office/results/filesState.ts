import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import type { Results } from '../../counting/analysis/results.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import type { Detail } from '../../telling/exports/exportContents.ts';
import { type FormatName, formats } from '../../telling/exports/formats.ts';
import { createResultsAsking, EVERYONE } from './resultsAsking.ts';
import type { SurveyFacts } from './surveyFacts.ts';

/** The files on offer, in their order. */
export const FILES = Object.keys(formats) as readonly FormatName[];

export type FilesPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | { readonly at: 'ready'; readonly facts: SurveyFacts; readonly results: Results };

/** What became of the file that was asked for last. */
interface FileDone {
  readonly done: 'nothing' | 'saved' | 'stopped';
  readonly format: FormatName | null;
  /** Its name; empty where there is none. */
  readonly file: string;
}

const NOTHING: FileDone = { done: 'nothing', format: null, file: '' };

export interface FilesState {
  readonly page: ReadonlySignal<FilesPage>;
  /** What is being written. */
  readonly writing: ReadonlySignal<FormatName | null>;
  /** How much of its tables is worked out, 0 to 1. */
  readonly progress: ReadonlySignal<number>;
  readonly last: ReadonlySignal<FileDone>;
  /** How much the files of responses tell: in bands until an officer chooses otherwise. */
  readonly detail: ReadonlySignal<Detail>;
  chooseDetail(detail: Detail): void;
  save(format: FormatName): Promise<void>;
  /** Ends the writing: there is no file. */
  stop(): void;
}

/** What the job `files` answers. */
type Reply =
  | { readonly reply: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly reply: 'problem'; readonly problem: Problem };

/** Files of one wave, written by the worker when they are asked for. */
export function createFilesState(device: Device, params: ScreenProps['params']): FilesState {
  const page = signal<FilesPage>({ at: 'loading' });
  const writing = signal<FormatName | null>(null);
  const progress = signal(0);
  const last = signal<FileDone>(NOTHING);
  const detail = signal<Detail>('banded');
  const asking = createResultsAsking(device, params['wave'] ?? '');
  let stopping = new AbortController();
  const fail = (problem: Problem) => {
    page.value = { at: 'problem', problem };
  };
  const open = async () => {
    const facts = await asking.load();
    if (!facts.ok) return fail(facts.problem);
    const results = await asking.ask(EVERYONE);
    if (!results.ok) return fail(results.problem);
    page.value = { at: 'ready', facts: facts.value, results: results.value };
  };
  /** Null when it was stopped. */
  const write = async ({ wave, source, choices }: SurveyFacts, format: FormatName): Promise<Reply | null> => {
    const { signal } = stopping;
    const input = { source, ask: { wave: wave.id, choices }, format, detail: detail.value };
    const onProgress = (share: number) => {
      progress.value = share;
    };
    try {
      return (await device.world.run('files', input, { onProgress, signal })) as Reply;
    } catch (error) {
      if (!signal.aborted) throw error;
      return null;
    }
  };
  void open();
  return {
    page,
    writing,
    progress,
    last,
    detail,
    chooseDetail: (chosen) => {
      detail.value = chosen;
    },
    save: async (format) => {
      const now = page.value;
      if (now.at !== 'ready' || writing.value !== null) return;
      stopping = new AbortController();
      progress.value = 0;
      last.value = NOTHING;
      writing.value = format;
      const written = await write(now.facts, format);
      if (written?.reply === 'file') {
        const { name, bytes } = written;
        await device.world.share(name, formats[format].mediaType, bytes);
      }
      writing.value = null;
      if (written === null) last.value = { done: 'stopped', format, file: '' };
      else if (written.reply === 'problem') fail(written.problem);
      else last.value = { done: 'saved', format, file: written.name };
    },
    stop: () => stopping.abort(),
  };
}
