import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import type { MadePreview, MadeSource } from '../../counting/analysis/made/madeSources.ts';
import { MADE, type MadeVariable } from '../../counting/analysis/made/madeVariable.ts';
import { readMade } from '../../counting/analysis/made/readMade.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { changeSetting, loadSetting } from '../../keeping/storage/settings.ts';
import { listWaves } from '../../keeping/storage/surveys.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { madeWords } from '../../words/made.ts';
import { createMadeAsking } from './madeAsking.ts';
import { added, type ListChange, putBack, removed, replaced } from './madeChanges.ts';
import {
  formOf,
  isFormed,
  type MadeFault,
  type MadeForm,
  type MadeSortName,
  newForm,
  readMadeForm,
} from './madeForm.ts';
import { MADE_SETTING } from './madeSetting.ts';
import { type MadeUse, usesIn } from './madeUses.ts';
import { RECIPES_SETTING, readRecipes } from './recipe.ts';

export type MadePage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly survey: Survey;
      readonly wave: Wave;
      readonly made: readonly MadeVariable[];
      readonly sources: readonly MadeSource[];
      readonly reader: Reader;
    };

/** What was done last, and what takes it back; `elsewhere`: nothing was, as another tab changed the variable meanwhile. */
interface Done {
  readonly how: 'kept' | 'copied' | 'removed' | 'undone' | 'elsewhere';
  readonly label: string;
  readonly back: ListChange | null;
}

export interface MadeState {
  readonly page: ReadonlySignal<MadePage>;
  /** The variable that is being made or changed; null while none is. */
  readonly form: ReadonlySignal<MadeForm | null>;
  readonly faults: ReadonlySignal<readonly MadeFault[]>;
  readonly preview: ReadonlySignal<MadePreview | null>;
  readonly isWorking: ReadonlySignal<boolean>;
  readonly done: ReadonlySignal<Done | null>;
  /** The variable about to be deleted, with what uses it. */
  readonly removing: ReadonlySignal<{
    readonly made: MadeVariable;
    readonly uses: readonly MadeUse[];
  } | null>;
  begin(sort: MadeSortName): void;
  change(id: string): void;
  copy(id: string): Promise<void>;
  /** Asks whether to delete it. */
  askRemove(id: string): Promise<void>;
  keep(): void;
  remove(): Promise<void>;
  undo(): Promise<void>;
  fill(form: MadeForm): void;
  cancel(): void;
  /** How it comes out in this wave; or what is wrong in it. */
  show(): Promise<void>;
  save(): Promise<boolean>;
}

/** The variables that an officer made of a survey's answers, seen from one of its waves. */
export function createMadeState(device: Device, params: ScreenProps['params']): MadeState {
  const core = createCore(device, params['wave'] ?? '');
  const { page, form, faults, preview, isWorking, done, removing } = core;
  const signals = { page, form, faults, preview, isWorking, done, removing };
  return { ...signals, ...listVerbs(device, core), ...formVerbs(device, core) };
}

/** What is on the page, and what every verb needs. */
function createCore(device: Device, wave: string) {
  const page = signal<MadePage>({ at: 'loading' });
  const form = signal<MadeForm | null>(null);
  const faults = signal<readonly MadeFault[]>([]);
  const preview = signal<MadePreview | null>(null);
  const isWorking = signal(false);
  const done = signal<Done | null>(null);
  const removing = signal<{ readonly made: MadeVariable; readonly uses: readonly MadeUse[] } | null>(null);
  const asking = createMadeAsking(device, wave);
  const stop = (problem: Problem) => {
    page.value = { at: 'problem', problem };
  };
  const open = async () => {
    const found = await asking.load();
    if (!found.ok) return stop(found.problem);
    const { facts, sources } = found.value;
    const { survey } = facts.source;
    const reader: Reader = { language: 'en', facts: { council: survey.councilName } };
    // Coded answers are made on a page of their own.
    const made = (facts.source.waves[0]?.made ?? []).filter(isFormed);
    page.value = { at: 'ready', survey, wave: facts.wave, made, sources, reader };
  };
  void open();
  const ready = () => (page.value.at === 'ready' ? page.value : null);
  const close = () => {
    form.value = null;
    faults.value = [];
    preview.value = null;
    removing.value = null;
  };
  const store = async (next: ListChange, what: Done): Promise<boolean> => {
    const now = ready();
    const database = await device.database();
    if (now === null) return false;
    if (!database.ok) {
      stop(database.problem);
      return false;
    }
    const place = { survey: now.survey.id, wave: null };
    let isElsewhere = false;
    const setting = { place, name: MADE_SETTING, read: readMade };
    const kept = await changeSetting(database.value, setting, (all) => {
      const changed = next(all);
      isElsewhere = changed === null;
      return changed ?? all;
    });
    if (!kept.ok) {
      stop(kept.problem);
      return false;
    }
    await open();
    if (isElsewhere) {
      // What was typed stays on the page.
      removing.value = null;
      done.value = { how: 'elsewhere', label: what.label, back: null };
      return false;
    }
    close();
    done.value = what;
    return true;
  };
  return { page, form, faults, preview, isWorking, done, removing, asking, stop, ready, close, store };
}

