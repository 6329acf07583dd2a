import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { bundlesHere } from '../../keeping/storage/keptBundles.ts';
import type { NumberRange } from '../../keeping/transfer/numberRanges.ts';
import type { Loaded } from '../followStore.ts';
import { loadTablets } from '../tablets/collecting.ts';
import { tabletViews } from '../tablets/tabletView.ts';
import { type Came, readCame } from '../tablets/whatCame.ts';

/** What is known to be missing of one tablet in the results of its survey. */
export interface Gap {
  readonly tablet: string;
  readonly name: string;
  /** Numbers that the tablet gave and that did not arrive. */
  readonly missing: readonly NumberRange[];
  /** The last number that counts of a tablet that was lost; null of one that was not. */
  readonly lostAfter: number | null;
  /** Interviews that came and count, and are not in the results: not opened yet, or not by the keys that were given. */
  readonly waiting: number;
  /** Interviews that came and count for nothing. */
  readonly aside: number;
}

export interface GapsState {
  /** Tablets of which interviews are missing; none where everything is here. */
  readonly gaps: ReadonlySignal<Loaded<readonly Gap[]>>;
  stop(): void;
}

/** What tablets of a survey are known to have, and its results do not: said wherever its figures are. */
export function createGapsState(device: Device, survey: Survey['id']): GapsState {
  const gaps = signal<Loaded<readonly Gap[]>>({ at: 'loading' });
  const stopping = new AbortController();
  const read = async () => {
    const found = await readGaps(device, survey, stopping.signal);
    if (!found.ok) gaps.value = { at: 'problem', problem: found.problem };
    else if (found.value !== null) gaps.value = { at: 'ready', value: found.value };
  };
  void read();
  return { gaps, stop: () => stopping.abort() };
}

/** Null when it was stopped. */
async function readGaps(
  device: Device,
  survey: Survey['id'],
  signal: AbortSignal,
): Promise<Result<readonly Gap[] | null, Problem>> {
  const database = await device.database();
  if (!database.ok) return database;
  const tablets = await loadTablets(database.value, survey);
  if (!tablets.ok) return tablets;
  const bundles = await bundlesHere(database.value, survey);
  if (!bundles.ok) return bundles;
  // Most surveys have no tablets of their own: nothing is asked of the worker then.
  if (tablets.value.tablets.length === 0 || bundles.value.names.length === 0) return ok([]);
  const came = await readCame(database.value, survey, { signal });
  return came.ok ? ok(came.value === null ? null : gapsIn(came.value)) : came;
}

/** Of tablets on the list: what somebody else signed in the name of one is no interview that is missing. */
function gapsIn(came: Came): readonly Gap[] {
  const { waiting, faulty } = came.before;
  const notIn = [...waiting, ...faulty.map(({ record }) => record)];
  return tabletViews(came).flatMap(({ known, tablet, missing, aside }) => {
    if (known === null) return [];
    const gap: Gap = {
      tablet,
      name: known.name,
      missing,
      lostAfter: known.lostAfter,
      waiting: notIn.filter((record) => record.tablet === tablet).length,
      aside: aside
        .filter(({ why }) => why === 'fork' || why === 'afterFork' || why === 'lostTablet')
        .reduce((sum, { records }) => sum + records, 0),
    };
    return missing.length + gap.waiting + gap.aside > 0 || gap.lostAfter !== null ? [gap] : [];
  });
}
