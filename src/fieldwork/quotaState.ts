import { type ReadonlySignal, signal } from '@preact/signals';
import { readTabletQuotas, type TabletQuotas } from '../asking/survey/tabletQuotas.ts';
import { countsOf } from '../keeping/storage/counts.ts';
import type { Device } from '../keeping/storage/device.ts';
import { loadSetting, QUOTAS_SETTING } from '../keeping/storage/settings.ts';
import type { WaveChoice } from './startChoices.ts';

/** The quotas of this tablet for a wave, and how many interviews of it were finished here. */
export interface OwnQuotas {
  readonly choice: WaveChoice;
  readonly quotas: TabletQuotas;
  readonly done: number;
}

/** The quotas that came with packs, for those of these waves that have any; none until they are read. */
export function createQuotaState(
  device: Device,
  waves: readonly WaveChoice[],
): ReadonlySignal<readonly OwnQuotas[]> {
  const found = signal<readonly OwnQuotas[]>([]);
  const load = async () => {
    const database = await device.database();
    if (!database.ok) return;
    const all: OwnQuotas[] = [];
    for (const choice of waves) {
      const { id, survey } = choice.wave;
      const kept = await loadSetting(database.value, { survey, wave: null }, QUOTAS_SETTING);
      const quotas = kept.ok ? readTabletQuotas(kept.value) : null;
      const counts = await countsOf(database.value, id, device.world.today());
      if (quotas?.wave === id) all.push({ choice, quotas, done: counts.ok ? counts.value.onTablet : 0 });
    }
    found.value = all;
  };
  void load();
  return found;
}
