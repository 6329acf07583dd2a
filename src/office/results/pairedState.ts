import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import type { OverlapChoice } from '../../counting/analysis/overlappingGroups.ts';
import type { PairedChoice } from '../../counting/analysis/pairedQuestions.ts';
import type { OverlapAsk, PairedAsk, WaveOverlap, WavePaired } from '../../counting/analysis/wavePaired.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import type { Loaded } from '../followStore.ts';
import { loadSurveyFacts, type SurveyFacts } from './surveyFacts.ts';

/** The wave in which things are compared. */
interface ComparedPage {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly reader: Reader;
}

/** Questions of a wave beside each other. */
export interface PairedPage extends ComparedPage {
  readonly paired: WavePaired;
}

/** Groups of a wave that share people beside each other. */
export interface OverlapPage extends ComparedPage {
  readonly overlap: WaveOverlap;
}

export interface ComparingState<Page, Choice> {
  readonly page: ReadonlySignal<Loaded<Page>>;
  readonly choice: ReadonlySignal<Choice>;
  readonly isWorking: ReadonlySignal<boolean>;
  /** Compares others, and keeps that in the address. */
  show(change: Partial<Choice>): Promise<void>;
  /** Compares what an address asks for. */
  follow(query: string): Promise<void>;
}

/** What the job `paired` answers. */
type Reply =
  | { readonly reply: 'paired'; readonly paired: WavePaired }
  | { readonly reply: 'overlap'; readonly overlap: WaveOverlap }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** Where what is compared is kept (ui/addressQuery.ts). */
interface KeptQuery {
  read(): string;
  replace(query: string): void;
}

/** Questions of one wave with the same answers beside each other. */
export function createPairedState(
  device: Device,
  params: ScreenProps['params'],
  address: KeptQuery,
): ComparingState<PairedPage, PairedChoice> {
  return createComparingState(
    { device, params, address },
    {
      choiceIn,
      queryOf,
      asks: (choice) => ({ choice }),
      told: (reply) => (reply.reply === 'paired' ? { paired: reply.paired } : null),
    },
  );
}

/** Groups of one wave that share people beside each other. */
export function createOverlapState(
  device: Device,
  params: ScreenProps['params'],
  address: KeptQuery,
): ComparingState<OverlapPage, OverlapChoice> {
  return createComparingState(
    { device, params, address },
    {
      choiceIn: overlapIn,
      queryOf: overlapQuery,
      asks: (overlap) => ({ overlap }),
      told: (reply) => (reply.reply === 'overlap' ? { overlap: reply.overlap } : null),
    },
  );
}

interface Place {
  readonly device: Device;
  readonly params: ScreenProps['params'];
  readonly address: KeptQuery;
}

/** What one of the pages asks for, and what it shows. */
interface Comparing<Told, Choice> {
  readonly choiceIn: (query: string) => Choice;
  readonly queryOf: (choice: Choice) => string;
  readonly asks: (choice: Choice) => Pick<PairedAsk, 'choice'> | Pick<OverlapAsk, 'overlap'>;
  readonly told: (reply: Reply) => Told | null;
}

function createComparingState<Told, Choice>(
  { device, params, address }: Place,
  { choiceIn, queryOf, asks, told }: Comparing<Told, Choice>,
): ComparingState<ComparedPage & Told, Choice> {
  const page = signal<Loaded<ComparedPage & Told>>({ at: 'loading' });
  const choice = signal(choiceIn(address.read()));
  const isWorking = signal(false);
  let held: { readonly facts: SurveyFacts; readonly key: string } | null = null;
  let isSent = false;
  let asked = 0;
  const run = async (of: { readonly facts: SurveyFacts; readonly key: string }): Promise<Reply> => {
    const { wave, choices, source } = of.facts;
    const ask = { wave: wave.id, choices, ...asks(choice.value) };
    const send = (withSource: boolean) =>
      device.world.run('paired', { key: of.key, source: withSource ? source : null, ask }) as Promise<Reply>;
    const first = await send(!isSent);
    isSent = true;
    // The worker that held the answers may be gone: they are sent again.
    return first.reply === 'needsSource' ? send(true) : first;
  };
  const work = async () => {
    if (held === null) return;
    asked += 1;
    const turn = asked;
    isWorking.value = true;
    const reply = await run(held);
    // A slower answer must not replace one that was asked for after it.
    if (turn !== asked) return;
    isWorking.value = false;
    if (reply.reply === 'problem') page.value = { at: 'problem', problem: reply.problem };
    const found = told(reply);
    if (found !== null) page.value = { at: 'ready', value: { ...placeOf(held.facts), ...found } };
  };
  const open = async () => {
    const database = await device.database();
    const facts = database.ok ? await loadSurveyFacts(database.value, params['wave'] ?? '') : database;
    if (!facts.ok) {
      page.value = { at: 'problem', problem: facts.problem };
      return;
    }
    held = { facts: facts.value, key: device.world.newId() };
    await work();
  };
  void open();
  return {
    page,
    choice,
    isWorking,
    show: async (change) => {
      choice.value = { ...choice.value, ...change };
      address.replace(queryOf(choice.value));
      await work();
    },
    follow: async (query) => {
      if (query === queryOf(choice.value)) return;
      choice.value = choiceIn(query);
      await work();
    },
  };
}

function placeOf({ wave, source }: SurveyFacts): ComparedPage {
  const { survey } = source;
  return { survey, wave, reader: { language: 'en', facts: { council: survey.councilName } } };
}

/** The part of an address that brings a choice back: it names columns, never an answer of a person. */
function queryOf({ set, columns, row, dontKnowIn }: PairedChoice): string {
  const query = new URLSearchParams();
  if (set !== null) query.set('set', set);
  if (row !== null) query.set('by', row);
  if (dontKnowIn) query.set('dontKnow', 'in');
  for (const column of columns) query.append('q', column);
  return query.toString();
}

/** What an address asks to be compared. */
function choiceIn(query: string): PairedChoice {
  const said = new URLSearchParams(query);
  return {
    set: said.get('set'),
    columns: said.getAll('q'),
    row: said.get('by'),
    dontKnowIn: said.get('dontKnow') === 'in',
  };
}

function overlapQuery({ groups, column, row, dontKnowIn }: OverlapChoice): string {
  const query = new URLSearchParams();
  if (groups !== null) query.set('groups', groups);
  if (column !== null) query.set('of', column);
  if (row !== null) query.set('by', row);
  if (dontKnowIn) query.set('dontKnow', 'in');
  return query.toString();
}

function overlapIn(query: string): OverlapChoice {
  const said = new URLSearchParams(query);
  return {
    groups: said.get('groups'),
    column: said.get('of'),
    row: said.get('by'),
    dontKnowIn: said.get('dontKnow') === 'in',
  };
}
