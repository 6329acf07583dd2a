import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Reader } from '../../core/reader.ts';
import { ok, type Result } from '../../core/result.ts';
import type { ScanPart } from '../../counting/analysis/findingBreaks.ts';
import type { Settings } from '../../counting/analysis/settings.ts';
import type { Table } from '../../counting/analysis/table.ts';
import type { WaveFindings } from '../../counting/analysis/waveFindings.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { findingsCsv } from '../../telling/exports/findingsCsv.ts';
import { fileNameOf } from '../../telling/exports/formats.ts';
import { createFindingsAsking, type TableOf } from './findingsAsking.ts';
import { createWholeWork, type WholeWork, type WorkPage } from './wholeWork.ts';

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

export type FindingsPage = WorkPage<Place, { readonly findings: WaveFindings }>;

export interface FindingsState extends Omit<WholeWork<Place, { readonly findings: WaveFindings }>, 'fail'> {
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
  const showing = signal(showingIn(address.read()));
  const whole = signal<readonly ScanPart[]>([]);
  const tables = signal<ReadonlyMap<string, Table | null>>(new Map());
  const saved = signal<string | null>(null);
  const asking = createFindingsAsking(device, params['wave'] ?? '');
  const { fail, ...work } = createWholeWork({
    open: async (): Promise<Result<Place, Problem>> => {
      const facts = await asking.load();
      if (!facts.ok) return facts;
      const { wave, source } = facts.value;
      const { survey, settings } = source;
      return ok({
        survey,
        wave,
        settings,
        reader: { language: 'en', facts: { council: survey.councilName } },
      });
    },
    work: async (watch) => {
      const found = await asking.findings('asAsked', watch);
      return found?.ok ? ok({ findings: found.value }) : found;
    },
  });
  const keep = (key: string, table: Table | null | undefined) => {
    const next = new Map(tables.value);
    if (table === undefined) next.delete(key);
    else next.set(key, table);
    tables.value = next;
  };
  return {
    ...work,
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
    turnTable: async (of) => {
      const key = tableKey(of);
      if (tables.value.has(key)) return keep(key, undefined);
      keep(key, null);
      const table = await asking.table('asAsked', of);
      if (!table.ok) fail(table.problem);
      // Closed again before it came.
      else if (tables.value.has(key)) keep(key, table.value);
    },
    save: async () => {
      const now = work.page.value;
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
