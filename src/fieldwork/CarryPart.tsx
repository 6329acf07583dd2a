import { useEffect, useState } from 'preact/hooks';
import type { Device } from '../keeping/storage/device.ts';
import { Warning } from '../ui/Warning.tsx';
import { carryWords } from '../words/carry.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { createCarryPartState } from './carryPartState.ts';

const words = wordsIn(carryWords, 'en');

export interface CarryPartProps {
  readonly device: Device;
}

/** On the start page: whether it is time to hand over or to back up, and the way to the office. How much there is stands at the foot. */
export function CarryPart({ device }: CarryPartProps) {
  const [state] = useState(() => createCarryPartState(device, true));
  useEffect(state.watch, [state]);
  const found = state.found.value;
  return (
    <section class="start__carry">
      {found?.isDue ? <Warning>{words.due}</Warning> : null}
      {found?.isBackUpDue ? (
        <Warning>
          {words.backUpDue}{' '}
          <a class="govuk-link" href="#/back-up">
            {words.backUpNow}
          </a>
        </Warning>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link start__office" href="#/tablet">
          {words.startLink}
        </a>
      </p>
    </section>
  );
}
