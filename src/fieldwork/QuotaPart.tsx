import { useState } from 'preact/hooks';
import { countText } from '../core/percent.ts';
import type { Device } from '../keeping/storage/device.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { quotasWords } from '../words/quotas.ts';
import { createQuotaState } from './quotaState.ts';
import type { WaveChoice } from './startChoices.ts';

const words = wordsIn(quotasWords, 'en');

export interface QuotaPartProps {
  readonly device: Device;
  readonly waves: readonly WaveChoice[];
}

/** On the start page: how many interviews of each group this tablet is to bring; nothing where no pack said so. */
export function QuotaPart({ device, waves }: QuotaPartProps) {
  const [found] = useState(() => createQuotaState(device, waves));
  return (
    <>
      {found.value.map(({ choice: { wave }, quotas, done }) => (
        <section key={wave.id}>
          <DataTable
            caption={words.own(wave.title)}
            heads={[{ text: words.group }, { text: words.wanted, numeric: true }]}
            lines={quotas.groups.map(({ group, wanted }, at) => ({
              key: `${at} ${group}`,
              cells: [group, countText(wanted)],
            }))}
          />
          <p class="govuk-body">{words.done(done)}</p>
        </section>
      ))}
    </>
  );
}