type Core = ReturnType<typeof createCore>;

/** Beginning, changing, copying and deleting one of the list, and taking that back. */
function listVerbs(device: Device, core: Core) {
  const { form, done, removing, stop, ready, close, store } = core;
  const byId = (id: string) => ready()?.made.find((one) => one.id === id) ?? null;
  return {
    begin: (sort: MadeSortName) => {
      close();
      done.value = null;
      form.value = newForm(sort);
    },
    change: (id: string) => {
      const one = byId(id);
      close();
      done.value = null;
      form.value = one && isFormed(one) ? formOf(one) : null;
    },
    copy: async (id: string) => {
      const one = byId(id);
      if (one === null) return;
      const label = wordsIn(madeWords, 'en').copyOf(one.label);
      const more = { ...one, id: `${MADE}${device.world.newId()}`, label };
      await store(added(more), { how: 'copied', label: one.label, back: removed(more) });
    },
    askRemove: async (id: string) => {
      const [one, now, database] = [byId(id), ready(), await device.database()];
      if (one === null || now === null) return;
      if (!database.ok) return stop(database.problem);
      const waves = await listWaves(database.value, now.survey.id);
      if (!waves.ok) return stop(waves.problem);
      const recipes = [];
      for (const wave of waves.value) {
        const place = { survey: now.survey.id, wave: wave.id };
        const kept = await loadSetting(database.value, place, RECIPES_SETTING);
        if (!kept.ok) return stop(kept.problem);
        recipes.push({ wave: wave.title, kept: readRecipes(kept.value) });
      }
      close();
      removing.value = { made: one, uses: usesIn(one.id, now.made, recipes) };
    },
    keep: () => {
      removing.value = null;
    },
    remove: async () => {
      const one = removing.value?.made;
      if (one === undefined) return;
      const place = (ready()?.made ?? []).findIndex(({ id }) => id === one.id);
      await store(removed(one), { how: 'removed', label: one.label, back: putBack(one, place) });
    },
    undo: async () => {
      const last = done.value;
      if (last?.back) await store(last.back, { how: 'undone', label: last.label, back: null });
    },
  };
}

/** Filling in, looking at and keeping the variable of the form. */
function formVerbs(device: Device, core: Core) {
  const { form, faults, preview, isWorking, done, asking, stop, ready, close, store } = core;
  const read = () => {
    const now = ready();
    if (now === null || form.value === null) return null;
    const { id } = form.value;
    const others = now.made.filter((one) => one.id !== id);
    const found = readMadeForm(form.value, { ...now, others, newId: `${MADE}${device.world.newId()}` });
    faults.value = found.ok ? [] : found.problem;
    return found.ok ? found.value : null;
  };
  return {
    fill: (next: MadeForm) => {
      form.value = next;
      preview.value = null;
      done.value = null;
    },
    cancel: close,
    show: async () => {
      const made = read();
      preview.value = null;
      if (made === null) return;
      isWorking.value = true;
      const found = await asking.preview(made);
      isWorking.value = false;
      if (found.ok) preview.value = found.value;
      else stop(found.problem);
    },
    save: async () => {
      const made = read();
      if (made === null) return false;
      const before = ready()?.made.find(({ id }) => id === made.id);
      const [next, back] =
        before === undefined
          ? [added(made), removed(made)]
          : [replaced(before, made), replaced(made, before)];
      return store(next, { how: 'kept', label: made.label, back });
    },
  };
}
