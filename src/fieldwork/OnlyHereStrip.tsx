import { useEffect, useState } from 'preact/hooks';
import type { Device } from '../keeping/storage/device.ts';
import { carryWords } from '../words/carry.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { createCarryPartState } from './carryPartState.ts';
import './onlyHere.css';

const words = wordsIn(carryWords, 'en');

export interface OnlyHereStripProps {
  readonly device: Device;
}

/** At the foot of every page but an interview's, which has its own: how many finished ones are on this tablet alone. */
export function OnlyHereStrip({ device }: OnlyHereStripProps) {
  const [state] = useState(() => createCarryPartState(device, true));
  useEffect(state.watch, [state]);
  const found = state.found.value;
  return found === null ? null : (
    <aside
      class={`only-here only-here--strip ui-no-print${found.isDue ? ' only-here--due' : ''}`}
      aria-label={found.count === null ? words.bringIn : words.startLink}
    >
      {found.count === null ? null : (
        <p class="govuk-width-container">
          <span role="status">{words.onlyHere(found.count)}</span>{' '}
          <a class="govuk-link" href="#/tablet">
            {found.isDue ? words.handOverNow : words.toHandOver}
          </a>
        </p>
      )}
      {found.waiting === 0 ? null : (
        <p class="govuk-width-container">
          {words.toBringIn(found.waiting)}{' '}
          <a class="govuk-link" href="#/bring-in">
            {words.bringIn}
          </a>
        </p>
      )}
    </aside>
  );
}
