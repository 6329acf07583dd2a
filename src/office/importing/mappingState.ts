import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Question } from '../../asking/questions/question.ts';
import {
  changeTarget,
  madeKnown,
  madeOwn,
  sameAnswers,
  targetKey,
  targetOf,
  treatAs,
  turnedRound,
  type Use,
} from '../../keeping/imports/collectedEdits.ts';
import { type MappingFault, mappingFaults } from '../../keeping/imports/collectedFaults.ts';
import { partedTarget } from '../../keeping/imports/collectedGuess.ts';
import {
  isQuestion,
  type Mapping,
  type QuestionTarget,
  type Target,
} from '../../keeping/imports/collectedMapping.ts';
import type { ColumnProfile, ProfiledFile } from '../../keeping/imports/collectedProfile.ts';
import type { NewCodes } from '../../keeping/imports/withNewCodes.ts';

/** Which columns are listed. */
export type Show = 'all' | 'questions' | 'facts' | 'leftOut';

/** Something to put right; `ownQuestion`: a question of its own where only those of a wave can be answered. */
export interface ColumnFault {
  readonly kind: MappingFault['kind'] | 'ownQuestion';
  readonly column: string;
}

export interface MappingState {
  readonly mapping: ReadonlySignal<Mapping>;
  readonly search: ReadonlySignal<string>;
  readonly show: ReadonlySignal<Show>;
  /** The columns that are listed. */
  readonly listed: ReadonlySignal<readonly ColumnProfile[]>;
  /** Names of the columns that are chosen. */
  readonly chosen: ReadonlySignal<ReadonlySet<string>>;
  readonly faults: ReadonlySignal<readonly ColumnFault[]>;
  /** Values that what was said of such columns before did not know. */
  readonly added: ReadonlySignal<readonly NewCodes[]>;
  /** What that column becomes; null where it is left out. */
  readonly open: ReadonlySignal<Target | null>;
  /** The column that is looked at by itself; null for the list. */
  readonly openName: ReadonlySignal<string | null>;
  /** What was done last, to be said. */
  readonly told: ReadonlySignal<Told | null>;
  /** Begins from a mapping. @param dropsOwn Leaves out what becomes no question that is there already. */
  begin(mapping: Mapping, dropsOwn: boolean, added?: readonly NewCodes[]): void;
  searchFor(text: string): void;
  list(show: Show): void;
  choose(name: string): void;
  chooseListed(): void;
  chooseNone(): void;
  /** Makes something else of the chosen columns. */
  treat(use: Use): void;
  look(): boolean;
  openColumn(name: string): void;
  close(): void;
  /** Changes the target that is open. */
  change(target: Target): void;
  /** Makes the open target something else. */
  changeUse(use: Use): void;
  /** Makes the open target a question that is there; null: one of its own. */
  match(question: Question | null): void;
  /** Reads the cells of the open target anew, with another sign between answers. */
  changeParting(parting: string): void;
  /** Gives the answers of the open target to every question with the same codes. */
  spread(): void;
  /** Gives its answers to the codes of the open question the other way round. */
  turnRound(): void;
}

export type Told =
  | { readonly did: 'treated'; readonly columns: number; readonly use: Use }
  | { readonly did: 'treatedNothing' }
  | { readonly did: 'spread'; readonly questions: number; readonly partly: number };

interface MappingNeeds {
  readonly profile: ReadonlySignal<ProfiledFile | null>;
  readonly known: (id: string) => Question | undefined;
  /** Whether every question must be one that is there already. */
  readonly onlyKnown: () => boolean;
}

const EMPTY: Mapping = { v: 1, columns: [], targets: [] };

