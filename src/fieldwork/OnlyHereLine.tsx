import { useEffect, useState } from 'preact/hooks';
import type { Device } from '../keeping/storage/device.ts';
import { Warning } from '../ui/Warning.tsx';
import { carryWords } from '../words/carry.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { createCarryPartState } from './carryPartState.ts';
import './onlyHere.css';

const words = wordsIn(carryWords, 'en');

interface OnlyHereLineProps {
  readonly device: Device;
  /** Asks for the hand-over too, where it is time. */
  readonly asks: boolean;
}

/** Under every page of an interview: how many finished ones are on this tablet alone. Without a pack, how many wait to be brought in. */
export function OnlyHereLine({ device, asks }: OnlyHereLineProps) {
  const [state] = useState(() => createCarryPartState(device, false));
  useEffect(state.watch, [state]);
  const found = state.found.value;
  return found === null ? null : (
    <>
      <p class={`interview__kept only-here${asks ? ' only-here--asks' : ''}`} lang="en">
        {found.count === null ? words.toBringIn(found.waiting) : words.onlyHere(found.count)}
      </p>
      {asks && found.isDue ? (
        <div lang="en">
          <Warning>{words.due}</Warning>
          <p class="govuk-body">
            <a class="govuk-link start__office" href="#/tablet">
              {words.startLink}
            </a>
          </p>
        </div>
      ) : null}
    </>
  );
}
