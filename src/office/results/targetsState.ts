import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok } from '../../core/result.ts';
import type { MarginColumn } from '../../counting/analysis/matchTargets.ts';
import { type OwnTarget, readOwnTargets, targetTitle } from '../../counting/analysis/ownTargets.ts';
import { readTargets } from '../../keeping/imports/readTargets.ts';
import { readText } from '../../keeping/imports/readText.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { replaceSettings, type SettingReplacement } from '../../keeping/storage/replaceSettings.ts';
import { askAgain } from './askAgain.ts';
import {
  type FileMatch,
  type TargetsError,
  tableMatch,
  targetsMade,
  type VariableMatch,
  type VariablePlace,
  variableMatch,
} from './targetFile.ts';
import { columnTitle } from './targetsView.ts';
import { createWeightingAsking } from './weightingAsking.ts';
import { TARGETS_SETTING } from './weightingChoices.ts';

export type TargetsPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly survey: Survey;
      readonly wave: Wave;
      readonly own: readonly OwnTarget[];
      /** What targets can be about. */
      readonly columns: readonly MarginColumn[];
    };

export interface TargetsState {
  readonly page: ReadonlySignal<TargetsPage>;
  readonly source: ReadonlySignal<string>;
  readonly date: ReadonlySignal<string>;
  readonly read: ReadonlySignal<FileMatch | null>;
  readonly errors: ReadonlySignal<readonly TargetsError[]>;
  /** The targets kept just now, by their names; null while none were. */
  readonly saved: ReadonlySignal<readonly string[] | null>;
  /** Why nothing was kept or taken away: another tab had changed the same targets. */
  readonly trouble: ReadonlySignal<Problem | null>;
  setSource(text: string): void;
  setDate(text: string): void;
  open(name: string, bytes: Uint8Array): void;
  /** Says which question a variable is; empty where the table is left out. */
  choose(of: VariablePlace, column: string): void;
  /** Says which answer a category of the file is; empty for none yet. */
  chooseAnswer(of: VariablePlace, category: string, key: string): void;
  /** Says which category of the file an answer belongs to; empty for none. */
  chooseCategory(of: VariablePlace, key: string, category: string): void;
  keep(): Promise<void>;
  remove(name: string): Promise<void>;
  saveTemplate(): Promise<void>;
}

const TEMPLATE = 'variable,category,variable 2,category 2,count,source,date\r\n';

