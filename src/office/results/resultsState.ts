import { type ReadonlySignal, signal } from '@preact/signals';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import type { Results } from '../../counting/analysis/results.ts';
import type { Settings } from '../../counting/analysis/settings.ts';
import type { PublishedWave } from '../../counting/benchmarks/publishedWave.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { responseLines } from './responseOutcomes.ts';
import { createResultsAsking, type Wanted } from './resultsAsking.ts';
import { queryForWave, queryOf, type Showing, showingOf, type UsualShowing } from './showing.ts';

/** What is to be seen of a wave. */
export type ResultsPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly survey: Survey;
      readonly wave: Wave;
      /** Every wave of the survey, the newest first. */
      readonly waves: readonly Wave[];
      /** Rounds of which only a report is known, with something to compare with. */
      readonly published: readonly PublishedWave[];
      /** Every version of the questionnaire that the wave asked. */
      readonly questionnaires: readonly Questionnaire[];
      readonly results: Results;
      /** The response rate in sentences; none where it is not known. */
      readonly response: readonly string[];
      readonly settings: Settings;
      readonly reader: Reader;
    };

export interface ResultsState {
  readonly page: ReadonlySignal<ResultsPage>;
  readonly showing: ReadonlySignal<Showing>;
  /** Whether other figures than those shown are being worked out. */
  readonly isWorking: ReadonlySignal<boolean>;
  /** Shows the wave in another way, and keeps that in the address. */
  show(change: Partial<Showing>): Promise<void>;
  /** Shows what an address asks for. */
  follow(query: string): Promise<void>;
  /** The address of another wave, looked at in the same way. */
  addressOf(wave: string): string;
}

/** Where the way of looking at a page is kept (ui/addressQuery.ts). */
interface KeptQuery {
  read(): string;
  replace(query: string): void;
}

/**
 * The results of one wave, and what is shown of them: what the address asks for, else everyone together, beside the wave
 * before, where there is one.
 */
export function createResultsState(
  device: Device,
  params: ScreenProps['params'],
  address: KeptQuery,
): ResultsState {
  const page = signal<ResultsPage>({ at: 'loading' });
  let usual: UsualShowing = { compareWith: null, others: [] };
  const showing = signal(showingOf(address.read(), usual));
  const isWorking = signal(false);
  const asking = createResultsAsking(device, params['wave'] ?? '', true);
  let asked = 0;
  const work = async (place: Omit<ResultsPage & { readonly at: 'ready' }, 'at' | 'results'>) => {
    asked += 1;
    const turn = asked;
    isWorking.value = true;
    const results = await asking.ask(wantedOf(showing.value));
    // A slower answer must not replace one that was asked for after it.
    if (turn !== asked) return;
    isWorking.value = false;
    page.value = results.ok
      ? { at: 'ready', ...place, results: results.value }
      : { at: 'problem', problem: results.problem };
    if (results.ok) dropUnknownBreak(results.value);
  };
  // An old link may name a question that this wave did not ask: everyone is shown together then.
  const dropUnknownBreak = ({ breaks }: Results) => {
    const { breakBy } = showing.value;
    if (breakBy === null || breaks.some(({ column }) => column === breakBy)) return;
    showing.value = { ...showing.value, breakBy: null };
    address.replace(queryOf(showing.value, usual));
  };
  const turnTo = async (next: Showing) => {
    const before = wantedOf(showing.value);
    showing.value = next;
    const now = page.value;
    // Another chart or column of the same figures needs no reckoning.
    if (now.at === 'ready' && JSON.stringify(before) !== JSON.stringify(wantedOf(next))) await work(now);
  };
  const open = async () => {
    const facts = await asking.load();
    if (!facts.ok) {
      page.value = { at: 'problem', problem: facts.problem };
      return;
    }
    const { wave, source } = facts.value;
    const waves = source.waves.map((one) => one.wave);
    const published = (source.published ?? []).filter(({ figures }) => figures.length > 0);
    usual = {
      compareWith: waveBefore(waves, wave)?.id ?? null,
      others: [...waves, ...published].map(({ id }) => id).filter((id) => id !== wave.id),
    };
    showing.value = showingOf(address.read(), usual);
    await work({
      survey: source.survey,
      wave,
      waves,
      published,
      questionnaires: source.waves.find((one) => one.wave.id === wave.id)?.questionnaires ?? [],
      response: responseLines(wave, facts.value.outcomes),
      settings: source.settings,
      reader: { language: 'en', facts: { council: source.survey.councilName } },
    });
  };
  void open();
  return {
    page,
    showing,
    isWorking,
    show: async (change) => {
      const next = { ...showing.value, ...change };
      address.replace(queryOf(next, usual));
      await turnTo(next);
    },
    follow: (query) => turnTo(showingOf(query, usual)),
    addressOf: (wave) => {
      const query = queryForWave(showing.value);
      return query === '' ? `results/${wave}` : `results/${wave}?${query}`;
    },
  };
}

function wantedOf({ breakBy, dontKnow, compareWith }: Showing): Wanted {
  return { breakBy, dontKnow, compareWith };
}

/** The wave before this one that has the fewest days between; null when this is the first. */
function waveBefore(waves: readonly Wave[], wave: Wave): Wave | null {
  const earlier = waves.filter((one) => one.id !== wave.id && one.to <= wave.from);
  return earlier.reduce<Wave | null>((last, one) => (last && last.to >= one.to ? last : one), null);
}