/** What each column of a file is, as an officer says it. */
export function createMappingState({ profile, known, onlyKnown }: MappingNeeds): MappingState {
  const mapping = signal<Mapping>(EMPTY);
  const search = signal('');
  const show = signal<Show>('all');
  const chosen = signal<ReadonlySet<string>>(new Set());
  const faults = signal<readonly ColumnFault[]>([]);
  const added = signal<readonly NewCodes[]>([]);
  const openKey = signal<string | null>(null);
  const told = signal<Told | null>(null);
  const open = computed(() =>
    openKey.value === null ? null : (targetOf(mapping.value, openKey.value) ?? null),
  );
  const file = (): FileFacts => ({
    profiles: profile.value?.columns ?? [],
    separator: profile.value?.separator ?? ',',
  });
  const listed = computed(() =>
    (profile.value?.columns ?? []).filter((column) => {
      const target = targetOf(mapping.value, column.name);
      const wanted = search.value.trim().toLowerCase();
      const words =
        target !== undefined && isQuestion(target) ? `${column.name} ${target.text}` : column.name;
      return isShown(show.value, target) && words.toLowerCase().includes(wanted);
    }),
  );
  return {
    mapping,
    search,
    show,
    listed,
    chosen,
    faults,
    added,
    open,
    openName: openKey,
    told,
    begin: (begun, dropsOwn, found = []) => {
      const targets = begun.targets.filter((target) => !dropsOwn || !isQuestion(target) || target.isKnown);
      mapping.value = { ...begun, targets };
      chosen.value = new Set();
      faults.value = [];
      added.value = found;
      openKey.value = null;
      told.value = null;
    },
    ...listVerbs({ search, show, chosen, listed }),
    treat: (use) => {
      const names = [...chosen.value];
      if (names.length === 0) {
        told.value = { did: 'treatedNothing' };
        return;
      }
      mapping.value = treatAs(mapping.value, use, { ...file(), names });
      told.value = { did: 'treated', columns: names.length, use };
      chosen.value = new Set();
    },
    look: () => {
      const own = onlyKnown() ? mapping.value.targets.filter((one) => isQuestion(one) && !one.isKnown) : [];
      faults.value = [
        ...mappingFaults(mapping.value, known),
        ...own.map((target): ColumnFault => ({ kind: 'ownQuestion', column: targetKey(target) })),
      ];
      return faults.value.length === 0;
    },
    openColumn: (name) => {
      openKey.value = name;
      told.value = null;
    },
    close: () => {
      openKey.value = null;
      told.value = null;
    },
    ...openVerbs({ mapping, open, openKey, told, file }),
  };
}

function isShown(show: Show, target: Target | undefined): boolean {
  if (show === 'all') return true;
  if (show === 'leftOut') return target === undefined;
  return target !== undefined && isQuestion(target) === (show === 'questions');
}

/** What is known of the file. */
interface FileFacts {
  readonly profiles: readonly ColumnProfile[];
  readonly separator: string;
}

interface ListParts {
  readonly search: Signal<string>;
  readonly show: Signal<Show>;
  readonly chosen: Signal<ReadonlySet<string>>;
  readonly listed: ReadonlySignal<readonly ColumnProfile[]>;
}

/** What is listed, and what is chosen of it. */
function listVerbs({
  search,
  show,
  chosen,
  listed,
}: ListParts): Pick<MappingState, 'searchFor' | 'list' | 'choose' | 'chooseListed' | 'chooseNone'> {
  return {
    searchFor: (text) => {
      search.value = text;
    },
    list: (wanted) => {
      show.value = wanted;
    },
    choose: (name) => {
      const next = new Set(chosen.value);
      if (!next.delete(name)) next.add(name);
      chosen.value = next;
    },
    chooseListed: () => {
      chosen.value = new Set([...chosen.value, ...listed.value.map(({ name }) => name)]);
    },
    chooseNone: () => {
      chosen.value = new Set();
    },
  };
}

interface OpenParts {
  readonly mapping: Signal<Mapping>;
  readonly open: ReadonlySignal<Target | null>;
  readonly openKey: Signal<string | null>;
  readonly told: Signal<Told | null>;
  readonly file: () => FileFacts;
}

/** Changes of the one target that is open. */
function openVerbs({
  mapping,
  open,
  openKey,
  told,
  file,
}: OpenParts): Pick<
  MappingState,
  'change' | 'changeUse' | 'match' | 'changeParting' | 'spread' | 'turnRound'
> {
  const openQuestion = (act: (target: QuestionTarget) => void) => {
    const target = open.value;
    if (target !== null && isQuestion(target)) act(target);
  };
  return {
    change: (target) => {
      if (open.value !== null) mapping.value = changeTarget(mapping.value, targetKey(open.value), target);
    },
    changeUse: (use) => {
      const key = openKey.value;
      if (key === null) return;
      const names = open.value?.columns.map(({ name }) => name) ?? [key];
      mapping.value = treatAs(mapping.value, use, { ...file(), names });
    },
    match: (question) =>
      openQuestion((target) => {
        const own = target.isKnown ? madeOwn(mapping.value, target, file()) : mapping.value;
        const base = targetOf(own, targetKey(target));
        if (question === null || base === undefined || !isQuestion(base)) mapping.value = own;
        else mapping.value = changeTarget(own, targetKey(base), madeKnown(base, question));
      }),
    changeParting: (parting) =>
      openQuestion((target) => {
        const column = file().profiles.find(({ name }) => name === targetKey(target));
        if (column === undefined || parting.trim() === '') return;
        const { codes } = partedTarget(column, parting.trim());
        mapping.value = changeTarget(mapping.value, targetKey(target), {
          ...target,
          parting: parting.trim(),
          codes,
        });
      }),
    turnRound: () =>
      openQuestion((target) => {
        mapping.value = changeTarget(mapping.value, targetKey(target), turnedRound(target));
      }),
    spread: () =>
      openQuestion((target) => {
        const { mapping: next, changed, partly } = sameAnswers(mapping.value, target);
        mapping.value = next;
        told.value = { did: 'spread', questions: changed, partly };
      }),
  };
}
