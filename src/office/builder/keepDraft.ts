import { type ReadonlySignal, signal } from '@preact/signals';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Device } from '../../keeping/storage/device.ts';
import {
  deleteQuestionnaireDraft,
  saveQuestionnaireDraft,
} from '../../keeping/storage/questionnaireDraft.ts';

export interface DraftKeeper {
  readonly keeping: ReadonlySignal<'saved' | 'saving' | Problem>;
  /** Keeps the newest draft; null keeps none. While one is being written, only the last one waits. */
  keep(wave: Wave, draft: Questionnaire | null): void;
  /** When nothing is being written any more. */
  settled(): Promise<void>;
  /** Says what went wrong elsewhere. */
  fail(problem: Problem): void;
}

/** Keeps what an officer writes as it is written. */
export function createDraftKeeper(device: Device): DraftKeeper {
  const keeping = signal<'saved' | 'saving' | Problem>('saved');
  let waiting: { readonly wave: Wave; readonly draft: Questionnaire | null } | null = null;
  let writing: Promise<void> | null = null;
  const write = async () => {
    for (let next = waiting; next !== null; next = waiting) {
      waiting = null;
      const { wave, draft } = next;
      const database = await device.database();
      const kept = !database.ok
        ? database
        : draft === null
          ? await deleteQuestionnaireDraft(database.value, wave)
          : await saveQuestionnaireDraft(database.value, wave, draft);
      if (!kept.ok) {
        keeping.value = kept.problem;
        return;
      }
    }
    keeping.value = 'saved';
  };
  return {
    keeping,
    keep: (wave, draft) => {
      waiting = { wave, draft };
      keeping.value = 'saving';
      writing ??= write().finally(() => {
        writing = null;
      });
    },
    settled: async () => {
      await writing;
    },
    fail: (problem) => {
      keeping.value = problem;
    },
  };
}
