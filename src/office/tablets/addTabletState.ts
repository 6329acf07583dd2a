import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Pixels } from '../../core/pixels.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { askQr } from '../../keeping/sealing/askQr.ts';
import { oneTimeCode } from '../../keeping/sealing/oneTimeCode.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { type ReadCard, readCard } from '../../keeping/transfer/card.ts';
import {
  type KnownTablet,
  keysOf,
  type OfficeFacts,
  type TabletList,
  withCode,
  withNewKey,
  withoutCode,
  withTablet,
} from '../../keeping/transfer/tabletList.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { bytesOf } from '../intake/arrival.ts';
import { changeTablets, loadTablets } from './collecting.ts';
import { loadSurveyTablets, type SurveyTablets } from './surveyTablets.ts';

const words = wordsIn(tabletsWords, 'en').add;

/** Far more bytes than a card has. */
const LARGEST_CARD = 20_000;
/** What is wrong with a QR code that is something else: posters and parcels have some too. */
const noCard: ReadonlySet<Problem['kind']> = new Set(['damagedFile', 'emptyFile', 'fileTooLarge']);
/** Most letters of a tablet's name. */
const MOST_LETTERS = 60;

/** What a tablet is added from. */
export interface AddingPage extends SurveyTablets {
  readonly tablets: TabletList;
}

export type AddStep =
  | { readonly at: 'ready' }
  /** A card was read: people compare the words. */
  | {
      readonly at: 'compare';
      readonly card: ReadCard;
      /** What the tablet is called that has this id and other keys; null of one that is new here. */
      readonly known: string | null;
      /** Another tablet on the list that is called as this one calls itself, as where this one takes its place. */
      readonly namesake: KnownTablet | null;
    }
  | { readonly at: 'added'; readonly name: string; readonly isKnown: boolean };

type Comparing = AddStep & { readonly at: 'compare' };

export interface AddTabletState {
  readonly page: ReadonlySignal<Loaded<AddingPage>>;
  readonly step: ReadonlySignal<AddStep>;
  readonly errors: ReadonlySignal<readonly { readonly field: string; readonly text: string }[]>;
  /** What was wrong with the last try; nothing was changed. */
  readonly problem: ReadonlySignal<Problem | null>;
  /** What came of the last card, where it is no trouble. */
  readonly notice: ReadonlySignal<string | null>;
  readonly name: ReadonlySignal<string>;
  /** Gives out a code for one more tablet. */
  giveCode(): Promise<void>;
  takeBackCode(code: string): Promise<void>;
  /** Reads a tablet's card; nothing is changed by it. */
  choose(file: Blob): Promise<void>;
  /** Looks for a QR code in a picture of a camera; null where there is none. */
  readQr(pixels: Pixels): Promise<string | null>;
  /** Reads the text of a QR code as a card in a file is read. False where it is no card: then nothing is told. */
  scanned(text: string): Promise<boolean>;
  writeName(name: string): void;
  /** The words agree: the tablet is one of this survey from now on. */
  agree(): Promise<void>;
  /** The words differ: the code of the card is good for nothing any more. */
  differ(): Promise<void>;
  /** Back to the beginning; nothing is changed. */
  again(): void;
  stop(): void;
}

