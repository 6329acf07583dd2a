import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import type { SurveyOverview } from '../../keeping/storage/counts.ts';
import type { Device } from '../../keeping/storage/device.ts';

/** The surveys whose results can be looked at. */
export type ChoiceList =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | { readonly at: 'ready'; readonly surveys: readonly SurveyOverview[] };

export interface ChooseWaveState {
  readonly list: ReadonlySignal<ChoiceList>;
}

/** The list of surveys with their waves, those without a wave left out. */
export function createChooseWaveState(device: Device): ChooseWaveState {
  const list = signal<ChoiceList>({ at: 'loading' });
  const load = async () => {
    const database = await device.database();
    if (!database.ok) {
      list.value = { at: 'problem', problem: database.problem };
      return;
    }
    const { overviewOf } = await import('../../keeping/storage/counts.ts');
    const found = await overviewOf(database.value, device.world.today());
    list.value = found.ok
      ? { at: 'ready', surveys: found.value.filter(({ waves }) => waves.length > 0) }
      : { at: 'problem', problem: found.problem };
  };
  void load();
  return { list };
}