/** Targets that an officer brings in from a file for a survey, matched with the questions of a wave. */
export function createTargetsState(device: Device, params: ScreenProps['params']): TargetsState {
  const page = signal<TargetsPage>({ at: 'loading' });
  const [source, date] = [signal(''), signal('')];
  const file = signal<FileMatch | null>(null);
  const errors = signal<readonly TargetsError[]>([]);
  const saved = signal<readonly string[] | null>(null);
  const trouble = signal<Problem | null>(null);
  const asking = createWeightingAsking(device, params['wave'] ?? '');
  const fail = (problem: Problem) => {
    page.value = { at: 'problem', problem };
  };
  const load = async () => {
    const facts = await asking.load();
    if (!facts.ok) return fail(facts.problem);
    const answer = await asking.ask({});
    if (!answer.ok) return fail(answer.problem);
    const { wave, source: from } = facts.value;
    page.value = {
      at: 'ready',
      survey: from.survey,
      wave,
      own: from.targets.own ?? [],
      columns: answer.value.columns.map((one) => ({
        ...one,
        label: columnTitle(one, from.survey.councilName),
      })),
    };
  };
  const columns = computed(() => (page.value.at === 'ready' ? page.value.columns : []));
  // In the place of those of the same names as they were seen here; others that another tab brought in meanwhile stay.
  const store = async (names: ReadonlySet<string>, made: readonly OwnTarget[]) => {
    const now = page.value;
    if (now.at !== 'ready') return false;
    const database = await device.database();
    if (!database.ok) return fail(database.problem);
    const isTyped = made.length > 0;
    const kept = await replaceSettings(database.value, [targetsChanged(now, names, made)], isTyped);
    if (!kept.ok && kept.problem.kind !== 'settingChanged') return fail(kept.problem);
    trouble.value = kept.ok ? null : kept.problem;
    const asked = kept.ok ? await askAgain(database.value, now.survey.id) : ok(undefined);
    if (!asked.ok) return fail(asked.problem);
    await load();
    return kept.ok;
  };
  void load();
  return {
    page,
    source,
    date,
    read: file,
    errors,
    saved,
    trouble,
    setSource: (text) => {
      source.value = text;
    },
    setDate: (text) => {
      date.value = text;
    },
    open: (name, bytes) => {
      saved.value = null;
      const text = readText(bytes, 'targets');
      const found = text.ok ? readTargets(text.value) : { ...text, problem: [text.problem] };
      file.value = found.ok
        ? { name, tables: found.value.map((table) => tableMatch(table, columns.value)) }
        : null;
      errors.value = found.ok ? [] : found.problem.map((problem) => ({ field: 'targets-file', problem }));
    },
    ...createMatching(file, columns),
    keep: async () => {
      const now = page.value;
      saved.value = null;
      const typed = { source: source.value.trim(), date: date.value.trim() };
      const made = targetsMade(file.value, { typed, at: device.world.now() });
      errors.value = made.errors;
      if (made.errors.length > 0 || now.at !== 'ready') return;
      const answer = await asking.ask({ targets: made.targets });
      if (!answer.ok) return fail(answer.problem);
      errors.value = answer.value.problems.map((problem) => ({ field: 'targets-file', problem }));
      if (errors.value.length > 0) return;
      const names = new Set(made.targets.map(({ name }) => name));
      if (await store(names, made.targets)) {
        file.value = null;
        saved.value = made.targets.map(targetTitle);
      }
    },
    remove: async (name) => {
      saved.value = null;
      await store(new Set([name]), []);
    },
    saveTemplate: async () => {
      await device.world.share('targets.csv', 'text/csv', new TextEncoder().encode(TEMPLATE));
    },
  };
}

/** Targets in the place of those that have these names, as they were seen. */
function targetsChanged(
  { survey, own }: TargetsPage & { readonly at: 'ready' },
  names: ReadonlySet<string>,
  made: readonly OwnTarget[],
): SettingReplacement {
  const named = (all: readonly OwnTarget[]) => all.filter(({ name }) => names.has(name));
  return {
    place: { survey: survey.id, wave: null },
    name: TARGETS_SETTING,
    next: (kept) => [...readOwnTargets(kept).filter(({ name }) => !names.has(name)), ...made],
    seen: named(own),
    part: (kept) => named(readOwnTargets(kept)),
  };
}

/** The verbs that match a file with the questions of a wave. */
function createMatching(
  file: Signal<FileMatch | null>,
  columns: ReadonlySignal<readonly MarginColumn[]>,
): Pick<TargetsState, 'choose' | 'chooseAnswer' | 'chooseCategory'> {
  const change = ({ table, place }: VariablePlace, made: (of: VariableMatch) => VariableMatch) => {
    const now = file.value;
    if (now === null) return;
    const tables = now.tables.map((one, at) => {
      if (at !== table) return one;
      return { ...one, variables: one.variables.map((of, which) => (which === place ? made(of) : of)) };
    });
    file.value = { ...now, tables };
  };
  return {
    choose: (of, name) => {
      const now = file.value;
      if (now === null) return;
      const column = columns.value.find(({ id }) => id === name) ?? null;
      change(of, ({ variable, categories }) => variableMatch(variable, categories, column));
      file.value = {
        ...now,
        tables: (file.value ?? now).tables.map((one, at) =>
          at === of.table ? { ...one, isLeftOut: name === '' } : one,
        ),
      };
    },
    chooseAnswer: (of, category, key) =>
      change(of, (match) => ({ ...match, byCategory: withOne(match.byCategory, category, key) })),
    chooseCategory: (of, key, category) =>
      change(of, (match) => ({ ...match, byAnswer: withOne(match.byAnswer, key, category) })),
  };
}

function withOne(
  all: Readonly<Record<string, string>>,
  name: string,
  value: string,
): Readonly<Record<string, string>> {
  const { [name]: _, ...others } = all;
  return value === '' ? others : { ...others, [name]: value };
}
