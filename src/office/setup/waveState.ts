import type { ReadonlySignal } from '@preact/signals';
import { ok } from '../../core/result.ts';
import { countsOf, type WaveCounts } from '../../keeping/storage/counts.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadWave, type WaveSetup } from '../../keeping/storage/loadWave.ts';
import { loadQuestionnaireDraft } from '../../keeping/storage/questionnaireDraft.ts';
import { loadSetting } from '../../keeping/storage/settings.ts';
import { closeWave } from '../../keeping/storage/surveys.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { type KeptImport, RECIPE_SETTING, readKept } from '../importing/keptImport.ts';
import { type KeysStanding, loadKeysStanding } from '../loadKeys.ts';
import { wordingLeft } from './wordingLeft.ts';

/** A wave with how far it is, and how many of its texts nobody has checked. */
export interface WavePage extends WaveSetup {
  readonly counts: WaveCounts;
  readonly toCheck: number;
  /** Questions are being written that interviews do not ask yet. */
  readonly isRewritten: boolean;
  /** The files of answers collected elsewhere that were brought into it, the newest first. */
  readonly files: readonly KeptImport[];
  /** How far the keys of its survey are. */
  readonly keys: KeysStanding;
}

export interface WaveState {
  readonly page: ReadonlySignal<Loaded<WavePage>>;
  close(): Promise<void>;
  reopen(): Promise<void>;
  stop(): void;
}

/** The page of a wave. */
export function createWaveState(device: Device, wave: string): WaveState {
  const following = followStore<WavePage>(device, async (database) => {
    const setup = await loadWave(database, wave);
    if (!setup.ok) return setup;
    const counts = await countsOf(database, setup.value.wave.id, device.world.today());
    if (!counts.ok) return counts;
    const toCheck = wordingLeft(setup.value.survey, setup.value.questionnaire).length;
    const draft = await loadQuestionnaireDraft(database, setup.value.wave);
    // One that this build cannot read is told on its own page; the wave is here all the same.
    const isRewritten = !draft.ok || draft.value !== null;
    const place = { survey: setup.value.survey.id, wave: setup.value.wave.id };
    const kept = await loadSetting(database, place, RECIPE_SETTING);
    if (!kept.ok) return kept;
    const keys = await loadKeysStanding(database, setup.value.survey.id);
    if (!keys.ok) return keys;
    return ok({
      ...setup.value,
      counts: counts.value,
      toCheck,
      isRewritten,
      files: readKept(kept.value),
      keys: keys.value,
    });
  });
  const setClosed = async (closed: boolean) => {
    const at = closed ? device.world.now() : null;
    await following.change((database) => closeWave(database, wave, at));
  };
  return {
    page: following.loaded,
    close: () => setClosed(true),
    reopen: () => setClosed(false),
    stop: following.stop,
  };
}
