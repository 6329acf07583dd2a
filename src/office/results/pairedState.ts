import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import type { PairedChoice } from '../../counting/analysis/pairedQuestions.ts';
import type { PairedAsk, WavePaired } from '../../counting/analysis/wavePaired.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import type { Loaded } from '../followStore.ts';
import { loadSurveyFacts, type SurveyFacts } from './surveyFacts.ts';

/** Questions of a wave beside each other. */
export interface PairedPage {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly paired: WavePaired;
  readonly reader: Reader;
}

export interface PairedState {
  readonly page: ReadonlySignal<Loaded<PairedPage>>;
  readonly choice: ReadonlySignal<PairedChoice>;
  readonly isWorking: ReadonlySignal<boolean>;
  /** Compares others, and keeps that in the address. */
  show(change: Partial<PairedChoice>): Promise<void>;
  /** Compares what an address asks for. */
  follow(query: string): Promise<void>;
}

/** What the job `paired` answers. */
type Reply =
  | { readonly reply: 'paired'; readonly paired: WavePaired }
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
): PairedState {
  const page = signal<Loaded<PairedPage>>({ at: 'loading' });
  const choice = signal(choiceIn(address.read()));
  const isWorking = signal(false);
  let held: { readonly facts: SurveyFacts; readonly key: string } | null = null;
  let isSent = false;
  let asked = 0;
  const run = async (of: { readonly facts: SurveyFacts; readonly key: string }): Promise<Reply> => {
    const { wave, choices, source } = of.facts;
    const ask: PairedAsk = { wave: wave.id, choices, choice: choice.value };
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
    page.value = pageOf(held.facts, reply);
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

function pageOf({ wave, source }: SurveyFacts, reply: Reply): Loaded<PairedPage> {
  if (reply.reply === 'problem') return { at: 'problem', problem: reply.problem };
  if (reply.reply === 'needsSource') {
    throw new RangeError('the job paired requires a source it was given');
  }
  const { survey } = source;
  const reader: Reader = { language: 'en', facts: { council: survey.councilName } };
  return { at: 'ready', value: { survey, wave, paired: reply.paired, reader } };
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
