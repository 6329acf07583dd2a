import { computed, type ReadonlySignal } from '@preact/signals';
import { type Instant, instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { listConfirmations } from '../../keeping/storage/settings.ts';
import type { NumberRange } from '../../keeping/transfer/numberRanges.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { loadSurveyTablets, type SurveyTablets } from './surveyTablets.ts';
import { lostWord } from './tabletState.ts';
import { countedParts, tabletViews } from './tabletView.ts';
import { type WhatCame, whatCame } from './whatCame.ts';

/** Hours within which a breach must be reported, from when the council learnt of it. Source: UK GDPR, article 33(1). */
const REPORT_WITHIN_MS = 72 * 3_600_000;

/** What the page is drawn from. */
export interface LostNotePage extends SurveyTablets {
  /** When the tablet was marked as lost; null where that was not noted. */
  readonly marked: Instant | null;
}

/** What an office knows of a tablet that was lost. */
export interface LostNote {
  readonly id: string;
  readonly name: string;
  readonly since: Instant;
  readonly written: Instant;
  readonly marked: Instant | null;
  readonly reportBy: Instant | null;
  /** Interviews of it that are here, what was not opened among them; visits; and the highest number; null where nothing is. */
  readonly interviews: number;
  readonly visits: number;
  readonly last: number | null;
  readonly missing: readonly NumberRange[];
}

export interface LostNoteState extends Pick<WhatCame, 'came' | 'percent'> {
  readonly page: ReadonlySignal<Loaded<LostNotePage>>;
  /** Null while something of it is read, and of a tablet that is not lost. */
  readonly note: ReadonlySignal<LostNote | null>;
  stop(): void;
}

/** The note on a lost tablet for whoever answers for the data. */
export function createLostNoteState(device: Device, survey: string, id: string): LostNoteState {
  const following = followStore(device, (database) => load(database, survey, id));
  const { came, percent, stop } = whatCame(device, survey);
  const written = device.world.now();
  const note = computed((): LostNote | null => {
    const [page, now] = [following.loaded.value, came.value];
    if (page.at !== 'ready' || now.at !== 'ready') return null;
    const view = tabletViews(now.value).find(({ tablet }) => tablet === id);
    if (view === undefined || view.known === null || view.known.lostAfter === null) return null;
    const { known, aside, last, missing } = view;
    const { interviews: counted, visits, unopened } = countedParts(view, now.value.before);
    const { marked } = page.value;
    const reportBy = marked && instant(new Date(Date.parse(marked) + REPORT_WITHIN_MS).toISOString());
    const interviews = aside.reduce((sum, { records }) => sum + records, counted + unopened);
    const { name, since } = known;
    return { id, name, since, written, marked, reportBy, interviews, visits, last, missing };
  });
  return {
    page: following.loaded,
    came,
    percent,
    note,
    stop: () => {
      stop();
      following.stop();
    },
  };
}

async function load(database: Database, survey: string, id: string): Promise<Result<LostNotePage, Problem>> {
  const tablets = await loadSurveyTablets(database, survey);
  if (!tablets.ok) return tablets;
  const words = await listConfirmations(database, survey);
  if (!words.ok) return words;
  const word = words.value.find(({ what }) => what === lostWord(id));
  return ok({ ...tablets.value, marked: word === undefined || word.note === '' ? null : word.at });
}
