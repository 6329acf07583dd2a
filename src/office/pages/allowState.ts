import { type ReadonlySignal, signal } from '@preact/signals';
import type { Survey } from '../../asking/survey/survey.ts';
import { id } from '../../core/id.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { reasonsToRefuse, type SafetyLine, safetyOf } from '../../core/tabletSafety.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { lookAtTablet } from '../../keeping/storage/lookAtTablet.ts';
import { loadSurvey } from '../../keeping/storage/surveys.ts';
import {
  allowUnsafe,
  loadUnsafeRule,
  sealsAnswers,
  type UnsafeRule,
} from '../../keeping/storage/unsafeAllowed.ts';
import type { Loaded } from '../followStore.ts';

/** What an officer is asked to allow. */
export interface AllowPage {
  readonly survey: Survey;
  readonly by: UnsafeRule['by'];
  /** Whether its answers would be sealed: else none begins, and nobody can allow it. */
  readonly isSealed: boolean;
  /** What of this device keeps interviews from being begun, of all that was found. */
  readonly reasons: readonly SafetyLine[];
}

export interface AllowState {
  readonly page: ReadonlySignal<Loaded<AllowPage>>;
  /** Whether the officer gave their word. */
  readonly isTicked: ReadonlySignal<boolean>;
  /** It was tried without. */
  readonly isMissing: ReadonlySignal<boolean>;
  tick(isTicked: boolean): void;
  /** Keeps the officer's word for what the page names. True when it is kept. */
  allow(): Promise<boolean>;
}

/** An officer lets interviews of a survey begin on a device that may lose them: the reasons are shown first. */
export function createAllowState(device: Device, survey: string): AllowState {
  const page = signal<Loaded<AllowPage>>({ at: 'loading' });
  const isTicked = signal(false);
  const isMissing = signal(false);
  const load = async () => {
    const found = await readPage(device, survey);
    page.value = found.ok ? { at: 'ready', value: found.value } : { at: 'problem', problem: found.problem };
  };
  void load();
  return {
    page,
    isTicked,
    isMissing,
    tick: (now) => {
      isTicked.value = now;
    },
    allow: async () => {
      isMissing.value = !isTicked.value;
      if (isMissing.value || page.value.at !== 'ready') return false;
      const { reasons } = page.value.value;
      const checks = reasons.map(({ check }) => check);
      const database = await device.database();
      const kept = database.ok
        ? await allowUnsafe(database.value, id<'survey'>(survey), { day: device.world.today(), checks })
        : database;
      if (!kept.ok) page.value = { at: 'problem', problem: kept.problem };
      return kept.ok;
    },
  };
}

async function readPage(device: Device, survey: string): Promise<Result<AllowPage, Problem>> {
  const database = await device.database();
  if (!database.ok) return database;
  const found = await loadSurvey(database.value, survey);
  if (!found.ok) return found;
  const rule = await loadUnsafeRule(database.value, found.value.id);
  if (!rule.ok) return rule;
  const { by } = rule.value;
  const sealed = await sealsAnswers(database.value, found.value.id);
  if (!sealed.ok) return sealed;
  // Simulated answers are refused nowhere. What was allowed before and is still so is named again: the new word takes the place of the old one.
  const { simulated } = found.value;
  const reasons = simulated ? [] : reasonsToRefuse(safetyOf(await lookAtTablet(device)));
  return ok({ survey: found.value, by, isSealed: simulated || sealed.value, reasons });
}
