import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok } from '../../core/result.ts';
import { overviewOf, type WaveCounts } from '../../keeping/storage/counts.ts';
import { deleteSurvey, deleteWave } from '../../keeping/storage/deletion.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { listUnfinished } from '../../keeping/storage/readDrafts.ts';
import { followStore, type Loaded } from '../followStore.ts';

/** What is to go: one wave, or a survey with all its waves. */
export type Doomed = { readonly wave: string } | { readonly survey: string };

/** What goes, by name and number. */
export interface DeletionPage {
  readonly survey: Survey;
  readonly waves: readonly Wave[];
  readonly isWhole: boolean;
  /** Interviews in progress, finished and not brought in, and brought in, over all waves that go. */
  readonly counts: Pick<WaveCounts, 'unfinished' | 'waiting' | 'broughtIn'>;
}

export interface DeletionState {
  readonly page: ReadonlySignal<Loaded<DeletionPage>>;
  /** Why it was not deleted. */
  readonly trouble: ReadonlySignal<Problem | null>;
  /** Deletes it for good. True when it is gone. */
  remove(): Promise<boolean>;
  stop(): void;
}

/** Deleting a wave or a survey: first shown by name, then done. */
export function createDeletionState(device: Device, doomed: Doomed): DeletionState {
  const following = followStore<DeletionPage>(device, async (database) => {
    const all = await overviewOf(database, device.world.today());
    if (!all.ok) return all;
    const isWhole = 'survey' in doomed;
    const found = all.value.find(({ survey, waves }) =>
      isWhole ? survey.id === doomed.survey : waves.some(({ wave }) => wave.id === doomed.wave),
    );
    if (found === undefined) return fail({ kind: 'notFound', what: isWhole ? 'survey' : 'wave' });
    const going = found.waves.filter(({ wave }) => isWhole || wave.id === doomed.wave);
    const sum = (which: keyof DeletionPage['counts']) =>
      going.reduce((total, { counts }) => total + counts[which], 0);
    return ok({
      survey: found.survey,
      waves: going.map(({ wave }) => wave),
      isWhole,
      counts: { unfinished: sum('unfinished'), waiting: sum('waiting'), broughtIn: sum('broughtIn') },
    });
  });
  const trouble = signal<Problem | null>(null);
  // The tab that has it open would keep its answers again, under a wave that is gone.
  const isInterviewing = async () => {
    const held = await device.world.locks.held('interview:');
    const database = held.length === 0 ? null : await device.database();
    const drafts = database?.ok ? await listUnfinished(database.value) : null;
    if (!drafts?.ok) return false;
    return drafts.value.some(({ id, survey, wave }) => {
      const isDoomed = 'survey' in doomed ? survey === doomed.survey : wave === doomed.wave;
      return isDoomed && held.includes(`interview:${id}`);
    });
  };
  return {
    page: following.loaded,
    trouble,
    remove: async () => {
      trouble.value = (await isInterviewing()) ? { kind: 'interviewOpen' } : null;
      if (trouble.value !== null) return false;
      // What is gone is not looked for again: the page would say that it is missing.
      following.stop();
      const done = await following.change(async (database) => {
        const gone = await ('survey' in doomed
          ? deleteSurvey(database, doomed.survey)
          : deleteWave(database, doomed.wave));
        if (gone.ok || gone.problem.kind !== 'notReceipted') return gone;
        // Said beside what was pressed: it can be pressed again once the receipt is here.
        trouble.value = gone.problem;
        return ok(undefined);
      });
      return done && trouble.value === null;
    },
    stop: following.stop,
  };
}
