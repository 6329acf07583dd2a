import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import type { ScanPart } from '../../counting/analysis/findingBreaks.ts';
import type { Settings } from '../../counting/analysis/settings.ts';
import type { Table } from '../../counting/analysis/table.ts';
import type { WaveFindings } from '../../counting/analysis/waveFindings.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { findingsCsv } from '../../telling/exports/findingsCsv.ts';
import { fileNameOf } from '../../telling/exports/formats.ts';
import { createFindingsAsking, type TableOf } from './findingsAsking.ts';

/** What of a wave's findings is listed: those by one break, those of one question. */
export interface FindingsShowing {
  /** Column id of a break; null for all. */
  readonly breakBy: string | null;
  /** Question id; null for all. */
  readonly question: string | null;
}

interface Place {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly settings: Settings;
  readonly reader: Reader;
}

export type FindingsPage =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | ({ readonly at: 'working' } & Place)
  | ({ readonly at: 'stopped' } & Place)
  | ({ readonly at: 'ready'; readonly findings: WaveFindings } & Place);

export interface FindingsState {
  readonly page: ReadonlySignal<FindingsPage>;
  /** How much of the work is done, 0 to 1. */
  readonly progress: ReadonlySignal<number>;
  readonly showing: ReadonlySignal<FindingsShowing>;
  /** Parts of which every finding is listed, not only the largest gaps. */
  readonly whole: ReadonlySignal<readonly ScanPart[]>;
  /** Tables that were opened, by tableKey; null while one is on its way. */
  readonly tables: ReadonlySignal<ReadonlyMap<string, Table | null>>;
  /** The name of the file handed over last. */
  readonly saved: ReadonlySignal<string | null>;
  /** Lists others, and keeps that in the address. */
  show(change: Partial<FindingsShowing>): void;
  /** Lists what an address asks for. */
  follow(query: string): void;
  showWhole(part: ScanPart): void;
  /** Ends the work; begin works it out anew. */
  stop(): void;
  begin(): Promise<void>;
  /** Opens the table of a finding, or closes it. */
  turnTable(of: TableOf): Promise<void>;
  /** Hands over the whole list as a file. */
  save(): Promise<void>;
}

/** Where what is listed is kept (ui/addressQuery.ts). */
interface KeptQuery {
  read(): string;
  replace(query: string): void;
}

/** The name of a table among those that were opened. */
export function tableKey({ column, breakBy }: TableOf): string {
  return `${column} by ${breakBy}`;
}

/** What stands out in one wave. It is worked out in the worker, and can be stopped. */
export function createFindingsState(
  device: Device,
  params: ScreenProps['params'],
  address: KeptQuery,
): FindingsState {
  const page = signal<FindingsPage>({ at: 'loading' });
  const progress = signal(0);
  const showing = signal(showingIn(address.read()));
  const whole = signal<readonly ScanPart[]>([]);
  const tables = signal<ReadonlyMap<string, Table | null>>(new Map());
  const saved = signal<string | null>(null);
  const asking = createFindingsAsking(device, params['wave'] ?? '');
  let stopping = new AbortController();
  const begin = async () => {
    const now = page.value;
    if (now.at === 'loading' || now.at === 'problem') return;
    const { survey, wave, settings, reader } = now;
    const place = { survey, wave, settings, reader };
    stopping = new AbortController();
    progress.value = 0;
    page.value = { at: 'working', ...place };
    const found = await asking.findings('asAsked', {
      onProgress: (share) => {
        progress.value = share;
      },
      signal: stopping.signal,
    });
    if (found === null) page.value = { at: 'stopped', ...place };
    else
      page.value = found.ok
        ? { at: 'ready', findings: found.value, ...place }
        : { at: 'problem', problem: found.problem };
  };
  const open = async () => {
    const facts = await asking.load();
    if (!facts.ok) {
      page.value = { at: 'problem', problem: facts.problem };
      return;
    }
    const { wave, source } = facts.value;
    const { survey, settings } = source;
    const reader: Reader = { language: 'en', facts: { council: survey.councilName } };
    page.value = { at: 'working', survey, wave, settings, reader };
    await begin();
  };
  void open();
  const keep = (key: string, table: Table | null | undefined) => {
    const next = new Map(tables.value);
    if (table === undefined) next.delete(key);
    else next.set(key, table);
    tables.value = next;
  };
  return {
    page,
    progress,
    showing,
    whole,
    tables,
    saved,
    show: (change) => {
      showing.value = { ...showing.value, ...change };
      address.replace(queryFor(showing.value));
    },
    follow: (query) => {
      showing.value = showingIn(query);
    },
    showWhole: (part) => {
      whole.value = [...whole.value, part];
    },
    stop: () => stopping.abort(),
    begin,
    turnTable: async (of) => {
      const key = tableKey(of);
      if (tables.value.has(key)) return keep(key, undefined);
      keep(key, null);
      const table = await asking.table('asAsked', of);
      if (!table.ok) page.value = { at: 'problem', problem: table.problem };
      // Closed again before it came.
      else if (tables.value.has(key)) keep(key, table.value);
    },
    save: async () => {
      const now = page.value;
      if (now.at !== 'ready') return;
      const { survey, wave, findings, reader } = now;
      const format = { name: 'what-stands-out', extension: 'csv', isOfPeople: false };
      const file = fileNameOf(format, { survey, wave, detail: 'banded' });
      const bytes = new TextEncoder().encode(findingsCsv(findings, { wave, reader }));
      await device.world.share(file, 'text/csv;charset=utf-8', bytes);
      saved.value = file;
    },
  };
}

function showingIn(query: string): FindingsShowing {
  const said = new URLSearchParams(query);
  return { breakBy: said.get('by'), question: said.get('question') };
}

function queryFor({ breakBy, question }: FindingsShowing): string {
  const query = new URLSearchParams();
  if (breakBy !== null) query.set('by', breakBy);
  if (question !== null) query.set('question', question);
  return query.toString();
}
