import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { recipeFile } from '../../keeping/imports/collectedMapping.ts';
import type { Device } from '../../keeping/storage/device.ts';
import type { Destination } from './destinations.ts';
import type { FactFault, FactsForm } from './importFacts.ts';
import {
  type ImportStep,
  importParts,
  keepChecked,
  type OpenedFile,
  openFile,
  readRecipeOf,
  type Stop,
  toCheck,
  toChoosing,
  toColumns,
  undoKept,
} from './importWork.ts';
import type { MappingState } from './mappingState.ts';

export interface ImportState {
  readonly step: ReadonlySignal<ImportStep>;
  /** The file in hand; null before one is chosen. */
  readonly opened: ReadonlySignal<OpenedFile | null>;
  readonly progress: ReadonlySignal<number>;
  readonly destination: ReadonlySignal<Destination | null>;
  /** Which recipe is used: the digest of a kept one, `file` for one that was loaded, or `guess`. */
  readonly recipe: ReadonlySignal<string>;
  readonly loadedRecipe: ReadonlySignal<string | null>;
  /** What is wrong with the recipe that was chosen last. */
  readonly recipeTrouble: ReadonlySignal<Stop | null>;
  readonly columns: MappingState;
  readonly form: ReadonlySignal<FactsForm>;
  readonly faults: ReadonlySignal<readonly FactFault[]>;
  /** The name of the recipe handed over last. */
  readonly saved: ReadonlySignal<string | null>;
  choose(file: File): Promise<void>;
  stop(): void;
  goTo(key: string): void;
  useRecipe(key: string): void;
  loadRecipe(file: File): Promise<void>;
  saveRecipe(): Promise<void>;
  changeFacts(part: Partial<FactsForm>): void;
  /** On to the next step, where this one is right. */
  goOn(): Promise<void>;
  back(): void;
  keep(): Promise<void>;
  undo(): Promise<void>;
  again(): void;
}

/** The import that each device was last at, in memory alone: whoever leaves the page goes on where it was left. */
const begun = new WeakMap<Device, ImportState>();

/** The import of a device that is not at its end yet; a new one where there is none. */
export function importOn(device: Device): ImportState {
  const before = begun.get(device);
  if (before !== undefined && !isOver(before.step.value)) return before;
  const state = createImportState(device);
  begun.set(device, state);
  return state;
}

function isOver({ at }: ImportStep): boolean {
  return at === 'choose' || at === 'problem' || at === 'kept';
}

/** Whether an officer has said something of a file that is not kept yet. */
export function isUnkept({ at }: ImportStep): boolean {
  return at === 'columns' || at === 'facts' || at === 'check';
}

/** Brings in a file of answers that were collected elsewhere, step by step. */
export function createImportState(device: Device): ImportState {
  const parts = importParts(device);
  const { step, opened, destination, columns, form, recipe, recipeTrouble, loaded } = parts;
  const saved = signal<string | null>(null);
  return {
    step,
    opened,
    progress: parts.progress,
    destination,
    recipe,
    loadedRecipe: computed(() => loaded.value?.name ?? null),
    recipeTrouble,
    columns,
    form,
    faults: parts.faults,
    saved,
    choose: (file) => openFile(parts, file),
    stop: () => parts.stopping.abort(),
    goTo: (key) => {
      parts.goesTo.value = key;
    },
    useRecipe: (key) => {
      recipe.value = key;
      recipeTrouble.value = null;
    },
    loadRecipe: (file) => readRecipeOf(parts, file),
    saveRecipe: async () => {
      const bytes = new TextEncoder().encode(recipeFile(columns.mapping.value));
      await device.world.share(RECIPE_FILE, 'application/json', bytes);
      saved.value = RECIPE_FILE;
    },
    changeFacts: (part) => {
      form.value = { ...form.value, ...part };
    },
    goOn: async () => {
      const [{ at }, file, to] = [step.value, opened.value, destination.value];
      if (file === null || to === null) return;
      if (at === 'contents') await toColumns(parts, file, to);
      else if (at === 'columns' && columns.look()) step.value = { at: 'facts' };
      else if (at === 'facts') await toCheck(parts, file, to);
    },
    back: () => {
      const { at } = step.value;
      if (at === 'columns' || at === 'facts' || at === 'check') step.value = { at: BEFORE[at] };
      else toChoosing(parts, null);
    },
    keep: () => keepChecked(parts),
    undo: () => undoKept(parts),
    again: () => toChoosing(parts, null),
  };
}

const RECIPE_FILE = 'columns-recipe.json';
const BEFORE = { columns: 'contents', facts: 'columns', check: 'facts' } as const;
