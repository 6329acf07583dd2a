import { useEffect, useState } from 'preact/hooks';
import type { Device } from '../keeping/storage/device.ts';
import { carryWords } from '../words/carry.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { type AllOnlyHere, createCarryPartState } from './carryPartState.ts';
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
  if (found === null) return null;
  const isDue = found.isDue || found.isBackUpDue;
  return (
    <aside
      class={`only-here only-here--strip ui-no-print${isDue ? ' only-here--due' : ''}`}
      aria-label={found.count === null ? words.here : words.startLink}
    >
      <HandedOver found={found} />
      <OnThisDevice found={found} />
    </aside>
  );
}

interface PartProps {
  readonly found: AllOnlyHere;
}

/** Of surveys that came by a pack. */
function HandedOver({ found: { count, isDue } }: PartProps) {
  return count === null ? null : (
    <p class="govuk-width-container">
      <span role="status">{words.onlyHere(count)}</span>{' '}
      <a class="govuk-link" href="#/tablet">
        {isDue ? words.handOverNow : words.toHandOver}
      </a>
    </p>
  );
}

/** Of surveys whose office is on this device. */
function OnThisDevice({ found: { notBackedUp, waiting, isBackUpDue } }: PartProps) {
  if (notBackedUp === 0 && waiting === 0) return null;
  return (
    <p class="govuk-width-container">
      {notBackedUp === 0 ? (
        words.toBringIn(waiting)
      ) : (
        <>
          <span role="status">{words.notBackedUp(notBackedUp)}</span>{' '}
          <a class="govuk-link" href="#/back-up">
            {isBackUpDue ? words.backUpNow : words.toBackUp}
          </a>
        </>
      )}{' '}
      {waiting === 0 ? null : (
        <a class="govuk-link" href="#/bring-in">
          {words.bringIn}
        </a>
      )}
    </p>
  );
}