/** The page on which a tablet is put on the list of its survey. */
export function createAddTabletState(device: Device, survey: string): AddTabletState {
  const following = followStore(device, (database) => load(database, survey));
  const step = signal<AddStep>({ at: 'ready' });
  const errors = signal<AddTabletState['errors']['value']>([]);
  const problem = signal<Problem | null>(null);
  const notice = signal<string | null>(null);
  const name = signal('');
  const show = (next: AddStep, told: { readonly problem?: Problem; readonly notice?: string } = {}) => {
    step.value = next;
    errors.value = [];
    problem.value = told.problem ?? null;
    notice.value = told.notice ?? null;
  };
  const page = () => (following.loaded.value.at === 'ready' ? following.loaded.value.value : null);
  const change = async (act: (list: TabletList) => TabletList) => {
    const { survey: of } = page() ?? {};
    return of !== undefined && (await following.change((database) => changeTablets(database, of.id, act)));
  };
  const take = (card: Result<ReadCard, Problem>) => {
    const now = page();
    if (now === null) return;
    const added = card.ok ? withNewKey(now.tablets, card.value.card, factsOf(now, device)) : card;
    if (!card.ok || !added.ok) return show({ at: 'ready' }, added.ok ? {} : { problem: added.problem });
    const { tablet, key } = card.value.card;
    const known = now.tablets.tablets.find((one) => one.tablet === tablet);
    if (known !== undefined && keysOf(known).includes(key))
      return show({ at: 'ready' }, { notice: words.knownAlready(known.name) });
    const called = calledOf(card.value, known, now.tablets);
    name.value = called.name;
    show({ at: 'compare', card: card.value, ...called.step });
  };
  return {
    page: following.loaded,
    step,
    errors,
    problem,
    notice,
    name: computed(() => name.value),
    giveCode: async () => {
      const code = oneTimeCode();
      await change((list) => withCode(list, code));
    },
    takeBackCode: async (code) => {
      await change((list) => withoutCode(list, code));
    },
    choose: async (file) => take(await cardIn(file)),
    readQr: (pixels) => askQr(device.world, pixels),
    scanned: async (text) => {
      const card = await cardIn(new Blob([text]));
      if (!card.ok && noCard.has(card.problem.kind)) return false;
      take(card);
      return true;
    },
    writeName: (typed) => {
      name.value = typed;
    },
    agree: async () => {
      const [now, shown, called] = [page(), step.value, name.value.trim()];
      if (now === null || shown.at !== 'compare') return;
      const isKnown = shown.known !== null;
      errors.value = isKnown ? [] : nameFaults(called, now.tablets);
      if (errors.value.length > 0) return;
      const card = { ...shown.card.card, name: called };
      const database = await device.database();
      const added = database.ok
        ? await add(database.value, now, (list) =>
            (isKnown ? withNewKey : withTablet)(list, card, factsOf(now, device)),
          )
        : database;
      if (added.ok) show({ at: 'added', name: called, isKnown });
      else show({ at: 'ready' }, { problem: added.problem });
    },
    differ: async () => {
      const shown = step.value;
      if (shown.at !== 'compare') return;
      if (await change((list) => withoutCode(list, shown.card.card.code)))
        show({ at: 'ready' }, { notice: words.differed });
    },
    again: () => show({ at: 'ready' }),
    stop: following.stop,
  };
}

function nameFaults(name: string, { tablets }: TabletList): AddTabletState['errors']['value'] {
  const field = 'tablet-name';
  if (name === '' || name.length > MOST_LETTERS) return [{ field, text: words.noName }];
  return namedSo(name, { tablets }) === null ? [] : [{ field, text: words.nameTaken }];
}

/** What a tablet is called that is compared, and what there is to know of that. */
function calledOf(
  { card: { name } }: ReadCard,
  known: KnownTablet | undefined,
  list: TabletList,
): { readonly name: string; readonly step: Pick<Comparing, 'known' | 'namesake'> } {
  if (known !== undefined) return { name: known.name, step: { known: known.name, namesake: null } };
  return { name: freeName(name, list), step: { known: null, namesake: namedSo(name, list) } };
}

function namedSo(name: string, { tablets }: Pick<TabletList, 'tablets'>): KnownTablet | null {
  return tablets.find((one) => one.name === name) ?? null;
}

/** The name itself where no tablet has it, or with the next free number behind it. */
function freeName(name: string, list: TabletList): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (namedSo(free, list) === null) return free;
  }
}

async function load(database: Database, id: string): Promise<Result<AddingPage, Problem>> {
  const survey = await loadSurveyTablets(database, id);
  if (!survey.ok) return survey;
  const tablets = await loadTablets(database, survey.value.survey.id);
  return tablets.ok ? ok({ ...survey.value, tablets: tablets.value }) : tablets;
}

async function cardIn(file: Blob): Promise<Result<ReadCard, Problem>> {
  if (file.size > LARGEST_CARD)
    return fail({ kind: 'fileTooLarge', what: 'card', bytes: file.size, limit: LARGEST_CARD });
  const bytes = await bytesOf(file);
  if (bytes === null) return fail({ kind: 'damagedFile', what: 'card', line: null, cause: 'text' });
  return readCard(bytes);
}

function factsOf({ survey, packs }: AddingPage, { world }: Device): OfficeFacts {
  return { survey: survey.id, packs: packs.packs.map(({ hash }) => hash), now: world.now() };
}

/** Goes by the list as it is kept at that moment: another tab may have used the code. */
async function add(
  database: Database,
  { survey }: AddingPage,
  act: (list: TabletList) => Result<TabletList, Problem>,
): Promise<Result<void, Problem>> {
  let refused: Problem | null = null;
  const kept = await changeTablets(database, survey.id, (list) => {
    const next = act(list);
    refused = next.ok ? null : next.problem;
    return next.ok ? next.value : list;
  });
  return kept.ok && refused !== null ? fail(refused) : kept;
}
