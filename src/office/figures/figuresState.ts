import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import type { Figure } from '../../counting/benchmarks/figure.ts';
import { figuresInUse } from '../../counting/benchmarks/figuresInUse.ts';
import type { LoadedFigures } from '../../counting/benchmarks/loadedFigures.ts';
import { bundledFigures } from '../../counting/benchmarks/sources.ts';
import type { Device } from '../../keeping/storage/device.ts';

/** The figures in use: the bundled ones at once, with those of loaded files as soon as the store has answered. */
export interface FiguresState {
  readonly figures: ReadonlySignal<readonly Figure[]>;
  readonly files: ReadonlySignal<readonly LoadedFigures[]>;
  /** Why loaded files cannot be seen; the bundled figures are shown all the same. */
  readonly problem: ReadonlySignal<Problem | null>;
  /** The file taken away last, until it is put back. */
  readonly removed: ReadonlySignal<LoadedFigures | null>;
  /** Takes a loaded file away. */
  remove(file: LoadedFigures): Promise<void>;
  /** Puts the file taken away last back. */
  putBack(): Promise<void>;
  /** Settles once the store was read. */
  readonly ready: Promise<void>;
}

/** Reads the loaded files of this device. */
export function createFiguresState(device: Device): FiguresState {
  const files = signal<readonly LoadedFigures[]>([]);
  const figures = signal<readonly Figure[]>(bundledFigures);
  const problem = signal<Problem | null>(null);
  const removed = signal<LoadedFigures | null>(null);
  const read = async () => {
    const database = await device.database();
    if (!database.ok) {
      problem.value = database.problem;
      return;
    }
    const { listFigures } = await import('../../keeping/storage/figures.ts');
    const found = await listFigures(database.value);
    problem.value = found.ok ? null : found.problem;
    if (!found.ok) return;
    files.value = found.value;
    figures.value = figuresInUse(bundledFigures, found.value);
  };
  const remove = async (file: LoadedFigures) => {
    const database = await device.database();
    const { deleteFigures } = await import('../../keeping/storage/figures.ts');
    const done = database.ok ? await deleteFigures(database.value, file.id) : database;
    if (done.ok) removed.value = file;
    await read();
    if (!done.ok) problem.value = done.problem;
  };
  const putBack = async () => {
    const file = removed.value;
    if (file === null) return;
    const database = await device.database();
    const { saveFigures } = await import('../../keeping/storage/figures.ts');
    const done = database.ok ? await saveFigures(database.value, file) : database;
    if (done.ok) removed.value = null;
    await read();
    if (!done.ok) problem.value = done.problem;
  };
  return { figures, files, problem, removed, remove, putBack, ready: read() };
}
