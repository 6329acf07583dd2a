import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { subjects } from '../../asking/bank/subjects.ts';
import type { Problem } from '../../core/problem.ts';
import type { Figure } from '../../counting/benchmarks/figure.ts';
import { changeBy, type FigureChange } from '../../counting/benchmarks/figuresInUse.ts';
import type { LoadedFigures } from '../../counting/benchmarks/loadedFigures.ts';
import { readFigures } from '../../keeping/imports/readFigures.ts';
import { readText } from '../../keeping/imports/readText.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { createFiguresState } from './figuresState.ts';

/** How far the loading is. Nothing is kept before `kept`. */
export type Loading =
  | { readonly at: 'choose' }
  | { readonly at: 'problems'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly at: 'preview'; readonly name: string; readonly figures: readonly Figure[] }
  | { readonly at: 'kept'; readonly file: LoadedFigures };

type Way = LoadedFigures['mode'];

export interface LoadFiguresState {
  readonly loading: ReadonlySignal<Loading>;
  /** Whether the file adds to the figures in use or replaces them. */
  readonly way: ReadonlySignal<Way>;
  /** What the file would change; null unless there is a preview. */
  readonly change: ReadonlySignal<FigureChange | null>;
  read(name: string, bytes: Uint8Array): void;
  choose(way: Way): void;
  keep(): Promise<void>;
  /** Takes the file that was just kept away again. */
  undo(): Promise<void>;
  /** Forgets the file that was read. */
  cancel(): void;
  /** Hands over an empty list with the headings. */
  saveTemplate(): Promise<void>;
}

const TEMPLATE =
  'source,month,base,mode,wording,question,percent,measure,answer,area,from,to,round,quoted by,quote,note\r\n';

/** Reads a file of figures, shows what it would change, and keeps it when the officer says so. */
export function createLoadFiguresState(device: Device): LoadFiguresState {
  const used = createFiguresState(device);
  const loading = signal<Loading>({ at: 'choose' });
  const way = signal<Way>('adds');
  const change = computed(() =>
    loading.value.at === 'preview' ? changeBy(used.figures.value, way.value, loading.value.figures) : null,
  );
  const read = (name: string, bytes: Uint8Array) => {
    const text = readText(bytes, 'figures');
    const found = text.ok ? readFigures(text.value, subjects) : { ...text, problem: [text.problem] };
    loading.value = found.ok
      ? { at: 'preview', name, figures: found.value }
      : { at: 'problems', name, problems: found.problem };
  };
  const keep = async () => {
    const preview = loading.value;
    if (preview.at !== 'preview') return;
    const { name, figures } = preview;
    const file: LoadedFigures = {
      id: device.world.newId(),
      name,
      loadedAt: device.world.now(),
      mode: way.value,
      figures,
    };
    const database = await device.database();
    const { saveFigures } = await import('../../keeping/storage/figures.ts');
    const done = database.ok ? await saveFigures(database.value, file) : database;
    loading.value = done.ok ? { at: 'kept', file } : { at: 'problems', name, problems: [done.problem] };
  };
  const undo = async () => {
    const kept = loading.value;
    if (kept.at !== 'kept') return;
    await used.remove(kept.file);
    const { problem } = used;
    const { name, figures } = kept.file;
    loading.value =
      problem.value === null
        ? { at: 'preview', name, figures }
        : { at: 'problems', name, problems: [problem.value] };
  };
  return {
    loading,
    way,
    change,
    read,
    choose: (chosen) => {
      way.value = chosen;
    },
    keep,
    undo,
    cancel: () => {
      loading.value = { at: 'choose' };
    },
    saveTemplate: async () => {
      await device.world.share('national-figures.csv', 'text/csv', new TextEncoder().encode(TEMPLATE));
    },
  };
}
